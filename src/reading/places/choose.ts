/** Which of the places that have one name is meant: Frankfurt, Halle, Georgien, Paris. */
import { describeDemonym } from '../../german/nouns/countries.ts';
import doubtful from '../../german/places/doubtful.json' with { type: 'json' };
import type { PlaceEntry } from '../../german/places/gazetteer.ts';
import type { Document } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import { nearnessOf } from './home.ts';
import { hasArticle } from './judge.ts';
import type { NamedPlace } from './named.ts';

const DIVISIONS = new Set(doubtful.divisions);

/** How often the article names something in each country. */
export type Mentions = ReadonlyMap<string, number>;

export function countMentions({ tokens }: Document, named: readonly NamedPlace[]): Mentions {
  const mentions = new Map<string, number>();
  const count = (country: string | null): void => {
    if (country !== null) mentions.set(country, (mentions.get(country) ?? 0) + 1);
  };
  for (const { entries } of named) if (entries.length === 1) count(entries[0].country);
  // "der irakische Minister"
  for (let i = 0; i < tokens.length; i++)
    if (tokens.tag[i] === Tag.adjective) count(describeDemonym(tokens.word[i])?.iso ?? null);
  return mentions;
}

/** The place meant by the name, by what stands around it, what the article speaks of, and size. */
export function choosePlace(document: Document, name: NamedPlace, mentions: Mentions): PlaceEntry {
  const { entries } = name;
  if (entries.length === 1) return locate(document, name);
  const near = regionBeside(document, name) ?? null;
  const division = namesDivision(document, name.start);
  const nationality = nationBefore(document.tokens.word, name.start);
  const articled = entries.some(({ kind }) => kind === 'water') && hasArticle(document, name.start);
  let best = entries[0];
  let highest = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    let score = scoreKind(entry, division, articled) + nearnessOf(entry.country);
    if (entry.country !== null && entry.kind !== 'country')
      score += Math.min(4, mentions.get(entry.country) ?? 0);
    if (nationality !== null && nationality === entry.country) score += 40;
    if (near !== null && near.country === entry.country) score += 40 - Math.min(20, distance(near, entry));
    if (riverBehind(document, name, entry)) score += 60;
    if (score > highest) {
      best = entry;
      highest = score;
    }
  }
  return best;
}

/** What no list has lies in the country of the place beside it ("in Wesselau in Kenia"). */
function locate(document: Document, name: NamedPlace): PlaceEntry {
  const [entry] = name.entries;
  if (entry.kind !== 'town' || entry.country !== null) return entry;
  return { ...entry, country: regionBeside(document, name)?.country ?? null };
}

/** A country goes before the town of its name, "der Bundesstaat Washington" is no town, "die Fulda" a river. */
function scoreKind(entry: PlaceEntry, division: boolean, articled: boolean): number {
  if (entry.kind === 'country') return division ? 0 : 16;
  if (entry.kind === 'region') return division ? 30 : 8;
  if (entry.kind === 'water') return articled ? 20 : 5;
  return entry.size;
}

/** "im US-Bundesstaat Georgien", "im Bundesstaat Washington" */
function namesDivision({ tokens }: Document, start: number): boolean {
  return start > 0 && DIVISIONS.has(tokens.word[start - 1]);
}

/** "die libanesische Hafenstadt Tripoli": the country of the adjective within the words before. */
export function nationBefore(words: readonly string[], start: number): string | null {
  for (let i = start - 1; i >= 0 && i >= start - 4; i--) {
    const word = words[i];
    if (word.startsWith('US-')) return 'US';
    if (!/^\p{L}[\p{L}-]{2,}$/u.test(word)) return null;
    const nation = describeDemonym(word);
    // "der Schweizer Stadt": looks like an inhabitant
    if (nation?.kind === 'adjective' || (nation !== null && word.endsWith('er'))) return nation.iso;
  }
  return null;
}

/** "Paris, Texas", "Neustadt (Hessen)", "in Neustadt in Sachsen", "in Springfield im US-Bundesstaat Illinois": the place named within the next words. */
function regionBeside({ tokens }: Document, name: NamedPlace): PlaceEntry | null {
  const { following } = name;
  if (following === null || following.start - name.end > 5) return null;
  for (let i = name.end; i < following.start; i++) {
    const t = tokens.tag[i];
    const links =
      t === Tag.comma ||
      t === Tag.bracketOpen ||
      t === Tag.article ||
      t === Tag.adjective ||
      (t === Tag.preposition && /^(?:in|im)$/.test(tokens.word[i])) ||
      DIVISIONS.has(tokens.word[i]);
    if (!links) return null;
  }
  return following.entries.find((entry) => entry.kind === 'region' || entry.kind === 'country') ?? null;
}

/** "Frankfurt/Oder", "Frankfurt an der Oder": the river that the full name has. */
function riverBehind({ tokens }: Document, { end }: NamedPlace, { name }: PlaceEntry): boolean {
  const open = tokens.word[end];
  if (open !== '/' && open !== '(' && open !== 'an' && open !== 'am' && open !== 'a') return false;
  for (let i = end + 1; i < end + 4 && i < tokens.length; i++) {
    if (tokens.word[i].length > 2 && tokens.lexeme[i]?.capital && name.includes(tokens.word[i])) return true;
  }
  return false;
}

const distance = (a: PlaceEntry, b: PlaceEntry): number =>
  Math.hypot((a.latitude ?? 0) - (b.latitude ?? 0), (a.longitude ?? 0) - (b.longitude ?? 0));
