import { isTimeNoun } from '../german/calendar/occasions.ts';
import type { Complement } from '../german/reporting.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases, type Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { type Cue, findCues } from './cues.ts';
import { covers, type Draft, makeDraft, overlap, type Run } from './draft.ts';
import { clauseEnd, trimStop } from './extent.ts';
import type { Act } from './reading.ts';
import { findAddressee } from './roles.ts';
import type { RuleName } from './rules.ts';
import { canSpeak, findSpeaker, findSubject } from './speakers.ts';

const PREPOSITIONS: readonly Complement[] = [
  'vor',
  'von',
  'über',
  'gegen',
  'für',
  'zu',
  'auf',
  'nach',
  'mit',
  'an',
  'um',
];

/** "Sie forderte den Rücktritt", "Er warnte vor Regen": an utterance told in free form, as a whole sentence. */
export function findReported(document: Document, sentence: number, others: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const own = document.sentences[sentence];
  if (own.kind !== 'sentence') return drafts;
  const near = others.filter((d) => overlap(d.content, [own]) > 0 || overlap(d.frame, [own]) > 0);
  for (let c = document.firstClause[sentence]; c < document.firstClause[sentence + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.verb.main < 0 || clause.verb.finite < 0) continue;
    if (clause.verb.mood === 'konjunktiv-1' || clause.kind === 'relative' || clause.kind === 'comparative')
      continue;
    // what another statement tells or frames is told already
    if (
      near.some(
        (d) => covers(d.content, clause.verb.finite) || (d.clause === clause.id && d.form !== 'direct'),
      )
    )
      continue;
    if (near.some((d) => d.form === 'direct' && d.partOf === null && d.clause === clause.id)) continue;
    const found = reportedBy(document, clause);
    if (found === null) continue;
    const { cue, rule, strength } = found;
    const subject = findSubject(document, clause);
    const speaker = findSpeaker(document, clause, cue.passive);
    if (!cue.passive && (subject === null || !canSpeak(document, subject))) {
      if (clause.coordinated < 0) continue;
    }
    const single =
      !near.some((d) => overlap(d.frame, [own]) > 0 || d.clause >= 0) &&
      others.every((d) => d.sentence !== sentence || d.clause < 0);
    const run = contentRun(document, clause, single);
    const words = cue.tokens.map((i) => document.tokens.word[i]).join(' ');
    let who = speaker;
    if (who.head < 0 && clause.coordinated >= 0 && !cue.passive)
      who = findSpeaker(
        document,
        document.clauses[clause.coordinated],
        document.clauses[clause.coordinated].verb.passive,
      );
    drafts.push(
      makeDraft({
        form: 'reported',
        medium: cue.medium,
        act: cue.act,
        content: [run],
        speaker: who,
        addressee: findAddressee(document, clause, cue, speaker),
        sentence,
        clause: clause.id,
        contentClause: clause.id,
        confidence: strength === 2 ? 0.65 : 0.45,
        grounds: [
          { part: 'form', rule, words },
          ...(who.head >= 0 ? [{ part: 'speaker', rule: 'subject', words } as const] : []),
          { part: 'act', rule: 'act-of-cue', words },
        ],
      }),
    );
  }
  return drafts;
}

/** The sentence with its stop; only the clause where others stand beside it. */
function contentRun(document: Document, clause: Clause, single: boolean): Run {
  const own = document.sentences[clause.sentence];
  const first = document.firstClause[clause.sentence];
  const last = document.firstClause[clause.sentence + 1];
  let mains = 0;
  for (let c = first; c < last; c++) {
    const other = document.clauses[c];
    if (other.kind === 'main' || (other.kind === 'verb-first' && other.parent < 0)) mains++;
  }
  if (single && mains <= 1 && (clause.kind === 'main' || clause.kind === 'verb-first'))
    return { start: own.start, end: own.end };
  return {
    start: clause.pieces[0].start,
    end: Math.max(trimStop(document, clauseEnd(document, clause)), clause.pieces[0].start + 1),
  };
}

function reportedBy(
  document: Document,
  clause: Clause,
): { cue: Cue; rule: RuleName; strength: number } | null {
  const phrases = findPhrases(document.tokens, clause.pieces);
  const subject = findSubject(document, clause, phrases);
  let best: { cue: Cue; rule: RuleName; strength: number } | null = null;
  for (const cue of findCues(document, clause)) {
    const found = complement(document, clause, cue, phrases, subject);
    if (found !== null && (best === null || found.strength > best.strength)) best = { cue, ...found };
  }
  return best !== null && best.strength === 2 ? best : null;
}

