import type { Form, Note, Reading, Span, Statement } from '../reading/reading.ts';
import { escapeArticle, escapeHtml } from './escape.ts';
import { byPlace, findParagraphs, type Mark, type Paragraph, renderMarks } from './marks.ts';
import { PAGE_STYLE } from './page-style.ts';
import {
  eventLabel,
  partLabel,
  type ReadingPart,
  renderEventFacts,
  renderPlaceValue,
  renderQuantityValue,
  renderTimeValue,
  statusLabel,
} from './parts.ts';
import {
  type ActorsById,
  actorsById,
  articleNotes,
  depthOf,
  findHeadline,
  findReasons,
  formLabel,
  inTextOrder,
  notesByStatement,
  renderByline,
  renderCount,
  renderMention,
  renderSources,
  renderTitle,
  statementLabel,
} from './phrases.ts';

export interface PageOptions {
  /** Whether the margin tells which rules decided each statement. */
  readonly explain: boolean;
}

/** A statement as the page shows it: what is marked, and what stands beside it. */
interface Entry {
  readonly statement: Statement;
  readonly number: number;
  readonly id: string;
  readonly speaker: string;
  readonly addressee: string | null;
  readonly sources: string | null;
  /** What is open about it. */
  readonly notes: readonly Note[];
}

const FORMS: readonly Form[] = ['direct', 'indirect', 'indirect-free-indirect', 'free-indirect', 'reported'];

const firstSpan = ({ content, frame }: Statement): number => (content[0] ?? frame[0])?.start ?? 0;

function entriesOf(reading: Reading, page: number, actors: ActorsById): Entry[] {
  const { text } = reading.article;
  const notes = notesByStatement(reading);
  return inTextOrder(reading).map((statement, index) => ({
    statement,
    number: index + 1,
    id: `a${page}-${index + 1}`,
    speaker: renderMention(text, actors, statement.speaker) ?? 'Nicht genannt',
    addressee: renderMention(text, actors, statement.addressee),
    sources: renderSources(text, actors, statement),
    notes: notes.get(statement.id) ?? [],
  }));
}

function attributesOf({ statement, speaker }: Entry): string {
  const { german, english } = statementLabel(statement);
  return escapeHtml(`${speaker} – ${german} (${english})`);
}

