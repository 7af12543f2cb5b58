import type { Actor, Form, Reading, Source, Span, Statement } from '../../src/reading/reading.ts';
import { actorOf, emptyReading, emptyStatement } from '../empty.ts';

/** The `nth` place (from 0) at which `words` stand in `text`. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let k = 0; k < nth; k += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
}

interface StatementDraft {
  readonly form: Form;
  readonly content: readonly string[];
  readonly frame?: readonly string[];
  readonly cue?: readonly string[];
  readonly speaker?: readonly [words: string | null, ...actors: string[]];
  readonly addressee?: readonly [words: string, ...actors: string[]];
  readonly sources?: readonly Source[];
  readonly partOf?: string;
  readonly reasons?: readonly string[];
}

export function statementOf(text: string, id: string, draft: StatementDraft): Statement {
  const spans = (words: readonly string[] = []): Span[] => words.map((one) => spanOf(text, one));
  const mention = (named: readonly [string | null, ...string[]] | undefined) =>
    named === undefined
      ? null
      : { spans: named[0] === null ? [] : [spanOf(text, named[0])], actors: named.slice(1) as string[] };
  return {
    ...emptyStatement(id, draft.form),
    medium: 'speech',
    content: spans(draft.content),
    frame: spans(draft.frame),
    cue: spans(draft.cue),
    speaker: mention(draft.speaker),
    addressee: mention(draft.addressee),
    sources: draft.sources ?? [],
    partOf: draft.partOf ?? null,
    evidence: (draft.reasons ?? []).map((reason, k) => ({ part: 'form', rule: `rule-${k + 1}`, reason })),
  };
}

export function readingOf(
  text: string,
  statements: readonly Statement[],
  actors: readonly Actor[],
  article: Partial<Reading['article']> = {},
): Reading {
  const empty = emptyReading(text);
  return { ...empty, article: { ...empty.article, ...article }, statements, actors };
}

const TEXT = `Kämmerer Jan Petersen sagte dem Rat, die Brücke koste „fast das Doppelte“ der Summe. Die Bohrungen seien zu flach gewesen.

Die Agentur Küstendienst meldete unter Berufung auf das Finanzministerium, der Haushalt lasse keine Zusagen zu. Projekte sollen neu bewertet werden.

Holger Mertens forderte den Rücktritt der Dezernentin. „Es reicht“, rief er.
`;

/** All five forms, one nested, one with an addressee, one with a chain of sources. */
export const bridge: Reading = readingOf(
  TEXT,
  [
    statementOf(TEXT, 's1', {
      form: 'indirect',
      content: ['die Brücke koste „fast das Doppelte“ der Summe'],
      frame: ['Kämmerer Jan Petersen sagte dem Rat,'],
      cue: ['sagte'],
      speaker: ['Kämmerer Jan Petersen', 'petersen'],
      addressee: ['dem Rat', 'rat'],
      sources: [{ actors: ['petersen'], spans: [], relation: 'says' }],
      reasons: ['„sagte“ leitet einen Konjunktivsatz ein.'],
    }),
    statementOf(TEXT, 's2', {
      form: 'direct',
      content: ['„fast das Doppelte“'],
      frame: ['Kämmerer Jan Petersen sagte dem Rat,'],
      cue: ['sagte'],
      speaker: ['Kämmerer Jan Petersen', 'petersen'],
      partOf: 's1',
      reasons: ['Anführungszeichen in indirekter Rede.'],
    }),
    statementOf(TEXT, 's3', {
      form: 'indirect-free-indirect',
      content: ['Die Bohrungen seien zu flach gewesen.'],
      speaker: ['Kämmerer Jan Petersen', 'petersen'],
    }),
    statementOf(TEXT, 's4', {
      form: 'indirect',
      content: ['der Haushalt lasse keine Zusagen zu'],
      frame: ['Die Agentur Küstendienst meldete unter Berufung auf das Finanzministerium,'],
      cue: ['meldete'],
      speaker: ['Die Agentur Küstendienst', 'kuestendienst'],
      sources: [
        { actors: ['kuestendienst'], spans: [], relation: 'reports' },
        { actors: ['ministerium'], spans: [], relation: 'cites' },
      ],
    }),
    statementOf(TEXT, 's5', {
      form: 'free-indirect',
      content: ['Projekte sollen neu bewertet werden.'],
      speaker: ['Die Agentur Küstendienst', 'kuestendienst'],
    }),
    statementOf(TEXT, 's6', {
      form: 'reported',
      content: ['Holger Mertens forderte den Rücktritt der Dezernentin.'],
      speaker: ['Holger Mertens', 'mertens'],
    }),
    statementOf(TEXT, 's7', {
      form: 'direct',
      content: ['„Es reicht“'],
      frame: [', rief er'],
      cue: ['rief'],
      speaker: [null, 'mertens'],
    }),
  ],
  [
    actorOf('petersen', 'Jan Petersen'),
    actorOf('rat', 'der Rat'),
    actorOf('kuestendienst', 'Agentur Küstendienst'),
    actorOf('ministerium', 'Finanzministerium'),
    actorOf('mertens', 'Holger Mertens'),
  ],
  {
    title: 'Brücke wird teurer',
    publisher: 'Harnseer Bote',
    published: '2024-03-05',
    url: 'https://example.org/b',
  },
);
