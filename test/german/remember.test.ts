import { describe, expect, it } from 'vitest';
import { remember } from '../../src/german/remember.ts';

describe('remember', () => {
  it('asks once for what is asked for again, and forgets what is not', () => {
    const asked: string[] = [];
    const find = remember((word: string) => {
      asked.push(word);
      return word.toUpperCase();
    }, 2);
    for (const word of ['a', 'b', 'a', 'c', 'a', 'd', 'a']) expect(find(word)).toBe(word.toUpperCase());
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    find('b');
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('keeps null as an answer', () => {
    let times = 0;
    const find = remember((_: string) => {
      times++;
      return null;
    });
    expect([find('x'), find('x'), times]).toEqual([null, null, 1]);
  });
});
