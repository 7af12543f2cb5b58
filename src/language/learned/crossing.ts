/**
 * Arcs that cross others: the transitions build trees without crossings, so a word whose head lies beyond one is
 * hung on an ancestor of that head, and its relation says what to look for below it: "acl^nsubj" is an acl of the nsubj.
 * "Ein Mann kam herein, [den niemand kannte]." (Nivre and Nilsson 2005, pseudo-projective parsing)
 */
const JOINT = '^';

export const markLifted = (relation: string, relationOfHead: string): string =>
  `${relation}${JOINT}${relationOfHead}`;

export const isLifted = (relation: string): boolean => relation.includes(JOINT);

export const plainRelation = (relation: string): string => relation.split(JOINT, 1)[0];

/** Hangs words with a marked relation on the nearest fitting word below their head; plain relations for all. */
export function lowerCrossing(head: Int32Array, relation: string[]): void {
  for (let word = 0; word < relation.length; word++) {
    if (!isLifted(relation[word])) continue;
    const [own, wanted] = relation[word].split(JOINT);
    relation[word] = own;
    const found = findBelow(head, relation, word, wanted);
    if (found >= 0) head[word] = found;
  }
}

/** Breadth first below the head of `word`, leaving out the word itself with all that hangs on it. */
function findBelow(
  head: ArrayLike<number>,
  relation: readonly string[],
  word: number,
  wanted: string,
): number {
  let level = [head[word]];
  const isPlain = (node: number): boolean => plainRelation(relation[node]) === wanted;
  while (level.length > 0) {
    const below: number[] = [];
    for (let node = 0; node < head.length; node++)
      if (node !== word && level.includes(head[node])) below.push(node);
    const found = below.filter(isPlain);
    if (found.length > 0)
      return found.reduce((best, node) => (Math.abs(node - word) < Math.abs(best - word) ? node : best));
    level = below;
  }
  return -1;
}
