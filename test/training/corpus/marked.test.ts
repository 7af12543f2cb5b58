import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../training/corpus/conventions.ts';
import { toReading, toRow } from '../../../training/corpus/convert.ts';
import { parseMarked } from '../../../training/corpus/marked.ts';
import { resolveStatements } from '../../../training/corpus/resolve.ts';
import type { CorpusRow } from '../../../training/measure/corpus.ts';
import { BRIDGE, HEADER } from './article.ts';

const parse = (file: string) => parseMarked('bruecke-01', file);
const bridge = parse(BRIDGE).article;
const voiced = resolveStatements(bridge);
const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => bridge.text.slice(start, end));

describe('parseMarked', () => {
  it('takes the brackets out and leaves the text', () => {
    expect(parse(BRIDGE).problems).toEqual([]);
    expect(bridge.text.split('\n\n')).toEqual([
      'Der Vorsitzende des Bauausschusses, Jan Petersen, sagte dem Rat am Dienstag, die Brücke „bröckle“. Man habe keine Wahl. Der Bund müsse zahlen. Laut einem Gutachten sind drei Pfeiler marode.',
      'Der Bund soll das Geld im Mai überweisen. Der Rat kritisierte die lange Planung als „Posse“. Die „Elbpost“ berichtete unter Berufung auf Kreise der Verwaltung, der Statiker habe [schriftlich] versichert, dass alles halte.',
    ]);
  });

  it('reads every part of a statement', () => {
    const [first] = bridge.statements;
    expect(first).toMatchObject({ form: 'indirect', medium: 'speech', act: 'warn', partOf: null });
    expect(words(first.content)).toEqual(['die Brücke „bröckle“']);
    expect(words(first.cue)).toEqual(['sagte']);
    expect(words(first.speaker.spans)).toEqual(['Der Vorsitzende des Bauausschusses, Jan Petersen']);
    expect(first.addressee.actors).toEqual(['rat']);
  });

  it('reads actors with their roles', () => {
    expect(bridge.actors[0]).toMatchObject({
      id: 'petersen',
      kind: 'person',
      name: 'Jan Petersen',
      roles: [
        { role: 'Vorsitzender', of: 'rat' },
        { role: 'Ingenieur', of: null },
      ],
      country: 'DE',
    });
  });

  it.each([
    ['[1 Sie komme', 7, 'not closed'],
    ['Sie komme].', 7, 'a ] with no ['],
    ['[x Sie komme].', 7, 'no bracket head'],
    ['[1s Sie] komme.', 7, 'no actor'],
    ['[1c@a sagte] sie.', 7, 'an actor without'],
    ['[1 Sie komme.]', 1, 'has no line'],
    ['Ja.\n\n= 1 indirect speech brag', 9, 'act of 1: expected one of assert'],
    ['Ja.\n\n= 1 said speech assert', 9, 'form of 1: expected one of direct'],
    ['Ja.\n\n= 1 indirect speech assert near 2', 9, 'expected "in N"'],
    ['Ja.\n\n= 1 indirect speech assert via @a shouts', 9, 'expected "via @a reports'],
    ['Ja.\n\n@a person', 9, 'expected "@id kind | name'],
    ['Ja.\n\n@a king | A', 9, 'kind of @a'],
    ['Ja.\n\n= 1 indirect speech assert\n\nNein.', 11, 'text after the statement lines'],
  ])('names the line and what is wrong: %s', (body, line, message) => {
    const { problems } = parse(`${HEADER}\n\n${body}\n`);
    expect(problems).toContainEqual({ line, message: expect.stringContaining(message) });
  });

  it('misses a header', () => {
    expect(parse('title: Ohne Tag\n\nJa.').problems.map(({ message }) => message)).toContain(
      'no date in the header',
    );
  });
});

describe('resolveStatements', () => {
  it('gives a fragment the roles of the statement around it, none in a reported one', () => {
    expect(words(voiced[1].frame)).toEqual(words(voiced[0].frame));
    expect(words(voiced[1].speaker.spans)).toEqual(words(voiced[0].speaker.spans));
    expect(words(voiced[6].speaker.spans)).toEqual(['Der Rat']);
    expect(voiced[6].frame).toEqual([]);
  });

  it('gives what carries on the speaker of what it carries on', () => {
    expect(voiced[2].speaker.actors).toEqual(['petersen']);
    expect(voiced[2].cue).toEqual([]);
  });

  it.each([
    [1, 'petersen says'],
    [3, 'petersen says'],
    [4, 'gutachten reports'],
    [8, 'blatt reports > kreise cites'],
    [9, 'blatt reports > kreise cites > statiker says'],
  ])('chain of %i: %s', (number, chain) => {
    const { sources } = voiced.find((statement) => statement.number === number)!;
    expect(sources.map(({ actors, relation }) => `${actors.join('+')} ${relation}`).join(' > ')).toBe(chain);
  });

  it('what is answered inside a reported statement is told by the article', () => {
    const file = BRIDGE.replace('criticise in 6', 'criticise in 6 by @kreise');
    const answered = resolveStatements(parse(file).article)[6];
    expect(answered.sources.map(({ actors }) => actors)).toEqual([['kreise']]);
  });

  it('ends where a statement stands inside itself', () => {
    const file = BRIDGE.replace('warn in 1', 'warn in 7').replace('criticise in 6', 'criticise in 2');
    expect(resolveStatements(parse(file).article)).toHaveLength(9);
  });
});

