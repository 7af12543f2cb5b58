/** How times, places, quantities and events of the acceptance article were read: found, missed, too many. */
import type { Event, Place, Quantity, Reading, Span, Time } from '../../src/reading/reading.ts';
import { findAssignment } from './assignment.ts';
import { sameActor } from './names.ts';

interface Marked extends Span {
  readonly text: string;
}

/** What a careful reader marked besides the statements. */
export interface ExpectedFacts {
  readonly text: string;
  readonly times: readonly (Marked & { readonly type: string; readonly value: string })[];
  readonly places: readonly (Marked & { readonly name: string; readonly country: string | null })[];
  readonly quantities: readonly (Marked & {
    readonly value: number | null;
    readonly unit: string;
    readonly qualifier: string;
  })[];
  readonly events: readonly ExpectedEvent[];
}

export interface ExpectedEvent {
  readonly key: string;
  readonly type: string;
  readonly status: string;
  /** Names, one of which must be found. */
  readonly actors: readonly string[];
}

/** Found of how many, with a line for each that is missed, wrong or too many. */
export interface FactVerdict {
  readonly what: string;
  readonly found: number;
  readonly expected: number;
  readonly tooMany: number;
  readonly lines: readonly string[];
}

export function judgeFacts(article: ExpectedFacts, reading: Reading): FactVerdict[] {
  return [
    judgeSpans(
      'times with value',
      article.text,
      article.times,
      reading.times,
      (a, b) => a.value === b.value,
      {
        expected: ({ value }) => value,
        found: ({ value }: Time) => value,
      },
    ),
    judgePlaces(article, reading),
    judgeSpans(
      'quantities',
      article.text,
      article.quantities,
      reading.quantities,
      (a, b) => a.value === b.value && a.unit === b.unit && a.qualifier === b.qualifier,
      {
        expected: ({ value, unit, qualifier }) => `${qualifier} ${value} ${unit}`,
        found: ({ value, unit, qualifier }: Quantity) => `${qualifier} ${value} ${unit}`,
      },
    ),
    judgeEvents(article, reading),
  ];
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function judgeSpans<E extends Marked, F extends Span>(
  what: string,
  text: string,
  expected: readonly E[],
  found: readonly F[],
  isSame: (expected: E, found: F) => boolean,
  render: { readonly expected: (one: E) => string; readonly found: (one: F) => string },
): FactVerdict {
  const lines: string[] = [];
  let right = 0;
  for (const one of expected) {
    const near = found.filter((other) => overlaps(one, other));
    if (near.some((other) => isSame(one, other))) right++;
    else if (near.length === 0) lines.push(`MISSED  ${one.text} (${render.expected(one)})`);
    else
      lines.push(
        `WRONG  ${one.text}: expected ${render.expected(one)}, found ${near.map(render.found).join(', ')}`,
      );
  }
  const more = found.filter((other) => !expected.some((one) => overlaps(one, other)));
  for (const other of more)
    lines.push(`TOO MANY  ${text.slice(other.start, other.end)} (${render.found(other)})`);
  return { what, found: right, expected: expected.length, tooMany: more.length, lines };
}

/** The article names a place more often than it is marked: one of a name that is marked is not too many. */
function judgePlaces({ text, places }: ExpectedFacts, reading: Reading): FactVerdict {
  const marked = new Set(places.map(({ name }) => name));
  const first = reading.places.filter(
    (place) => !marked.has(place.name) || places.some((one) => overlaps(one, place)),
  );
  return judgeSpans('places with country', text, places, first, (a, b) => a.country === b.country, {
    expected: ({ name, country }) => `${name}, ${country}`,
    found: ({ name, country }: Place) => `${name}, ${country}`,
  });
}

/** One to one by type, then status and an actor. */
function judgeEvents({ text, events }: ExpectedFacts, reading: Reading): FactVerdict {
  const nameOf = (id: string): string => reading.actors.find((actor) => actor.id === id)?.name ?? id;
  const hasActor = (expected: ExpectedEvent, event: Event): boolean =>
    expected.actors.some((name) => event.actors.some((id) => sameActor(nameOf(id), name)));
  const weights = events.map((expected) =>
    reading.events.map((event) => {
      if (event.type !== expected.type) return 0;
      const fitting = (event.status === expected.status ? 2 : 0) + (hasActor(expected, event) ? 2 : 0);
      return fitting === 0 ? 0 : 1 + fitting;
    }),
  );
  const pairs = findAssignment(weights).filter(([row, column]) => weights[row][column] > 0);
  const render = (event: Event): string => {
    const words = event.spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
    return `${event.type} ${event.status} by ${event.actors.map(nameOf).join(' + ') || 'nobody'} [[${words}]]`;
  };
  const lines: string[] = [];
  let right = 0;
  events.forEach((expected, row) => {
    const wanted = `${expected.key}: expected ${expected.type} ${expected.status} by ${expected.actors.join(' / ')}`;
    const pair = pairs.find(([other]) => other === row);
    if (pair === undefined) lines.push(`MISSED  ${wanted}`);
    else if (weights[row][pair[1]] >= 5) right++;
    else lines.push(`WRONG  ${wanted}, found ${render(reading.events[pair[1]])}`);
  });
  const used = new Set(pairs.map(([, column]) => column));
  const more = reading.events.filter((_, column) => !used.has(column));
  for (const event of more) lines.push(`TOO MANY  ${render(event)}`);
  return {
    what: 'events with type, status and an actor',
    found: right,
    expected: events.length,
    tooMany: more.length,
    lines,
  };
}

/** A heading with the counts, then what is wrong, for each kind of fact. */
export const renderFacts = (verdicts: readonly FactVerdict[]): string =>
  verdicts
    .map(({ what, found, expected, tooMany, lines }) =>
      [`${what}: ${found} of ${expected}, too many: ${tooMany}`, ...lines.map((line) => `  ${line}`)].join(
        '\n',
      ),
    )
    .join('\n\n');
