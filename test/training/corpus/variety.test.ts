import { describe, expect, it } from 'vitest';
import { toRow } from '../../../training/corpus/convert.ts';
import { cueLemma } from '../../../training/corpus/cue-lemmas.ts';
import { chooseHeldOut } from '../../../training/corpus/held-out.ts';
import { parseMarked } from '../../../training/corpus/marked.ts';
import targets from '../../../training/corpus/targets.json' with { type: 'json' };
import {
  countCueLemmas,
  findForeignRuns,
  findRuns,
  findSharedRuns,
  measureShape,
} from '../../../training/corpus/variety.ts';
import { loadQuotations } from '../../../training/measure/corpus.ts';
import { BRIDGE } from './article.ts';

const row = toRow(parseMarked('bruecke-01', BRIDGE).article);

describe('runs of eight words', () => {
  const a = { id: 'a', text: 'Eins zwei drei vier, fünf sechs sieben acht neun.' };
  const b = { id: 'b', text: 'Null „eins“ zwei drei vier fünf sechs sieben acht.' };

  it('are counted without case and punctuation', () => {
    expect([...findRuns(a.text)]).toEqual([
      'eins zwei drei vier fünf sechs sieben acht',
      'zwei drei vier fünf sechs sieben acht neun',
    ]);
    expect(findRuns('Nur sieben Wörter stehen in diesem Satz.').size).toBe(0);
  });

  it('are found in two articles and in another corpus', () => {
    expect(findSharedRuns([a, b])).toEqual([
      { a: 'a', b: 'b', runs: ['eins zwei drei vier fünf sechs sieben acht'], share: 0.5 },
    ]);
    expect(findForeignRuns([a], [b])).toEqual([
      { id: 'a', run: 'eins zwei drei vier fünf sechs sieben acht' },
    ]);
    expect(findForeignRuns([a], [{ text: 'Nichts davon.' }])).toEqual([]);
  });
});

describe('measureShape', () => {
  it('gives shares, lengths and pronouns', () => {
    const shape = measureShape([row]);
    expect(shape['share of Indirect']).toBeCloseTo(4 / 9);
    expect(shape['tokens of FreeIndirect']).toBe(9);
    expect(shape['words of an article']).toBe(62);
    expect(shape['share of pronouns among speakers']).toBe(0);
    const pronoun = toRow(
      parseMarked('x', BRIDGE.replace('[8s@blatt Die „Elbpost“]', '[8s@blatt Sie]')).article,
    );
    expect(measureShape([pronoun])['share of pronouns among speakers']).toBeCloseTo(1 / 9);
  });

  it('is of an empty corpus too', () => {
    expect(measureShape([])['tokens of a content']).toBe(0);
  });

  const train = loadQuotations('train');
  it.skipIf(train === null)('has the targets from the quotation corpus (needs ../shared/data)', () => {
    const shape = measureShape(train!);
    for (const [name, target] of Object.entries(targets.shape)) expect(shape[name]).toBeCloseTo(target, 3);
  });
});

describe('cueLemma', () => {
  it.each([
    ['kündigte an', 'ankündigen'],
    ['hat sich gewundert', 'wundern'],
    ['übte Kritik', 'Kritik'],
    ['Die Forderungen', 'Forderung'],
    ['laut', 'laut'],
    ['wie mitteilte', 'mitteilen'],
    ['heißt es', 'heißen'],
    ['zeigte sich optimistisch', 'optimistisch'],
    ['sagte', 'sagen'],
    ['zufolge', 'zufolge'],
  ])('%s → %s', (words, lemma) => {
    expect(cueLemma(words.split(' '))).toBe(lemma);
  });

  it('is counted once where a fragment repeats the cue around it', () => {
    expect(countCueLemmas([row])).toEqual([
      ['berichten', 1],
      ['laut', 1],
      ['sagen', 1],
      ['versichern', 1],
    ]);
  });
});

describe('chooseHeldOut', () => {
  it('takes a quarter, in whatever order they come', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `agentur-${i}`);
    const chosen = chooseHeldOut(ids);
    expect(chosen).toHaveLength(4);
    expect(chooseHeldOut(ids.toReversed())).toEqual(chosen);
    expect(chosen.every((id) => ids.includes(id))).toBe(true);
  });
});
