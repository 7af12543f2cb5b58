import { isIdiom, isLabel, isTimeUnit, unitOfSymbol } from '../german/words/quantities.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { isVerbTag, Tag, type TaggedTokens } from '../language/tags.ts';
import { Gap, TokenKind } from '../language/tokens.ts';
import { findBound, findBoundBehind } from './quantities/bounds.ts';
import { type Counted, findCounted } from './quantities/counted.ts';
import { hasPoint, mayBeNumeral, type Numeral, parseNumeral } from './quantities/numerals.ts';
import { readOne } from './quantities/one.ts';
import { type Read, render } from './quantities/render.ts';
import type { Quantity, Span } from './reading.ts';

/** The unit of parts of something: "ein Drittel der Sitze" is 1/3, "die Hälfte" 0.5. */
const SHARE = 'Anteil';

/** What was counted last: of it a later number without a noun is told ("830 britische Soldaten …, weitere 140"). */
interface Antecedent {
  readonly unit: string;
  readonly sentence: number;
}

/**
 * What the text counts and measures, in the order of the text; values in the unit that the text names. `times` are
 * spans of times: a number in them is none of ours ("drei Jahre", "20. Mai 2004").
 */
export function findQuantities(document: Document, times: readonly Span[]): readonly Quantity[] {
  const { tokens } = document;
  const quantities: Quantity[] = [];
  let antecedent: Antecedent | null = null;
  let money: Antecedent | null = null;
  let time = 0;
  for (let i = 0; i < tokens.length; ) {
    if (!mayBeNumeral(tokens, i)) {
      i++;
      continue;
    }
    while (time < times.length && times[time].end <= tokens.start[i]) time++;
    const numeral = parseNumeral(tokens, i);
    if (numeral === null) {
      i++;
      continue;
    }
    const sentence = sentenceAt(document, i);
    // "316 Milliarden Euro …, rund 39 Milliarden weniger": what is scaled is of the last money
    const model = numeral.scaled ? money : antecedent;
    const near = model !== null && sentence - model.sentence <= 1 ? model : null;
    const read = readQuantity(document, numeral, near);
    const before = quantities.length === 0 ? 0 : quantities[quantities.length - 1].end;
    if (read === null || read.quantity.start < before || overlaps(times, time, read.quantity)) {
      i = read === null && numeral.article ? i + 1 : Math.max(numeral.end, i + 1);
      continue;
    }
    quantities.push(read.quantity);
    if (read.measure && numeral.scaled) money = { unit: read.quantity.unit, sentence };
    if (!read.measure && !numeral.fraction) antecedent = { unit: read.quantity.unit, sentence };
    i = read.end;
  }
  return quantities;
}

/** Whether a word begins right where a sign ends. */
const isGlued = (tokens: TaggedTokens, at: number): boolean =>
  at < tokens.length &&
  tokens.gap[at] === Gap.none &&
  tokens.kind[at] === TokenKind.word &&
  tokens.kind[at - 1] === TokenKind.symbol;

/** Times are sorted; those before `from` end before the number, a sign or "weitere" may stand before that. */
function overlaps(times: readonly Span[], from: number, { start, end }: Span): boolean {
  let first = from;
  while (first > 0 && times[first - 1].end > start) first--;
  for (let t = first; t < times.length && times[t].start < end; t++) if (times[t].end > start) return true;
  return false;
}

function readQuantity(document: Document, numeral: Numeral, antecedent: Antecedent | null): Read | null {
  const { tokens } = document;
  if (numeral.article) return readOne(document, numeral);
  const currency = readCurrencyBefore(tokens, numeral);
  if (currency !== null) return currency;
  if (isPartOfMore(tokens, numeral)) return null;
  if (numeral.fraction) return readFraction(tokens, numeral);
  const behind = findBoundBehind(tokens, numeral.end);
  const counted = findCounted(document, behind?.end ?? numeral.end);
  if (counted === 'time') return null;
  // "Null Toleranz" counts nothing, "null Grad" measures
  if (numeral.value === 0 && (counted === null || !counted.measure)) return null;
  // "2,6%ige Rendite"
  if (counted?.measure && isGlued(tokens, counted.end)) return null;
  if (counted === null) {
    const partitive = readPartitive(document, numeral);
    return partitive ?? readElliptic(document, numeral, antecedent);
  }
  if (isLabelled(tokens, numeral, counted) || isName(tokens, numeral, counted)) return null;
  if (isYear(tokens, numeral, counted)) return null;
  // "20.30 Uhr" never came here; "Version 3.5 Anwender" is none
  if (hasPoint(tokens.word[numeral.start]) && !counted.measure && !numeral.scaled) return null;
  return render(tokens, numeral, counted.unit, counted.end, counted.measure, behind?.bound ?? null);
}

