import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../src/engine.ts';
import { OPEN_MODEL } from '../training/language/files.ts';

const engine = await loadEngine('open');
const wordsOf = (text: string) => engine.analyse(text)[0].words;

describe('the open engine', () => {
  it.each([
    ['Die Stadt kündigte am Montag neue Radwege an.', 'kündigte', 'ankündigen', 'VVFIN'],
    ['Der Sprecher wies die Vorwürfe zurück.', 'wies', 'zurückweisen', 'VVFIN'],
    ['Die Häuser gehören der Gemeinde.', 'Häuser', 'Haus', 'NN'],
    ['Er sei gegangen.', 'sei', 'sein', 'VAFIN'],
  ])('%s: %s is %s, %s', (text, form, lemma, stts) => {
    expect(wordsOf(text).find((word) => word.form === form)).toMatchObject({ lemma, stts });
  });

  it('finds who does what', () => {
    const words = wordsOf('Die Ministerin lobte den Bericht.');
    const at = (form: string) => words.find((word) => word.form === form)!;
    expect(at('Ministerin')).toMatchObject({ relation: 'nsubj', head: 2, upos: 'NOUN' });
    expect(at('Bericht')).toMatchObject({ relation: 'obj', head: 2 });
    expect(at('lobte')).toMatchObject({ relation: 'root', head: -1 });
  });

  it('tells the Konjunktiv', () => {
    const mood = (text: string, form: string) =>
      /Mood=(\w+)/.exec(wordsOf(text).find((word) => word.form === form)!.morphology)?.[1];
    expect(mood('Er sagte, die Brücke sei zu.', 'sei')).toBe('Sub');
    expect(mood('Die Brücke ist zu.', 'ist')).toBe('Ind');
  });

  it('finds names, their derivations and parts, at their place in the text', () => {
    const text = 'Im Mai reiste Henrike Lohmann zum russischen Präsidenten nach Moskau.';
    const [{ names }] = engine.analyse(text);
    expect(names.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['Henrike Lohmann', 'PER'],
      ['russischen', 'LOCderiv'],
      ['Moskau', 'LOC'],
    ]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { start, end, words } of engine.analyse(text))
          for (const word of words) {
            expect(word.start).toBeGreaterThanOrEqual(start);
            expect(word.end).toBeLessThanOrEqual(end);
            expect(word.head).toBeLessThan(words.length);
          }
      }),
    );
  });

  it('is loaded over HTTP too', async () => {
    const { readFileSync } = await import('node:fs');
    const server = createServer((request, response) =>
      response.end(readFileSync(join(OPEN_MODEL, request.url!))),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect((await loadEngine('open', { base })).analyse('Es regnet.')).toEqual(engine.analyse('Es regnet.'));
    server.close();
  });

  it('says what is missing', async () => {
    await expect(loadEngine('closed')).rejects.toThrow('expected one of open, research, found "closed"');
    const folder = mkdtempSync(join(tmpdir(), 'wortlaut-models-'));
    const base = `${pathToFileURL(folder)}/`;
    await expect(loadEngine('open', { base })).rejects.toThrow(/\.wlm cannot be read/);
    for (const name of ['clusters', 'tagger', 'parser', 'names', 'statements'])
      writeFileSync(join(folder, `${name}.wlm`), 'nothing here');
    await expect(loadEngine('open', { base })).rejects.toThrow(/does not begin with WLM1/);
  });
});
