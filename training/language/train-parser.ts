/** Learns the transitions of the parser, with an oracle that knows what is best in any state. */

import { isLifted, markLifted, plainRelation } from '../../src/language/learned/crossing.ts';
import { createFeatures } from '../../src/language/learned/features.ts';
import type { LinearModel } from '../../src/language/learned/linear.ts';
import {
  addTransitionFeatures,
  findParting,
  type ParserInput,
  prepareInput,
} from '../../src/language/learned/parse-features.ts';
import {
  allowedTransitions,
  applyTransition,
  isParsed,
  type ParseState,
  startParse,
  TRANSITIONS,
  topOf,
} from '../../src/language/learned/parse-state.ts';
import { findTransition, type ParserModel } from '../../src/language/learned/parser.ts';
import { addRelationFeatures, linkChildren } from '../../src/language/learned/relation-features.ts';
import { createTagger, type TaggerModel, type WordTags } from '../../src/language/learned/tagger.ts';
import type { WordFeatures } from '../../src/language/learned/word-features.ts';
import { seededRandom } from '../measure/bootstrap.ts';
import type { UdSentence } from './conllu.ts';
import { averageRuns, Perceptron } from './perceptron.ts';
import { quantise } from './train-linear.ts';
import {
  listLabels,
  shuffle,
  TAGGER_OPTIONS,
  type TrainOptions,
  trainGreedy,
  trainTagger,
} from './train-tagger.ts';

export const PARSER_OPTIONS: TrainOptions = {
  epochs: 12,
  bits: 17,
  seed: 3,
  runs: 5,
  margin: 1,
  least: 0.2,
};
export const RELATION_OPTIONS: TrainOptions = {
  epochs: 6,
  bits: 17,
  seed: 4,
  runs: 5,
  margin: 2,
  least: 0.8,
};

/** A sentence with its tree: heads are indexes of words, the number of words for the root. */
export interface ParserExample {
  readonly input: ParserInput;
  readonly head: readonly number[];
}

/**
 * Heads from 1, 0 for the root, as indexes with the root behind the last word. A crossing arc is lifted to the
 * head's head until no arcs cross: the transitions build trees without crossings only.
 */
export function liftHeads(heads: readonly number[]): number[] {
  const head = [...heads];
  const length = head.length;
  const isBelow = (ancestor: number, word: number): boolean => {
    for (let at = word, steps = 0; steps <= length; at = head[at - 1], steps++) {
      if (at === ancestor) return true;
      if (at === 0) return false;
    }
    return false;
  };
  const crosses = (word: number): boolean => {
    const from = Math.min(word, head[word - 1]);
    const to = Math.max(word, head[word - 1]);
    for (let between = from + 1; between < to; between++) if (!isBelow(head[word - 1], between)) return true;
    return false;
  };
  for (let round = 0; round < 3 * length; round++) {
    let shortest = -1;
    for (let word = 1; word <= length; word++)
      if (
        head[word - 1] !== 0 &&
        crosses(word) &&
        (shortest < 0 || Math.abs(word - head[word - 1]) < Math.abs(shortest - head[shortest - 1]))
      )
        shortest = word;
    if (shortest < 0) break;
    head[shortest - 1] = head[head[shortest - 1] - 1];
  }
  return head.map((one) => (one === 0 ? length : one - 1));
}

/** How many arcs of the tree each kind of transition makes impossible: shift, reduce, left, right. */
function countLosses(state: ParseState, head: readonly number[], losses: number[]): void {
  const { next, length, stack, top } = state;
  let shift = 0;
  let reduce = 0;
  let left = 0;
  let right = 0;
  const s = topOf(state);
  if (next < length) {
    for (let i = 0; i < top; i++) {
      const k = stack[i];
      if (state.head[k] < 0 && head[k] === next) {
        shift++;
        right++;
      }
      if (head[next] === k) {
        shift++;
        if (k !== s) right++;
      }
    }
    if (head[next] > next) right++;
  }
  if (s >= 0) {
    for (let k = next; k < length; k++)
      if (head[k] === s) {
        reduce++;
        left++;
      }
    if (head[s] > next) left++;
  }
  losses[0] = shift;
  losses[1] = reduce;
  losses[2] = left;
  losses[3] = right;
}

function trainTransitions(
  examples: readonly ParserExample[],
  report: (epoch: number) => void,
  options: TrainOptions = PARSER_OPTIONS,
): LinearModel {
  const { runs, seed, least } = options;
  const averaged = averageRuns(runs, seed, (one) =>
    learnTransitions(examples, { ...options, seed: one }, report),
  );
  return quantise(averaged, TRANSITIONS, least);
}

