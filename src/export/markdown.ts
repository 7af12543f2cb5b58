import type { Reading, Statement } from '../reading/reading.ts';
import { renderHarmless } from './harmless.ts';
import {
  byDate,
  eventLabel,
  eventsByDate,
  kindLabel,
  partLabel,
  renderEventFacts,
  renderRoles,
  renderTimeValue,
  statusLabel,
  wordsOf,
} from './parts.ts';
import {
  type ActorsById,
  actorsById,
  articleNotes,
  findReasons,
  inTextOrder,
  type NotesByStatement,
  notesByStatement,
  renderByline,
  renderMention,
  renderSources,
  renderSpans,
  renderTitle,
  statementLabel,
} from './phrases.ts';

/**
 * Text of others inside Markdown: each character that could begin markup or HTML is escaped, and so is
 * what makes a list or a heading of a line's beginning ("- 3 Grad", "2021. Das Jahr …").
 */
export const escapeMarkdown = (text: string): string =>
  renderHarmless(text)
    .replace(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');

export interface MarkdownOptions {
  readonly explain: boolean;
}

function renderStatement(
  reading: Reading,
  actors: ActorsById,
  notes: NotesByStatement,
  statement: Statement,
  explain: boolean,
): string[] {
  const { text } = reading.article;
  const addressee = renderMention(text, actors, statement.addressee);
  const sources = renderSources(text, actors, statement);
  const reasons = explain ? findReasons(statement) : [];
  const label = [
    statementLabel(statement).german,
    ...(addressee === null ? [] : [`an: ${escapeMarkdown(addressee)}`]),
    ...(sources === null ? [] : [`Wort: ${escapeMarkdown(sources)}`]),
  ].join('; ');
  return [
    `- > ${escapeMarkdown(renderSpans(text, statement.content))}`,
    '',
    `  *${label}*`,
    ...(notes.get(statement.id) ?? []).flatMap((note) => ['', `  Offen: ${escapeMarkdown(note.message)}`]),
    ...(reasons.length > 0 ? ['', ...reasons.map(({ reason }) => `  - ${escapeMarkdown(reason)}`)] : []),
    '',
  ];
}

/** Who is in the article: roles and country beside each name; nothing where nobody more than speaks. */
function renderActors(reading: Reading, actors: ActorsById): string[] {
  const lines = reading.actors.map((actor) => {
    const facts = [kindLabel(actor.kind), renderRoles(actors, actor), actor.country ?? ''];
    const told = facts.filter((part) => part !== '').map(escapeMarkdown);
    return `- **${escapeMarkdown(actor.name)}**: ${told.join('; ')}`;
  });
  const { german, english } = partLabel('actors');
  return lines.length === 0 ? [] : [`## ${german} (${english})`, '', ...lines, ''];
}

/** What is promised, announced or demanded for a day, the nearest first. */
function renderDue(reading: Reading, actors: ActorsById): string[] {
  const { text } = reading.article;
  const due = reading.statements.filter(({ due }) => due !== null && reading.times[due] !== undefined);
  if (due.length === 0) return [];
  const lines = byDate(reading, due, ({ due }) => due).map((statement) => {
    const who = renderMention(text, actors, statement.speaker) ?? 'Nicht genannt';
    const when = renderTimeValue(reading.times[statement.due!]!);
    return `- **${escapeMarkdown(when)}** ${escapeMarkdown(who)}: ${escapeMarkdown(renderSpans(text, statement.content))}`;
  });
  return ['## Was wann ansteht (what is due when)', '', ...lines, ''];
}

function renderEvents(reading: Reading): string[] {
  const lines = eventsByDate(reading).map((event) => {
    const time = event.time === null ? undefined : reading.times[event.time];
    const when = time === undefined ? 'ohne Datum' : renderTimeValue(time);
    const words = event.spans.map((span) => wordsOf(reading, span)).join(' … ');
    const facts = renderEventFacts(reading, { ...event, time: null });
    const what = `${eventLabel(event.type)}, ${statusLabel(event.status)}${facts === '' ? '' : ` – ${facts}`}`;
    return `- **${escapeMarkdown(when)}** ${escapeMarkdown(what)}: ${escapeMarkdown(words)}`;
  });
  const { german, english } = partLabel('events');
  return lines.length === 0 ? [] : [`## ${german} (${english})`, '', ...lines, ''];
}

/** A briefing: who is in it, what each speaker is told to have said, the speakers in the order in which they first speak, what is due when, events by date. */
export function renderMarkdown(reading: Reading, options: MarkdownOptions = { explain: false }): string {
  const actors = actorsById(reading);
  const notes = notesByStatement(reading);
  const bySpeaker = new Map<string, Statement[]>();
  for (const statement of inTextOrder(reading)) {
    const speaker = renderMention(reading.article.text, actors, statement.speaker) ?? 'Nicht genannt';
    const known = bySpeaker.get(speaker);
    if (known === undefined) bySpeaker.set(speaker, [statement]);
    else known.push(statement);
  }
  const byline = [renderByline(reading), reading.article.url ?? ''].filter((part) => part !== '').join(' · ');
  const lines = [
    `# ${escapeMarkdown(renderTitle(reading))}`,
    '',
    ...(byline === '' ? [] : [escapeMarkdown(byline), '']),
    ...articleNotes(reading).flatMap((note) => [`> Hinweis: ${escapeMarkdown(note.message)}`, '']),
    ...renderActors(reading, actors),
    ...(bySpeaker.size === 0 ? ['Keine Äußerung gefunden.', ''] : []),
    ...[...bySpeaker].flatMap(([speaker, statements]) => [
      `## ${escapeMarkdown(speaker)}`,
      '',
      ...statements.flatMap((statement) =>
        renderStatement(reading, actors, notes, statement, options.explain),
      ),
    ]),
    ...renderDue(reading, actors),
    ...renderEvents(reading),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
