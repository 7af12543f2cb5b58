/** What stands between quotation marks: somebody's words, or a name, a title, a term. */
import { reportingVerb } from '../german/reporting.ts';
import type { Document } from '../language/document.ts';
import { isNameInQuotes } from '../language/phrases.ts';
import type { QuotePair } from '../language/quotes.ts';
import { Tag } from '../language/tags.ts';
import type { Cue } from './cues.ts';
import type { Run } from './draft.ts';
import { contracted } from './reported.ts';

export function hasWords(document: Document, run: Run): boolean {
  for (let i = run.start; i < run.end; i++)
    if (document.tokens.lexeme[i] !== null || document.tokens.tag[i] === Tag.number) return true;
  return false;
}

/** `name`: a title, a nickname, a term; `sentence`: has a finite verb; `fragment`: words in between. */
export function isUtterance(
  document: Document,
  pair: QuotePair,
  run: Run,
  sentenceOf: (token: number) => number,
): 'name' | 'fragment' | 'sentence' {
  const { tokens } = document;
  if (isBehindItsKind(document, pair)) return 'name';
  let finite = false;
  for (let i = run.start; i < run.end; i++) if (tokens.tag[i] === Tag.finite) finite = true;
  if (finite && run.end - run.start >= 5) return 'sentence';
  const last = pair.closed ? pair.close : run.end;
  const ends = tokens.tag[last - 1] === Tag.stop;
  if (ends || sentenceOf(pair.open) !== sentenceOf(run.end - 1)) return 'sentence';
  const before = pair.open > 0 ? tokens.lexeme[pair.open - 1] : null;
  const capitals = isNameInQuotes(document.tokens, pair.open, last);
  // "die Zeitung „Times“", "das Schiff «Hoffnung»": a name behind its kind
  if (capitals && before?.capital && tokens.tag[pair.open - 1] === Tag.noun && before.reporting === null)
    return 'name';
  if (capitals && run.end - run.start <= 8 && !isPredicate(document, pair.open)) return 'name';
  return finite ? 'sentence' : 'fragment';
}

/** What has a name or title of its own, be it in capitals or not. */
const TITLED =
  /(?:titel|name|operation|offensive|magazin|zeitschrift|zeitung|sender|organisation|verein|stiftung|schiff|film|buch|roman|album|song|lied|serie|sendung|zeitungsreihe|projekt|spiel|band|lokal|restaurant|gasthaus|hotel|kneipe|theater|ausstellung|festival|schnecke|pflanze|gattung)(?:e?s|n|ns)?$/;
const LONGEST_TITLE = 12;

/** "den Titel „Wer schweigt, verliert“", "des Magazins „auto und strasse“": nothing stands between the kind and its name. */
export function isBehindItsKind({ tokens }: Document, { open, close, closed }: QuotePair): boolean {
  const before = open > 0 ? tokens.lexeme[open - 1] : null;
  if (before === null || before === undefined || !closed || close - open > LONGEST_TITLE) return false;
  return before.capital && TITLED.test(before.lower);
}

/** "nannte ihn einen „Lügner“", "als „Mord“", "von „Wortbruch“": capitals alone are no name where something is called so. */
function isPredicate(document: Document, open: number): boolean {
  const { tokens } = document;
  let i = open - 1;
  if (i < 0) return false;
  const indefinite = /^(?:ein|eine|einen|einem|einer|kein|keine|keinen)$/.test(tokens.lexeme[i]?.lower ?? '');
  while (i >= 0 && (tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.adjective)) i--;
  const word = tokens.lexeme[i]?.lower ?? '';
  if (word === 'als') return true;
  if (indefinite || /^(?:von|vor|zu|zum|zur)$/.test(word)) return reportsNear(document, open);
  // "warf der Regierung „Wortbruch“ vor": the object right before the verb's rest
  const close = open + 1;
  let after = close;
  while (after < tokens.length && after < open + 10 && tokens.tag[after] !== Tag.quote) after++;
  const rest = tokens.tag[after + 1];
  if (rest === Tag.particle || rest === Tag.participle || rest === Tag.finite)
    if (tokens.tag[open - 1] === Tag.noun || tokens.tag[open - 1] === Tag.pronoun)
      return reportsNear(document, open);
  // "warf ihr „Wortbruch“ vor": nothing but the object stands between
  return (
    i === open - 1 &&
    tokens.tag[i] !== Tag.preposition &&
    tokens.tag[i] !== Tag.noun &&
    reportsNear(document, open)
  );
}

/** A verb that reports stands in the same sentence, some words away. */
function reportsNear(document: Document, open: number): boolean {
  const { tokens } = document;
  const reports = (i: number): boolean =>
    (tokens.tag[i] === Tag.finite || tokens.tag[i] === Tag.participle) &&
    (tokens.lexeme[i]?.verbs.some((v) => reportingVerb(v.lemma) !== null) ?? false);
  for (let i = open - 1; i >= 0 && i > open - 15 && tokens.tag[i] !== Tag.stop; i--)
    if (reports(i)) return true;
  for (let i = open + 1; i < tokens.length && i < open + 12 && tokens.tag[i] !== Tag.stop; i++)
    if (reports(i)) return true;
  return false;
}

/** The marked words are themselves what the cue tells: behind als, its preposition, or as its object. */
export function isQuotedComplement(document: Document, open: number, cue: Cue): boolean {
  const { tokens } = document;
  const { takes } = cue;
  let i = open - 1;
  while (
    i >= 0 &&
    (tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.adjective || tokens.tag[i] === Tag.adverb)
  )
    i--;
  const word = i >= 0 ? (tokens.lexeme[i]?.lower ?? '') : '';
  if (word === 'als' || word === 'für') return (takes.als ?? takes.für ?? takes.predicative ?? 0) > 0;
  if (takes.predicative || takes.als) return true;
  if (i >= 0 && tokens.tag[i] === Tag.preposition)
    return (takes[contracted(word) as keyof typeof takes] ?? 0) > 0;
  return takes.noun === 2 || (takes.quote ?? 0) > 0;
}

/** The marks enclose whole sentences: nothing of the narrator stands beside them. */
export function isWholeSentence(
  document: Document,
  run: Run,
  firstSentence: number,
  lastSentence: number,
): boolean {
  const first = document.sentences[firstSentence];
  const last = document.sentences[lastSentence];
  return (
    !hasWords(document, { start: first.start, end: run.start }) &&
    !hasWords(document, { start: Math.min(run.end, last.end), end: last.end })
  );
}

/** All words of the run stand between quotation marks. */
export function isQuoted(document: Document, run: Run): boolean {
  const { tokens } = document;
  let open = false;
  for (let i = run.start; i < run.end; i++) {
    if (tokens.tag[i] === Tag.quote) open = !open;
    else if (!open && tokens.lexeme[i] !== null) return false;
  }
  return true;
}
