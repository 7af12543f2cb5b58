/**
 * The word with ss for ß or ß for ss, or null if it has neither: Swiss papers write "grosse",
 * texts from before the reform of 1996 "gewiß". Which of the two is a word is for the caller to find out.
 */
export function swapSharpS(word: string): string | null {
  if (word.includes('ß')) return word.replaceAll('ß', 'ss');
  return word.includes('ss') ? word.replaceAll('ss', 'ß') : null;
}

export const VOWELS = 'aeiouäöüy';

export function hasVowel(text: string): boolean {
  for (const letter of text) if (VOWELS.includes(letter)) return true;
  return false;
}
