/** Hashed features: each is a template with up to three values, mixed into one 32-bit integer. */
export interface Features {
  readonly values: Int32Array;
  /** How many of `values` are filled. */
  count: number;
  /** Room for a scorer: where it found each of the values. */
  readonly places: Uint32Array;
  /** What that look gave: kept, so that it is not left out as unused. */
  touched: number;
}

const MOST = 192;

export const createFeatures = (): Features => ({
  values: new Int32Array(MOST),
  count: 0,
  places: new Uint32Array(MOST),
  touched: 0,
});

/** Adds one feature; the same template and values give the same integer in training and in use. */
export function addFeature(features: Features, template: number, a: number, b = 0, c = 0): void {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) ^ Math.imul(c, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca77);
  features.values[features.count++] = hash ^ (hash >>> 15);
}

/** A string as an integer; `seed` tells apart what the string stands for. */
export function hashString(text: string, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash;
}
