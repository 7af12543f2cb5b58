import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFeature, createFeatures, hashString } from '../../../src/language/learned/features.ts';
import {
  compileLinear,
  findBest,
  type LinearModel,
  scoreFeatures,
} from '../../../src/language/learned/linear.ts';
import {
  ModelFileError,
  packLinear,
  parseModelFile,
  renderModelFile,
  unpackLinear,
} from '../../../src/language/learned/model-file.ts';
import { quantise } from '../../../training/language/train-linear.ts';

/** Four buckets, two classes: bucket 1 says 3 units for a, bucket 2 one unit against b. */
const model: LinearModel = {
  labels: ['a', 'b'],
  starts: Uint32Array.from([0, 0, 1, 2, 2]),
  classes: Uint8Array.from([0, 1]),
  weights: Int8Array.from([3, -1]),
};

describe('scoreFeatures', () => {
  it('adds up squares with their signs', () => {
    const features = createFeatures();
    features.values.set([1, 2, 1 + 4, 3]);
    features.count = 4;
    const scores = new Int32Array(2);
    scoreFeatures(compileLinear(model), features, scores);
    expect([...scores]).toEqual([18, -1]);
    expect(findBest(scores, 2)).toBe(0);
  });
});

describe('addFeature', () => {
  it('tells templates, values and their order apart', () => {
    const features = createFeatures();
    addFeature(features, 1, 2, 3);
    addFeature(features, 1, 3, 2);
    addFeature(features, 2, 2, 3);
    addFeature(features, 1, 2, 3, 1);
    addFeature(features, 1, 2, 3);
    const [a, b, c, d, e] = features.values;
    expect(new Set([a, b, c, d]).size).toBe(4);
    expect(e).toBe(a);
    expect(hashString('Brücke', 1)).not.toBe(hashString('Brücke', 2));
  });
});

describe('quantise', () => {
  it('keeps sign and order of the weights, and leaves out what is next to nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (weights) => {
          const { starts, classes, weights: bytes } = quantise(Float32Array.from(weights), ['a', 'b'], 0.02);
          const back = new Float64Array(8);
          for (let bucket = 0; bucket < 4; bucket++)
            for (let cell = starts[bucket]; cell < starts[bucket + 1]; cell++)
              back[bucket * 2 + classes[cell]] = bytes[cell] * Math.abs(bytes[cell]);
          for (let i = 0; i < 8; i++) {
            if (Math.abs(weights[i]) < 0.02) expect(back[i]).toBe(0);
            expect(back[i] * weights[i]).toBeGreaterThanOrEqual(0);
            for (let j = 0; j < 8; j++)
              if (weights[i] > weights[j] && Math.abs(weights[i]) >= 0.02 && Math.abs(weights[j]) >= 0.02)
                expect(back[i]).toBeGreaterThanOrEqual(back[j]);
          }
        },
      ),
    );
  });
});

describe('model files', () => {
  const file = renderModelFile(packLinear('stts', model));

  it('give back what went in, wherever they lie in memory', () => {
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    for (const bytes of [file, shifted.subarray(3), Buffer.from(file)])
      expect(unpackLinear('stts', parseModelFile(bytes))).toEqual(model);
  });

  it('say what is wrong with them', () => {
    expect(() => parseModelFile(new Uint8Array(3))).toThrow(ModelFileError);
    expect(() => parseModelFile(new TextEncoder().encode('<!doctype html>'))).toThrow(
      /does not begin with WLM1/,
    );
    for (
      let length = 8;
      length < file.length - 2;
      length++ // the last two fill up to four
    )
      expect(() => unpackLinear('stts', parseModelFile(file.subarray(0, length)))).toThrow(
        /No language model/,
      );
    expect(() => unpackLinear('upos', parseModelFile(file))).toThrow(/has no part upos/);
  });
});
