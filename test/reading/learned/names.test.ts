import { describe, expect, it } from 'vitest';
import { loadEngine, read } from '../../../src/index.ts';

const engine = await loadEngine('open');
const namesOf = (text: string) => read({ text }, engine).actors.map(({ name }) => name);

describe('with a learned tree a name ends where its phrase ends', () => {
  it.each([
    ['Per Dekret ordnete der Präsident Maßnahmen zur Hilfe an.', ['Präsident']],
    ['Er galt als der dienstälteste Monarch Europas.', []],
    ['Später wurde damit auch Journalisten der Zugang verwehrt.', ['Journalisten']],
    ['Der Anwalt Klaus Volk klagte.', ['Klaus Volk']],
    ['Ein Zug erfasste eine Radfahrerin.', ['Radfahrerin']],
    ['Der Streit dauert, weil die Angestellten der Fabrik streiken.', ['Angestellte der Fabrik']],
  ])('%s', (text, names) => expect(namesOf(text)).toEqual(expect.arrayContaining(names)));

  it('takes no object for a name', () => {
    expect(namesOf('Per Dekret ordnete der Präsident Maßnahmen zur Hilfe an.')).not.toContain('Maßnahmen');
    expect(namesOf('Er galt als der dienstälteste Monarch Europas.')).not.toContain('Europas');
  });
});
