/** Word clusters: every frequent word form has a place among 1,024 fine clusters, those in 256, 64 and 16 coarser ones. */
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

/** From fine to coarse. */
function pathOf({ fine, parents }: ClusterTree, index: number): number[] {
  const path = [fine[index]];
  for (const parent of parents) path.push(parent[path[path.length - 1]]);
  return path;
}

export function createClusters({ words, places, topics }: ClusterModel): Clusters {
  const indexes = new Map(words.map((word, index) => [word, index]));
  return (word) => {
    const index = indexes.get(word);
    return index === undefined ? null : { places: pathOf(places, index), topics: pathOf(topics, index) };
  };
}
