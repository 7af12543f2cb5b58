import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/export/markdown.ts';
import { renderPage } from '../../src/export/page.ts';
import { PARTS, renderQuantityValue } from '../../src/export/parts.ts';
import { renderTable } from '../../src/export/table.ts';
import type { Event, Quantity, Reading, Time } from '../../src/reading/reading.ts';
import { actorOf } from '../empty.ts';
import { readingOf, spanOf, statementOf } from './fixture.ts';
import { OBEYED } from './hostile.ts';

const TEXT =
  'Bürgermeisterin Ida Brandt sagte am Freitag, rund 200 Helfer würden im März nach Süderfelde reisen. Das Lager werde im Februar öffnen. Zwei Busse trafen dort ein.';

const time = (words: string, value: string): Time => ({
  ...spanOf(TEXT, words),
  type: 'DATE',
  value,
  mod: null,
  begin: null,
  endTime: null,
});

const quantity = (words: string, value: number, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  ...spanOf(TEXT, words),
  value,
  max: null,
  unit,
  qualifier: 'exact',
  ...more,
});

const event = (id: string, words: string, more: Partial<Event>): Event => ({
  id,
  type: 'CONSULT',
  status: 'planned',
  spans: [spanOf(TEXT, words)],
  actors: ['ida'],
  recipients: [],
  places: [0],
  time: null,
  quantities: [],
  statement: null,
  ...more,
});

const travel: Reading = {
  ...readingOf(
    TEXT,
    [
      {
        ...statementOf(TEXT, 's1', {
          form: 'indirect',
          content: ['rund 200 Helfer würden im März nach Süderfelde reisen'],
          frame: ['Bürgermeisterin Ida Brandt sagte am Freitag,'],
          cue: ['sagte'],
          speaker: ['Bürgermeisterin Ida Brandt', 'ida'],
        }),
        due: 1,
      },
      {
        ...statementOf(TEXT, 's2', {
          form: 'indirect-free-indirect',
          content: ['Das Lager werde im Februar öffnen.'],
          speaker: [null, 'ida'],
        }),
        due: 2,
      },
    ],
    [
      {
        ...actorOf('ida', 'Ida Brandt'),
        roles: [{ role: 'Bürgermeisterin', of: 'stadt' }],
        country: 'DE',
      },
      { ...actorOf('stadt', 'Norderfelde'), kind: 'government' },
    ],
  ),
  times: [time('Freitag', '2022-01-21'), time('März', '2022-03'), time('Februar', '2022-02')],
  places: [
    { ...spanOf(TEXT, 'Süderfelde'), name: 'Süderfelde', country: 'DE', latitude: 53.5, longitude: 9.25 },
  ],
  quantities: [
    quantity('200 Helfer', 200, 'Helfer', { qualifier: 'about' }),
    quantity('Zwei Busse', 2, 'Bus'),
  ],
  events: [
    event('e1', 'reisen', { time: 1, quantities: [0] }),
    event('e2', 'Zwei Busse trafen dort ein', { status: 'happened', quantities: [1] }),
    event('e3', 'öffnen', { type: 'AID', time: 2 }),
  ],
};

const plain = { width: 100, colour: false, explain: false };

