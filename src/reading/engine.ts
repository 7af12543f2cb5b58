import type { Analyser } from '../language/grammar.ts';
import type { Reviser } from './learned/revise.ts';

/** What reads beside the rules. */
export interface ReadingEngine {
  /** "rules", or the name of the weights. */
  readonly name: string;
  /** The learned grammar, `null` where the word lists decide alone. */
  readonly grammar: Analyser | null;
  /** The learned statements, `null` where the rules decide alone. */
  readonly statements: Reviser | null;
}

export const RULES: ReadingEngine = { name: 'rules', grammar: null, statements: null };
