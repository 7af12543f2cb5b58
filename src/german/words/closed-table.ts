import adverbs from './adverbs.json' with { type: 'json' };
import closed from './closed.json' with { type: 'json' };

export type Case = 'nom' | 'gen' | 'dat' | 'acc';
export type Gender = 'm' | 'f' | 'n';

/**
 * One reading of a closed-class word: its STTS tag and, where the form shows them, its features.
 * On a preposition `case` is what it governs; on a possessive `person` is that of the owner.
 */
export interface WordClass {
  readonly tag: string;
  readonly case?: readonly Case[];
  readonly gender?: readonly Gender[];
  readonly number?: 'singular' | 'plural';
  readonly person?: 1 | 2 | 3;
}

type Cells = Readonly<Record<string, readonly string[]>>;

interface Stems {
  readonly stems: string;
  readonly tags: string;
  readonly endings: string;
  readonly number?: string;
  readonly person?: number;
}

// A cell such as "ART nom,acc f sg" stands on hundreds of forms: each is parsed once and shared.
function parseCell(cell: string): WordClass {
  const [tag, cases = '-', genders = '-', number = '-', person = '-'] = cell.split(' ');
  return {
    tag,
    ...(cases === '-' ? null : { case: cases.split(',') as Case[] }),
    ...(genders === '-' ? null : { gender: genders.split(',') as Gender[] }),
    ...(number === '-' ? null : { number: number === 'pl' ? ('plural' as const) : ('singular' as const) }),
    ...(person === '-' ? null : { person: Number(person) as 1 | 2 | 3 }),
  };
}

function buildTable(): ReadonlyMap<string, readonly WordClass[]> {
  const cells = new Map<string, WordClass>();
  const table = new Map<string, WordClass[]>();
  const add = (word: string, cell: string): void => {
    let reading = cells.get(cell);
    if (reading === undefined) {
      reading = parseCell(cell);
      cells.set(cell, reading);
    }
    const readings = table.get(word);
    if (readings === undefined) table.set(word, [reading]);
    else if (!readings.includes(reading)) readings.push(reading);
  };
  const addLines = (lines: readonly string[], cell: string): void => {
    for (const line of lines) for (const word of line.split(' ')) add(word, cell);
  };

  for (const [word, list] of Object.entries(closed.forms as Cells)) for (const cell of list) add(word, cell);
  for (const entry of closed.stems as readonly Stems[]) addStems(entry, add);
  for (const [cases, lines] of Object.entries(closed.prepositions)) addLines(lines, `APPR ${cases}`);
  for (const [features, lines] of Object.entries(closed.contractions)) {
    addLines(lines, `APPRART ${features} sg`);
  }
  for (const [cases, lines] of Object.entries(closed.postpositions)) addLines(lines, `APPO ${cases}`);
  for (const [tag, lines] of Object.entries(closed.words)) addLines(lines, tag);
  for (const lines of Object.values(adverbs)) addLines(lines, 'ADV');
  return table;
}

function addStems(entry: Stems, add: (word: string, cell: string) => void): void {
  const endings = (closed.endings as Readonly<Record<string, Cells>>)[entry.endings];
  for (const [ending, features] of Object.entries(endings)) {
    for (const feature of features) {
      // "jeder" has no plural, "beide" no singular
      if (entry.number !== undefined && !feature.endsWith(entry.number)) continue;
      for (const stem of entry.stems.split(' ')) {
        for (const tag of entry.tags.split(' ')) {
          add(stem + ending, `${tag} ${feature}${entry.person === undefined ? '' : ` ${entry.person}`}`);
        }
      }
    }
  }
}

let table: ReadonlyMap<string, readonly WordClass[]> | null = null;

/** The readings of every closed-class word that is listed, by lower-case form; built on first use. */
export function closedTable(): ReadonlyMap<string, readonly WordClass[]> {
  table ??= buildTable();
  return table;
}
