/** Where, when and how many: what stands in the clause of an event, else in its sentence. */
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import type { Place, Quantity, Time } from '../reading.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Indexes of those that lie in the clause, in order. */
function indexesIn(document: Document, { pieces }: Pick<Clause, 'pieces'>, all: readonly Placed[]): number[] {
  const { tokens } = document;
  const found: number[] = [];
  for (const piece of pieces) {
    if (piece.end <= piece.start) continue;
    const start = tokens.start[piece.start];
    const end = tokens.end[piece.end - 1];
    for (let i = firstFrom(all, start); i < all.length && all[i].start < end; i++) found.push(i);
  }
  return found;
}

/** Index of the first that begins at the offset or behind it; they are in order. */
function firstFrom(all: readonly Placed[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (all[mid].start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

const sentenceOf = (document: Document, clause: Clause) => ({
  pieces: [document.sentences[clause.sentence]],
});

/** Places in the clause but for those that name a party; the sentence's one place where the clause has none. */
export function placesOf(
  document: Document,
  clause: Clause,
  places: readonly Place[],
  parties: readonly number[],
): number[] {
  const isParty = (index: number): boolean =>
    parties.some(
      (token) =>
        document.tokens.start[token] >= places[index].start &&
        document.tokens.start[token] < places[index].end,
    );
  const own = indexesIn(document, clause, places).filter((index) => !isParty(index));
  if (own.length > 0) return own;
  const around = indexesIn(document, sentenceOf(document, clause), places).filter((index) => !isParty(index));
  return around.length === 1 ? around : [];
}

/** The time nearest to the words of the event in its clause; the sentence's one time where the clause has none. */
export function timeOf(
  document: Document,
  clause: Clause,
  times: readonly Time[],
  token: number,
): number | null {
  const own = indexesIn(document, clause, times);
  const usable = own.length > 0 ? own : indexesIn(document, sentenceOf(document, clause), times);
  if (usable.length === 0 || (own.length === 0 && usable.length > 1)) return null;
  const at = document.tokens.start[token];
  let best = usable[0];
  for (const index of usable) if (distance(times[index], at) < distance(times[best], at)) best = index;
  return best;
}

const isPoint = ({ type }: Time): boolean => type === 'DATE' || type === 'TIME';
/** Dates come before durations: "verhandelte am Montag drei Stunden". */
const distance = (time: Time, at: number): number => Math.abs(time.start - at) + (isPoint(time) ? 0 : 10_000);

/** Quantities in the clause. */
export const quantitiesOf = (document: Document, clause: Clause, quantities: readonly Quantity[]): number[] =>
  indexesIn(document, clause, quantities);