// Raised digits of their own, not smaller ones moved up: the line under the mark stays whole.
const superscript = (number: number): string =>
  [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

function contentMarks(entry: Entry, depth: number): Mark[] {
  const { statement, id, number } = entry;
  const title = attributesOf(entry);
  return statement.content.map((span, k) => ({
    ...span,
    rank: depth,
    open: (first) =>
      `<mark class="${statement.form}"${first && k === 0 ? ` id="${id}" data-n="${superscript(number)}"` : ''} title="${title}" aria-details="${id}-margin">`,
    close: '</mark>',
  }));
}

// An element that began between the two halves of "😀" would leave two characters that are none.
const splitsPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
const wholeFrom = (text: string, at: number): number => (splitsPair(text, at) ? at - 1 : at);
const wholeTo = (text: string, at: number): number => (splitsPair(text, at) ? at + 1 : at);

/** What else was read, told apart by the line under it: each kind with its class, and its value as a tooltip. */
const FACTS = ['times', 'places', 'quantities', 'events'] as const satisfies readonly ReadingPart[];

function factMarks(reading: Reading): Mark[] {
  const marks: Mark[] = [];
  const add = ({ start, end }: Span, kind: (typeof FACTS)[number], rank: number, value: string): void => {
    const { german, english } = partLabel(kind);
    const title = escapeHtml(`${german} (${english}): ${value}`);
    marks.push({
      start,
      end,
      rank,
      open: () => `<span class="fact ${kind}" title="${title}">`,
      close: '</span>',
    });
  };
  for (const event of reading.events) {
    const facts = renderEventFacts(reading, event);
    const value = `${eventLabel(event.type)}, ${statusLabel(event.status)}${facts === '' ? '' : ` – ${facts}`}`;
    for (const span of event.spans) add(span, 'events', 40, value);
  }
  for (const time of reading.times) add(time, 'times', 41, renderTimeValue(time));
  for (const place of reading.places) add(place, 'places', 42, renderPlaceValue(place));
  for (const quantity of reading.quantities) add(quantity, 'quantities', 43, renderQuantityValue(quantity));
  return marks;
}

function renderFactKey(reading: Reading): string {
  const items = FACTS.filter((kind) => reading[kind].length > 0).map((kind) => {
    const { german, english } = partLabel(kind);
    return `<li title="${english}"><span class="fact ${kind}">${german}</span> ${reading[kind].length}</li>`;
  });
  return items.length === 0
    ? ''
    : `<ul class="key" aria-label="Was sonst gelesen wurde (what else was read)">${items.join('')}</ul>`;
}

function marksOf(reading: Reading, entries: readonly Entry[]): Mark[] {
  const { text } = reading.article;
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const marks = entries.flatMap((entry) => contentMarks(entry, depthOf(entry.statement, byId)));
  // A quotation inside indirect speech shares its frame; each stretch is marked once.
  const seen = new Set<string>();
  const add = (spans: readonly Span[], kind: string, rank: number): void => {
    for (const { start, end } of spans) {
      const key = `${kind} ${start} ${end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      marks.push({ start, end, rank, open: () => `<span class="${kind}">`, close: '</span>' });
    }
  };
  for (const { statement } of entries) {
    add(statement.frame, 'frame', 30);
    if (statement.frame.length > 0) add(statement.speaker?.spans ?? [], 'said-by', 31);
    add(statement.cue, 'cue', 32);
  }
  marks.push(...factMarks(reading));
  return marks
    .filter(({ start, end }) => start < end)
    .map((mark) => ({ ...mark, start: wholeFrom(text, mark.start), end: wholeTo(text, mark.end) }))
    .sort(byPlace);
}

/** The paragraphs with their marks; together their text is the article's text, character for character. */
function renderText(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  headed: boolean,
): string {
  let next = 0;
  let running: Mark[] = [];
  return paragraphs
    .map(({ start, wordsEnd, end }, row) => {
      for (; next < marks.length && marks[next]!.start < wordsEnd; next += 1)
        if (marks[next]!.end > start) running.push(marks[next]!);
      const words = renderMarks(text, start, wordsEnd, running, escapeArticle);
      running = running.filter((mark) => mark.end > end);
      const gap =
        end > wordsEnd ? `<span class="gap">${escapeArticle(text.slice(wordsEnd, end))}</span>` : '';
      const heading = headed && row === 0 ? ' headline" role="heading" aria-level="1' : '';
      return `<p class="text${heading}" style="--row:${row + 1}">${words}${gap}</p>`;
    })
    .join('');
}

function renderForm({ statement, id, number }: Entry): string {
  const { german, english } = statementLabel(statement);
  const title = escapeHtml(`${english}: ${formLabel(statement.form).explained}`);
  return `<a href="#${id}" id="${id}-margin"><span class="number">${number}</span> <span class="sample ${statement.form}" title="${title}">${german}</span></a>`;
}

function renderReasons(voice: readonly Entry[]): string {
  const reasons = voice.flatMap(({ statement, number }) =>
    findReasons(statement).map(
      ({ rule, reason }) =>
        `<li><span class="number">${number}</span> ${escapeHtml(reason)} <code>${escapeHtml(rule)}</code></li>`,
    ),
  );
  return reasons.length === 0
    ? ''
    : `<details><summary title="Why">Warum?</summary><ul>${reasons.join('')}</ul></details>`;
}

const sameVoice = (a: Entry, b: Entry): boolean =>
  a.speaker === b.speaker && a.addressee === b.addressee && a.sources === b.sources;

/** What stands beside one paragraph: a speaker once, however many statements follow one another. */
function renderMargin(entries: readonly Entry[], row: number, options: PageOptions): string {
  const voices: Entry[][] = [];
  for (const entry of entries) {
    const last = voices[voices.length - 1];
    if (last !== undefined && sameVoice(last[0]!, entry)) last.push(entry);
    else voices.push([entry]);
  }
  const items = voices.map((voice) => {
    const { speaker, addressee, sources } = voice[0]!;
    const to =
      addressee === null ? '' : ` <span class="to" title="to whom">→ ${escapeHtml(addressee)}</span>`;
    const word =
      sources === null ? '' : `<span class="word" title="on whose word">Wort: ${escapeHtml(sources)}</span>`;
    const open = voice
      .flatMap(({ notes }) => notes)
      .map((note) => `<span class="open">Offen: ${escapeHtml(note.message)}</span>`);
    const reasons = options.explain ? renderReasons(voice) : '';
    return `<li><span class="who">${escapeHtml(speaker)}</span>${to}<span class="forms">${voice.map(renderForm).join(' ')}</span>${word}${open.join('')}${reasons}</li>`;
  });
  return `<ol style="--row:${row}">${items.join('')}</ol>`;
}

function renderMargins(
  paragraphs: readonly Paragraph[],
  entries: readonly Entry[],
  options: PageOptions,
): string {
  const byParagraph = new Map<number, Entry[]>();
  let row = 0;
  for (const entry of [...entries].sort(
    (a, b) => firstSpan(a.statement) - firstSpan(b.statement) || a.number - b.number,
  )) {
    while (row + 1 < paragraphs.length && paragraphs[row + 1]!.start <= firstSpan(entry.statement)) row += 1;
    const known = byParagraph.get(row);
    if (known === undefined) byParagraph.set(row, [entry]);
    else known.push(entry);
  }
  return [...byParagraph].map(([k, some]) => renderMargin(some, k + 1, options)).join('');
}

function renderKey(entries: readonly Entry[]): string {
  const items = FORMS.flatMap((form) => {
    const count = entries.filter(({ statement }) => statement.form === form).length;
    const { german, english, explained } = formLabel(form);
    return count === 0
      ? []
      : [
          `<li title="${escapeHtml(`${english}: ${explained}`)}"><span class="sample ${form}">${german}</span> ${count}</li>`,
        ];
  });
  return items.length === 0
    ? ''
    : `<ul class="key" aria-label="Formen der Redewiedergabe (forms of speech)">${items.join('')}</ul>`;
}

/** Whether the text brings its own headline; it is shown as one where it stands. */
const isHeaded = ({ article }: Reading): boolean => !article.title && findHeadline(article.text) !== null;

function renderHeader(reading: Reading, entries: readonly Entry[]): string {
  const { url } = reading.article;
  const source =
    url !== null && /^https?:\/\//i.test(url)
      ? `<a href="${escapeHtml(url)}" rel="noreferrer">Quelle</a>`
      : '';
  const byline = [escapeHtml(renderByline(reading)), renderCount(entries.length), source].filter(
    (part) => part !== '',
  );
  const notes = articleNotes(reading).map((note) => `<p class="note">${escapeHtml(note.message)}</p>`);
  const hidden = reading.article.title ? '' : ' class="unseen"';
  const heading = isHeaded(reading) ? '' : `<h1${hidden}>${escapeHtml(renderTitle(reading))}</h1>`;
  return `<header>${heading}<p class="byline">${byline.join(' · ')}</p>${renderKey(entries)}${renderFactKey(reading)}${notes.join('')}</header>`;
}

const languageOf = (reading: Reading): string =>
  /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(reading.article.language) ? reading.article.language : 'de';

/** One article of a page; `page` is its number there, from 1, so that no two share an id. */
export function renderPageArticle(reading: Reading, page: number, options: PageOptions): string {
  const { text } = reading.article;
  const entries = entriesOf(reading, page, actorsById(reading));
  const paragraphs = findParagraphs(text);
  const marks = marksOf(reading, entries);
  return `<section class="reading" lang="${languageOf(reading)}">${renderHeader(reading, entries)}<div class="sheet"><article>${renderText(text, paragraphs, marks, isHeaded(reading))}</article><aside class="margin" aria-label="Wer spricht (who speaks)">${renderMargins(paragraphs, entries, options)}</aside></div></section>\n`;
}

/** The page up to its first article. The policy lets nothing run and nothing load. */
export const renderPageHead = (title: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} – Wortlaut</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
`;

export const renderPageFoot = (): string =>
  '</main>\n<footer>Gelesen mit Wortlaut. Unterstrichen ist, was jemandes Rede wiedergibt; die Zahlen führen in den Text.</footer>\n</body>\n</html>\n';

/** A Reading as one self-contained page: the article with its statements marked, each speaker beside them. */
export const renderPage = (reading: Reading, options: PageOptions = { explain: false }): string =>
  renderPageHead(renderTitle(reading)) + renderPageArticle(reading, 1, options) + renderPageFoot();
