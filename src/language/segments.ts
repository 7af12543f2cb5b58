/** Stretches between commas and what each looks like by itself. */
import type { ClauseKind } from './clause-kinds.ts';
import type { Sentence } from './sentences.ts';
import { isBoundary, Tag, type TaggedTokens } from './tags.ts';

export interface Segment {
  start: number;
  end: number;
  /** Tag of the boundary before it. */
  before: number;
  /** Token of the conjunction that it was split at, or -1. */
  conjunction: number;
}

const MAX_BRACKET = 60;

/** Stretches between commas, colons, dashes; a short bracket is part of the stretch it stands in. */
export function splitSegments(tokens: TaggedTokens, sentence: Sentence): Segment[] {
  const { tag } = tokens;
  const segments: Segment[] = [];
  let start = sentence.start;
  let before: number = Tag.stop;
  let i = start;
  const close = (end: number): void => {
    if (end > start) segments.push({ start, end, before, conjunction: -1 });
  };
  while (i < sentence.end) {
    const t = tag[i];
    if (t === Tag.bracketOpen) {
      const end = closingBracket(tokens, i, sentence.end);
      if (end > 0) {
        i = end + 1;
        continue;
      }
      i++;
    } else if (t === Tag.bracketClose) i++;
    else if (isBoundary(t)) {
      close(i);
      before = t;
      i++;
      start = i;
    } else i++;
  }
  close(sentence.end);
  return segments;
}

function closingBracket(tokens: TaggedTokens, open: number, end: number): number {
  for (let i = open + 1; i < end && i < open + MAX_BRACKET; i++)
    if (tokens.tag[i] === Tag.bracketClose) return i;
  return -1;
}

/** Finite verbs of a stretch, outside brackets. */
function finiteVerbs(tokens: TaggedTokens, start: number, end: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = start; i < end; i++) {
    const t = tokens.tag[i];
    if (t === Tag.bracketOpen) depth++;
    else if (t === Tag.bracketClose) depth--;
    else if (t === Tag.finite && depth === 0) found.push(i);
  }
  return found;
}

/** "X sagte A und kündigte B an": two finite verbs with a conjunction between are two clauses. */
export function splitCoordination(tokens: TaggedTokens, segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    let start = segment.start;
    let before = segment.before;
    let conjunction = -1;
    const verbs = finiteVerbs(tokens, segment.start, segment.end);
    if (verbs.length >= 2) {
      for (let v = 0; v + 1 < verbs.length; v++) {
        // the first conjunction after the verb that still leaves its right side a verb
        let split = -1;
        for (let i = verbs[v] + 1; i < verbs[v + 1]; i++) {
          if (tokens.tag[i] !== Tag.conjunction) continue;
          split = i;
          // verb-final clauses break right behind their verb, main clauses at the last conjunction before the next verb
          if (i === verbs[v] + 1) break;
        }
        if (split < 0) continue;
        if (split > start) result.push({ start, end: split, before, conjunction });
        start = split;
        before = Tag.conjunction;
        conjunction = split;
      }
    }
    result.push({ start, end: segment.end, before, conjunction });
  }
  return result;
}

export interface Shape {
  kind: ClauseKind;
  opener: number;
  finite: number;
  hasZu: boolean;
  /** First token that is no conjunction, adverb before an opener or quotation mark. */
  first: number;
  last: number;
}

/** What the segment looks like by itself. */
export function shapeOf(tokens: TaggedTokens, segment: Segment): Shape {
  const { tag, lexeme } = tokens;
  let first = segment.start;
  while (first < segment.end && (tag[first] === Tag.conjunction || tag[first] === Tag.quote)) first++;
  let last = segment.end - 1;
  while (last > first && (tag[last] === Tag.quote || tag[last] === Tag.stop)) last--;
  const finite = finiteVerbs(tokens, segment.start, segment.end);
  const verb = finite.length > 0 ? finite[0] : -1;
  let hasZu = false;
  for (let i = segment.start; i < segment.end; i++) {
    if (
      tag[i] === Tag.zuInfinitive ||
      (tag[i] === Tag.zu && i + 1 < segment.end && tag[i + 1] === Tag.infinitive)
    )
      hasZu = true;
  }
  const shape = (kind: ClauseKind, opener: number): Shape => ({
    kind,
    opener,
    finite: verb,
    hasZu,
    first,
    last,
  });
  if (first >= segment.end) return shape('fragment', -1);
  // an adverb or two may stand before the subjunction: "vor allem weil", "auch wenn"
  let open = first;
  while (open < last && open < first + 3 && tag[open] === Tag.adverb && tag[open + 1] !== Tag.finite) open++;
  if (tag[open] === Tag.subjunction) return shape('subordinate', open);
  if (tag[first] === Tag.infinitiveSubjunction && hasZu) return shape('infinitive', first);
  if (tag[first] === Tag.infinitiveSubjunction) return shape('infinitive', first);
  if (tag[first] === Tag.relative) return shape('relative', first);
  if (tag[first] === Tag.preposition && first + 1 < segment.end && tag[first + 1] === Tag.relative)
    return shape('relative', first + 1);
  if (tag[first] === Tag.comparison) {
    // "wie X mitteilte" has its verb last; "wie ein König" has none
    if (verb >= 0 && verbLast(tokens, verb, last)) return shape('comparative', first);
    if (verb < 0 && lexeme[first]?.lower === 'wie' && segment.before !== Tag.conjunction)
      return shape('comparative', first);
  }
  if (
    tag[first] === Tag.question ||
    (tag[first] === Tag.preposition && first + 1 < segment.end && tag[first + 1] === Tag.question)
  ) {
    const word = tag[first] === Tag.question ? first : first + 1;
    if (verb < 0 || verbLast(tokens, verb, last))
      return shape(
        segment.before === Tag.comma && lexeme[word]?.stts.has('PRELS') ? 'relative' : 'interrogative',
        word,
      );
  }
  // ", so schätzen die Forscher," is inserted like ", schätzen die Forscher,"
  if (verb === first + 1 && lexeme[first]?.lower === 'so' && segment.before === Tag.comma)
    return shape('verb-first', -1);
  if (verb >= 0) return shape(verb === first ? 'verb-first' : 'main', -1);
  if (hasZu) return shape('infinitive', -1);
  return shape('fragment', -1);
}

/** The finite verb ends the stretch; a short phrase may stand behind it: "wie X sagte am Montag" does not count. */
export function verbLast(tokens: TaggedTokens, verb: number, last: number): boolean {
  for (let i = verb + 1; i <= last; i++) {
    const t = tokens.tag[i];
    if (t === Tag.quote || t === Tag.infinitive || t === Tag.participle) continue;
    return false;
  }
  return true;
}

export function startsWithConjunction(tokens: TaggedTokens, segment: Segment): boolean {
  return tokens.tag[segment.start] === Tag.conjunction;
}

export function isNominalStart(tokens: TaggedTokens, from: number, end: number): boolean {
  if (from >= end) return false;
  const t = tokens.tag[from];
  return (
    t === Tag.article ||
    t === Tag.noun ||
    t === Tag.possessive ||
    t === Tag.adjective ||
    t === Tag.quote ||
    t === Tag.pronoun ||
    t === Tag.number
  );
}
