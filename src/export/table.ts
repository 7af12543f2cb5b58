import type { Form, Reading, Statement } from '../reading/reading.ts';
import { renderHarmless } from './harmless.ts';
import { partLabel, type ReadingPart, rowsOfPart } from './parts.ts';
import {
  actorsById,
  articleNotes,
  depthOf,
  findReasons,
  inTextOrder,
  notesByStatement,
  renderByline,
  renderMention,
  renderSources,
  renderSpans,
  renderTitle,
  statementLabel,
} from './phrases.ts';
import { columnsOf, padTo, wrapText } from './wrap.ts';

export interface TableOptions {
  /** Columns of the window. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether each statement tells which rules decided it. */
  readonly explain: boolean;
  /** What is shown, in this order; statements alone where it is left out. */
  readonly show?: readonly ReadingPart[];
}

interface Row {
  readonly number: string;
  readonly speaker: string;
  readonly addressee: string;
  readonly form: Form;
  readonly label: string;
  readonly words: string;
  readonly sources: string;
  readonly remarks: readonly string[];
}

/** Under this many columns a table has no room; each statement becomes a short list. */
const NARROW = 72;
/** From this many on there is room for every column. */
const WIDE = 110;
const GAP = '  ';
const MARGIN = 5;

const COLOURS = {
  direct: '36',
  indirect: '34',
  'free-indirect': '35',
  'indirect-free-indirect': '33',
  reported: '32',
  strong: '1',
  faint: '2',
} as const;

type Shade = keyof typeof COLOURS;
type Paint = (shade: Shade | null, text: string) => string;

const painter =
  (colour: boolean): Paint =>
  (shade, text) =>
    colour && shade !== null && text !== '' ? `\u001b[${COLOURS[shade]}m${text}\u001b[0m` : text;

function rowsOf(reading: Reading, explain: boolean): Row[] {
  const { text } = reading.article;
  const actors = actorsById(reading);
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const notes = notesByStatement(reading);
  const remarksOn = (statement: Statement): string[] => [
    ...(notes.get(statement.id) ?? []).map((note) => `? ${note.message}`),
    ...(explain ? findReasons(statement).map(({ rule, reason }) => `– ${reason} [${rule}]`) : []),
  ];
  return inTextOrder(reading).map((statement, index) => ({
    number: String(index + 1),
    speaker: renderHarmless(renderMention(text, actors, statement.speaker) ?? '?'),
    addressee: renderHarmless(renderMention(text, actors, statement.addressee) ?? ''),
    form: statement.form,
    label: statementLabel(statement).german,
    words: `${'› '.repeat(depthOf(statement, byId))}${renderHarmless(renderSpans(text, statement.content))}`,
    sources: renderHarmless(renderSources(text, actors, statement) ?? ''),
    remarks: remarksOn(statement).map(renderHarmless),
  }));
}

const withAddressee = (row: Row): string =>
  row.addressee === '' ? row.speaker : `${row.speaker} → ${row.addressee}`;

interface Column {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly shade: (row: Row) => Shade | null;
  /** Columns it may take at most; 0 for the one that takes the rest. */
  readonly widest: number;
}

const NUMBER: Column = { title: 'Nr.', cell: (row) => row.number, shade: () => 'faint', widest: 5 };
const FORM: Column = {
  title: 'Form',
  cell: (row) => row.label,
  shade: (row) => row.form,
  widest: 13,
};
const WORDS: Column = { title: 'Was', cell: (row) => row.words, shade: () => null, widest: 0 };

const WIDE_TABLE: readonly Column[] = [
  NUMBER,
  { title: 'Wer', cell: (row) => row.speaker, shade: () => 'strong', widest: 22 },
  { title: 'An wen', cell: (row) => row.addressee, shade: () => 'faint', widest: 16 },
  FORM,
  WORDS,
  { title: 'Auf wessen Wort', cell: (row) => row.sources, shade: () => 'faint', widest: 24 },
];

/** With less room the addressee stands beside the speaker, and on whose word it is under the row. */
const TABLE: readonly Column[] = [
  NUMBER,
  { title: 'Wer → an wen', cell: withAddressee, shade: () => 'strong', widest: 20 },
  FORM,
  WORDS,
];

const columnWidth = ({ title, cell, widest }: Column, rows: readonly Row[]): number =>
  rows.reduce((width, row) => Math.min(widest, Math.max(width, columnsOf(cell(row)))), columnsOf(title));

const renderUnder = (text: string, width: number, paint: Paint): string[] =>
  wrapText(text, width - MARGIN - 2).map(
    (line, k) => ' '.repeat(k === 0 ? MARGIN : MARGIN + 2) + paint('faint', line),
  );

const renderWord = ({ sources }: Row, width: number, paint: Paint): string[] =>
  sources === '' ? [] : renderUnder(`Wort: ${sources}`, width, paint);

const renderRemarks = ({ remarks }: Row, width: number, paint: Paint): string[] =>
  remarks.flatMap((remark) => renderUnder(remark, width, paint));

