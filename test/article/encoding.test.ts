import { describe, expect, test } from 'vitest';
import { decodeText, findInvalidUtf8 } from '../../src/article/encoding.ts';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );

const SENTENCE = 'Die Rätin sagte: „Für Köln müsse das genügen.“';

describe('bytes become text', () => {
  test.each([
    ['UTF-8', bytesOf(SENTENCE), null, SENTENCE, 0],
    ['UTF-8 with its mark', bytesOf([0xef, 0xbb, 0xbf], SENTENCE), null, SENTENCE, 0],
    [
      'UTF-16LE with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SENTENCE, 'utf16le')]),
      null,
      SENTENCE,
      0,
    ],
    [
      'windows-1252',
      bytesOf('Er sagte: ', [0x84], 'Nein', [0x93, 0x2c, 0x20, 0x6d, 0xfc], 'de.'),
      null,
      'Er sagte: „Nein“, müde.',
      1,
    ],
    ['a page that says Latin-1', bytesOf('m', [0xfc], 'de'), 'iso-8859-1', 'müde', 0],
    ['a page that says Latin-1 and is UTF-8', bytesOf('müde'), 'iso-8859-1', 'müde', 0],
    ['a page that says what nobody knows', bytesOf('müde'), 'x-nobody', 'müde', 0],
    [
      'UTF-8 with one broken byte',
      bytesOf(`${SENTENCE} ${SENTENCE} `, [0xff], ' Ende'),
      null,
      `${SENTENCE} ${SENTENCE} \ufffd Ende`,
      1,
    ],
  ])('%s', (_name, bytes, label, text, notes) => {
    const decoded = decodeText(bytes, label);
    expect(decoded).toMatchObject({ text });
    expect('notes' in decoded && decoded.notes.length).toBe(notes);
  });

  test('the note names the byte and lies on the character', () => {
    const decoded = decodeText(bytesOf('Ihr m', [0xfc], 'sst'));
    expect(decoded).toMatchObject({ notes: [{ rule: 'encoding', span: { start: 5, end: 6 } }] });
    expect('notes' in decoded && decoded.notes[0]!.message).toMatch(/Byte 5 .*windows-1252.* \/ Byte 5 /);
  });

  test.each([
    ['a NUL byte', bytesOf('ab', [0], 'c'), /Byte 2/],
    ['a PDF', bytesOf('%PDF-1.7 …'), /PDF/],
    ['a ZIP', bytesOf('PK', [3, 4], '…'), /ZIP/],
    ['random bytes', new Uint8Array(400).map((_, k) => 128 + ((k * 89) % 64)), /Byte 0/],
  ])('%s is no article', (_name, bytes, german) => {
    const decoded = decodeText(bytes);
    expect('fault' in decoded && decoded.fault.german).toMatch(german);
  });

  test.each([
    ['overlong', [0xc0, 0xaf], 0],
    ['surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
    ['cut off', [0x61, 0x62, 0xe2, 0x80], 2],
    ['sound', [0x61, 0xc3, 0xa4], -1],
  ])('UTF-8: %s', (_name, bytes, first) => {
    expect(findInvalidUtf8(Uint8Array.from(bytes)).first).toBe(first);
  });
});