/** "CHF 500", "$ 3 Millionen", "US-$ 20": the sign stands before the number. */
function readCurrencyBefore(tokens: TaggedTokens, numeral: Numeral): Read | null {
  const at = numeral.start - 1;
  if (at < 0 || tokens.gap[numeral.start] > Gap.space || numeral.value === null) return null;
  if (!/^(?:€|EUR|\$|USD|US-\$|£|GBP|¥|CHF|SFr|Fr\.)$/.test(tokens.word[at])) return null;
  // "20 € 30": the sign belongs to the number before it
  if (at > 0 && tokens.kind[at - 1] === TokenKind.number) return null;
  const unit = unitOfSymbol(tokens.word[at])!;
  const { quantity } = render(tokens, numeral, unit, numeral.end, true);
  return {
    quantity: {
      ...quantity,
      start: tokens.start[at],
      qualifier: findBound(tokens, at, numeral.value, true).bound,
    },
    measure: true,
    end: numeral.end,
  };
}

/** "zwei Drittel der Sitze", "die Hälfte"; "das dritte Viertel" and a quarter of a town have no number before them. */
function readFraction(tokens: TaggedTokens, numeral: Numeral): Read | null {
  const { start, end } = numeral;
  if (tokens.word[start] === 'Hälfte' || tokens.word[start] === 'hälfte') {
    const before = tokens.word[start - 1]?.toLowerCase() ?? '';
    // "in der zweiten Hälfte", "Hälfte zwei": of a game or a year
    if (!/^(?:die|der|einer|eine|zur|fast|knapp|rund|gut)$/.test(before)) return null;
    const next = tokens.word[end]?.toLowerCase() ?? '';
    if (before === 'der' && tokens.word[start - 2]?.toLowerCase() === 'in') return null;
    // "die Hälfte des Jahres"
    if (
      isTimeUnit(next) ||
      (/^(?:des|der)$/.test(next) && isTimeUnit(tokens.word[end + 1]?.toLowerCase() ?? ''))
    )
      return null;
    const article = /^(?:die|der|eine|einer)$/.test(before) ? start - 1 : start;
    const { quantity } = render(tokens, numeral, SHARE, end, true);
    return {
      quantity: { ...quantity, qualifier: findBound(tokens, article, 0.5, true).bound },
      measure: true,
      end,
    };
  }
  // "ein Viertel" may be a part of a town: "in einem Viertel"
  if (tokens.word[end - 1] === 'Viertel' && tokens.word[start].toLowerCase() === 'einem') return null;
  const next = tokens.word[end]?.toLowerCase() ?? '';
  if (isTimeUnit(next) || next === 'nach' || next === 'vor') return null;
  return render(tokens, numeral, SHARE, end, true);
}

