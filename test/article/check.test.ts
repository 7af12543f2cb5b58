import { describe, expect, test } from 'vitest';
import { checkArticle, findLoneSurrogate } from '../../src/article/check.ts';
import { findLanguage } from '../../src/article/language.ts';

const rulesOf = (text: string, language: string | null = null): string[] => {
  const loaded = checkArticle('x', { text, language });
  return 'fault' in loaded ? [`fault ${loaded.fault.rule}`] : loaded.notes.map((note) => note.rule);
};

test.each([
  ['Der Rat hat am Dienstag beschlossen, dass die Brücke gebaut wird.', 'de'],
  ['The council has decided on Tuesday that the bridge will be built, and it was about time.', 'en'],
  ['Le conseil a décidé que le pont est à construire dans la ville, et les habitants sont pour.', 'fr'],
  ['De raad heeft besloten dat het een brug wordt, maar niet voor het volgende jaar.', 'nl'],
  ['Совет решил во вторник, что новый мост через реку будет построен в городе.', 'und'],
  ['Berlin, 21. Januar', null],
])('%s is %s', (text, language) => {
  expect(findLanguage(text)).toBe(language);
});

describe('what is doubtful about a text', () => {
  test.each([
    ['', ['fault empty']],
    [' \n\t', ['fault empty']],
    ['Der Rat hat das nicht beschlossen, und die Brücke wird teurer.', []],
    ['The council has decided that the bridge will be built by the state.', ['language']],
    ['Der Rat hat das nicht gesagt, und \ud83d war das Zeichen.', ['lone-surrogate']],
    ['ja und '.repeat(160_000), ['no-sentence-end']],
  ])('%.40j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  test('what the words say goes before what the page says', () => {
    const text = 'Der Rat hat das nicht beschlossen, und die Brücke wird teurer.';
    expect(checkArticle('x', { text, language: 'en' })).toMatchObject({
      article: { language: 'de' },
      notes: [],
    });
    expect(checkArticle('x', { text, language: 'de-AT' })).toMatchObject({ article: { language: 'de-AT' } });
  });

  test.each([
    ['a\ud83dz', 1],
    ['a\ude00z', 1],
    ['a😀z', -1],
    ['😀\ud83d', 2],
  ])('lone surrogate in %j', (text, at) => {
    expect(findLoneSurrogate(text)).toBe(at);
  });
});
