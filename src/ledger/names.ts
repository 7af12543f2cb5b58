/** One spelling for the many that a name has, so that a party is found again in another article. */

/** How Cyrillic names come into German and English: "Sergej", "Sergei", "Sergey"; "Lawrow", "Lavrov". */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch|zh/g, 'sh'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/i{2,}/g, 'i'],
  [/z/g, 's'],
  [/ss/g, 's'],
  [/ph/g, 'f'],
];

/** "Müller" and "Mueller", "Großmann" and "Grossmann": lower case, without marks. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (vowel) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[vowel]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same for a person, whose name may have come through another alphabet. */
export const foldPerson = (name: string): string =>
  SPELLINGS.reduce((folded, [pattern, into]) => folded.replace(pattern, into), foldName(name));
