/** What speaks for a candidate being a statement, and of which form. */
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { isNegated } from '../../language/negation.ts';
import { findCues } from '../cues.ts';
import { covers, type Draft, overlap, size } from '../draft.ts';
import { findSubject } from '../speakers.ts';
import type { Candidate } from './candidates.ts';
import type { Reasons } from './choice.ts';
import type { Hints } from './hints.ts';
import { judgeSpan } from './sequence.ts';
import { T } from './templates.ts';
import { lowerAt } from './words.ts';

/** What is around the candidates: the rules' statements by sentence. */
export interface Surroundings {
  readonly document: Document;
  readonly bySentence: readonly (readonly Draft[])[];
  readonly hints: Hints;
}

const bucket = (value: number): number =>
  value < 4 ? value : value < 40 ? 2 + Math.floor(Math.log2(value)) : 8;

export function addStatementReasons(
  reasons: Reasons,
  surroundings: Surroundings,
  candidate: Candidate,
): void {
  const { document, hints } = surroundings;
  const { add } = reasons;
  const { kind, content, sentence, draft } = candidate;
  const { tokens, sentences } = document;
  const clause = candidate.clause < 0 ? null : document.clauses[candidate.clause];
  const first = content[0].start;
  const last = content[content.length - 1].end - 1;
  add(T.bias, 1);
  add(T.kind, kind);
  addRule(add, document, draft);
  addAround(surroundings, candidate, add);
  addSequence(add, hints, candidate);

  // What stands in quotation marks
  let quoted = 0;
  for (const { open, close } of document.quotes)
    if (open <= last && close >= first)
      quoted += Math.max(0, Math.min(close, last) - Math.max(open, first) - 1);
  const length = last - first + 1;
  const inQuotes = document.quotes.some(({ open, close }) => open < first && close > last);
  const whole = document.quotes.some(({ open, close }) => open <= first && close >= last - 1);
  for (let pair = 0; pair < document.quotes.length; pair++) {
    const { open, close } = document.quotes[pair];
    if (open > last || close < first) continue;
    const how = open < first && close > last ? 'inside' : open <= first && close >= last - 1 ? 'whole' : kind;
    add(T.pair, Math.round(4 * hints.spoken[pair]), how);
  }
  add(T.quoted, inQuotes ? 'inside' : whole ? 'whole' : quoted > 0 ? 'part' : 'none', kind);
  add(T.quotedWords, bucket(quoted), whole ? 1 : 0);
  add(T.length, bucket(length), kind);
  add(T.place, Math.min(sentence, 3), kind);
  add(T.place, sentences[sentence].kind, kind);
  const opensParagraph =
    sentence === 0 || sentences[sentence - 1].paragraph !== sentences[sentence].paragraph;
  add(T.paragraph, opensParagraph ? 1 : 0, Math.min(sentences[sentence].paragraph, 4));
  add(T.firstWord, lowerAt(document, first));
  add(T.firstWord, lowerAt(document, first), kind);
  if (length > 1) add(T.secondWord, lowerAt(document, first + 1));
  add(T.lastWord, lowerAt(document, last));
  if (first > 0) add(T.wordBefore, lowerAt(document, first - 1), kind);
  if (last + 1 < tokens.length) add(T.wordBehind, lowerAt(document, last + 1), kind);
  if (clause !== null) addClause(reasons, document, clause, kind, draft?.form ?? 'none');
  const { grammar } = tokens;
  if (grammar === null) return;
  if (first > 0) add(T.tagBefore, grammar.stts[first - 1], kind);
  if (reasons.uses(T.names)) {
    const inside = grammar.names.filter(({ start, end }) => start >= first && end <= last + 1);
    add(T.names, Math.min(inside.length, 3), kind);
  }
  for (let i = first; i <= last && i < first + 3; i++) add(T.tags, grammar.stts[i], i - first);
}

