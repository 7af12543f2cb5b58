import type { Reading, Statement } from '../reading/reading.ts';
import { renderHarmless } from './harmless.ts';
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

/** A briefing: what each speaker is told to have said, the speakers in the order in which they first speak. */
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
    ...(bySpeaker.size === 0 ? ['Keine Äußerung gefunden.', ''] : []),
    ...[...bySpeaker].flatMap(([speaker, statements]) => [
      `## ${escapeMarkdown(speaker)}`,
      '',
      ...statements.flatMap((statement) =>
        renderStatement(reading, actors, notes, statement, options.explain),
      ),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
