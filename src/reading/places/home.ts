/** German news writes about its own countries first: what is nearer needs no explanation there. */
const HOME: ReadonlyMap<string, number> = new Map([
  ['DE', 3],
  ['AT', 2],
  ['CH', 2],
]);

/** How much nearer a place of this country is to the reader than one abroad. */
export const nearnessOf = (country: string | null): number => HOME.get(country ?? '') ?? 0;

export const isHome = (country: string | null): boolean => country !== null && HOME.has(country);
