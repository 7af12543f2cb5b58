/** Where the article counts: "ein Toter", "mindestens ein Haus". */
import { isCasualty, isCounting, isIdiom } from '../../german/words/quantities.ts';
import type { Document } from '../../language/document.ts';
import { Tag, type TaggedTokens } from '../../language/tags.ts';
import { type Counted, findCounted } from './counted.ts';
import type { Numeral } from './numerals.ts';
import { type Read, render } from './render.ts';

/** "ein Toter", "mindestens eine Person", "zwei Männer und eine Frau": where the article counts. */
export function readOne(document: Document, numeral: Numeral): Read | null {
  const { tokens } = document;
  const { start, end } = numeral;
  const counted = findCounted(document, end);
  if (
    counted === null ||
    counted === 'time' ||
    isIdiom(`${tokens.word[start].toLowerCase().slice(0, 4)} ${tokens.word[counted.head].toLowerCase()}`)
  )
    return null;
  const head = tokens.lexeme[counted.head];
  const before = start > 0 ? (tokens.lexeme[start - 1]?.lower ?? '') : '';
  const people = head?.noun?.kind === 'person' || head?.noun?.kind === 'group';
  const counts =
    (counted.measure &&
      /^(?:Euro|Dollar|Prozent|Prozentpunkt|Kilometer|Meter|Tonne|Liter|Hektar|Kilogramm|Grad)$/.test(
        counted.unit,
      )) ||
    (isCasualty(head?.lower ?? '') && isCasualtyReport(tokens, counted)) ||
    (isCounting(before) && before !== 'nur' && before !== 'lediglich') ||
    (before === 'nur' && people) ||
    (people && isBesideNumber(document, start, counted.end));
  if (!counts) return null;
  return render(tokens, numeral, counted.unit, counted.end, counted.measure);
}

/** "ein Mensch starb", "eine Person wurde verletzt"; not "ein Mensch mit Ideen". */
function isCasualtyReport(tokens: TaggedTokens, { head, end }: Counted): boolean {
  if (!/^(?:mensch|menschen|person)$/.test(tokens.lexeme[head]?.lower ?? '')) return true;
  for (let i = Math.max(0, head - 12); i < Math.min(tokens.length, end + 10); i++)
    if (
      /^(?:starb|starben|getötet|verletzt|ums|tot|verletzte|erschossen|gestorben|festgenommen|vermisst|verhaftet|schwer)$/.test(
        tokens.word[i],
      )
    )
      return true;
  return false;
}

/** "drei Männer und eine Frau", "eine Frau und zwei Kinder". */
function isBesideNumber(document: Document, start: number, end: number): boolean {
  const { tokens } = document;
  const linked = (word: string | undefined): boolean => word === 'und' || word === 'sowie' || word === ',';
  if (
    linked(tokens.word[end]) &&
    tokens.word[end] !== ',' &&
    end + 1 < tokens.length &&
    tokens.tag[end + 1] === Tag.number
  )
    return true;
  if (start < 2 || !linked(tokens.word[start - 1]) || tokens.word[start - 1] === ',') return false;
  if (tokens.tag[start - 2] !== Tag.noun) return false;
  for (let i = start - 3; i >= 0 && i >= start - 5; i--) {
    if (tokens.tag[i] === Tag.number) return true;
    if (tokens.tag[i] !== Tag.adjective && tokens.tag[i] !== Tag.participle) return false;
  }
  return false;
}
