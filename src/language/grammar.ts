/** What was learned of the language, said of the tokens of a text. */
import type { Grammar } from './learned/model.ts';
import type { Name } from './learned/names.ts';
import { splitContractions } from './learned/syntactic-words.ts';
import type { Sentence } from './sentences.ts';
import type { Tokens } from './tokens.ts';

/** Gives the grammar of the sentences of a text, in syntactic words. */
export type Analyser = (sentences: readonly (readonly string[])[]) => Grammar[];

/**
 * The grammar of a text: one entry for each token, of "zum" what is true of "zu"; heads and names are tokens of the
 * text. Names and lemmas are found when they are first asked for.
 */
export type TokenGrammar = Grammar;

export function findGrammar(tokens: Tokens, sentences: readonly Sentence[], analyse: Analyser): TokenGrammar {
  const { length } = tokens;
  const stts: string[] = new Array(length).fill('');
  const upos: string[] = new Array(length).fill('');
  const morphology: string[] = new Array(length).fill('');
  // Where the grammar of a token stands: in which sentence, as which word.
  const sentence = new Int32Array(length).fill(-1);
  const place = new Int32Array(length);
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
      sentence[at] = s;
      place[at] = word;
      relation[at] = grammar.relation[word];
      cluster[at] = grammar.cluster[word];
      head[at] = grammar.head[word] < 0 ? -1 : start + token[grammar.head[word]];
    }
  }
  const lemmaOf = (token: number): string =>
    sentence[token] < 0 ? '' : grammars[sentence[token]].lemmaOf(place[token]);
  let lemma: readonly string[] | null = null;
  let names: readonly Name[] | null = null;
  return {
    stts,
    upos,
    morphology,
    lemmaOf,
    get lemma() {
      lemma ??= stts.map((_, token) => lemmaOf(token));
      return lemma;
    },
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