describe('the table', () => {
  test('shows statements alone where nothing else is asked for', () => {
    expect(renderTable(travel, plain)).not.toContain('Mengen');
    expect(renderTable(travel, plain)).toBe(renderTable(travel, { ...plain, show: ['statements'] }));
  });

  test.each([
    ['actors', ['Ida Brandt', 'Person', 'Bürgermeisterin von Norderfelde', 'DE']],
    ['times', ['März', '2022-03']],
    ['places', ['Süderfelde', 'Süderfelde, DE, 53,50° 9,25°']],
    ['quantities', ['200 Helfer', 'etwa 200 Helfer']],
    ['events', ['reisen', 'Treffen, geplant', 'Ida Brandt; Süderfelde; 2022-03;']],
  ] as const)('shows %s', (part, cells) => {
    const shown = renderTable(travel, { ...plain, show: [part] });
    expect(shown).not.toContain('Nr.');
    const row = shown.split('\n').find((line) => cells.every((cell) => line.includes(cell)));
    expect(row, shown).toBeDefined();
  });

  test('shows parts in the order asked for, and says where one is empty', () => {
    const shown = renderTable({ ...travel, events: [] }, { ...plain, show: ['events', 'times'] });
    expect(shown.indexOf('Ereignisse (events)')).toBeLessThan(shown.indexOf('Zeiten (times)'));
    expect(shown).toContain('Nichts gefunden.');
  });

  test.each([20, 60, 72, 120])('keeps within %i columns', (width) => {
    for (const line of renderTable(travel, { ...plain, width, show: PARTS }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('the page', () => {
  const page = renderPage(travel);

  test('marks each part with its value and names it in the key', () => {
    expect(page).toContain('<span class="fact times" title="Zeiten (times): 2022-01-21">Freitag</span>');
    expect(page).toContain('<span class="fact places" title="Orte (places): Süderfelde, DE, 53,50° 9,25°">');
    expect(page).toContain('<span class="fact quantities" title="Mengen (quantities): etwa 200 Helfer">');
    expect(page).toMatch(
      /<span class="fact events" title="Ereignisse \(events\): Treffen, geschehen – [^"]*">/,
    );
    expect(page).toContain('<span class="fact quantities">Mengen</span> 2');
  });

  test('keeps elements balanced and the text as it is where marks cross', () => {
    const crossing = {
      ...travel,
      events: [event('e1', 'sagte am Freitag, rund 200', {}), event('e2', 'reisen. Das Lager', {})],
    };
    const html = renderPage(crossing);
    const article = html.slice(html.indexOf('<article>') + 9, html.indexOf('</article>'));
    const open: string[] = [];
    for (const [, closing, name] of article.matchAll(/<(\/?)(\w+)[^>]*>/g))
      if (closing === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    expect(open).toEqual([]);
    expect(article.replace(/<[^>]*>/g, '')).toBe(TEXT);
    expect(article.match(/ id="a1-1"/g)).toHaveLength(1);
  });

  test('has no key where nothing else was read', () => {
    const bare = renderPage({ ...travel, times: [], places: [], quantities: [], events: [] });
    expect(bare).not.toContain('class="fact');
  });
});

describe('the briefing', () => {
  const briefing = renderMarkdown(travel);

  test('has actors, statements, what is due and events, in this order', () => {
    expect(briefing.match(/^## .*$/gm)).toEqual([
      '## Handelnde (actors)',
      '## Ida Brandt',
      '## Was wann ansteht (what is due when)',
      '## Ereignisse (events)',
    ]);
    expect(briefing).toContain('- **Ida Brandt**: Person; Bürgermeisterin von Norderfelde; DE');
  });

  test('sorts what is due and events by their dates, those without one last', () => {
    expect(briefing.match(/\*\*2022-0\d\*\*|\*\*ohne Datum\*\*/g)).toEqual([
      '**2022-02**',
      '**2022-03**',
      '**2022-02**',
      '**2022-03**',
      '**ohne Datum**',
    ]);
  });

  test('takes a week for its Monday', () => {
    const weeks = {
      ...travel,
      times: [travel.times[0]!, time('März', '2022-W04'), time('Februar', '2022-01-30')],
    };
    const [, due = ''] = renderMarkdown(weeks).split('## Was wann');
    expect(due.indexOf('2022-W04')).toBeLessThan(due.indexOf('2022-01-30'));
  });
});

test.each([
  [quantity('Zwei Busse', 12500.5, 'Euro', { qualifier: 'more-than' }), 'mehr als 12.500,5 Euro'],
  [quantity('Zwei Busse', 2, 'Bus', { max: 3 }), '2 bis 3 Bus'],
  [quantity('Zwei Busse', 2, 'Mensch', { value: null, qualifier: 'hundreds' }), 'Hunderte Mensch'],
])('a quantity in words', (given, words) => {
  expect(renderQuantityValue(given)).toBe(words);
});

test('names and values of others break no output', () => {
  const evil = '"><script>alert(1)</script>\u001b[2J\u202e';
  const hostile: Reading = {
    ...travel,
    times: travel.times.map((one) => ({ ...one, value: evil, mod: evil })),
    places: travel.places.map((one) => ({ ...one, name: evil, country: evil })),
    quantities: travel.quantities.map((one) => ({ ...one, unit: evil })),
    events: travel.events.map((one) => ({
      ...one,
      type: evil,
      status: 'constructor',
    })) as unknown as Reading['events'],
    actors: travel.actors.map((one) => ({ ...one, name: evil, country: evil })),
  };
  expect(renderPage(hostile)).not.toContain('<script>');
  expect(renderMarkdown(hostile)).not.toContain('<script>');
  for (const line of renderTable(hostile, { ...plain, show: PARTS }).split('\n'))
    expect(line).not.toMatch(OBEYED);
});