/** Parts of dates, telephone numbers, scores, seasons and codes: 2004/2005, 6–4, 0351/4715, 3 : 1. */
function isPartOfMore(tokens: TaggedTokens, { start, end }: Numeral): boolean {
  const before = start > 0 ? tokens.word[start - 1] : '';
  const after = end < tokens.length ? tokens.word[end] : '';
  if (/^(?:§|§§|#|\/|=|\+|×|No\.|Nr\.|Art\.|Abs\.)$/.test(before)) return true;
  if (before === ':' && tokens.kind[start - 2] === TokenKind.number) return true;
  if ((after === '/' || after === ':' || after === '×') && tokens.kind[end + 1] === TokenKind.number)
    return true;
  if (/^[-–]$/.test(before) && tokens.gap[start] === Gap.none && tokens.kind[start - 2] === TokenKind.number)
    return true;
  // "(0351) 4715 20"
  return (
    start > 0 &&
    tokens.kind[start - 1] === TokenKind.number &&
    tokens.gap[start] === Gap.space &&
    tokens.kind[start] === TokenKind.number
  );
}

/** "Artikel 5 Grundgesetz", "Platz drei Punkte dahinter": numbered, not counted. */
function isLabelled(tokens: TaggedTokens, { start, plainDigits }: Numeral, counted: Counted): boolean {
  if (start === 0) return false;
  const before = tokens.lexeme[start - 1];
  if (counted.measure || before === null) return false;
  return isLabel(before.lower) && (plainDigits || before.capital) && tokens.tag[start - 1] !== Tag.finite;
}

/** „Zwei Brüder“ in marks of their own is a title; so is a number before what bears no plural and is in no list. */
function isName(tokens: TaggedTokens, { start, scaled }: Numeral, { head, end, measure }: Counted): boolean {
  const opened = start > 0 && tokens.tag[start - 1] === Tag.quote && tokens.gap[start - 1] > Gap.none;
  if (opened && tokens.tag[end] === Tag.quote && tokens.lexeme[start]?.capital) return true;
  if (measure || scaled) return false;
  const lexeme = tokens.lexeme[head];
  const digits = tokens.word[start];
  // "10115 Berlin", "80331 München"
  if (/^\d{5}$/.test(digits) && lexeme !== null && lexeme.noun === null && !lexeme.ordinary) return true;
  return isIdiom(`${digits.toLowerCase()} ${tokens.word[head].toLowerCase()}`);
}

/** "2004 Soldaten" may be a year and a subject; round ones and those with a qualifier are counts. */
function isYear(tokens: TaggedTokens, numeral: Numeral, counted: Counted): boolean {
  const { value, plainDigits, start, max } = numeral;
  if (!plainDigits || value === null || value < 1800 || value > 2100 || tokens.word[start].length !== 4)
    return false;
  if (counted.measure) return false;
  if (findBound(tokens, start, value, false).bound !== 'exact') return false;
  return (
    max !== null ||
    value % 100 !== 0 ||
    /^(?:seit|ab|um|von|bis|jahr|ende|anfang|mitte)$/i.test(tokens.word[start - 1] ?? '')
  );
}

const PARTITIVE = new Set('der dieser ihrer seiner unserer aller derer'.split(' '));

/** "zwei der Männer", "drei ihrer Mitarbeiter", "fünf von ihnen": of many, some. */
function readPartitive(document: Document, numeral: Numeral): Read | null {
  const { tokens } = document;
  let at = numeral.end;
  if (tokens.word[at] === 'von' && /^(?:den|diesen|seinen|ihren)$/.test(tokens.word[at + 1] ?? '')) at += 2;
  else if (PARTITIVE.has(tokens.word[at] ?? '')) at++;
  else return null;
  if (numeral.plainDigits && (numeral.value ?? 0) > 1800 && (numeral.value ?? 0) < 2100) return null;
  const before = numeral.start > 0 ? tokens.lexeme[numeral.start - 1] : null;
  const inner = mayBeNumeral(tokens, at) ? parseNumeral(tokens, at) : null;
  // "Windows 10 der Firma" is a name, "in Kanada 125 der 308 Sitze" counts
  if (inner === null && before?.capital && tokens.tag[numeral.start - 1] === Tag.noun) return null;
  const counted = findCounted(document, inner !== null && !inner.article ? inner.end : at);
  if (counted === null || counted === 'time' || counted.measure) return null;
  // "zwei der drei Männer" are two quantities
  return render(tokens, numeral, counted.unit, inner === null ? counted.end : numeral.end, false);
}

/** "weitere 140", "20 wurden verletzt", "davon drei": the noun stands before, in this sentence or the last. */
function readElliptic(document: Document, numeral: Numeral, antecedent: Antecedent | null): Read | null {
  const { tokens } = document;
  const { start, end } = numeral;
  if (numeral.scaled && !numeral.open)
    return antecedent === null ? null : render(tokens, numeral, antecedent.unit, end, true);
  const forward = readForward(document, numeral);
  if (forward !== null) return forward;
  const tally = numeral.value === null || hasPoint(tokens.word[start]) ? null : findTally(document, numeral);
  if (tally !== null && !(numeral.plainDigits && tokens.word[start].length === 4)) return tally;
  if (antecedent === null || numeral.value === 0) return null;
  if (numeral.plainDigits && tokens.word[start].length === 4) return null;
  if (hasPoint(tokens.word[start]) || tokens.kind[end] === TokenKind.number) return null;
  const before = start > 0 ? tokens.word[start - 1].toLowerCase() : '';
  const after = end < tokens.length ? tokens.word[end].toLowerCase() : '';
  // "zwei weitere", "drei davon"
  if (after === 'weitere' || after === 'weiteren')
    return render(tokens, numeral, antecedent.unit, end + 1, false);
  if (/^(?:weiteren?|davon|darunter)$/.test(before))
    return render(tokens, numeral, antecedent.unit, end, false);
  if (
    /^(?:davon|dagegen|dafür)$/.test(after) ||
    (after === 'von' && /^(?:ihnen|diesen|denen)$/.test(tokens.word[end + 1] ?? ''))
  )
    return render(tokens, numeral, antecedent.unit, end, false);
  if (isVerbTag(tokens.tag[end] ?? 0) && opensClause(tokens, start))
    return render(tokens, numeral, antecedent.unit, end, false);
  return null;
}

/** "20 wurden verletzt", ", rund 40 kamen ums Leben": the number is the subject, nothing else stands before the verb. */
function opensClause(tokens: TaggedTokens, start: number): boolean {
  const first = findBound(tokens, start, 10, false).start;
  if (first === 0 || tokens.gap[first] === Gap.paragraph) return true;
  const tag = tokens.tag[first - 1];
  // "Müller, 35, sagte" is an age, ", 35 starben" a count
  if (tag === Tag.comma) return tokens.tag[start + 1] !== Tag.comma;
  return tag === Tag.stop || tag === Tag.conjunction || tag === Tag.semicolon;
}

/** "Die Zahl der Opfer stieg auf 280", "Die Anzahl der neuen Anmeldungen betrug etwa 12.000". */
function findTally(document: Document, numeral: Numeral): Read | null {
  const { tokens } = document;
  const { start, end } = numeral;
  // "auf 3,5 Prozent" has its own unit; "auf 280 in diesem Jahr" has none
  const tag = end < tokens.length ? tokens.tag[end] : Tag.stop;
  if (tag === Tag.noun || tag === Tag.adjective || tokens.kind[end] === TokenKind.number) return null;
  for (let i = start - 1; i > 0 && i > start - 18 && tokens.tag[i] !== Tag.stop; i--) {
    if (!/^(?:Zahl|Anzahl)$/.test(tokens.word[i]) || !/^(?:der|von|dieser)$/.test(tokens.word[i + 1]))
      continue;
    const counted = findCounted(document, i + 2);
    if (counted === null || counted === 'time' || counted.end > start) return null;
    return render(tokens, numeral, counted.unit, end, false);
  }
  return null;
}

/** "345 zu 20 Stimmen", "mit 345 gegen 20 Stimmen", "zwei Schweizer und drei deutsche Soldaten" is left to its nouns. */
function readForward(document: Document, numeral: Numeral): Read | null {
  const { tokens } = document;
  const link = tokens.word[numeral.end];
  if (link !== 'zu' && link !== 'gegen' && link !== 'von') return null;
  const at = numeral.end + 1;
  if (at >= tokens.length || !mayBeNumeral(tokens, at)) return null;
  const other = parseNumeral(tokens, at);
  if (other === null || other.article || other.fraction) return null;
  const counted = findCounted(document, other.end);
  if (counted === null || counted === 'time' || counted.measure) return null;
  return render(tokens, numeral, counted.unit, numeral.end, false);
}
