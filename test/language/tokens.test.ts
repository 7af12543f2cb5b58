import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gap, TokenKind, tokenize } from '../../src/language/tokens.ts';

const words = (text: string): string => tokenize(text).word.join('|');

const kindOf = (text: string, word: string): string | undefined => {
  const tokens = tokenize(text);
  const index = tokens.word.indexOf(word);
  return Object.keys(TokenKind).find(
    (name) => TokenKind[name as keyof typeof TokenKind] === tokens.kind[index],
  );
};

describe('words', () => {
  it.each([
    ['Innen- und Außenminister', 'Innen-|und|Außenminister'],
    ['US-amerikanisch, Anbau und -verkauf', 'US-amerikanisch|,|Anbau|und|-verkauf'],
    ["Grimm's Haus, geht's, d'Estaing, d’Estaing", "Grimm's|Haus|,|geht's|,|d'Estaing|,|d’Estaing"],
    ["Marx' Werk, 'ne Frage, die '68er", "Marx'|Werk|,|'ne|Frage|,|die|'68er"],
    ["das 'Haus' steht", "das|'|Haus|'|steht"],
    ["'Das Haus' steht", "'|Das|Haus|'|steht"],
    ['die 16-Jährige, ein 2:1-Sieg, 90er, A400M', 'die|16-Jährige|,|ein|2:1-Sieg|,|90er|,|A400M'],
    ['der St.-Pauli-Fan und die 1.-Mai-Feier', 'der|St.-Pauli-Fan|und|die|1.-Mai-Feier'],
    ['„Echo“-Redaktion', '„|Echo|“|-Redaktion'],
    [
      'Bürger:innen, Leser*in, Schüler_innen, Kanzler(in)',
      'Bürger:innen|,|Leser*in|,|Schüler_innen|,|Kanzler(in)',
    ],
    ['Der Minister:Er kommt', 'Der|Minister|:|Er|kommt'],
    ['AT&T und Meier & Söhne', 'AT&T|und|Meier|&|Söhne'],
    ['120 km/h, CDU/CSU', '120|km/h|,|CDU|/|CSU'],
    ['#Wahl @ministerium', '#Wahl|@ministerium'],
    ['Fu\u00adß\u00adball', 'Fußball'],
    ['Mu\u0308ller', 'Müller'],
    ['Schluss.Dann', 'Schluss|.|Dann'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));
});

describe('dots', () => {
  it.each([
    ['Es gibt z. B. Dr. Meier, d. h. u. a. ihn.', 'Es|gibt|z.|B.|Dr.|Meier|,|d.|h.|u.|a.|ihn|.'],
    ['5 Mio. Euro bzw. 2 Mrd. usw.', '5|Mio.|Euro|bzw.|2|Mrd.|usw.'],
    ['z.B. im e.V. der U.S. Army', 'z.B.|im|e.V.|der|U.S.|Army'],
    ['Art. 5 Abs. 2, aber diese Art. Nein.', 'Art.|5|Abs.|2|,|aber|diese|Art|.|Nein|.'],
    ['am 3. Jan. kam Jan. Er', 'am|3.|Jan.|kam|Jan|.|Er'],
    ['George W. Bush hat Plan B. Die Lage', 'George|W.|Bush|hat|Plan|B|.|Die|Lage'],
    ['Er hat einen Plan B.', 'Er|hat|einen|Plan|B|.'],
    ['Prof. Dr. rer. nat. Meier, Hauptstr. 5', 'Prof.|Dr.|rer.|nat.|Meier|,|Hauptstr.|5'],
    ['am 3. Mai, 1./2. Mai, die 1. Aufl. von', 'am|3.|Mai|,|1.|/|2.|Mai|,|die|1.|Aufl.|von'],
    ['im 19. und 20. Jahrhundert', 'im|19.|und|20.|Jahrhundert'],
    ['Er ist 75. Die Frau auch.', 'Er|ist|75|.|Die|Frau|auch|.'],
    ['im Jahr 2004. Die Stadt', 'im|Jahr|2004|.|Die|Stadt'],
    ['Benedikt XVI. sprach', 'Benedikt|XVI.|sprach'],
    ['der 20.April', 'der|20.|April'],
    ['Na ja... [...] gut …', 'Na|ja|...|[|...|]|gut|…'],
    ['Was?! Nein!!', 'Was|?!|Nein|!!'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  it.each([
    ['Dr. Meier', 'Dr.', 'abbreviation'],
    ['am 3. Mai', '3.', 'ordinal'],
    ['um 20.30 Uhr', '20.30', 'number'],
    ['laut beispiel.de heute', 'beispiel.de', 'url'],
    ['„Ja', '„', 'quote'],
    ['5 €', '€', 'symbol'],
    ['geht', 'geht', 'word'],
    ['ja – nein', '–', 'punctuation'],
  ])('%s: %s is a %s', (text, word, kind) => expect(kindOf(text, word)).toBe(kind));
});

describe('numbers, addresses, symbols', () => {
  it.each([
    ['1.234,56 Euro, 71,70 und 1’234', '1.234,56|Euro|,|71,70|und|1’234'],
    ['am 06.12.2004 um 11:00, 3:1', 'am|06.12.2004|um|11:00|,|3:1'],
    ['2004-2008 und 2024-05-03', '2004|-|2008|und|2024-05-03'],
    ['10\u202f000 Menschen', '10\u202f000|Menschen'],
    ['Siehe https://beispiel.org/a_(b)?c=1. Dann', 'Siehe|https://beispiel.org/a_(b)?c=1|.|Dann'],
    ['(www.beispiel.org), a.b@beispiel.de.', '(|www.beispiel.org|)|,|a.b@beispiel.de|.'],
    ['bei ver.di und tagblatt.de.', 'bei|ver.di|und|tagblatt.de|.'],
    ['𝟓𝟎 Euro, 𝐀𝐛 heute', '𝟓𝟎|Euro|,|𝐀𝐛|heute'],
    ['100 %, § 5, 20 °C', '100|%|,|§|5|,|20|°|C'],
    ['gut👍🏽🇩🇪!', 'gut|👍🏽|🇩🇪|!'],
    ['ein 27" Bildschirm', 'ein|27|"|Bildschirm'],
    ['er sagte -- nein — ja - gut', 'er|sagte|--|nein|—|ja|-|gut'],
    [",,Ja'' und ``Nein''", ",,|Ja|''|und|``|Nein|''"],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  it('keeps an emoji joined by zero-width joiners in one token', () => {
    const tokens = tokenize('a 👩‍👩‍👧 b');
    expect(tokens.length).toBe(3);
    expect(tokens.text.slice(tokens.start[1], tokens.end[1])).toBe('👩‍👩‍👧');
  });

  it('reads an inch mark as a symbol and a straight mark as a quotation mark', () => {
    const tokens = tokenize('27" und "27"');
    expect([...tokens.kind].filter((kind) => kind === TokenKind.quote)).toHaveLength(2);
    expect(tokens.kind[1]).toBe(TokenKind.symbol);
  });
});

it('tells the white space before each token', () => {
  const { gap } = tokenize('A b,\nc\r\nd\r\n\r\ne\n \nf');
  expect([...gap]).toEqual([
    Gap.paragraph,
    Gap.space,
    Gap.none,
    Gap.line,
    Gap.line,
    Gap.paragraph,
    Gap.paragraph,
  ]);
});

const germanPieces = fc.constantFrom(
  ...[
    'Dr.',
    'z.',
    'B.',
    '3.',
    'Mai',
    '.',
    '...',
    '…',
    '„',
    '“',
    '"',
    "'",
    '’',
    '-',
    '–',
    ' ',
    '\n',
    '\n\n',
    '\u00ad',
  ],
  ...[
    'a',
    'Ä',
    '1',
    '12,5',
    '@',
    'www.',
    '.de',
    '://',
    '(',
    ')',
    ':innen',
    '👍',
    '\ud83d',
    '\udc4d',
    '\u0308',
    '\u200d',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(germanPieces, { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('any string', () => {
  it('has sorted tokens that never overlap and leave only white space out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        let from = 0;
        for (let i = 0; i < tokens.length; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(from);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]);
          expect(text.slice(from, tokens.start[i])).toMatch(/^[\s\u0085]*$/);
          expect(tokens.word[i]).not.toBe('');
          from = tokens.end[i];
        }
        expect(text.slice(from)).toMatch(/^[\s\u0085]*$/);
        expect([tokens.start.length, tokens.kind.length, tokens.word.length]).toEqual(
          Array(3).fill(tokens.length),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('has words in NFC without invisible characters, whatever form it came in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of tokenize(text).word) expect(word.normalize('NFC')).toBe(word);
      }),
      { numRuns: 500 },
    );
    expect(words('Za\u0308h\u200blung')).toBe('Zählung');
  });

  it.each([
    ['stops and brackets', '.).'],
    ['labels', 'aa.'],
    ['address ends', 'http://a)'],
    ['apostrophes', "a'"],
    ['abbreviations', 'Dr.-'],
    ['spaced dots', '. '],
    ['combining marks', '\u0308'],
  ])('takes time linear in its length: %s', (_name, piece) => {
    const started = performance.now();
    tokenize(piece.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