function renderCells(
  cells: readonly string[],
  shades: readonly (Shade | null)[],
  widths: readonly number[],
  paint: Paint,
): string[] {
  const wrapped = cells.map((cell, k) => wrapText(cell, widths[k]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const filled = wrapped.findLastIndex((lines) => (lines[line] ?? '') !== '');
    return wrapped
      .slice(0, filled + 1)
      .map((lines, k) => {
        const piece = lines[line] ?? '';
        const blanks = k === filled ? '' : padTo('', widths[k]! - columnsOf(piece));
        return paint(shades[k]!, piece) + blanks;
      })
      .join(GAP);
  });
}

function renderColumns(rows: readonly Row[], width: number, paint: Paint): string[] {
  const layout = width < WIDE ? TABLE : WIDE_TABLE;
  const columns = layout.filter((column) => rows.some((row) => column.cell(row) !== ''));
  const fixed = columns.map((column) => (column === WORDS ? 0 : columnWidth(column, rows)));
  const rest = width - fixed.reduce((sum, one) => sum + one, GAP.length * (columns.length - 1));
  const widths = columns.map((column, k) => (column === WORDS ? rest : fixed[k]!));
  const titles = columns.map((column) => column.title);
  return [
    ...renderCells(
      titles,
      columns.map(() => 'faint'),
      widths,
      paint,
    ),
    paint('faint', '─'.repeat(width)),
    ...rows.flatMap((row) => [
      ...renderCells(
        columns.map((column) => column.cell(row)),
        columns.map((column) => column.shade(row)),
        widths,
        paint,
      ),
      ...(layout === TABLE ? renderWord(row, width, paint) : []),
      ...renderRemarks(row, width, paint),
    ]),
  ];
}

function renderList(rows: readonly Row[], width: number, paint: Paint): string[] {
  const indented = (text: string, shade: Shade | null): string[] =>
    wrapText(text, width - MARGIN).map((line) => ' '.repeat(MARGIN) + paint(shade, line));
  return rows.flatMap((row, k) => [
    ...(k === 0 ? [] : ['']),
    ...indented(withAddressee(row), 'strong').map((line, first) =>
      first === 0 ? padTo(`${row.number}.`, MARGIN) + line.slice(MARGIN) : line,
    ),
    ...indented(row.label, row.form),
    ...indented(row.words, null),
    ...renderWord(row, width, paint),
    ...renderRemarks(row, width, paint),
  ]);
}

/** Widths that fit into the room: the widest columns give way first. */
function fitColumns(wishes: readonly number[], room: number): number[] {
  let cap = Math.max(1, room);
  while (cap > 1 && wishes.reduce((sum, wish) => sum + Math.min(wish, cap), 0) > room) cap -= 1;
  return wishes.map((wish) => Math.min(wish, cap));
}

/** Actors, times and so on: what the text says, and what it was read as. */
function renderPart(
  reading: Reading,
  part: Exclude<ReadingPart, 'statements'>,
  width: number,
  paint: Paint,
): string[] {
  const { german, english } = partLabel(part);
  const title = wrapText(`${german} (${english})`, width).map((line) => paint('strong', line));
  const rows = rowsOfPart(reading, part).map((row) => row.map(renderHarmless));
  if (rows.length === 0) return [...title, ...wrapText('Nichts gefunden.', width)];
  if (width < NARROW)
    return [
      ...title,
      ...rows.flatMap(([first = '', ...rest]) => [
        ...wrapText(first, width),
        ...renderUnder(rest.filter((cell) => cell !== '').join('; '), width, paint),
      ]),
    ];
  const columns = rows[0]!.map((_, k) => k).filter((k) => rows.some((row) => row[k] !== ''));
  const widths = fitColumns(
    columns.map((k) => rows.reduce((most, row) => Math.max(most, columnsOf(row[k]!)), 1)),
    width - GAP.length * (columns.length - 1),
  );
  const shades = columns.map((k) => (k === 0 ? null : 'faint') as Shade | null);
  return [
    ...title,
    paint('faint', '─'.repeat(width)),
    ...rows.flatMap((row) =>
      renderCells(
        columns.map((k) => row[k]!),
        shades,
        widths,
        paint,
      ),
    ),
  ];
}

/** A Reading for a terminal: a statement a row in the order of the text, nothing in it but text and our own colours. */
export function renderTable(reading: Reading, options: TableOptions): string {
  const paint = painter(options.colour);
  const width = Math.max(20, Math.floor(options.width));
  const rows = rowsOf(reading, options.explain);
  const byline = renderByline(reading);
  const lines = [
    ...wrapText(renderHarmless(renderTitle(reading)), width).map((line) => paint('strong', line)),
    ...(byline === '' ? [] : wrapText(renderHarmless(byline), width).map((line) => paint('faint', line))),
    ...(options.show ?? ['statements']).flatMap((part) => [
      '',
      ...(part !== 'statements'
        ? renderPart(reading, part, width, paint)
        : rows.length === 0
          ? ['Keine Äußerung gefunden.']
          : width < NARROW
            ? renderList(rows, width, paint)
            : renderColumns(rows, width, paint)),
    ]),
    ...articleNotes(reading).flatMap((note) => [
      '',
      ...wrapText(renderHarmless(`Hinweis: ${note.message}`), width),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
