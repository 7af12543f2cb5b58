import endings from './gender-endings.json' with { type: 'json' };
import type { Gender } from './inflection.ts';

interface GenderEnding {
  readonly ending: string;
  readonly gender: Gender;
  /** True where the ending is as sure with a plural or genitive after it: Zeitung-en. */
  readonly inflected: boolean;
}

const INFLECTION = ['', 'en', 'n', 's', 'e', 'es', 'er'];

/** The gender that a noun's ending tells: "Verfassung" f, "Sozialismus" m, "Mädchen" n; null where it tells nothing. Takes a noun key. */
export function genderByEnding(key: string): Gender | null {
  for (const { ending, gender, inflected } of endings as readonly GenderEnding[]) {
    for (const inflection of inflected ? INFLECTION : INFLECTION.slice(0, 1)) {
      if (key.length > ending.length + inflection.length + 1 && key.endsWith(ending + inflection))
        return gender;
    }
  }
  return null;
}
