/** Sentences of Universal Dependencies, as far as they are learned from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corporaFolder } from '../measure/corpus.ts';

/** One sentence in syntactic words ("zum" is "zu" and "dem"); all arrays have one entry for each. */
export interface UdSentence {
  readonly id: string;
  readonly form: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  /** STTS; `null` in treebanks that have another tag set there. */
  readonly stts: readonly string[] | null;
  readonly morphology: readonly Readonly<Record<string, string>>[];
  /** From 1; 0 is the root. */
  readonly head: readonly number[];
  /** Universal relations, without their subtypes. */
  readonly relation: readonly string[];
}

export const TREEBANKS = ['de_gsd-ud-dev', 'de_gsd-ud-test', 'de_pud-ud-test'] as const;

export function loadTreebank(name: (typeof TREEBANKS)[number]): UdSentence[] {
  const file = readFileSync(join(corporaFolder(), 'ud', `${name}.conllu`), 'utf8');
  const hasStts = name.startsWith('de_gsd');
  return file
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const lines = block.split('\n');
      const rows = lines.map((line) => line.split('\t')).filter(([id]) => /^\d+$/.test(id));
      return {
        id: /# sent_id = (.*)/.exec(block)?.[1] ?? '',
        form: rows.map((row) => row[1]),
        lemma: rows.map((row) => row[2]),
        upos: rows.map((row) => row[3]),
        stts: hasStts ? rows.map((row) => row[4]) : null,
        morphology: rows.map((row) => parseFeatures(row[5])),
        head: rows.map((row) => Number(row[6])),
        relation: rows.map((row) => row[7].split(':')[0]),
      };
    });
}

const parseFeatures = (words: string): Record<string, string> =>
  words === '_'
    ? {}
    : Object.fromEntries(words.split('|').map((pair) => pair.split('=') as [string, string]));

/** A tenth of each treebank is kept back: every tenth sentence. */
export const isKeptBack = (index: number): boolean => index % 10 === 9;
