import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, parseDocument } from '../../src/language/document.ts';
import { type Draft, type Run, spansOf } from '../../src/reading/draft.ts';
import { findHeadline } from '../../src/reading/headlines.ts';
import { findInterview } from '../../src/reading/interviews.ts';
import { findQuotations } from '../../src/reading/quotations.ts';

const textOf = (document: Document, runs: readonly Run[]): string =>
  spansOf(document, runs)
    .map(({ start, end }) => document.text.slice(start, end))
    .join(' | ');

type Row = readonly [speaker: string, content: string];

const rowsOf = (document: Document, drafts: readonly Draft[]): Row[] =>
  drafts.map((draft) => [textOf(document, draft.speaker?.runs ?? []), textOf(document, draft.content)]);

const INTRO = 'Die Ornithologin Anna Meier zählt seit Jahren Spatzen. Ein Gespräch über Nester und Lärm.';

const lines = (...parts: string[]): string => parts.join('\n\n');

describe('findInterview with labels', () => {
  it.each<[name: string, text: string, rows: Row[]]>([
    [
      'outlet and surname',
      lines(
        INTRO,
        'ZEITUNG: Frau Meier, warum Spatzen?',
        'Meier: Weil sie überall leben.',
        'ZEITUNG: Auch hier?',
        'Meier: Ja. Sogar im Bahnhof.',
      ),
      [
        ['ZEITUNG', 'Frau Meier, warum Spatzen?'],
        ['Meier', 'Weil sie überall leben.'],
        ['ZEITUNG', 'Auch hier?'],
        ['Meier', 'Ja. Sogar im Bahnhof.'],
      ],
    ],
    [
      'question and answer: the question has no name, the answer is the person named before',
      lines(
        INTRO,
        'Frage: Wie viele sind es?\nAntwort: Ich zähle noch.\nFrage: Und im Winter?\nAntwort: Weniger.',
      ),
      [
        ['', 'Wie viele sind es?'],
        ['Anna Meier', 'Ich zähle noch.'],
        ['', 'Und im Winter?'],
        ['Anna Meier', 'Weniger.'],
      ],
    ],
    [
      'initials stand for the name before',
      lines(
        INTRO,
        'J. H.: Was frisst ein Spatz?',
        'A. M.: Er frisst Körner.',
        'J. H.: Und Brot?',
        'A. M.: Brot schadet ihm.',
      ),
      [
        ['J. H.', 'Was frisst ein Spatz?'],
        ['Anna Meier', 'Er frisst Körner.'],
        ['J. H.', 'Und Brot?'],
        ['Anna Meier', 'Brot schadet ihm.'],
      ],
    ],
    [
      'wiki marks',
      lines(
        "''Holm'': Was frisst ein Spatz?",
        "''Meier'': Er frisst Körner.",
        "''Holm'': Und Brot?",
        "''Meier'': Brot schadet ihm.",
      ),
      [
        ['Holm', 'Was frisst ein Spatz?'],
        ['Meier', 'Er frisst Körner.'],
        ['Holm', 'Und Brot?'],
        ['Meier', 'Brot schadet ihm.'],
      ],
    ],
    [
      'bold marks round the colon, stage directions, a label in capitals',
      lines(
        '**HOLM:** Was frisst ein Spatz?',
        '**MEIER (lacht):** Er frisst, was er findet.',
        '**HOLM:** Und Brot?',
        '**MEIER:** Brot schadet ihm.',
      ),
      [
        ['HOLM', 'Was frisst ein Spatz?'],
        ['MEIER', 'Er frisst, was er findet.'],
        ['HOLM', 'Und Brot?'],
        ['MEIER', 'Brot schadet ihm.'],
      ],
    ],
    [
      'numbered questions',
      lines(
        INTRO,
        '1. Frage: Wo nisten sie?',
        'Meier: Unter Dächern.',
        '2. Frage: Seit wann?',
        'Meier: Seit es Dächer gibt.',
      ),
      [
        ['', 'Wo nisten sie?'],
        ['Meier', 'Unter Dächern.'],
        ['', 'Seit wann?'],
        ['Meier', 'Seit es Dächer gibt.'],
      ],
    ],
    [
      'several paragraphs, a heading between them and the credits behind the last answer',
      lines(
        INTRO,
        'ZEITUNG: Warum Spatzen?',
        'Meier: Sie sind da.',
        'Und sie bleiben.',
        'Lärm in der Stadt',
        'ZEITUNG: Stört der Lärm?',
        'Meier: Sie singen lauter.',
        'Ich höre sie noch.',
        'Das Gespräch führte Jana Holm.',
      ),
      [
        ['ZEITUNG', 'Warum Spatzen?'],
        ['Meier', 'Sie sind da.\n\nUnd sie bleiben.'],
        ['ZEITUNG', 'Stört der Lärm?'],
        ['Meier', 'Sie singen lauter.\n\nIch höre sie noch.'],
      ],
    ],
    [
      'a title of the same shape is no turn',
      lines(
        'Meier: Spatzen brauchen Dächer',
        INTRO,
        'ZEITUNG: Warum Dächer?',
        'Meier: Da ist es trocken.',
        'ZEITUNG: Und Bäume?',
        'Meier: Auch gut.',
      ),
      [
        ['ZEITUNG', 'Warum Dächer?'],
        ['Meier', 'Da ist es trocken.'],
        ['ZEITUNG', 'Und Bäume?'],
        ['Meier', 'Auch gut.'],
      ],
    ],
    [
      'two persons answer questions that have no label',
      lines(
        'Zwei Fachleute antworten: Anna Meier und Jan Holm.',
        'Wo nisten sie?',
        '::A. Meier: Unter Dächern liegen die Nester.',
        '::J. Holm: Auch in Hecken sind welche.',
        'Seit wann?',
        '::A. Meier: Sie waren immer da.',
        '::J. Holm: Das sehe ich auch so.',
      ),
      [
        ['Anna Meier', 'Unter Dächern liegen die Nester.'],
        ['Jan Holm', 'Auch in Hecken sind welche.'],
        ['', 'Seit wann?'],
        ['Anna Meier', 'Sie waren immer da.'],
        ['Jan Holm', 'Das sehe ich auch so.'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    const document = parseDocument(text);
    expect(rowsOf(document, findInterview(document))).toEqual(rows);
  });

  it('frames a turn with its label and colon, and of two speakers each speaks to the other', () => {
    const document = parseDocument(
      lines(
        "''Holm'': Was frisst ein Spatz?",
        "''Meier'': Er frisst Körner.",
        'Holm: Und Brot?',
        'Meier: Nie.',
      ),
    );
    const drafts = findInterview(document);
    expect(drafts.map((d) => textOf(document, d.frame))).toEqual([
      "''Holm'':",
      "''Meier'':",
      'Holm:',
      'Meier:',
    ]);
    expect(drafts.map((d) => textOf(document, d.addressee?.runs ?? []))).toEqual([
      'Meier',
      'Holm',
      'Meier',
      'Holm',
    ]);
    expect(drafts.map((d) => d.act)).toEqual(['ask', 'assert', 'ask', 'assert']);
    expect(drafts.every((d) => d.form === 'direct' && d.cue.length === 0 && d.medium === 'speech')).toBe(
      true,
    );
    expect(drafts[0].grounds).toEqual([{ part: 'form', rule: 'interview', words: 'Holm' }]);
  });

  it.each<[name: string, text: string]>([
    ['one note', lines(INTRO, 'Hinweis: Der Turm ist gesperrt.', 'Es regnet.')],
    [
      'topics, each once',
      lines(
        'Bildung: Die Schulen werden saniert.',
        'Verkehr: Die Brücke wird gebaut.',
        'Energie: Der Park wächst.',
        'Arbeit: Neue Stellen kommen.',
      ),
    ],
    [
      'topics in turn',
      lines(
        'Vorteil: Es ist billig.',
        'Nachteil: Es ist laut.',
        'Vorteil: Es ist schnell.',
        'Nachteil: Es stinkt.',
      ),
    ],
    ['teams and their results', lines('Adler Nord: 2', 'Falken Süd: 1', 'Adler Nord: 3', 'Falken Süd: 0')],
    [
      'days and weather',
      lines(
        'Samstag: Es regnet.',
        'Sonntag: Es wird warm.',
        'Samstag: Es bleibt kühl.',
        'Sonntag: Es schneit.',
      ),
    ],
    ['too few turns', lines('Holm: Was frisst ein Spatz?', 'Meier: Er frisst Körner.', 'Holm: Danke.')],
    [
      'one label only',
      lines(
        'Meier: Erstens regnet es.',
        'Meier: Zweitens schneit es.',
        'Meier: Es hagelt.',
        'Meier: Es taut.',
      ),
    ],
    [
      'a list by names',
      lines(
        'Meier: Sie kommt aus Nord.',
        'Meier: Sie singt.',
        'Holm: Er kommt aus Süd.',
        'Holm: Er tanzt gern.',
      ),
    ],
    ['turns in quotation marks', lines('Holm: „Warum?“', 'Meier: „Darum.“', 'Holm: „Ach?“', 'Meier: „Ja.“')],
    [
      'sentences that begin small or with a verb',
      lines('Er sagte: Es regnet.', 'Sie sagte: Es schneit.', 'Er sagte: Gut.', 'Sie sagte: Nein.'),
    ],
    ['nothing', ''],
  ])('none: %s', (_, text) => {
    expect(findInterview(parseDocument(text))).toEqual([]);
  });
});

describe('findInterview without labels', () => {
  const talk = [
    'Wie kamen Sie zu den Spatzen?',
    'Ich sah sie als Kind jeden Tag.',
    'Was haben Sie dabei gelernt?',
    'Geduld. Wir warten oft lange.',
    'Am Anfang war das schwer.',
    'Werden Sie weiter zählen?',
    'Ja, ich höre nicht auf.',
    'Wer mitzählen will, meldet sich beim Verein.',
  ];

  it('questions that stand alone belong to nobody, answers to the person of the introduction', () => {
    const document = parseDocument(lines(INTRO, ...talk));
    expect(rowsOf(document, findInterview(document))).toEqual([
      ['', talk[0]],
      ['Anna Meier', talk[1]],
      ['', talk[2]],
      ['Anna Meier', `${talk[3]}\n\n${talk[4]}`],
      ['', talk[5]],
      ['Anna Meier', talk[6]],
    ]);
  });

  it.each<[name: string, text: string]>([
    ['nobody is named', lines('Ein Gespräch über Spatzen.', ...talk)],
    ['no talk is announced', lines('Die Ornithologin Anna Meier zählt Spatzen.', ...talk)],
    ['two pairs', lines(INTRO, ...talk.slice(0, 4))],
    ['answers in marks', lines(INTRO, ...talk.map((part, i) => (i % 2 === 1 ? `„${part}“` : part)))],
    [
      'the writer asks and answers',
      lines(
        INTRO,
        'Wo nisten Spatzen?',
        'Unter Dächern.',
        'Was fressen sie?',
        'Körner und Samen.',
        'Wer zählt sie?',
        'Der Verein zählt sie.',
      ),
    ],
  ])('none: %s', (_, text) => {
    expect(findInterview(parseDocument(text))).toEqual([]);
  });
});

const BODY = 'Die Bürgermeisterin Anna Meier sagte am Montag, die Brücke werde gebaut. Es regnet seit Tagen.';

describe('findHeadline', () => {
  it.each<[heading: string, form: Draft['form'], speaker: string, content: string, frame: string]>([
    ['Meier: Das schaffen wir', 'direct', 'Meier', 'Das schaffen wir', 'Meier:'],
    ['Meier: Unser Ziel ist die Brücke!', 'direct', 'Meier', 'Unser Ziel ist die Brücke!', 'Meier:'],
    ['Meier: Die Brücke ist sicher', 'indirect', 'Meier', 'Die Brücke ist sicher', 'Meier:'],
    [
      'Anna Meier: Brücke sei „sehr sicher“',
      'indirect',
      'Anna Meier',
      'Brücke sei „sehr sicher“',
      'Anna Meier:',
    ],
    ['Minister: Keine neuen Steuern', 'indirect', 'Minister', 'Keine neuen Steuern', 'Minister:'],
    ['Gewerkschaft: Löhne erhöhen', 'indirect', 'Gewerkschaft', 'Löhne erhöhen', 'Gewerkschaft:'],
    ['Regierung: Zahl der Toten steigt', 'indirect', 'Regierung', 'Zahl der Toten steigt', 'Regierung:'],
    ['Polizei: Der Täter ist gefasst!', 'indirect', 'Polizei', 'Der Täter ist gefasst', 'Polizei:'],
    ['Studie: Spatzen singen lauter', 'indirect', 'Studie', 'Spatzen singen lauter', 'Studie:'],
    [
      'Bürgermeisterin Meier: Wir bauen die Brücke (Foto: dpa)',
      'direct',
      'Bürgermeisterin Meier',
      'Wir bauen die Brücke',
      'Bürgermeisterin Meier:',
    ],
    [
      'Minister warnt: Brücke droht Einsturz',
      'indirect',
      'Minister',
      'Brücke droht Einsturz',
      'Minister warnt:',
    ],
    [
      '„Wir schaffen das“ – Meier über den Brückenbau',
      'direct',
      'Meier',
      '„Wir schaffen das“',
      '– Meier über den Brückenbau',
    ],
    [
      '„Kein Geld für Brücken“: Anna Meier im Interview',
      'direct',
      'Anna Meier',
      '„Kein Geld für Brücken“',
      ': Anna Meier im Interview',
    ],
  ])('%s', (heading, form, speaker, content, frame) => {
    const document = parseDocument(lines(heading, BODY));
    const drafts = findHeadline(document);
    expect(rowsOf(document, drafts)).toEqual([[speaker, content]]);
    expect(drafts[0].form).toBe(form);
    expect(textOf(document, drafts[0].frame)).toBe(frame);
  });

  it.each([
    'Fußball: Bayern gewinnt',
    'Wetter: Es wird kalt',
    'Berlin: Die Brücke ist gesperrt',
    'Frankreich: Die Brücke ist gesperrt',
    'Norderstedt: Motorrad stürzt in den Graben',
    'Hintergrund: Wie die Brücke entstand',
    'Kommentar: Wir müssen reden',
    'Foto: Anna Meier',
    'Börse: Die Kurse steigen',
    'Brand in Norderstedt: Polizei sucht Zeugen',
    'Nach Unfall: Minister tritt zurück',
    'Anna Meier: Die Bürgermeisterin wurde 60',
    'Anna Meier: Ein Leben für die Brücke',
    'Jan Holm: Die Brücke ist sicher', // the text lets him say nothing
    'Polizei: Wer hat die Frau gesehen?',
    'Die Polizei: Dein Freund und Helfer',
    '„Titanic“ – Regisseur Holm über den Film',
    '„Die Brücke hält“ – Anwohner kommen zu spät',
    'Spiel endet 2:1',
    'Meier baut die Brücke',
  ])('none: %s', (heading) => {
    expect(findHeadline(parseDocument(lines(heading, BODY)))).toEqual([]);
  });

  it('short turns without a stop belong to their interview', () => {
    const document = parseDocument(
      lines('Holm: Baut ihr die Brücke?', 'Meier: Wir bauen', 'Holm: Und wann?', 'Meier: Wir bauen bald'),
    );
    const interview = findInterview(document);
    expect(rowsOf(document, interview)).toHaveLength(4);
    expect(findHeadline(document, interview)).toEqual([]);
  });

  it.each([
    'Meier: „Wir schaffen das“',
    'Bürgermeisterin Meier: „Wir bauen die Brücke“ (Foto: dpa)',
    '„Wir schaffen das“ – Meier über den Brückenbau',
    '„Kein Geld für Brücken“ – Meier im Interview',
    '„Wir schaffen das“: Meier über den Brückenbau',
  ])('marked words are one statement only: %s', (heading) => {
    const document = parseDocument(lines(heading, BODY));
    const framed = findHeadline(document);
    const { drafts, replaced } = findQuotations(document, framed);
    const all = [...framed.filter((d) => !replaced.has(d)), ...drafts].filter((d) => d.sentence === 0);
    expect(all.map((d) => d.form)).toEqual(['direct']);
    expect(textOf(document, all[0].speaker?.runs ?? [])).toMatch(/Meier$/);
  });
});

const PIECES = [
  ...['Meier', 'Anna Meier', 'Holm', 'ZEITUNG', 'Frage', 'Antwort', 'A. M.', 'Polizei', 'Minister', 'dpa'],
  ...[
    ': ',
    ': ',
    ':',
    ' ',
    '\n',
    '\n\n',
    '\n\n',
    '? ',
    '. ',
    '?\n\n',
    '.\n\n',
    '::',
    '**',
    "''",
    "'",
    '*',
    '(',
    ')',
  ],
  ...['„', '“', ' – ', '"', ', ', '1. ', '…'],
  ...[
    'Warum kommen Sie?',
    'Weil ich will.',
    'Das ist so',
    'Es regnet.',
    'Wir bauen',
    'ein Gespräch',
    'Interview',
  ],
];

const broken = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

const turns = fc
  .array(fc.tuple(fc.constantFrom('Meier', 'Holm', 'ZEITUNG', 'A. M.', "''Meier''", 'Foto'), broken), {
    maxLength: 8,
  })
  .map((list) => list.map(([label, words]) => `${label}: ${words}`).join('\n\n'));

describe('any text', () => {
  it.each([
    { kind: 'broken interviews', texts: turns },
    { kind: 'labels, marks and line ends in any order', texts: broken },
    { kind: 'any characters', texts: fc.string({ unit: 'binary', maxLength: 100 }) },
  ])('content and frame lie in the text and apart: $kind', ({ texts }) => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parseDocument(text);
        for (const found of [findInterview(document), findHeadline(document)]) {
          // two turns never share a token, neither do a turn's label and its words
          const runs = found.flatMap((d) => [...d.content, ...d.frame]).sort((a, b) => a.start - b.start);
          for (const [i, { start, end }] of runs.entries()) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : runs[i - 1].end);
            expect(end).toBeLessThanOrEqual(document.tokens.length);
          }
          for (const draft of found) {
            expect(draft.content.length).toBeGreaterThan(0);
            const { start } = document.sentences[draft.sentence];
            expect(start).toBeLessThanOrEqual(draft.content[0].start);
            expect(draft.content[0].start).toBeLessThan(document.sentences[draft.sentence].end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { name: 'turns', text: 'ZEITUNG: Warum kommen Sie?\n\nMeier: Weil ich will.\n\n'.repeat(10_000) },
    { name: 'labels alone', text: 'Meier:\n\nHolm:\n\n'.repeat(20_000) },
    { name: 'colons', text: ':\n'.repeat(100_000) },
    { name: 'questions', text: `${INTRO}\n\n${'Warum tun Sie das?\n\nWeil ich will.\n\n'.repeat(10_000)}` },
    { name: 'headings', text: 'Meier: Die Brücke ist sicher\n\n'.repeat(20_000) },
    { name: 'initials', text: 'A. M.: Warum?\n\nJ. H.: Darum ist es so.\n\n'.repeat(10_000) },
    { name: 'marked headings', text: '„Wir schaffen das heute“ – Meier über Brücken\n\n'.repeat(10_000) },
  ])('is read in linear time: $name', ({ text }) => {
    const document = parseDocument(text);
    const started = performance.now();
    findInterview(document);
    findHeadline(document);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
