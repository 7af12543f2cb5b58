/** Houses and towns that stand for those who govern from them. */
import seats from './seats.json' with { type: 'json' };

const governments: ReadonlyMap<string, string> = new Map(
  Object.entries(seats.governments).flatMap(([iso, names]) => names.map((name) => [name, iso] as const)),
);
const unions: ReadonlyMap<string, string> = new Map(Object.entries(seats.unions));

/** ISO country whose government has this seat or full name (Weißes Haus, Kreml); null for any other body. */
export const governmentOfSeat = (name: string): string | null => governments.get(name) ?? null;

/** "Brüssel lehnte ab": the union of states that a town stands for, by its full name; null for any other town. */
export const unionOfSeat = (town: string): string | null => unions.get(town) ?? null;
