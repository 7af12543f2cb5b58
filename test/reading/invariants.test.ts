import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/reading/read.ts';
import type { Reading, Span } from '../../src/reading/reading.ts';

const RUNS = process.env.WORTLAUT_LONG === '1' ? 5000 : 200;

/** Every span of a reading with the place where it stands. */
function allSpans(reading: Reading): [place: string, span: Span][] {
  const spans: [string, Span][] = [];
  const add = (place: string, list: readonly Span[]) => {
    for (const [i, span] of list.entries()) spans.push([`${place}[${i}]`, span]);
  };
  for (const statement of reading.statements) {
    add(`${statement.id}.content`, statement.content);
    add(`${statement.id}.frame`, statement.frame);
    add(`${statement.id}.cue`, statement.cue);
    add(`${statement.id}.speaker`, statement.speaker?.spans ?? []);
    add(`${statement.id}.addressee`, statement.addressee?.spans ?? []);
    for (const [i, source] of statement.sources.entries()) add(`${statement.id}.sources[${i}]`, source.spans);
  }
  for (const actor of reading.actors) add(`${actor.id}.mentions`, actor.mentions);
  for (const event of reading.events) add(`${event.id}.spans`, event.spans);
  add('times', reading.times);
  add('places', reading.places);
  add('quantities', reading.quantities);
  add(
    'notes',
    reading.notes.map((note) => note.span),
  );
  return spans;
}

/** What holds of the reading of any text; each breach is one line, so that a failure says what it is. */
function findBreaches(text: string, reading: Reading): string[] {
  const breaches: string[] = [];
  const check = (holds: boolean, breach: string) => {
    if (!holds) breaches.push(breach);
  };
  check(reading.article.text === text, 'the text was changed');
  for (const [place, { start, end }] of allSpans(reading)) {
    const inRange =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
    check(inRange, `${place} is ${start} to ${end} in a text of ${text.length}`);
  }
  const statements = new Set(reading.statements.map(({ id }) => id));
  const actors = new Set(reading.actors.map(({ id }) => id));
  check(statements.size === reading.statements.length, 'two statements have one id');
  check(actors.size === reading.actors.length, 'two actors have one id');
  check(new Set(reading.events.map(({ id }) => id)).size === reading.events.length, 'two events have one id');

  const knowsActors = (place: string, ids: readonly string[]) => {
    for (const id of ids) check(actors.has(id), `${place} names the unknown actor ${id}`);
  };
  const knowsStatement = (place: string, id: string | null) =>
    check(id === null || statements.has(id), `${place} names the unknown statement ${id}`);
  const knowsIndex = (place: string, index: number | null, list: readonly unknown[]) =>
    check(index === null || list[index] !== undefined, `${place} names number ${index} of ${list.length}`);

  for (const statement of reading.statements) {
    const { id } = statement;
    check(statement.content.length > 0, `${id} has no content`);
    check(
      statement.content.every(({ start, end }) => start < end),
      `${id} has an empty content span`,
    );
    check(statement.confidence >= 0 && statement.confidence <= 1, `${id} is sure by ${statement.confidence}`);
    check(statement.evidence.length > 0, `${id} names no rule`);
    knowsStatement(`${id}.partOf`, statement.partOf);
    knowsStatement(`${id}.carriedFrom`, statement.carriedFrom);
    check(statement.partOf !== id && statement.carriedFrom !== id, `${id} refers to itself`);
    knowsActors(`${id}.speaker`, statement.speaker?.actors ?? []);
    knowsActors(`${id}.addressee`, statement.addressee?.actors ?? []);
    knowsActors(`${id}.about`, statement.about);
    for (const source of statement.sources) {
      check(source.actors.length > 0, `${id} has a source without an actor`);
      knowsActors(`${id}.sources`, source.actors);
    }
    knowsIndex(`${id}.said`, statement.said, reading.times);
    knowsIndex(`${id}.due`, statement.due, reading.times);
  }
  breaches.push(...findCircles(reading).map((id) => `${id} stands inside itself`));
  for (const actor of reading.actors) {
    knowsActors(
      `${actor.id}.roles`,
      actor.roles.flatMap(({ of }) => of ?? []),
    );
  }
  for (const event of reading.events) {
    knowsActors(`${event.id}.actors`, event.actors);
    knowsActors(`${event.id}.recipients`, event.recipients);
    knowsStatement(`${event.id}.statement`, event.statement);
    knowsIndex(`${event.id}.time`, event.time, reading.times);
    for (const place of event.places) knowsIndex(`${event.id}.places`, place, reading.places);
    for (const quantity of event.quantities)
      knowsIndex(`${event.id}.quantities`, quantity, reading.quantities);
  }
  for (const note of reading.notes) knowsStatement(`note ${note.rule}`, note.statement);
  return breaches;
}

/** Statements from which `partOf` leads back to themselves. */
function findCircles({ statements }: Reading): string[] {
  const outer = new Map(statements.map(({ id, partOf }) => [id, partOf]));
  return statements
    .filter(({ id }) => {
      let next = outer.get(id) ?? null;
      for (let steps = 0; next !== null && next !== id && steps < statements.length; steps++) {
        next = outer.get(next) ?? null;
      }
      return next !== null;
    })
    .map(({ id }) => id);
}