function addRule(add: Reasons['add'], document: Document, draft: Draft | null): void {
  if (draft === null) {
    add(T.ruleForm, 'none');
    return;
  }
  add(T.ruleForm, draft.form);
  for (const { part, rule } of draft.grounds) if (part === 'form') add(T.ruleOfForm, rule);
  for (const { part, rule } of draft.grounds) if (part === 'speaker') add(T.ruleSpeaker, rule, draft.form);
  add(T.ruleConfidence, Math.round(draft.confidence * 20), draft.form);
  add(T.ruleAct, draft.act, draft.form);
  add(T.ruleSpeaker, draft.speaker !== null && draft.speaker.head >= 0 ? 'named' : 'none', draft.form);
  const cue = draft.cue.length > 0 ? document.tokens.word[draft.cue[draft.cue.length - 1].end - 1] : '';
  add(T.ruleCue, cue.toLowerCase(), draft.form);
  if (draft.clause >= 0)
    for (const lemma of document.clauses[draft.clause].verb.lemmas.slice(0, 2)) add(T.ruleCue, lemma);
  if (draft.carriedFrom !== null)
    add(
      T.before,
      `carried ${draft.carriedFrom.form} ${Math.min(draft.sentence - draft.carriedFrom.sentence, 3)}`,
    );
}

/** What the sequence model makes of the candidate's words, and whether something begins and ends where it does. */
function addSequence(add: Reasons['add'], { marginals }: Hints, { kind, content, draft }: Candidate): void {
  const { form, share, outside, begins, goesOn } = judgeSpan(marginals, content);
  const sixths = Math.round(6 * share);
  const sixthsOutside = Math.round(6 * outside);
  add(T.sequence, sixthsOutside, kind);
  add(T.sequence, form, sixths);
  add(T.sequence, `${form} ${draft?.form ?? kind}`, sixths);
  add(T.sequenceEdge, Math.round(begins * 4), kind);
  add(T.sequenceEdge, 8 + Math.round(goesOn * 4), kind);
  add(T.sequenceEdge, `${Math.round(begins * 2)} ${Math.round(goesOn * 2)} ${sixthsOutside}`, kind);
}

/** A cue inside or outside of a candidate, by its kind. */
const IN = { rule: 0, sentence: 1, clause: 2, quote: 3 } as const;
const OUT = { rule: 4, sentence: 5, clause: 6, quote: 7 } as const;

/** Statements of the rules that share words with the candidate, and those of the sentences beside it. */
function addAround({ document, bySentence }: Surroundings, candidate: Candidate, add: Reasons['add']): void {
  const { content, sentence, draft, kind } = candidate;
  const words = size(content);
  let alone = true;
  for (const other of bySentence[sentence]) {
    if (other === draft) continue;
    const shared = overlap(content, other.content);
    const framed = overlap(content, other.frame);
    if (shared === 0 && framed === 0) continue;
    alone = false;
    const how =
      shared === words
        ? 'inside'
        : shared === size(other.content) && shared > 0
          ? 'around'
          : shared > 0
            ? 'partly'
            : 'in frame';
    add(T.around, how, other.form);
    add(T.around, how, kind);
    if (framed > 0) add(T.around, Math.round((4 * framed) / words), other.form);
  }
  if (alone) add(T.around, 'alone', kind);
  for (const [template, other] of [
    [T.before, bySentence[sentence - 1]],
    [T.behind, bySentence[sentence + 1]],
  ] as const) {
    if (other === undefined) add(template, 'edge', kind);
    else if (other.length === 0) add(template, 'none', kind);
    else for (const one of other) add(template, one.form, kind);
  }
  const last = document.firstClause[sentence + 1];
  for (let c = document.firstClause[sentence]; c < last; c++) {
    const cues = findCues(document, document.clauses[c]);
    for (let k = 0; k < cues.length && k < 2; k++) {
      const { tokens, lemma, act, takes } = cues[k];
      const where = covers(content, tokens[0]) ? IN[kind] : OUT[kind];
      add(T.cueNear, lemma, where);
      add(T.cueTakes, act, where);
      for (const complement in takes) add(T.cueTakes, complement, where);
    }
  }
}

