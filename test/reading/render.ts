import type { Reading, Span, Statement } from '../../src/index.ts';
import { read } from '../../src/index.ts';

/** Several spans of one part as one string: "stellte / in Aussicht". */
const join = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' / ');

const nameOf = (reading: Reading, id: string): string =>
  reading.actors.find((actor) => actor.id === id)?.name ?? `unknown ${id}`;

/** "er = Jan Petersen": the span and, behind the sign, who that is, where the span alone does not say it. */
function renderSpeaker(reading: Reading, { speaker }: Statement): string {
  if (speaker === null) return '';
  const span = join(reading.article.text, speaker.spans);
  const names = speaker.actors.map((id) => nameOf(reading, id)).join(' + ');
  return names === span ? span : `${span} = ${names}`.trim();
}

/** Form, speaker, cue, content. */
export function renderStatement(reading: Reading, statement: Statement): readonly string[] {
  const { text } = reading.article;
  const { form, cue, content } = statement;
  return [form, renderSpeaker(reading, statement), join(text, cue), join(text, content)];
}

/** The reporting clause: "Laut Polizei", ", sagte sie,". */
export const renderFrame = (reading: Reading, statement: Statement): string =>
  join(reading.article.text, statement.frame);

/** "reports Nordkurier > says Offizier": on whose word, from the article outward. */
export const renderChain = (reading: Reading, statement: Statement): string =>
  statement.sources
    .map(({ relation, actors }) => `${relation} ${actors.map((id) => nameOf(reading, id)).join(' + ')}`)
    .join(' > ');

/** "s1": the statement that this one carries on. */
export const renderCarried = (_: Reading, statement: Statement): string => statement.carriedFrom ?? '';

/** "deny indicative", "assert konjunktiv-1 negated": what kind of utterance it is. */
export const renderAct = (_: Reading, { act, mood, negated }: Statement): string =>
  `${act} ${mood}${negated ? ' negated' : ''}`;

/** Every statement of a text as a tuple, in the order of the text, with one more part where it is asked for. */
export function renderStatements(
  text: string,
  renderMore?: (reading: Reading, statement: Statement) => string,
): readonly (readonly string[])[] {
  const reading = read({ text });
  return reading.statements.map((statement) => [
    ...renderStatement(reading, statement),
    ...(renderMore === undefined ? [] : [renderMore(reading, statement)]),
  ]);
}

/** Name, kind, roles ("Präsident of Verband") and country of an actor. */
export function renderActor(reading: Reading, id: string): readonly string[] {
  const actor = reading.actors.find((candidate) => candidate.id === id);
  if (actor === undefined) return [];
  const { name, kind, roles, country } = actor;
  const role = roles.map((r) => (r.of === null ? r.role : `${r.role} of ${nameOf(reading, r.of)}`));
  return [name, kind, role.join(', '), country ?? ''];
}
