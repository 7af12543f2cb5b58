import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences } from '../../src/language/sentences.ts';
import { tokenize } from '../../src/language/tokens.ts';

const split = (text: string): readonly { text: string; kind: string; paragraph: number }[] => {
  const tokens = tokenize(text);
  return findSentences(tokens).map(({ start, end, kind, paragraph }) => ({
    text: text.slice(tokens.start[start], tokens.end[end - 1]),
    kind,
    paragraph,
  }));
};
const sentences = (text: string): string =>
  split(text)
    .map((sentence) => sentence.text)
    .join(' | ');
const kinds = (text: string): string =>
  split(text)
    .map((sentence) => sentence.kind)
    .join(' ');

describe('stops', () => {
  it.each([
    ['Der Rat tagt. Er berät.', 'Der Rat tagt. | Er berät.'],
    ['Kommt er? Ja! Gut so.', 'Kommt er? | Ja! | Gut so.'],
    ['Dr. Petersen kam am 3. Mai. Er ging.', 'Dr. Petersen kam am 3. Mai. | Er ging.'],
    ['Es kamen z. B. Die Linke und die FDP.', 'Es kamen z. B. Die Linke und die FDP.'],
    ['Die Lage ist gut usw. Das Amt schweigt.', 'Die Lage ist gut usw. | Das Amt schweigt.'],
    ['Der Verein Nord e. V. Er wächst.', 'Der Verein Nord e. V. | Er wächst.'],
    ['Die Frist endet am 3. Die Partei wartet.', 'Die Frist endet am 3. | Die Partei wartet.'],
    ['Er ist 75. Seine Frau ist 70.', 'Er ist 75. | Seine Frau ist 70.'],
    ['Papst Innozenz XIV. betete. Er kniete.', 'Papst Innozenz XIV. betete. | Er kniete.'],
    ['Es geht um Stufe IV. Kritiker warnen.', 'Es geht um Stufe IV. | Kritiker warnen.'],
    ['Er wartete … und ging. Na ja... weiter.', 'Er wartete … und ging. | Na ja... weiter.'],
    ['Die (!) Kosten (?) Die Partei schweigt.', 'Die (!) Kosten (?) Die Partei schweigt.'],
    ['Er kam (das stimmt.) nicht. (So war es.) Gut.', 'Er kam (das stimmt.) nicht. | (So war es.) | Gut.'],
    ['Er kommt. eBay zahlt. dann geht er.', 'Er kommt. | eBay zahlt. dann geht er.'],
    ['Das Haus brennt; er habe es gesehen.', 'Das Haus brennt; | er habe es gesehen.'],
    ['Es kamen Petersen, Pilot; Hansen, Ärztin.', 'Es kamen Petersen, Pilot; Hansen, Ärztin.'],
    ['Das Amt teilte mit: Die Brücke bleibt zu.', 'Das Amt teilte mit: Die Brücke bleibt zu.'],
    ['Er geht. – Sie bleibt.', 'Er geht. | – Sie bleibt.'],
  ])('%s', (text, expected) => expect(sentences(text)).toBe(expected));
});

describe('quotation marks', () => {
  it.each([
    ['„Das ist gut.“, sagte er. Er ging.', '„Das ist gut.“, sagte er. | Er ging.'],
    ['„Wirklich?“, fragte er. „Ja.“ Sie lachte.', '„Wirklich?“, fragte er. | „Ja.“ | Sie lachte.'],
    ['„Wirklich?“ fragte er.', '„Wirklich?“ fragte er.'],
    ['„Es regnet. Wir gehen.“, sagte sie.', '„Es regnet. | Wir gehen.“, sagte sie.'],
    [
      'Er sagte: „Es regnet. Wir gehen.“ Dann ging er.',
      'Er sagte: „Es regnet. | Wir gehen.“ | Dann ging er.',
    ],
    ['»Es regnet.« Er ging. «Il pleut.» Er kam.', '»Es regnet.« | Er ging. | «Il pleut.» | Er kam.'],
    ['"Es regnet." "Ja." Er ging.', '"Es regnet." | "Ja." | Er ging.'],
    ['Das Blatt heißt „Echo“. Es ist alt.', 'Das Blatt heißt „Echo“. | Es ist alt.'],
    ['Er lobte Innozenz XIV. „Er war gut“, sagte sie.', 'Er lobte Innozenz XIV. | „Er war gut“, sagte sie.'],
    ['„Sie sagte ‚nein.‘“ Er ging.', '„Sie sagte ‚nein.‘“ | Er ging.'],
  ])('%s', (text, expected) => expect(sentences(text)).toBe(expected));
});