const FRAGMENTS = [
  ...[
    'Die Bürgermeisterin',
    'Petersen',
    'der Sprecher des Amtes',
    'die Agentur Norda',
    'er',
    'sie',
    'es',
    'Holm und Petersen',
  ],
  ...[
    'sagte',
    'erklärte',
    'habe',
    'sei',
    'werde',
    'solle',
    'könne',
    'hätten',
    'kündigte',
    'an',
    'teilte',
    'mit',
    'hieß es',
    'warf',
    'vor',
  ],
  ...[
    'laut',
    'zufolge',
    'nach Angaben von',
    'so',
    'wie',
    'wonach',
    'demnach',
    'unter Berufung auf',
    'dass',
    'ob',
    'zu kommen',
    'das Fest',
  ],
  ...[
    'am Freitag',
    'um 15 Uhr',
    'am 3. Mai 2024',
    '200 bis 300 Menschen',
    'Dr.',
    'z. B.',
    '1.000,5',
    'in Norden',
    'nicht',
    'und',
    'aber',
  ],
  ...[
    '„',
    '“',
    '»',
    '«',
    '"',
    "'",
    '‚',
    '‘',
    '(',
    ')',
    '–',
    '-',
    ':',
    ',',
    ';',
    '.',
    '!',
    '?',
    '…',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u00ad',
    '\u200b',
  ],
];

const germanish = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 120 })
  .map((pieces) => pieces.map(([fragment, gap]) => fragment + gap).join(''));

/** Any sequence of UTF-16 code units: half of a surrogate pair may stand alone. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

/** German text with anything in between. */
const mixed = fc
  .array(fc.oneof(germanish, codeUnits, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 6 })
  .map((pieces) => pieces.join(' '));

describe('the reading of any text', () => {
  it.each([
    { kind: 'strings of any code points', texts: fc.string({ unit: 'binary', maxLength: 200 }) },
    { kind: 'graphemes', texts: fc.string({ unit: 'grapheme', maxLength: 100 }) },
    { kind: 'code units, also lone surrogates', texts: codeUnits },
    { kind: 'pieces of German reports and quotation marks', texts: germanish },
    { kind: 'all of these', texts: mixed },
  ])('holds together: $kind', ({ texts }) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findBreaches(text, read({ text }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same each time, and leaves the article as it was', () => {
    fc.assert(
      fc.property(germanish, (text) => {
        const article = Object.freeze({ text, published: '2024-05-01' });
        expect(read(article)).toEqual(read(article));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('hostile input', () => {
  const sentence = 'Petersen sagte, das Fest werde stattfinden. Es komme „jeder“, so Holm. ';
  it.each([
    { name: 'nothing', text: '' },
    { name: 'white space', text: ' \n\t\u00a0'.repeat(1000) },
    { name: '10,000 nested quotation marks', text: `${'„'.repeat(10_000)}Wort${'“'.repeat(10_000)}` },
    { name: '10,000 opening quotation marks', text: '„Er sagte '.repeat(10_000) },
    { name: '10,000 closing quotation marks', text: 'sagte er“ '.repeat(10_000) },
    { name: '10,000 straight quotation marks', text: '"Er sagte '.repeat(10_000) },
    {
      name: '1 MB without a sentence end',
      text: 'Petersen sagte dass das Fest am Hafen werde '.repeat(24_000),
    },
    { name: '1 MB of clauses without a sentence end', text: 'sagte Holm, dass er komme, '.repeat(40_000) },
    { name: '1 MB of reports', text: sentence.repeat(14_000) },
    { name: 'a word of 200 kB', text: 'Rat'.repeat(70_000) },
    { name: 'a number of 200 kB', text: '1.'.repeat(100_000) },
    { name: 'a name of 20,000 words', text: `${'Jana '.repeat(20_000)}sagte, es regne.` },
    { name: '20,000 dative phrases', text: `Er sagte ${'dem Sprecher des Amtes '.repeat(5_000)}, es regne.` },
    { name: 'only punctuation', text: '.,;:!?…–()„“»«\'"'.repeat(10_000) },
    { name: 'only commas', text: ','.repeat(200_000) },
    { name: 'brackets that stay open', text: '('.repeat(100_000) },
    { name: 'line ends', text: '\n'.repeat(200_000) },
    { name: 'lone surrogates', text: '\ud83d Er sagte, \udc4d es regne. '.repeat(2_000) },
    { name: 'combining marks', text: `a${'\u0301'.repeat(100_000)} sagte er.` },
    {
      name: 'NUL and control characters',
      text: '\u0000\u0007\u001b[31m sagte er, es regne.\u0000'.repeat(1000),
    },
    { name: 'text from right to left', text: '\u202e„Es regne“, sagte Holm.\u202c '.repeat(1000) },
  ])('$name is read and nothing breaks', ({ text }) => {
    expect(findBreaches(text, read({ text }))).toEqual([]);
  });
});
