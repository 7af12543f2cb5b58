/** Fixed phrases and single words for a time that no calendar names: "vor kurzem", "in Zukunft", "zur Zeit", "damals". */
import { Tag } from '../../language/tags.ts';
import { TokenKind } from '../../language/token-kind.ts';
import { parseBefore } from './before.ts';
import { isFree, isJoined, keep, lowerAt, type Scan } from './scan.ts';
import { tenseAt } from './tense.ts';

type Ref = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

const keepRef = (scan: Scan, first: number, end: number, value: Ref): void =>
  keep(scan, first, end, { kind: 'fixed', type: 'DATE', value });

/** "jetzt", "derzeit", "damals", "früher", "bald". */
export function readReference(scan: Scan, i: number, value: string): void {
  const lower = lowerAt(scan, i);
  const next = lowerAt(scan, i + 1);
  const before = lowerAt(scan, i - 1);
  // "früher als geplant", "noch früher", "ein Jahr früher", "früher oder später"; "so bald", "bald darauf"
  if (
    lower === 'früher' &&
    (next === 'als' ||
      next === 'oder' ||
      ['viel', 'noch', 'etwas', 'schon', 'wesentlich', 'deutlich'].includes(before))
  )
    return;
  if (
    lower === 'früher' &&
    scan.tokens.lexeme[i + 1]?.capital &&
    scan.tokens.tag[i + 1] === Tag.noun &&
    scan.tokens.tag[i - 1] === Tag.article
  )
    return;
  // "heute schließt der Markt früher": at the end beside the present it compares
  const ends = lower === 'früher' && (next === '' || scan.tokens.kind[i + 1] === TokenKind.punctuation);
  const compares = ends && scan.tokens.word[i] === lower && !['als', 'wie', '('].includes(before);
  if (compares && tenseAt(scan.document, i) !== 'past') return;
  if (
    lower === 'bald' &&
    (before === 'so' || before === 'als' || next === 'darauf' || next === 'danach' || next === 'nach')
  )
    return;
  if (lower === 'jüngst' && scan.tokens.lexeme[i + 1]?.capital && scan.tokens.tag[i + 1] === Tag.noun) return;
  keepRef(scan, i, i + 1, value as Ref);
}

const PRESENT = new Set(['moment', 'augenblick']);

/** Reads a word that is a time only in a phrase. */
export function readPhrase(scan: Scan, i: number): void {
  const lower = lowerAt(scan, i);
  const before = isFree(scan, i - 1) ? lowerAt(scan, i - 1) : '';
  const next = isJoined(scan, i + 1) ? lowerAt(scan, i + 1) : '';
  if (PRESENT.has(lower)) {
    // "im Moment der Entscheidung" is another one
    if (before === 'im' && !['der', 'des', 'als', 'seiner', 'ihrer'].includes(next))
      keepRef(scan, i - 1, i + 1, 'PRESENT_REF');
  } else if (lower === 'kurzem' || lower === 'langem') {
    if (before === 'vor' || before === 'seit') keepRef(scan, i - 1, i + 1, 'PAST_REF');
  } else if (lower === 'kürze' || lower === 'bälde') {
    if (before === 'in') keepRef(scan, i - 1, i + 1, 'FUTURE_REF');
  } else if (lower === 'nun') readNow(scan, i, before, next);
  else if (lower === 'zeit' || lower === 'zeiten') readZeit(scan, i, before, next);
  else readWholeTime(scan, i, lower);
}

/** "von nun an", "Nun steht der Sprecher vor …": elsewhere nun is a particle ("nun gab es ja"). */
function readNow(scan: Scan, i: number, before: string, next: string): void {
  const { tokens } = scan;
  const opens = tokens.word[i] === 'Nun' && tokens.tag[i + 1] === Tag.finite;
  const present =
    opens &&
    tokens.lexeme[i + 1]?.verbs.some(
      (v) => v.form === 'finite' && v.tense === 'present' && v.mood === 'indicative',
    );
  if ((before === 'von' && next === 'an') || before === 'bis' || present)
    keepRef(scan, i, i + 1, 'PRESENT_REF');
}

const WHOLE: ReadonlyMap<string, Ref> = new Map([
  ['zukunft', 'FUTURE_REF'],
  ['vergangenheit', 'PAST_REF'],
  ['gegenwart', 'PRESENT_REF'],
]);

/** "in Zukunft", "in naher Zukunft", "in der Vergangenheit": as the subject it is no time ("die Zukunft Europas"). */
function readWholeTime(scan: Scan, i: number, lower: string): void {
  const value = WHOLE.get(lower);
  if (value === undefined) return;
  const before = parseBefore(scan, i);
  if (before.preposition !== 'in' && before.preposition !== 'bis') return;
  if (before.determiner !== 'none' && before.determiner !== 'definite') return;
  // "eine Investition in die Zukunft" goes there, it is not then
  if (before.determiner === 'definite' && lowerAt(scan, before.first) === 'die') return;
  keepRef(scan, before.first, i + 1, value);
}

/** "zur Zeit", "in letzter Zeit", "vergangene Zeiten", "zu dieser Zeit", "seit einiger Zeit". */
function readZeit(scan: Scan, i: number, before: string, next: string): void {
  if (before === 'zur') {
    // "zur Zeit der Weimarer Republik", "zur Zeit Goethes"
    const ends =
      next === '' ||
      !(
        ['der', 'des', 'von', 'seiner', 'ihrer', 'als'].includes(next) || scan.tokens.tag[i + 1] === Tag.noun
      );
    if (ends) keepRef(scan, i - 1, i + 1, 'PRESENT_REF');
    return;
  }
  const phrase = parseBefore(scan, i);
  const { first, shift, determiner, preposition } = phrase;
  if (shift !== null && phrase.number === null) {
    const value: Ref = shift.by < 0 ? 'PAST_REF' : shift.by > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
    if (shift.from === 'published') keepRef(scan, first, i + 1, value);
  } else if (determiner === 'this' && first === i - 1 && preposition === 'zu')
    keepRef(scan, first, i + 1, 'PAST_REF');
  else if (determiner === 'this' && phrase.described) keepRef(scan, first, i + 1, 'PRESENT_REF');
  else if (
    (preposition === 'vor' || preposition === 'seit') &&
    first < i &&
    (phrase.vague || phrase.described)
  )
    keepRef(scan, first, i + 1, 'PAST_REF');
}

/** "zur Stunde" */
export function readHourNow(scan: Scan, i: number): boolean {
  if (lowerAt(scan, i) !== 'stunde' || lowerAt(scan, i - 1) !== 'zur' || !isFree(scan, i - 1)) return false;
  if (['der', 'des', 'null'].includes(lowerAt(scan, i + 1))) return false;
  keepRef(scan, i - 1, i + 1, 'PRESENT_REF');
  return true;
}
