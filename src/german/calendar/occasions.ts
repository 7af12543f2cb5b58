/** Nouns of time and occasion: they stand beside speakers without being one ("sagte am Freitag", "im Interview"). */
import lists from './occasions.json' with { type: 'json' };

const words = (line: string): string[] => line.split(' ');

const days: ReadonlySet<string> = new Set([...words(lists.weekdays), ...words(lists.months)]);
const times: ReadonlySet<string> = new Set([...days, ...words(lists.partsOfDay), ...words(lists.units)]);
const occasions: ReadonlySet<string> = new Set(words(lists.occasions));

/** "Montags" and "Wochen" → montag, woche: the endings that these nouns take. */
function findIn(set: ReadonlySet<string>, lower: string): boolean {
  for (const ending of ['', 's', 'es', 'e', 'en', 'n']) {
    if (lower.endsWith(ending) && set.has(lower.slice(0, lower.length - ending.length))) return true;
  }
  return false;
}

/** A weekday or month, lower case, in any case form: "freitags" too. */
export const isCalendarName = (lower: string): boolean => findIn(days, lower);

/** A noun of time, also as the last part of a compound: Freitagabend, Jahresende is none. */
export function isTimeNoun(lower: string): boolean {
  if (findIn(times, lower)) return true;
  for (let cut = 3; cut <= lower.length - 3; cut++)
    if (findIn(times, lower.slice(cut)) && findIn(days, lower.slice(0, cut))) return true;
  return false;
}

/** A noun of an occasion on which people speak: Pressekonferenz, Interview, compounds by their last part. */
export function isOccasion(lower: string): boolean {
  if (findIn(occasions, lower)) return true;
  for (let cut = 3; cut <= lower.length - 4; cut++) if (findIn(occasions, lower.slice(cut))) return true;
  return false;
}
