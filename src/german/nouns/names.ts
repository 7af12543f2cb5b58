import firstNames from './first-names.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };

export type NameGender = 'm' | 'f' | 'either';

let genders: ReadonlyMap<string, NameGender> | null = null;
let titleWords: ReadonlySet<string> | null = null;
let particleWords: ReadonlySet<string> | null = null;

/** Whose first name it is, also in the genitive (Angelas, Hans') and for double names by the first (Jean-Claude); null for no first name. */
export function firstNameGender(word: string): NameGender | null {
  genders ??= indexFirstNames();
  const names = genders;
  const known = names.get(word);
  if (known !== undefined) return known;
  const hyphen = word.indexOf('-');
  // "Karl-Heinz", "Anne-Marie": both parts are names; "Berlin-Besuch" has none, "Merkel-Besuch" neither.
  if (hyphen > 0) {
    const first = firstNameGender(word.slice(0, hyphen));
    const second = firstNameGender(word.slice(hyphen + 1));
    if (first === null || second === null) return null;
    return first === 'either' ? second : first;
  }
  const last = word.charCodeAt(word.length - 1);
  if (word.length > 3 && (last === 0x73 || last === 0x27 || last === 0x2019))
    return names.get(word.slice(0, -1)) ?? null;
  return null;
}

/** Titles and forms of address that stand before a name, with or without the stop: Dr., Prof., Herr, Frau, Freiherr, Scheich. */
export function isTitle(word: string): boolean {
  titleWords ??= new Set(wordsOf(titles.titles));
  return titleWords.has(word.endsWith('.') ? word.slice(0, -1) : word);
}

/** Small words inside names: von, van der, de la, bin, Ben, al, al-. "zu" and "der" are also other things: only a name around them tells. */
export function isNameParticle(word: string): boolean {
  particleWords ??= new Set(wordsOf(titles.particles));
  const lower = word.toLowerCase();
  if (particleWords.has(lower)) return true;
  // "al-", "d'", "l’", "O'" as tokens of their own.
  return (
    /^(?:[a-z]{2,3}-|[dlo]['’])$/.test(lower) && (lower.length === 2 || particleWords.has(lower.slice(0, -1)))
  );
}

function indexFirstNames(): ReadonlyMap<string, NameGender> {
  const names = new Map<string, NameGender>();
  for (const gender of ['m', 'f', 'either'] as const) {
    for (const name of wordsOf(firstNames[gender])) names.set(name, gender);
  }
  return names;
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