function learnTransitions(
  examples: readonly ParserExample[],
  { epochs, bits, seed, margin }: TrainOptions,
  report: (epoch: number) => void,
): Float32Array {
  const perceptron = new Perceptron(bits, TRANSITIONS.length);
  const features = createFeatures();
  const scores = new Float32Array(TRANSITIONS.length);
  const losses = [0, 0, 0, 0];
  const random = seededRandom(seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { input, head } = examples[at];
      const state = startParse(input.length);
      while (!isParsed(state)) {
        const allowed = allowedTransitions(state);
        addTransitionFeatures(features, input, state);
        perceptron.score(features.values, features.count, scores);
        perceptron.tick();
        countLosses(state, head, losses);
        const fewest = Math.min(...losses.filter((_, t) => allowed & (1 << t)));
        const best =
          losses.reduce((bits, loss, t) => (loss === fewest ? bits | (1 << t) : bits), 0) & allowed;
        const found = findTransition(scores, allowed);
        const wanted = findTransition(scores, best);
        const rival = findTransition(scores, allowed & ~best);
        if (rival >= 0 && scores[wanted] - scores[rival] < margin) {
          perceptron.add(features.values, features.count, wanted, 1);
          perceptron.add(features.values, features.count, rival, -1);
        }
        // From the second round on mostly its own way, so that it learns to go on after an error.
        applyTransition(state, epoch > 0 && random() < 0.9 ? found : wanted);
      }
    }
    report(epoch + 1);
  }
  return perceptron.average();
}

/** A relation that is lifted so rarely is not worth a label. */
const FEWEST_LIFTED = 3;

/** Relations of the lifted tree: those of words that hang elsewhere in it are marked. */
function markRelations({ head, relation }: UdSentence): string[] {
  const lifted = liftHeads(head);
  return relation.map((name, i) =>
    head[i] > 0 && lifted[i] !== head[i] - 1 ? markLifted(name, relation[head[i] - 1]) : name,
  );
}

function trainRelations(
  trees: readonly { input: ParserInput; head: readonly number[]; relation: readonly string[] }[],
  options: TrainOptions = RELATION_OPTIONS,
): LinearModel {
  const all = trees.flatMap(({ relation }) => relation);
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const plain = (name: string): string =>
    isLifted(name) && counts.get(name)! < FEWEST_LIFTED ? plainRelation(name) : name;
  const labels = listLabels(all.map(plain));
  return trainGreedy(
    trees.map(({ input, head, relation }) => {
      const tree = linkChildren(head);
      return {
        length: head.length,
        gold: relation.map((name) => labels.indexOf(plain(name))),
        add: (features, i, decided) => addRelationFeatures(features, input, tree, i, decided),
      };
    }),
    labels,
    options,
  );
}

const FOLDS = 5;

type Find = (word: string) => WordFeatures;

/**
 * Tags of sentences by taggers that have not seen them, as indexes into the labels of `tagger`: a parser that
 * learned from tags without errors would trust them too much.
 */
export function tagByFolds(
  sentences: readonly UdSentence[],
  find: Find,
  edge: WordFeatures,
  tagger: TaggerModel,
  report: (fold: number, folds: number) => void = () => {},
): WordTags[] {
  const tags: WordTags[] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const other = trainTagger(
      sentences.filter((_, i) => i % FOLDS !== fold),
      find,
      edge,
      { ...TAGGER_OPTIONS, epochs: 5, runs: 1 },
    );
    const tag = createTagger(other, edge);
    const rename = (from: readonly string[], to: readonly string[], labels: Uint8Array): Uint8Array =>
      labels.map((label) => Math.max(0, to.indexOf(from[label])));
    for (let i = fold; i < sentences.length; i += FOLDS) {
      const found = tag(sentences[i].form.map(find));
      tags[i] = {
        stts: rename(other.stts.labels, tagger.stts.labels, found.stts),
        upos: rename(other.upos.labels, tagger.upos.labels, found.upos),
        morphology: found.morphology,
      };
    }
    report(fold + 1, FOLDS);
  }
  return tags;
}

/** Learns from sentences with tags by a model. */
export function trainParserOn(
  sentences: readonly UdSentence[],
  tags: readonly WordTags[],
  find: Find,
  tagger: TaggerModel,
  report: (epoch: number) => void = () => {},
): ParserModel {
  const parting = findParting(tagger.upos.labels);
  const trees = sentences.map((sentence, i) => ({
    input: prepareInput(sentence.form.map(find), tags[i], parting),
    head: liftHeads(sentence.head),
    relation: markRelations(sentence),
  }));
  return {
    transitions: trainTransitions(trees, report),
    relations: trainRelations(trees),
  };
}