function addClause(
  reasons: Reasons,
  document: Document,
  clause: Clause,
  kind: Candidate['kind'],
  form: string,
): void {
  const { add } = reasons;
  const { tokens } = document;
  const { grammar } = tokens;
  const { verb } = clause;
  for (const lemma of verb.lemmas.slice(0, 2)) {
    add(T.verb, lemma);
    add(T.verb, lemma, kind);
  }
  add(T.mood, verb.mood, form);
  add(T.mood, verb.mood, kind);
  add(T.auxiliary, verb.auxiliary ?? '', verb.mood);
  add(T.clauseKind, clause.kind, kind);
  add(T.clauseKind, clause.kind, verb.mood);
  add(T.opener, clause.opener < 0 ? '' : lowerAt(document, clause.opener), kind);
  add(T.negated, isNegated(document, clause) ? 1 : 0, verb.lemmas[0] ?? '');
  const subject = findSubject(document, clause);
  if (subject === null) add(T.subject, 'none', kind);
  else {
    const noun = tokens.lexeme[subject.head]?.noun?.kind ?? subject.kind;
    add(T.subject, lowerAt(document, subject.head), form);
    add(T.subject, noun, kind);
    for (const lemma of verb.lemmas.slice(0, 1)) add(T.subject, noun, lemma);
  }
  const host = clause.parent < 0 ? null : document.clauses[clause.parent];
  if (host !== null) {
    for (const lemma of host.verb.lemmas.slice(0, 2)) add(T.hostVerb, lemma, clause.kind);
    add(T.hostKind, host.kind, clause.kind);
    const speaks = findSubject(document, host);
    if (speaks !== null)
      add(T.hostSubject, tokens.lexeme[speaks.head]?.noun?.kind ?? speaks.kind, clause.kind);
  } else add(T.hostKind, 'none', clause.kind);
  if (grammar === null || verb.main < 0) return;
  const main = verb.main;
  add(T.tagOfVerb, grammar.stts[main], kind);
  if (verb.finite >= 0) add(T.learnedMood, moodOf(grammar.morphology[verb.finite]), kind);
  if (verb.finite >= 0) add(T.learnedMood, moodOf(grammar.morphology[verb.finite]), verb.mood);
  add(T.relation, grammar.relation[main], kind);
  const head = grammar.head[main];
  add(T.headLemma, head < 0 ? 'root' : grammar.lemmaOf(head), kind);
  if (head >= 0) add(T.headLemma, grammar.stts[head], grammar.relation[main]);
  add(T.verbCluster, grammar.cluster[main], kind);
  if (host !== null && host.verb.main >= 0) add(T.hostCluster, grammar.cluster[host.verb.main], clause.kind);
  let objects = '';
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++) {
      if (grammar.head[i] !== main) continue;
      const relation = grammar.relation[i];
      if (relation === 'obj' || relation === 'ccomp' || relation === 'xcomp' || relation === 'iobj') {
        objects += `${relation} `;
        if (relation === 'obj') add(T.nounCluster, grammar.cluster[i], verb.lemmas[0] ?? '');
      } else if (relation === 'obl') {
        const marker = grammar.upos[i - 1] === 'ADP' ? lowerAt(document, i - 1) : '';
        if (marker !== '') add(T.objects, marker, verb.lemmas[0] ?? '');
      }
    }
  add(T.objects, objects, kind);
  if (subject !== null && reasons.uses(T.subjectName)) {
    const name = grammar.names.find(({ start, end }) => subject.head >= start && subject.head < end);
    add(T.subjectName, name?.kind ?? grammar.stts[subject.head], kind);
  }
}

const moodOf = (morphology: string): string => (morphology.includes('Mood=Sub') ? 'Konjunktiv' : 'Indikativ');
