import type { Actor, Form, Reading, Source, Span, Statement } from '../../src/reading/reading.ts';

/** The span of `words` in `text`; the words must stand there once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not once in the text: ${words}`);
  return { start, end: start + words.length };
}

export const sourceOf = (...actors: string[]): Source => ({ actors, spans: [], relation: 'says' });

/** A statement with this form and content, everything else empty unless it is given. */
export const statementOf = (form: Form, content: Span[], rest: Partial<Statement> = {}): Statement => ({
  id: `${form}:${content[0]?.start}`,
  form,
  medium: null,
  content,
  frame: [],
  cue: [],
  speaker: null,
  addressee: null,
  sources: [],
  act: 'assert',
  about: [],
  mood: 'none',
  negated: false,
  partOf: null,
  carriedFrom: null,
  said: null,
  due: null,
  confidence: 1,
  evidence: [],
  ...rest,
});

/** A Reading of `text` with these statements; the names are the ids and the names of its actors. */
export const readingOf = (text: string, statements: Statement[], names: string[] = []): Reading => ({
  wortlaut: 1,
  engine: { version: 'test', weights: 'none' },
  article: {
    id: '',
    textHash: '',
    title: null,
    url: null,
    publisher: null,
    author: null,
    published: null,
    language: 'de',
    text,
  },
  statements,
  actors: names.map(
    (name): Actor => ({ id: name, name, kind: 'person', roles: [], country: null, mentions: [] }),
  ),
  times: [],
  places: [],
  quantities: [],
  events: [],
  notes: [],
});
