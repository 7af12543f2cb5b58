/** An averaged perceptron over hashed features: one row of class weights for each of 2^bits buckets. */
export class Perceptron {
  readonly buckets: number;
  readonly classes: number;
  readonly weights: Float32Array;
  private readonly sums: Float32Array;
  private readonly stamps: Int32Array;
  private step = 0;

  constructor(bits: number, classes: number) {
    this.buckets = 1 << bits;
    this.classes = classes;
    this.weights = new Float32Array(this.buckets * classes);
    this.sums = new Float32Array(this.buckets * classes);
    this.stamps = new Int32Array(this.buckets * classes);
  }

  /** Adds up the rows of `count` features into `scores`. */
  score(features: Int32Array, count: number, scores: Float32Array): void {
    const { weights, classes } = this;
    const mask = this.buckets - 1;
    scores.fill(0, 0, classes);
    for (let f = 0; f < count; f++) {
      const at = (features[f] & mask) * classes;
      for (let c = 0; c < classes; c++) scores[c] += weights[at + c];
    }
  }

  tick(): void {
    this.step++;
  }

  add(features: Int32Array, count: number, label: number, amount: number): void {
    const { weights, sums, stamps, classes, step } = this;
    const mask = this.buckets - 1;
    for (let f = 0; f < count; f++) {
      const at = (features[f] & mask) * classes + label;
      sums[at] += (step - stamps[at]) * weights[at];
      stamps[at] = step;
      weights[at] += amount;
    }
  }

  /** The mean of the weights over all steps. */
  average(): Float32Array {
    const { weights, sums, stamps, step } = this;
    return weights.map((weight, at) => (sums[at] + (step - stamps[at]) * weight) / Math.max(1, step));
  }
}

/** The mean of what several seeds give: where they differ is chance, and the mean of linear models is one. */
export function averageRuns(runs: number, seed: number, learn: (seed: number) => Float32Array): Float32Array {
  const sum = learn(seed);
  for (let run = 1; run < runs; run++) {
    const other = learn(seed + 1000 * run);
    for (let at = 0; at < sum.length; at++) sum[at] += other[at];
  }
  return sum.map((weight) => weight / runs);
}
