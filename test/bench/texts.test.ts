import { describe, expect, it } from 'vitest';
import { median, thousands } from '../../bench/statistics.ts';
import { countTokens, joinTexts } from '../../bench/texts.ts';

describe('texts to be timed', () => {
  it.each([
    { text: 'Es regne, sagte Holm.', tokens: 6 },
    { text: '„Nein!“', tokens: 4 },
    { text: ' \n', tokens: 0 },
  ])('$text has $tokens tokens', ({ text, tokens }) => {
    expect(countTokens(text)).toBe(tokens);
  });

  it('are joined whole until a piece is long enough; what is left is too short', () => {
    expect(joinTexts(['Es regne.', 'Er komme.', 'Sie bleibe.', 'Nein.'], 15)).toEqual([
      'Es regne.\n\nEr komme.',
      'Sie bleibe.\n\nNein.',
    ]);
    expect(joinTexts(['Nein.'], 100)).toEqual([]);
  });
});

describe('statistics', () => {
  it('take the middle, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(thousands(1234567.8)).toBe('1,234,568');
  });
});
