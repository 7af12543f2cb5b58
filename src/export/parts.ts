/** What a Reading holds besides its statements, in words: times, places, quantities, events, actors. */
import type { Actor, Event, Place, Quantity, Reading, Time } from '../reading/reading.ts';
import parts from './parts.json' with { type: 'json' };
import { type ActorsById, actorsById } from './phrases.ts';

export const PARTS = ['statements', 'actors', 'times', 'places', 'quantities', 'events'] as const;
/** One of the lists of a Reading. */
export type ReadingPart = (typeof PARTS)[number];

/** What a part is called, German and English. */
export const partLabel = (part: ReadingPart): Readonly<{ german: string; english: string }> =>
  parts.parts[part];

const nameOf = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? names[key]! : key;

export const kindLabel = (kind: Actor['kind']): string => nameOf(parts.kinds, kind);
export const statusLabel = (status: string): string => nameOf(parts.statuses, status);
export const eventLabel = (type: string): string => nameOf(parts.events, type);

/** "2022-W04", "PRESENT_REF", "2022-01-21 bis 2022-01-23". */
export function renderTimeValue({ value, begin, endTime, mod }: Time): string {
  const range = begin !== null && endTime !== null ? `${begin} bis ${endTime}` : value;
  return mod === null ? range : `${range} (${nameOf(parts.mods, mod)})`;
}

const formatNumber = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 3 });

/** "mehr als 1.500 Euro", "200 bis 300 Mensch": the value as it is kept, the unit in its dictionary form. */
export function renderQuantityValue({ value, max, unit, qualifier }: Quantity): string {
  const number = value === null ? '' : formatNumber(value);
  const range = max === null ? number : `${number} bis ${formatNumber(max)}`;
  return [nameOf(parts.qualifiers, qualifier), range, unit].filter((part) => part !== '').join(' ');
}

/** "Genf, CH, 46,20° 6,14°". */
export function renderPlaceValue({ name, country, latitude, longitude }: Place): string {
  const degrees = (value: number): string => `${value.toFixed(2).replace('.', ',')}°`;
  const at = latitude === null || longitude === null ? '' : `${degrees(latitude)} ${degrees(longitude)}`;
  return [name, country ?? '', at].filter((part) => part !== '').join(', ');
}

/** "Außenminister, Sprecher von Rathaus Norderfelde". */
export const renderRoles = (actors: ActorsById, { roles }: Actor): string =>
  roles
    .map(({ role, of }) => {
      const whose = of === null ? undefined : actors.get(of)?.name;
      return whose === undefined ? role : `${role} von ${whose}`;
    })
    .join(', ');

export const wordsOf = (reading: Reading, { start, end }: { start: number; end: number }): string =>
  reading.article.text.slice(start, end).replace(/\s+/g, ' ').trim();

/** "Norderfelde, Süderfelde → Westerau; Genf; 2022-01-21; zwei Bataillone": who, to whom, where, when, how many. */
export function renderEventFacts(reading: Reading, event: Event): string {
  const actors = actorsById(reading);
  const names = (ids: readonly string[]): string => ids.map((id) => actors.get(id)?.name ?? id).join(', ');
  const who = [names(event.actors), names(event.recipients)].filter((part) => part !== '').join(' → ');
  const places = event.places.flatMap((index) => reading.places[index]?.name ?? []).join(', ');
  const time = event.time === null ? undefined : reading.times[event.time];
  const counts = event.quantities.flatMap((index) => {
    const quantity = reading.quantities[index];
    return quantity === undefined ? [] : wordsOf(reading, quantity);
  });
  return [who, places, time === undefined ? '' : renderTimeValue(time), counts.join(', ')]
    .filter((part) => part !== '')
    .join('; ');
}

/** Events by their date; those without one at the end, in the order of the text. */
export const eventsByDate = (reading: Reading): readonly Event[] =>
  byDate(reading, reading.events, ({ time }) => time);

/** Things in the order of the time that they point at, by its value; undated ones last. */
export function byDate<T>(
  reading: Reading,
  things: readonly T[],
  timeOf: (thing: T) => number | null,
): readonly T[] {
  const dateOf = (thing: T): string => {
    const index = timeOf(thing);
    const time = index === null ? undefined : reading.times[index];
    const value = time?.begin ?? time?.value ?? '';
    return /^\d/.test(value) ? `0${sortable(value)}` : '1';
  };
  return things
    .map((thing, place) => ({ thing, place, date: dateOf(thing) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place - b.place))
    .map(({ thing }) => thing);
}

/** "2022-W04" sorts as the Monday of its week does, "2022-SU" as June. */
function sortable(value: string): string {
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week !== null) {
    const fourth = new Date(Date.UTC(Number(week[1]), 0, 4));
    const day = 4 - (fourth.getUTCDay() || 7) + 1 + (Number(week[2]) - 1) * 7;
    return new Date(Date.UTC(Number(week[1]), 0, day)).toISOString().slice(0, 10);
  }
  const season = /^(\d{4})-(SP|SU|FA|WI|Q1|Q2|Q3|Q4|H1|H2)/.exec(value);
  const month: Readonly<Record<string, string>> = parts.months;
  return season === null ? value : `${season[1]}-${month[season[2]!]}`;
}

/** Rows of one part, cells beside each other: what the text says, what it is, what it is worth. */
export function rowsOfPart(
  reading: Reading,
  part: Exclude<ReadingPart, 'statements'>,
): readonly (readonly string[])[] {
  switch (part) {
    case 'actors': {
      const actors = actorsById(reading);
      return reading.actors.map((actor) => [
        actor.name,
        kindLabel(actor.kind),
        renderRoles(actors, actor),
        actor.country ?? '',
      ]);
    }
    case 'times':
      return reading.times.map((time) => [wordsOf(reading, time), renderTimeValue(time)]);
    case 'places':
      return reading.places.map((place) => [wordsOf(reading, place), renderPlaceValue(place)]);
    case 'quantities':
      return reading.quantities.map((quantity) => [
        wordsOf(reading, quantity),
        renderQuantityValue(quantity),
      ]);
    case 'events':
      return reading.events.map((event) => [
        event.spans.map((span) => wordsOf(reading, span)).join(' … '),
        `${eventLabel(event.type)}, ${statusLabel(event.status)}`,
        renderEventFacts(reading, event),
      ]);
  }
}
