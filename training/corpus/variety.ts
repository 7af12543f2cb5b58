/** Whether the corpus is as varied as news is: shared word runs, shares of the forms, lengths, pronouns, cues. */

import type { CorpusRow } from '../measure/corpus.ts';
import { countWords } from './conventions.ts';
import type { VoicedAnnotation, VoicedRow } from './convert.ts';
import { cueLemma } from './cue-lemmas.ts';

const RUN = 8;

/** All runs of eight words, in lower case and without punctuation, each once. */
export function findRuns(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '));
  return runs;
}

export interface SharedRuns {
  readonly a: string;
  readonly b: string;
  readonly runs: readonly string[];
  /** Of the runs of the shorter article. */
  readonly share: number;
}

/** Pairs of articles that share runs of eight words, those that share most first. */
export function findSharedRuns(
  articles: readonly { readonly id: string; readonly text: string }[],
): SharedRuns[] {
  const runsOf = new Map(articles.map(({ id, text }) => [id, findRuns(text)]));
  const holders = new Map<string, string[]>();
  for (const [id, runs] of runsOf)
    for (const run of runs) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [id]);
      else known.push(id);
    }
  const shared = new Map<string, { a: string; b: string; runs: string[] }>();
  for (const [run, ids] of holders)
    for (let i = 0; i < ids.length; i++)
      for (let j = i + 1; j < ids.length; j++) {
        const key = `${ids[i]}\n${ids[j]}`;
        const pair = shared.get(key) ?? { a: ids[i], b: ids[j], runs: [] };
        pair.runs.push(run);
        shared.set(key, pair);
      }
  return [...shared.values()]
    .map(({ a, b, runs }) => ({
      a,
      b,
      runs,
      share: runs.length / Math.min(runsOf.get(a)!.size, runsOf.get(b)!.size),
    }))
    .sort((x, y) => y.share - x.share);
}

/** Runs of eight words that stand in the corpus and in the texts of another one. */
export function findForeignRuns(
  articles: readonly { readonly id: string; readonly text: string }[],
  others: readonly { readonly text: string }[],
): { id: string; run: string }[] {
  const foreign = new Set<string>();
  for (const { text } of others) for (const run of findRuns(text)) foreign.add(run);
  return articles.flatMap(({ id, text }) =>
    [...findRuns(text)].filter((run) => foreign.has(run)).map((run) => ({ id, run })),
  );
}

type Form = CorpusRow['annotations'][number]['form'];
const FORMS: readonly Form[] = ['Direct', 'Indirect', 'IndirectFreeIndirect', 'FreeIndirect', 'Reported'];

/** Figures of a corpus that ours is to be near, by name; shares from 0 to 1, lengths in tokens or words. */
export type Shape = Readonly<Record<string, number>>;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const PRONOUNS = new Set(
  'er sie es ihm ihn ihr ihnen man ich wir dieser diese dieses der die das letzterer jener'.split(' '),
);

/** Whether the speaker's span is one pronoun and nothing else: "er", "sie". */
function isPronoun({ speaker }: CorpusRow['annotations'][number], { text, tokens }: CorpusRow): boolean {
  const [only, ...more] = new Set(speaker);
  return more.length === 0 && PRONOUNS.has(text.slice(...tokens[only]).toLowerCase());
}

/** Shares of the five forms, mean lengths of their contents and of the articles, share of pronouns among the speakers. */
export function measureShape(rows: readonly CorpusRow[]): Shape {
  const all = rows.flatMap(({ annotations }) => annotations);
  const ofForm = (form: Form): CorpusRow['annotations'] => all.filter((one) => one.form === form);
  const length = (ones: CorpusRow['annotations']): number => mean(ones.map(({ quote }) => quote.length));
  const speakers = rows.flatMap((row) =>
    row.annotations.filter(({ speaker }) => speaker.length > 0).map((one) => Number(isPronoun(one, row))),
  );
  return {
    ...Object.fromEntries(
      FORMS.map((form) => [`share of ${form}`, ofForm(form).length / Math.max(1, all.length)]),
    ),
    ...Object.fromEntries(FORMS.map((form) => [`tokens of ${form}`, length(ofForm(form))])),
    'tokens of a content': length(all),
    'words of an article': mean(rows.map(({ text }) => countWords(text))),
    'statements of an article': mean(rows.map(({ annotations }) => annotations.length)),
    'share of pronouns among speakers': mean(speakers),
  };
}

/** How far a figure may lie from that of `quotations/train`, relative to it. */
export const TOLERANCE = 0.3;

/** How often each cue lemma occurs, the most frequent first. */
export function countCueLemmas(rows: readonly VoicedRow[]): [lemma: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { text, tokens, annotations } of rows) {
    // A nested fragment repeats the cue of the statement around it.
    const cues = new Map<string, VoicedAnnotation['cue']>();
    for (const { cue } of annotations) if (cue.length > 0) cues.set(cue.join(' '), cue);
    for (const cue of cues.values()) {
      const words = cue.map((token) => text.slice(...tokens[token])).filter((word) => /\p{L}/u.test(word));
      const lemma = cueLemma(words);
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'de'));
}
