import { type ArticleNote, type Fault, note } from './loaded.ts';

export type Decoded =
  | { readonly text: string; readonly notes: readonly ArticleNote[] }
  | { readonly fault: Fault };

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP (docx, odt, epub …)'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1f\x8b', 'gzip'],
];

// What windows-1252 puts at 0x80 to 0x9F; 0 where it has nothing. Written out, because a
// TextDecoder that takes the label for Latin-1 turns „Nein“ into control characters.
const CP1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

// ÄÖÜäöüß, „“”‚‘’»«›‹, – — … § € ° and the no-break space: what German has above ASCII.
const GERMAN_HIGH = new Set([
  0xc4, 0xd6, 0xdc, 0xe4, 0xf6, 0xfc, 0xdf, 0x84, 0x93, 0x94, 0x82, 0x91, 0x92, 0xab, 0xbb, 0x8b, 0x9b, 0x96,
  0x97, 0x85, 0xa7, 0x80, 0xb0, 0xa0, 0xe9, 0xe8, 0xe1, 0xe0, 0xb7, 0xad,
]);

/** Length of the UTF-8 sequence at `at`, 0 where there is none: overlong forms and surrogates are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let k = 2; k < length; k += 1) if ((bytes[at + k]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** Offset of the first byte that is no UTF-8 (-1 for none), how many there are, and how many sequences are sound. */
export function findInvalidUtf8(bytes: Uint8Array): { first: number; invalid: number; multibyte: number } {
  let first = -1;
  let invalid = 0;
  let multibyte = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (first < 0) first = at;
      invalid += 1;
      at += 1;
    } else {
      if (length > 1) multibyte += 1;
      at += length;
    }
  }
  return { first, invalid, multibyte };
}

export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  const units: number[] = [];
  for (const byte of bytes) {
    units.push(byte >= 0x80 && byte < 0xa0 ? CP1252[byte - 0x80] || 0xfffd : byte);
    if (units.length === 8192) text += String.fromCharCode(...units.splice(0));
  }
  return text + String.fromCharCode(...units);
}

function looksGerman1252(bytes: Uint8Array): boolean {
  let high = 0;
  let german = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high += 1;
    if (GERMAN_HIGH.has(byte)) german += 1;
  }
  return high > 0 && german / high >= 0.7;
}

function decodeLabel(bytes: Uint8Array, label: string): string | null {
  if (/^(?:windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|ascii|us-ascii)$/i.test(label))
    return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function findBinary(bytes: Uint8Array): Fault | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = UNREADABLE.find(([magic]) => head.startsWith(magic))?.[1];
  if (kind !== undefined)
    return {
      rule: 'binary',
      german: `eine Datei der Art ${kind} gefunden, Text, HTML oder JSONL erwartet. Bitte als Text oder HTML speichern.`,
      english: `found a ${kind} file, expected text, HTML or JSONL. Please save it as text or HTML.`,
    };
  const nul = bytes.indexOf(0);
  if (nul < 0) return null;
  return {
    rule: 'binary',
    german: `ein NUL-Byte an Byte ${nul} gefunden, Text erwartet. Das ist eine Binärdatei oder UTF-16 ohne Kennung; bitte als UTF-8 speichern.`,
    english: `found a NUL byte at byte ${nul}, expected text. This is a binary file or UTF-16 without its mark; please save it as UTF-8.`,
  };
}

function decodeBroken(bytes: Uint8Array, first: number, invalid: number, multibyte: number): Decoded {
  const where = new TextDecoder().decode(bytes.subarray(0, first)).length;
  // "für" in windows-1252 is 66 FC 72: never UTF-8, so a text without one sound sequence is the old encoding.
  if (multibyte * 4 <= invalid && looksGerman1252(bytes)) {
    return {
      text: decodeWindows1252(bytes),
      notes: [
        note(
          'encoding',
          where,
          where + 1,
          `Byte ${first} ist kein UTF-8; der Text wurde als windows-1252 gelesen.`,
          `Byte ${first} is not UTF-8; the text was read as windows-1252.`,
        ),
      ],
    };
  }
  if (invalid * 20 > bytes.length + 20)
    return {
      fault: {
        rule: 'encoding',
        german: `an Byte ${first} etwas gefunden, das weder UTF-8 noch windows-1252 ist; UTF-8 erwartet. Bitte als UTF-8 speichern.`,
        english: `found at byte ${first} what is neither UTF-8 nor windows-1252; expected UTF-8. Please save it as UTF-8.`,
      },
    };
  return {
    text: new TextDecoder().decode(bytes),
    notes: [
      note(
        'encoding',
        where,
        where + 1,
        `Byte ${first} ist kein UTF-8 (${invalid} solche Bytes); an ihrer Stelle steht „\ufffd“.`,
        `Byte ${first} is not UTF-8 (${invalid} such bytes); „\ufffd“ stands in their place.`,
      ),
    ],
  };
}

/**
 * Bytes become text: by the byte order mark, by `label` (what an HTML page says of itself), else as
 * UTF-8, else as windows-1252. The mark itself is no part of the text.
 */
export function decodeText(bytes: Uint8Array, label: string | null = null): Decoded {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), notes: [] };
  const binary = findBinary(bytes);
  if (binary !== null) return { fault: binary };
  const { first, invalid, multibyte } = findInvalidUtf8(bytes);
  // A page that calls itself Latin-1 and is sound UTF-8 above ASCII is UTF-8: "für" is never meant as "fÃ¼r".
  if (first < 0 && (multibyte > 0 || label === null))
    return { text: new TextDecoder().decode(bytes), notes: [] };
  if (label !== null && !/^utf-?8$/i.test(label)) {
    const text = decodeLabel(bytes, label);
    if (text !== null) return { text, notes: [] };
  }
  return first < 0
    ? { text: new TextDecoder().decode(bytes), notes: [] }
    : decodeBroken(bytes, first, invalid, multibyte);
}