describe('lines and paragraphs', () => {
  it('counts paragraphs and finds headings', () => {
    expect(
      split('Streit um die Brücke\n\nDie Stadt baut. Sie zahlt.\n\nReaktionen\nDie Partei lobt das.'),
    ).toEqual([
      { text: 'Streit um die Brücke', kind: 'heading', paragraph: 0 },
      { text: 'Die Stadt baut.', kind: 'sentence', paragraph: 1 },
      { text: 'Sie zahlt.', kind: 'sentence', paragraph: 1 },
      { text: 'Reaktionen', kind: 'heading', paragraph: 2 },
      { text: 'Die Partei lobt das.', kind: 'sentence', paragraph: 3 },
    ]);
  });

  it('takes a text of one line without a stop for a sentence', () => {
    expect(kinds('Die Stadt baut eine Brücke')).toBe('sentence');
  });

  it('joins lines that were broken at a column', () => {
    const text =
      'Die Stadt will die alte Brücke am Hafen im kommenden Jahr durch eine\n' +
      'neue ersetzen. Das kündigte die Bürgermeisterin am Montag vor dem Rat\n' +
      'an. Die Kosten sollen bei 12 Millionen Euro liegen.\n\n' +
      'Kritik kommt aus der Opposition, die das Vorhaben seit vielen Jahren\n' +
      'Verschwendung nennt.';
    const found = split(text);
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 1]);
    expect(found[1].text).toBe('Das kündigte die Bürgermeisterin am Montag vor dem Rat\nan.');
  });

  it('ends a sentence at a line break where each line is a paragraph, unless the line is torn', () => {
    expect(sentences('Die Stadt baut.\nSie zahlt.')).toBe('Die Stadt baut. | Sie zahlt.');
    expect(sentences('Es geht um Rechte und \nFreiheiten. Ja.')).toBe(
      'Es geht um Rechte und \nFreiheiten. | Ja.',
    );
    expect(sentences('Nord gegen Süd 1:0\nOst gegen West 2:2')).toBe(
      'Nord gegen Süd 1:0 | Ost gegen West 2:2',
    );
  });
});

describe('datelines', () => {
  it.each([
    ['Genf (dpa) – Der Rat tagt.', 'Genf (dpa) –'],
    ['BERLIN (APA) - Der Rat tagt.', 'BERLIN (APA) -'],
    ['Berlin, 3. Mai. Der Rat tagt.', 'Berlin, 3. Mai.'],
    ['Frankfurt am Main (dpa/lhe) - Der Rat tagt.', 'Frankfurt am Main (dpa/lhe) -'],
    ['Berlin/Paris, 3. Mai 2024 (AFP) — Der Rat tagt.', 'Berlin/Paris, 3. Mai 2024 (AFP) —'],
    ['Berlin. (dpa) Der Rat tagt.', 'Berlin. (dpa)'],
    ['Wien, am 3. Mai 2020 – Der Rat tagt.', 'Wien, am 3. Mai 2020 –'],
    ['HAMBURG. Der Rat tagt.', 'HAMBURG.'],
    ['Köln – Der Rat tagt.', 'Köln –'],
  ])('%s', (text, dateline) => {
    expect(split(text)).toEqual([
      { text: dateline, kind: 'dateline', paragraph: 0 },
      { text: 'Der Rat tagt.', kind: 'sentence', paragraph: 0 },
    ]);
  });

  it.each([
    'Petersen (CDU) – der Chef – kam.',
    'Genf liegt am See.',
    'Köln, Bonn und Aachen bauen.',
    'Petersen – er ist 50 – kam.',
  ])('none: %s', (text) => expect(kinds(text)).toBe('sentence'));

  it.fails('a place before a dash and a noun wants a list of places', () => {
    expect(kinds('Köln – Bürgermeisterin Petersen baut.')).toBe('dateline sentence');
  });
});

describe('any string', () => {
  const pieces = fc.constantFrom(
    ...[
      'Der',
      'Rat',
      'tagt',
      '.',
      '!',
      '?',
      '…',
      ':',
      ';',
      '„',
      '“',
      '"',
      '(',
      ')',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '3.',
      'Dr.',
    ],
    ...['–', ',', 'Genf', '(dpa)', 'XVI.', '\ud83d', '[', ']', "'", '»', '«'],
  );
  it('has each token in exactly one sentence, and paragraphs that only rise', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const tokens = tokenize(source);
        let from = 0;
        let paragraph = 0;
        for (const sentence of findSentences(tokens)) {
          expect(sentence.start).toBe(from);
          expect(sentence.end).toBeGreaterThan(from);
          expect(sentence.paragraph - paragraph).toBeGreaterThanOrEqual(0);
          from = sentence.end;
          paragraph = sentence.paragraph;
        }
        expect(from).toBe(tokens.length);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['no stop at all', 'wort '],
    ['stops that never end', '.) a '],
    ['runs of closing brackets', '.).'],
    ['semicolons', '(;a '],
    ['line breaks', 'a\n'],
  ])('cuts and stays linear: %s', (_name, piece) => {
    const tokens = tokenize(`${piece.repeat(200_000)}a`);
    const started = performance.now();
    const found = findSentences(tokens);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(found.filter(({ start, end }) => end - start > 2016)).toEqual([]);
  });

  it('cuts a text without a stop at 2,000 tokens', () => {
    expect(findSentences(tokenize('wort '.repeat(5000))).map(({ start, end }) => end - start)).toEqual([
      2000, 2000, 1000,
    ]);
  });
});
