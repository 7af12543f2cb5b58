/** The file that a language model is shipped in: a JSON header, then arrays one after another. */
import type { LinearModel } from './linear.ts';

/** Bytes at the start of every file: "WLM1". */
const MAGIC = 0x314d4c57;

/** An array of the file: its element type, where it begins behind the header, how many elements. */
interface Section {
  readonly type: 'u8' | 'i8' | 'u16' | 'i32';
  readonly offset: number;
  readonly length: number;
}

type NumberArray = Uint8Array | Int8Array | Uint16Array | Int32Array;

const TYPES = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, i32: Int32Array } as const;

/** What stands in a file, by name. */
export interface ModelContents {
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly arrays: Readonly<Record<string, NumberArray>>;
}

export class ModelFileError extends Error {}

const typeOf = (array: NumberArray): Section['type'] => {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Int8Array) return 'i8';
  return array instanceof Uint16Array ? 'u16' : 'i32';
};

export function renderModelFile({ texts, arrays }: ModelContents): Uint8Array {
  const sections: Record<string, Section> = {};
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { type: typeOf(array), offset, length: array.length };
    offset += Math.ceil(array.byteLength / 4) * 4;
  }
  const header = new TextEncoder().encode(JSON.stringify({ texts, sections }));
  const start = 8 + Math.ceil(header.length / 4) * 4;
  const file = new Uint8Array(start + offset);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  file.set(header, 8);
  for (const [name, array] of Object.entries(arrays))
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + sections[name].offset);
  return file;
}

/** Reads a file; throws a ModelFileError that says what is wrong where it is none, or is cut off. */
export function parseModelFile(file: Uint8Array): ModelContents {
  const fail = (what: string): never => {
    throw new ModelFileError(`No language model: ${what}. Expected a file made by npm run train.`);
  };
  if (file.length < 8) fail(`${file.length} bytes`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC) fail('it does not begin with WLM1');
  const headerLength = view.getUint32(4, true);
  const start = 8 + Math.ceil(headerLength / 4) * 4;
  if (start > file.length) fail('its header is cut off');
  const { texts, sections } = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + headerLength))) as {
    texts: ModelContents['texts'];
    sections: Record<string, Section>;
  };
  const arrays: Record<string, NumberArray> = {};
  for (const [name, { type, offset, length }] of Object.entries(sections)) {
    const Type = TYPES[type] ?? fail(`${name} has the type ${type}`);
    const from = start + offset;
    const to = from + length * Type.BYTES_PER_ELEMENT;
    if (!(from >= start && to <= file.length)) fail(`${name} is cut off`);
    // A copy: where the file lies in memory need not suit numbers of several bytes. (A Buffer's own slice is none.)
    arrays[name] = new Type(Uint8Array.prototype.slice.call(file, from, to).buffer);
  }
  return { texts, arrays };
}

/** The arrays of a linear model, each under its name: instead of where each bucket starts, how many cells it has. */
export function packLinear(name: string, { labels, starts, classes, weights }: LinearModel): ModelContents {
  const counts = new Uint8Array(starts.length - 1);
  for (let b = 0; b < counts.length; b++) counts[b] = starts[b + 1] - starts[b];
  return {
    texts: { [`${name}.labels`]: labels },
    arrays: { [`${name}.counts`]: counts, [`${name}.classes`]: classes, [`${name}.weights`]: weights },
  };
}

export function unpackLinear(name: string, { texts, arrays }: ModelContents): LinearModel {
  const labels = texts[`${name}.labels`];
  const counts = arrays[`${name}.counts`];
  const classes = arrays[`${name}.classes`];
  const weights = arrays[`${name}.weights`];
  if (
    labels === undefined ||
    !(counts instanceof Uint8Array && classes instanceof Uint8Array && weights instanceof Int8Array)
  )
    throw new ModelFileError(
      `No language model: it has no part ${name}. Expected a file made by npm run train.`,
    );
  const starts = new Uint32Array(counts.length + 1);
  for (let b = 0; b < counts.length; b++) starts[b + 1] = starts[b] + counts[b];
  if (starts[counts.length] !== classes.length || classes.length !== weights.length)
    throw new ModelFileError(`No language model: the arrays of ${name} do not fit together.`);
  return { labels, starts, classes, weights };
}
