/** Statements of a ledger for a terminal. */
import type { Due } from '../ledger/due.ts';
import type { Hit } from '../ledger/search.ts';
import type { Stats } from '../ledger/stats.ts';
import type { ActorRecord, Count } from '../ledger/who.ts';
import type { Span } from '../reading/reading.ts';
import { renderHarmless } from './harmless.ts';
import { actorsById, renderMention, statementLabel } from './phrases.ts';

/** How a word that was looked for is shown: bold in a terminal, *so* elsewhere. */
const mark = (word: string, colour: boolean): string => (colour ? `\u001b[1m${word}\u001b[22m` : `*${word}*`);

function renderMarked(text: string, marks: readonly Span[], colour: boolean): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of marks) {
    shown += renderHarmless(text.slice(at, start)) + mark(renderHarmless(text.slice(start, end)), colour);
    at = end;
  }
  return (shown + renderHarmless(text.slice(at))).replace(/\s+/g, ' ');
}

/** "d817b80f9a5b-s1  Anna Berg (indirekt), 2024-05-01, Nordkurier", below it what was said. */
export function renderHit(hit: Hit, colour: boolean): string {
  const { article } = hit.reading;
  const who = renderMention(article.text, actorsById(hit.reading), hit.statement.speaker) ?? '?';
  const facts = [
    `${who} (${statementLabel(hit.statement).german})`,
    hit.said,
    article.publisher,
    hit.copies > 0 ? `+${hit.copies} mit demselben Text / with the same text` : null,
  ];
  const head = facts.filter((fact) => fact !== null).map((fact) => renderHarmless(fact!));
  return `${hit.id}  ${head.join(', ')}\n    ${renderMarked(hit.content, hit.marks, colour)}\n`;
}

export const renderDue = ({ hit, from, to, past }: Due, colour: boolean): string =>
  `${from}${to === from ? '' : ` – ${to}`}  ${past ? 'vorbei / past' : 'offen / open'}\n${renderHit(hit, colour)}`;

const renderCounts = (counts: readonly Count[]): string =>
  counts.map(({ name, count }) => `${renderHarmless(name)} ${count}`).join(', ');

/** "2024-05-01 – 2024-06-30" */
const renderRange = (from: string | null, to: string | null): string =>
  from === to ? (from ?? '–') : `${from ?? '…'} – ${to ?? '…'}`;

export function renderRecord(record: ActorRecord): string {
  const { name, others, kind, country, roles, statements, acts, publishers, about } = record;
  const rows: (readonly [string, string])[] = [
    ['auch / also', others.map(renderHarmless).join(', ')],
    [
      'Rollen / roles',
      roles.map(({ role, from, to }) => `${renderHarmless(role)} (${renderRange(from, to)})`).join(', '),
    ],
    ['Äußerungen / statements', String(statements)],
    ['Handlungen / acts', renderCounts(acts)],
    ['Medien / outlets', renderCounts(publishers)],
    ['über / about', renderCounts(about)],
  ];
  const head = `${renderHarmless(name)} (${kind}${country === null ? '' : `, ${country}`})\n`;
  return (
    head +
    rows
      .filter(([, told]) => told !== '')
      .map(([label, told]) => `  ${label}: ${told}\n`)
      .join('')
  );
}

export const renderStats = (stats: Stats): string =>
  [
    `Artikel / articles: ${stats.articles}`,
    `Fassungen / versions: ${stats.versions}`,
    `verschiedene Texte / different texts: ${stats.texts}`,
    `Äußerungen / statements: ${stats.statements}`,
    `Akteure / actors: ${stats.actors}`,
    `veröffentlicht / published: ${renderRange(stats.first, stats.last)}`,
    `Medien / outlets: ${renderCounts(stats.publishers)}`,
    `Datei / file: ${(stats.bytes / 1e6).toFixed(1)} MB`,
    '',
  ].join('\n');