describe('findProblems', () => {
  const messages = (file: string) => findProblems(parse(file).article).map(({ message }) => message);

  it('finds nothing in sound markup but that the article is too short', () => {
    expect(messages(BRIDGE)).toEqual(['expected 150 to 350 words, found 62']);
  });

  it.each<[name: string, from: string, to: string, message: string]>([
    ['full stop in an indirect content', '„bröckle“]].', '„bröckle“].]', 'ends with a full stop'],
    ['no full stop in a free one', 'zahlen.]', 'zahlen].', 'the whole sentence with its full stop'],
    [
      'no frame',
      '[4f [4c Laut] [4s@gutachten einem Gutachten]]',
      '[4c Laut] [4s@gutachten einem Gutachten]',
      'an indirect statement has a frame',
    ],
    ['no cue', '[4c Laut]', 'Laut', 'has a cue'],
    ['direct without its marks', '[7 „Posse“]', '„[7 Posse]“', 'the marks with them'],
    ['a cue in a reported one', 'Der Rat] kritisierte', 'Der Rat] [6c kritisierte]', 'no cue and no frame'],
    [
      'a speaker outside the frame',
      '[4s@gutachten einem Gutachten]] [4 sind',
      'einem] [4s@gutachten Gutachten] [4 sind',
      'outside the frame',
    ],
    ['inside nothing', 'promise in 8', 'promise in 1', 'is not inside the content of 1'],
    ['carries on what comes later', 'demand from 1', 'demand from 8', 'which comes later'],
    ['no such statement', 'demand from 1', 'demand from 12', 'there is no statement 12'],
    ['free-indirect without soll', 'soll das Geld', 'wird das Geld', 'has soll or sollen'],
    ['an unknown actor', '@statiker unnamed | Statiker\n', '', 'names @statiker, who has no line'],
    [
      'an actor who is nowhere',
      '@rat organisation | Rat\n',
      '@rat organisation | Rat\n@nobody person | Nie Mand\n',
      'is nowhere named',
    ],
    ['a space in the bracket', '[7 „Posse“]', '[7  „Posse“]', 'begins or ends with a space'],
    ['a bracket that cuts a word', '[4 sind drei', 's[4 ind drei', 'cuts a word'],
    ['a role of nobody', 'Vorsitzender of @rat', 'Vorsitzender of Kaltenau', 'is followed by the @id'],
    ['half a date', '2026-03-11', '2026-03', 'expected a day'],
  ])('%s', (_, from, to, message) => {
    expect(BRIDGE).toContain(from);
    expect(messages(BRIDGE.replace(from, to))).toContainEqual(expect.stringContaining(message));
  });
});

describe('toRow', () => {
  const row = toRow(bridge);
  const quote = (ids: readonly number[]) => ids.map((id) => row.text.slice(...row.tokens[id])).join(' ');

  it('has every field of the data folder, in its form', () => {
    const base: CorpusRow = row;
    expect(base.documentName).toBe('bruecke-01 - Brücke bleibt zu (2026-03-11)');
    expect(row.sentences[0][0]).toBe(0);
    expect(row.sentences.at(-1)![1]).toBe(row.tokens.length);
    expect(row.annotations.map(({ form }) => form)).toEqual([
      'Indirect',
      'Direct',
      'IndirectFreeIndirect',
      'Indirect',
      'FreeIndirect',
      'Reported',
      'Direct',
      'Indirect',
      'Indirect',
    ]);
    expect(row.annotations.map(({ nested }) => nested)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(row.annotations.map(({ medium }) => medium)).toContain('SW');
  });

  it('turns spans into tokens', () => {
    const [first, fragment, free] = row.annotations;
    expect(quote(first.quote)).toBe('die Brücke „ bröckle “');
    expect(quote(first.frame)).toBe(
      'Der Vorsitzende des Bauausschusses , Jan Petersen , sagte dem Rat am Dienstag ,',
    );
    expect(quote(first.addressee)).toBe('dem Rat');
    expect(quote(fragment.quote)).toBe('„ bröckle “');
    expect(fragment.cue).toEqual(first.cue);
    expect(quote(free.quote)).toBe('Man habe keine Wahl . Der Bund müsse zahlen .');
    expect(free.frame).toEqual([]);
  });

  it('adds what the others do not tell', () => {
    expect(row.annotations[2]).toMatchObject({ act: 'demand', carriedFrom: 's1', speakers: ['petersen'] });
    expect(row.annotations[7].sources).toEqual([
      { actors: ['blatt'], relation: 'reports' },
      { actors: ['kreise'], relation: 'cites' },
    ]);
    expect(row.actors.map(({ id }) => id)).toContain('statiker');
  });
});

describe('toReading', () => {
  it('is a Reading of the article whose spans are those of the file', () => {
    const reading = toReading(bridge);
    expect(reading.article.text).toBe(bridge.text);
    expect(reading.statements.map(({ id }) => id)).toEqual(voiced.map(({ number }) => `s${number}`));
    const rat = reading.actors.find(({ id }) => id === 'rat')!;
    expect(words(rat.mentions)).toEqual(['dem Rat', 'Der Rat']);
  });
});
