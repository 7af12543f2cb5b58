/** What was learned of the language, said of the tokens of a text. */
import type { Grammar } from './learned/model.ts';
import type { Name } from './learned/names.ts';
import { splitContractions } from './learned/syntactic-words.ts';
import type { Sentence } from './sentences.ts';
import type { Tokens } from './tokens.ts';

/** Gives the grammar of the sentences of a text, in syntactic words. */
export type Analyser = (sentences: readonly (readonly string[])[]) => Grammar[];

/** One entry for each token; of "zum" what is true of "zu". */
export interface TokenGrammar {
  readonly stts: readonly string[];
  readonly upos: readonly string[];
  /** As UD writes it: "Case=Nom|Gender=Fem|Number=Sing"; empty where there is none. */
  readonly morphology: readonly string[];
  readonly lemma: readonly string[];
  /** Token of the head, −1 for the root of a sentence. */
  readonly head: Int32Array;
  readonly relation: readonly string[];
  /** One of 256 clusters of words that stand in the same places, −1 for none. */
  readonly cluster: Int32Array;
  /** In the order of the text; tokens, half-open. Found when they are first asked for. */
  readonly names: readonly Name[];
}

export function findGrammar(tokens: Tokens, sentences: readonly Sentence[], analyse: Analyser): TokenGrammar {
  const { length } = tokens;
  const stts: string[] = new Array(length).fill('');
  const upos: string[] = new Array(length).fill('');
  const morphology: string[] = new Array(length).fill('');
  const lemma: string[] = new Array(length).fill('');
  const relation: string[] = new Array(length).fill('');
  const head = new Int32Array(length).fill(-1);
  const cluster = new Int32Array(length).fill(-1);
  const split = sentences.map(({ start, end }) => splitContractions(tokens.word.slice(start, end)));
  const grammars = analyse(split.map(({ forms }) => forms));
  for (let s = 0; s < sentences.length; s++) {
    const { start } = sentences[s];
    const { token } = split[s];
    const grammar = grammars[s];
    for (let word = token.length - 1; word >= 0; word--) {
      const at = start + token[word];
      stts[at] = grammar.stts[word];
      upos[at] = grammar.upos[word];
      morphology[at] = grammar.morphology[word];
      lemma[at] = grammar.lemma[word];
      relation[at] = grammar.relation[word];
      cluster[at] = grammar.cluster[word];
      head[at] = grammar.head[word] < 0 ? -1 : start + token[grammar.head[word]];
    }
  }
  let names: readonly Name[] | null = null;
  return {
    stts,
    upos,
    morphology,
    lemma,
    head,
    relation,
    cluster,
    get names() {
      names ??= sentences.flatMap(({ start }, s) =>
        grammars[s].names.map((name) => ({
          start: start + split[s].token[name.start],
          end: start + split[s].token[name.end - 1] + 1,
          kind: name.kind,
        })),
      );
      return names;
    },
  };
}
