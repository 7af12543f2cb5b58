import type {
  Act,
  Actor,
  Form,
  Mention,
  Note,
  Reading,
  Source,
  Span,
  Statement,
} from '../reading/reading.ts';
import { sameActors } from '../reading/sources.ts';
import forms from './forms.json' with { type: 'json' };

/** What a form is called: German, English, and one German phrase that tells what it is. */
export const formLabel = (form: Form): Readonly<{ german: string; english: string; explained: string }> =>
  forms[form];

/** Acts that turn round what the content says: "X bestritt, dass er log" must never read as "X: dass er log". */
const TURNING: Partial<Record<Act, Readonly<{ german: string; english: string }>>> = {
  deny: { german: 'bestreitet', english: 'denies' },
  refuse: { german: 'lehnt ab', english: 'refuses' },
};

/** What a statement is called beside its words: its form, and the act where that turns the content round. */
export function statementLabel({ form, act }: Pick<Statement, 'form' | 'act'>): Readonly<{
  german: string;
  english: string;
}> {
  const { german, english } = formLabel(form);
  const turned = TURNING[act];
  return turned === undefined
    ? { german, english }
    : { german: `${german}, ${turned.german}`, english: `${english}, ${turned.english}` };
}

export type ActorsById = ReadonlyMap<string, Actor>;

export const actorsById = (reading: Reading): ActorsById =>
  new Map(reading.actors.map((actor) => [actor.id, actor]));

/** Spans of the article as one line; "…" stands where the frame splits the content. */
export const renderSpans = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' … ');

const renderNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} und ${names[names.length - 1]}`;

const nameActors = (actors: ActorsById, ids: readonly string[]): string =>
  renderNames(ids.map((id) => actors.get(id)?.name ?? id));

/** Who it is by name, else in the article's words; null where the text leaves it out and nobody is known. */
export function renderMention(text: string, actors: ActorsById, mention: Mention | null): string | null {
  if (mention === null) return null;
  return (
    (mention.actors.length > 0 ? nameActors(actors, mention.actors) : renderSpans(text, mention.spans)) ||
    null
  );
}

function renderSource(text: string, actors: ActorsById, source: Source): string {
  const name = renderMention(text, actors, source) ?? 'unbekannt';
  const several = source.actors.length > 1;
  if (source.relation === 'cites') return `unter Berufung auf ${name}`;
  if (source.relation === 'reports') return `${name} ${several ? 'berichten' : 'berichtet'}`;
  return `${name} ${several ? 'sagen' : 'sagt'}`;
}

/**
 * On whose word, from the article outward: "Küstendienst berichtet, unter Berufung auf Finanzministerium";
 * null where the chain is no more than the speaker.
 */
export function renderSources(text: string, actors: ActorsById, statement: Statement): string | null {
  const { sources, speaker } = statement;
  const only = sources.length === 1 ? sources[0] : undefined;
  if (sources.length === 0) return null;
  if (only?.relation === 'says' && speaker !== null && sameActors(only.actors, speaker.actors)) return null;
  return sources.map((source) => renderSource(text, actors, source)).join(', ');
}

/** What decided a statement: the reasons in their order, each once. */
export const findReasons = (
  statement: Statement,
): readonly { readonly rule: string; readonly reason: string }[] => {
  const seen = new Set<string>();
  return statement.evidence.flatMap(({ rule, reason }) => {
    const sentence = reason ?? rule;
    if (seen.has(sentence)) return [];
    seen.add(sentence);
    return [{ rule, reason: sentence }];
  });
};

/** How deep a statement stands inside others: 0 for one of its own. */
export function depthOf(statement: Statement, statements: ReadonlyMap<string, Statement>): number {
  let depth = 0;
  for (
    let outer = statement.partOf === null ? undefined : statements.get(statement.partOf);
    outer !== undefined && depth < 20;
    outer = outer.partOf === null ? undefined : statements.get(outer.partOf)
  )
    depth += 1;
  return depth;
}

const startOf = ({ content }: Statement): number =>
  Math.min(...content.map((span) => span.start), Number.MAX_SAFE_INTEGER);

/** Statements in the order of the text; an outer one before what stands in it. */
export const inTextOrder = (reading: Reading): readonly Statement[] => {
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  return reading.statements
    .map((statement) => ({ statement, start: startOf(statement), depth: depthOf(statement, byId) }))
    .sort((a, b) => a.start - b.start || a.depth - b.depth)
    .map(({ statement }) => statement);
};

/** Notes about the article as a whole; those on a statement stand with it. */
export const articleNotes = (reading: Reading): readonly Note[] =>
  reading.notes.filter((note) => note.statement === null);

export type NotesByStatement = ReadonlyMap<string, readonly Note[]>;

export function notesByStatement(reading: Reading): NotesByStatement {
  const byStatement = new Map<string, Note[]>();
  for (const note of reading.notes) {
    if (note.statement === null) continue;
    const known = byStatement.get(note.statement);
    if (known === undefined) byStatement.set(note.statement, [note]);
    else known.push(note);
  }
  return byStatement;
}

const HEADLINE = 140;

/** The first line of a text where it reads like a headline: short, no sentence, and followed by more; else null. */
export function findHeadline(text: string): string | null {
  const [line = ''] = /^[^\r\n]{1,140}(?=\s*[\r\n]\s*\S)/.exec(text) ?? [];
  return line.trim() === '' || /[.!?:…,;“”"]\s*$/.test(line) ? null : line.trim();
}

/** Title, else the headline that the text begins with, else the text's first words. */
export function renderTitle({ article }: Reading): string {
  const title = article.title?.replace(/\s+/g, ' ').trim() || findHeadline(article.text);
  if (title) return title;
  const head = article.text.slice(0, 400).replace(/\s+/g, ' ').trim();
  if (head.length <= HEADLINE / 2) return head;
  const cut = head.slice(0, HEADLINE / 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))} …`;
}

/** Outlet, author and date, as far as they are known. */
export const renderByline = ({ article }: Reading): string =>
  [article.publisher, article.author, article.published].filter((part) => part).join(' · ');

export const renderCount = (count: number): string => (count === 1 ? '1 Äußerung' : `${count} Äußerungen`);
