import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findArticles, findKind, holdsMany } from '../../src/article/inputs.ts';

const TEXT = 'Der Rat hat beschlossen, dass die Brücke nicht gebaut wird.';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-'));
  mkdirSync(join(folder, 'b'));
  mkdirSync(join(folder, 'leer'));
  writeFileSync(join(folder, 'a.txt'), `${TEXT} a`);
  writeFileSync(
    join(folder, 'b', 'x.jsonl'),
    `${JSON.stringify({ text: `${TEXT} b1` })}\n${JSON.stringify({ text: `${TEXT} b2` })}\n`,
  );
  writeFileSync(join(folder, 'c.HTML'), `<p>${TEXT} c</p>`);
  writeFileSync(join(folder, 'bild.png'), 'no article');
  writeFileSync(join(folder, '.versteckt.txt'), TEXT);
  writeFileSync(join(folder, 'ohne'), `${TEXT} ohne`);
  symlinkSync(folder, join(folder, 'kreis'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function load(paths: readonly string[], input = ''): Promise<string[]> {
  const found: string[] = [];
  for await (const one of findArticles(paths, Readable.from([Buffer.from(input)])))
    found.push(
      `${one.place.replace(folder, '.')} ${'fault' in one ? `fault ${one.fault.rule}` : one.article.text.replace(TEXT, '').trim()}`,
    );
  return found;
}

test('a folder by name, its folders in it, only what can be an article, no circle', async () => {
  expect(await load([folder])).toEqual(['./a.txt a', './b/x.jsonl:1 b1', './b/x.jsonl:2 b2', './c.HTML c']);
});

test('files in the order given; what is not there costs itself alone', async () => {
  const inside = (name: string): string => join(folder, name);
  expect(
    await load([inside('c.HTML'), inside('nix.txt'), inside('ohne'), inside('leer'), '-'], `${TEXT} -`),
  ).toEqual(['./c.HTML c', './nix.txt fault file', './ohne ohne', './leer fault folder', '- -']);
});

test.each([
  ['text', `${TEXT} t`, ['- t']],
  ['html', `<!doctype html><p>${TEXT} h</p>`, ['- h']],
  ['jsonl', `{"text": "${TEXT} j"}\n{"text": "${TEXT} k"}`, ['-:1 j', '-:2 k']],
  ['nothing', '', ['- fault empty']],
])('standard input: %s', async (_kind, input, expected) => {
  expect(await load(['-'], input)).toEqual(expected);
});

test.each([
  ['<!DOCTYPE html>', 'html'],
  ['\n <html lang="de">', 'html'],
  ['{"text": "x"}', 'jsonl'],
  ['{ein} Satz', 'text'],
  ['<<Nein>>, sagte er', 'text'],
  ['<private Feier>', 'text'],
] as const)('%j is %s', (head, kind) => {
  expect(findKind(head)).toBe(kind);
});

test('what may hold several articles', async () => {
  expect(await Promise.all([[folder], ['x.jsonl'], ['a', 'b'], ['x.txt'], ['-']].map(holdsMany))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
