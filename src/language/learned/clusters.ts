/** Word clusters: every frequent word form has a place among 1,024 fine clusters, those in 256, 64 and 16 coarser ones. */
import { hashString } from './features.ts';
import { type ModelContents, ModelFileError } from './model-file.ts';
import type { Clusters } from './word-features.ts';

/** Fine clusters of the words in the order of `words`, and the coarser cluster of each cluster. */
export interface ClusterTree {
  readonly fine: Uint16Array;
  readonly parents: readonly [Uint16Array, Uint16Array, Uint16Array];
}

export interface ClusterModel {
  readonly words: readonly string[];
  readonly places: ClusterTree;
  readonly topics: ClusterTree;
}

const packTree = (name: string, { fine, parents }: ClusterTree): ModelContents['arrays'] => ({
  [`${name}.fine`]: fine,
  ...Object.fromEntries(parents.map((parent, level) => [`${name}.parents${level}`, parent])),
});

export const packClusters = ({ words, places, topics }: ClusterModel): ModelContents => ({
  texts: { 'clusters.words': words },
  arrays: { ...packTree('clusters.places', places), ...packTree('clusters.topics', topics) },
});

export function unpackClusters({ texts, arrays }: ModelContents): ClusterModel {
  const words = texts['clusters.words'];
  const tree = (name: string): ClusterTree => {
    const find = (part: string): Uint16Array => {
      const array = arrays[`${name}.${part}`];
      if (array instanceof Uint16Array) return array;
      throw new ModelFileError(`No language model: it has no part ${name}.${part}.`);
    };
    return { fine: find('fine'), parents: [find('parents0'), find('parents1'), find('parents2')] };
  };
  return { words, places: tree('clusters.places'), topics: tree('clusters.topics') };
}

/** For each fine cluster the path from fine to coarse: one array for all its words. */
const pathsOf = ({ parents: [first, second, third] }: ClusterTree): readonly (readonly number[])[] =>
  Array.from(first, (_, fine) => [fine, first[fine], second[first[fine]], third[second[first[fine]]]]);

/**
 * Where each word stands among `words`, −1 for none of them. Of a word only two hashes are kept: forty thousand
 * strings would weigh more than all that is said of them, and two words alike in 64 bits do not come up.
 */
function indexWords(words: readonly string[]): (word: string) => number {
  const mask = 2 ** Math.ceil(Math.log2(words.length * 2 + 1)) - 1;
  const checks = new Int32Array(mask + 1);
  const indexes = new Int32Array(mask + 1).fill(-1);
  const findSlot = (word: string): number => {
    const check = hashString(word, 13);
    let slot = hashString(word, 17) & mask;
    while (indexes[slot] >= 0 && checks[slot] !== check) slot = (slot + 1) & mask;
    return slot;
  };
  for (const [index, word] of words.entries()) {
    const slot = findSlot(word);
    checks[slot] = hashString(word, 13);
    indexes[slot] = index;
  }
  return (word) => indexes[findSlot(word)];
}

export function createClusters({ words, places, topics }: ClusterModel): Clusters {
  const indexOf = indexWords(words);
  const placePaths = pathsOf(places);
  const topicPaths = pathsOf(topics);
  return (word) => {
    const index = indexOf(word);
    if (index < 0) return null;
    return { places: placePaths[places.fine[index]], topics: topicPaths[topics.fine[index]] };
  };
}
