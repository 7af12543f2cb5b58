/** Features as a table: atoms are what is looked at, a template puts up to three of them together. */
import type { Features } from './features.ts';

export interface Templates {
  readonly atoms: number;
  /** Three indexes of atoms for each template; the atom 0 is always 0. */
  readonly parts: Uint8Array;
  /** What tells the templates apart, also from those of another table. */
  readonly salts: Int32Array;
}

/**
 * Templates by the names of their atoms: "s.tag b.tag distance". `offset` tells this table from others that go into
 * the same model. Throws where a template names an atom that is not in `atoms`, or more than three.
 */
export function compileTemplates(
  atoms: readonly string[],
  templates: readonly string[],
  offset = 0,
): Templates {
  const parts = new Uint8Array(templates.length * 3);
  templates.forEach((template, t) => {
    const names = template.split(' ');
    if (names.length > 3) throw new RangeError(`Template "${template}": expected up to three atoms.`);
    names.forEach((name, part) => {
      const index = atoms.indexOf(name);
      if (index < 0) throw new RangeError(`Template "${template}": there is no atom ${name}.`);
      parts[t * 3 + part] = index + 1;
    });
  });
  const salts = Int32Array.from(templates, (_, t) => Math.imul(offset + t + 1, 0x9e3779b1));
  return { atoms: atoms.length, parts, salts };
}

/** Room for the values of the atoms: that of the first name at 1. */
export const createAtoms = (names: readonly string[]): Int32Array => new Int32Array(names.length + 1);

/** Adds one feature for each template. */
export function addTemplates(features: Features, { parts, salts }: Templates, atoms: Int32Array): void {
  const { values } = features;
  let { count } = features;
  for (let t = 0, p = 0; t < salts.length; t++, p += 3) {
    let hash = Math.imul(salts[t] ^ atoms[parts[p]], 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ atoms[parts[p + 1]], 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13) ^ atoms[parts[p + 2]], 0x27d4eb2f);
    values[count++] = hash ^ (hash >>> 15);
  }
  features.count = count;
}
