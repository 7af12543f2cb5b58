/** Several verbs of one clause: "wurden entführt und ermordet", "Söldner anzuwerben und auszubilden". */
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import { parseVerbComplex } from '../../language/verbcomplex.ts';

/** The verbs that stand before the last one, each as a clause with what stands before it. */
export const earlierVerbs = (document: Document, clause: Clause): Clause[] =>
  clause.kind === 'infinitive' ? earlierInfinitives(document, clause) : earlierParticiples(document, clause);

/** "Söldner zu rekrutieren und diese auszubilden": each infinitive of a list with what stands before it. */
function earlierInfinitives(document: Document, clause: Clause): Clause[] {
  if (clause.kind !== 'infinitive') return [];
  const { tag } = document.tokens;
  const parts: Clause[] = [];
  for (const piece of clause.pieces) {
    let start = piece.start;
    for (let i = piece.start; i < piece.end; i++) {
      const isInfinitive =
        tag[i] === Tag.zuInfinitive || (tag[i] === Tag.infinitive && i > 0 && tag[i - 1] === Tag.zu);
      if (!isInfinitive || i === clause.verb.main) continue;
      if (tag[i + 1] !== Tag.conjunction && tag[i + 1] !== Tag.comma) continue;
      const pieces = [{ start, end: i + 1 }];
      parts.push({ ...clause, pieces, verb: parseVerbComplex(document.tokens, pieces) });
      start = i + 2;
    }
  }
  return parts;
}

/** "wurden entführt und ermordet", "hat Klage eingereicht und Gutachten vorgelegt": one auxiliary for each participle. */
function earlierParticiples(document: Document, clause: Clause): Clause[] {
  const { tag } = document.tokens;
  const { finite, main, tokens: own } = clause.verb;
  if (own.length < 3 || tag[main] !== Tag.participle) return [];
  const parts: Clause[] = [];
  for (const i of own) {
    if (i >= main || tag[i] !== Tag.participle) continue;
    if (tag[i + 1] !== Tag.conjunction && tag[i + 1] !== Tag.comma) continue;
    const pieces = clause.pieces
      .filter((p) => p.start <= i)
      .map((p) => ({ start: p.start, end: Math.min(p.end, i + 1) }));
    // "weil sie entführt und ermordet worden sind": the auxiliaries come last, "hatten sie entführt und …" first
    if (finite > main) pieces.push({ start: main + 1, end: finite + 1 });
    else {
      const tail = own.filter((t) => t > main);
      if (tail.length > 0) pieces.push({ start: tail[0], end: tail[tail.length - 1] + 1 });
    }
    const verb = parseVerbComplex(document.tokens, pieces);
    if (verb.main === i) parts.push({ ...clause, pieces, verb });
  }
  return parts;
}
