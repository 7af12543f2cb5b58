import type { Form, Reading, Source, Span, Statement } from '../../src/reading/reading.ts';
import { actorOf, emptyReading, emptyStatement } from '../empty.ts';

/** The span of `words` in `text`; the words must stand there once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not once in the text: ${words}`);
  return { start, end: start + words.length };
}

export const sourceOf = (...actors: string[]): Source => ({ actors, spans: [], relation: 'says' });

/** A statement with this form and content, everything else empty unless it is given. */
export const statementOf = (form: Form, content: Span[], rest: Partial<Statement> = {}): Statement => ({
  ...emptyStatement(`${form}:${content[0]?.start}`, form),
  content,
  ...rest,
});

/** A Reading of `text` with these statements; the names are the ids and the names of its actors. */
export const readingOf = (text: string, statements: Statement[], names: string[] = []): Reading => ({
  ...emptyReading(text),
  statements,
  actors: names.map((name) => actorOf(name, name)),
});