/** Acts that judge a matter known already: "begrüßte den Plan", "lehnte den Antrag ab" tell no words of anybody's. */
const STANCES: ReadonlySet<Act> = new Set([
  'criticise',
  'condemn',
  'refuse',
  'deny',
  'agree',
  'praise',
  'confirm',
  'thank',
  'apologise',
  'ask',
  'expect',
]);

/** Acts that in a passive without agent tell what is generally so. */
const UNATTRIBUTED: ReadonlySet<Act> = new Set(['expect', 'announce', 'assert', 'demand', 'fear', 'hope']);

const isAgent = (document: Document, phrase: Phrase): boolean =>
  phrase.preposition >= 0 &&
  /^(?:von|vom|durch|seitens|in|im)$/.test(document.tokens.lexeme[phrase.preposition]?.lower ?? '') &&
  canSpeak(document, phrase);

/** Objects behind these prepositions say what was said; behind the others stands what it was about. */
const CARRYING: ReadonlySet<string> = new Set(['von', 'vor', 'auf', 'mit', 'über']);

function complement(
  document: Document,
  clause: Clause,
  cue: Cue,
  phrases: readonly Phrase[],
  subject: Phrase | null,
): { rule: RuleName; strength: number } | null {
  const { tokens } = document;
  const { takes } = cue;
  // "wird erwartet", "wird … gerechnet": nobody's words
  if (cue.passive && UNATTRIBUTED.has(cue.act) && !phrases.some((p) => isAgent(document, p))) return null;
  if (takes.als) {
    for (const piece of clause.pieces)
      for (let i = piece.start; i + 1 < piece.end; i++) {
        if (tokens.lexeme[i]?.lower !== 'als' || tokens.tag[i] !== Tag.comparison) continue;
        return { rule: 'reported-als', strength: takes.als };
      }
  }
  for (const preposition of PREPOSITIONS) {
    const strength = takes[preposition];
    if (!strength || (!CARRYING.has(preposition) && !(preposition === 'für' && cue.act === 'thank')))
      continue;
    const found = phrases.find(
      (p) =>
        p.preposition >= 0 &&
        contracted(tokens.lexeme[p.preposition]?.lower ?? '') === preposition &&
        isMatter(document, p, preposition),
    );
    if (found !== undefined)
      return { rule: cue.kind === 'phrase' ? 'reported-phrase' : 'reported-preposition', strength };
  }
  if (takes.noun && !(cue.kind === 'verb' && STANCES.has(cue.act))) {
    const object = phrases.find(
      (p) =>
        p !== subject &&
        p.preposition < 0 &&
        (p.kind !== 'pronoun' || /^(?:das|dies|dieses)$/.test(tokens.lexeme[p.head]?.lower ?? '')) &&
        ((p.cases & Case.accusative) !== 0 || (cue.passive && (p.cases & Case.nominative) !== 0)) &&
        !cue.tokens.includes(p.head),
    );
    if (cue.passive && subject !== null && subject.kind !== 'pronoun')
      return { rule: 'reported-noun', strength: takes.noun };
    if (object !== undefined && !isTime(document, object))
      return { rule: cue.kind === 'phrase' ? 'reported-phrase' : 'reported-noun', strength: takes.noun };
    // "zog eine positive Bilanz": the adjective says what was said
    const judged =
      cue.kind === 'phrase' &&
      cue.noun > 0 &&
      tokens.tag[cue.noun - 1] === Tag.adjective &&
      cue.act === 'assert';
    if (judged && (tokens.lexeme[cue.noun]?.reporting ?? null) !== null)
      return { rule: 'reported-phrase', strength: 2 };
  }
  return null;
}

const CONTRACTED: Readonly<Record<string, string>> = {
  vom: 'von',
  zum: 'zu',
  zur: 'zu',
  am: 'an',
  ans: 'an',
  vorm: 'vor',
  fürs: 'für',
  übers: 'über',
  ums: 'um',
  aufs: 'auf',
};

/** "vom" → von */
export const contracted = (word: string): string => CONTRACTED[word] ?? word;

/** "vor dem Treffen" is a time, "vor Gericht" a place: neither is what was warned of. */
function isMatter(document: Document, phrase: Phrase, preposition: string): boolean {
  if (isTime(document, phrase)) return false;
  const word = document.tokens.lexeme[phrase.head]?.lower ?? '';
  if (preposition === 'vor' && /^(?:gericht|journalisten|reportern|ort|parlament|bundestag)$/.test(word))
    return false;
  if (
    preposition === 'auf' &&
    /(?:konferenz|sitzung|veranstaltung|kundgebung|tagung|anfrage|seite|twitter)$/.test(word)
  )
    return false;
  return true;
}

function isTime(document: Document, phrase: Phrase): boolean {
  const word = document.tokens.lexeme[phrase.head];
  return word === null ? true : isTimeNoun(word.lower);
}
