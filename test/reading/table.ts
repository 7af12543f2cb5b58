import { expect, it } from 'vitest';

/** What a reading says of a text: one tuple for each statement. */
type Parts = readonly (readonly string[])[];
type Row = readonly [text: string, expected: Parts];
type Gap = readonly [reason: string, text: string, expected: Parts];

/**
 * A table of German texts, each with its statements indented below it, a bar between their parts:
 *
 *     # why the readings below are not reached yet
 *     Der Wirt sagte, es regne.
 *       indirect | Der Wirt = Wirt | sagte | es regne
 *
 * A text with nothing below it has no statement; ¶ stands for a line break.
 */
function parseGaps(table: string): readonly Gap[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  const margin = lines[0]?.search(/\S/) ?? 0;
  const rows: [string, string, string[][]][] = [];
  let reason = '';
  for (const line of lines) {
    const words = line.trim().replaceAll('¶', '\n');
    if (line.search(/\S/) > margin) rows.at(-1)![2].push(words.split('|').map((part) => part.trim()));
    else if (words.startsWith('# ')) reason = words.slice(2);
    else rows.push([reason, words, []]);
  }
  return rows;
}

export const parseRows = (table: string): readonly Row[] =>
  parseGaps(table).map(([, text, expected]) => [text, expected]);

/** Every text of the table is read as the lines below it say. */
export const testRows = (render: (text: string) => Parts, table: string): void =>
  it.each(parseRows(table))('%s', (text, expected) => expect(render(text)).toEqual(expected));

/** No text of the table is read yet as the lines below it say. */
export const testGaps = (render: (text: string) => Parts, table: string): void =>
  it.fails.each(parseGaps(table))('%s: %s', (_, text, expected) => expect(render(text)).toEqual(expected));
