/** The number words of German, read by value: "zweiundzwanzig" → 22. */

// Maps, not records: a property look-up would intern every word that is tried
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ein: 1,
    eins: 1,
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
  }),
);

const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zwanzig: 20,
    dreißig: 30,
    dreissig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
  }),
);

// The longest number word below a million is "siebenhundertsiebenundsiebzigtausendsiebenhundertsiebenundsiebzig"
const LONGEST = 72;

function belowHundred(word: string): number | null {
  const plain = UNITS.get(word) ?? TENS.get(word);
  if (plain !== undefined) return plain;
  // "einundzwanzig": the unit stands before the ten. "eins" never does ("einsundzwanzig").
  const and = word.indexOf('und');
  if (and <= 0) return null;
  const unit = UNITS.get(word.slice(0, and));
  const ten = TENS.get(word.slice(and + 3));
  return unit === undefined || ten === undefined || unit > 9 || word.startsWith('eins') ? null : unit + ten;
}

/** The part after "hundert" or "tausend": "hundertfünf", "hundertundfünf", or nothing. */
function rest(word: string, parse: (part: string) => number | null): number | null {
  if (word === '') return 0;
  return parse(word) ?? (word.startsWith('und') ? parse(word.slice(3)) : null);
}

function belowThousand(word: string): number | null {
  const at = word.indexOf('hundert');
  if (at === -1) return belowHundred(word);
  // "neunzehnhundertneunzig": years count in hundreds up to nineteen
  const hundreds = at === 0 ? 1 : UNITS.get(word.slice(0, at));
  const below = rest(word.slice(at + 7), belowHundred);
  return hundreds === undefined || below === null || word.startsWith('eins') ? null : hundreds * 100 + below;
}

function belowMillion(word: string): number | null {
  const at = word.indexOf('tausend');
  if (at === -1) return belowThousand(word);
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at));
  const below = rest(word.slice(at + 7), belowThousand);
  return thousands === null || below === null || word.startsWith('eins') ? null : thousands * 1000 + below;
}

/**
 * The value of a lower-case number word, or null. "ein" alone is an article and gives null;
 * "eine Million" is a noun with a number before it and is left to whoever reads quantities.
 */
export function parseNumberWord(lower: string): number | null {
  if (lower.length < 3 || lower.length > LONGEST || lower === 'ein') return null;
  if (lower === 'null') return 0;
  if (lower === 'anderthalb') return 1.5;
  // "zweieinhalb Jahre", "eineinhalb": a unit and a half
  if (lower.endsWith('einhalb')) {
    const whole = UNITS.get(lower.slice(0, -7));
    return whole === undefined ? null : whole + 0.5;
  }
  return belowMillion(lower);
}

/** Whether a lower-case word is a cardinal number in letters (STTS CARD): "zwölf", "zweihundertfünfzig". */
export function isNumberWord(lower: string): boolean {
  return parseNumberWord(lower) !== null;
}

/**
 * The value of an ordinal without its adjective ending, or null: "dritt" → 3, "zwanzigst" → 20.
 * "siebt" and "acht" lose a letter against their cardinals; from twenty on the ending is -st.
 */
export function parseOrdinalStem(stem: string): number | null {
  if (stem.length < 4 || stem.length > LONGEST + 2 || !stem.endsWith('t')) return null;
  if (stem.endsWith('erst')) return ordinalAfter(stem, 'erst', 1);
  if (stem.endsWith('dritt')) return ordinalAfter(stem, 'dritt', 3);
  if (stem.endsWith('siebt')) return ordinalAfter(stem, 'siebt', 7);
  if (stem.endsWith('acht')) return ordinalAfter(stem, 'acht', 8);
  const long = stem.endsWith('st') ? parseNumberWord(stem.slice(0, -2)) : null;
  if (long !== null && (long >= 20 || long === 0)) return long;
  const short = parseNumberWord(stem.slice(0, -1));
  if (short === null || !Number.isInteger(short)) return null;
  const below = short % 100;
  // "eint", "dreit", "sechs|t" is right, "zwanzigt" is not
  return below >= 2 && below < 20 && below !== 3 ? short : null;
}

/** "hunderterst", "tausendachte": a round number before the ordinal; alone it is the plain ordinal. */
function ordinalAfter(stem: string, ending: string, value: number): number | null {
  const before = stem.slice(0, -ending.length);
  if (before === '') return value;
  const round = parseNumberWord(before.endsWith('und') ? before.slice(0, -3) : before);
  return round !== null && round >= 100 && round % 100 === 0 ? round + value : null;
}
