import { remember } from '../remember.ts';
import { describeDemonym } from './countries.ts';
import { describeNoun } from './describe.ts';
import { removeUmlaut } from './inflection.ts';
import { findHead, nounKey, spellNoun } from './lexicon.ts';

/**
 * The dictionary form of a noun in any form: Soldaten → Soldat, Häusern → Haus, Toten → Toter, US-Bürgerinnen →
 * US-Bürgerin. What no list knows follows the rules of inflection, as if it were a plural.
 */
export const nounLemma: (word: string) => string = remember(readLemma);

function readLemma(word: string): string {
  if (word.length < 3 || word.length > 80) return word;
  // "Bürger:innen", "Schüler*innen": the man's form stands for both, as in the lists
  const described = describeNoun(word);
  // "die Deutschen" are no language
  if (described === null) {
    const inhabitant = inhabitantLemma(word);
    if (inhabitant !== null) return inhabitant;
  }
  const before = word.lastIndexOf('-') + 1;
  const part = word.slice(before);
  const head = findHead(nounKey(part));
  // "zwei Tote", "die Verletzten": without an article the dictionary has Toter, Verletzter
  if (described !== null) {
    const adjectival = described.number !== 'plural' && head?.noun.paradigm?.adjectival === true;
    return adjectival && described.lemma.endsWith('e') ? `${described.lemma}r` : described.lemma;
  }
  // "NATO-Länder" is a state by its last part, "Arbeitsplätze" an ordinary noun
  // "Übersetzungen" are no tongues
  const isAction = head !== null && head.start > 0 && head.head.endsWith('unge') && /.{4}ungen$/.test(part);
  if (head !== null && part !== '' && !isAction)
    return word.slice(0, before) + spellCompound(part, head.head, head.start);
  return adjectivalLemma(word) ?? guessLemma(word);
}

function spellCompound(part: string, head: string, start: number): string {
  const lemma = spellNoun(head);
  return start === 0 ? lemma : part.slice(0, startInWord(part, start)) + lemma.toLowerCase();
}

/** Keys have ss for ß: "Großstädte" is one letter longer there. */
function startInWord(part: string, start: number): number {
  let position = 0;
  for (let seen = 0; seen < start; position++) seen += part[position] === 'ß' ? 2 : 1;
  return position;
}

/** "Russen" → Russe, "Syrern" → Syrer, "Israelis" → Israeli, "Deutsche" → Deutscher. */
function inhabitantLemma(word: string): string | null {
  if (describeDemonym(word)?.kind !== 'inhabitant') return null;
  if (/deutschen?$/i.test(word)) return `${word.replace(/en?$/, '')}er`;
  if (word.endsWith('innen')) return word.slice(0, -3);
  for (const ending of ['n', 'en', 's', '']) {
    if (!word.endsWith(ending)) continue;
    const lemma = word.slice(0, word.length - ending.length);
    const found = describeDemonym(lemma);
    if (found?.kind === 'inhabitant' && (found.number === 'singular' || lemma.endsWith('er'))) return lemma;
  }
  return word;
}

/** "35-Jährige", "Obdachlose", "Festgenommenen": adjectives and participles as nouns. */
function adjectivalLemma(word: string): string | null {
  const stem =
    /^(.{2,}(?:jährig|los|ig|lich|isch|krank|arm|reich|haft|bar|sam|fremd|frei|[^aeiou]end|ge\w{2,}t|genommen|gestiegen|storben|blieben|fahren|fallen|bunden|griffen|sprochen|troffen|worfen))en?$/.exec(
      word,
    )?.[1];
  return stem === undefined ? null : `${stem}er`;
}

/** Plural ending → what stands in the singular; the first that fits decides. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/innen$/, 'in'],
  [/nissen?$/, 'nis'],
  [/(ung|heit|keit|schaft|ion|ität|tät|ur|anz|enz|ist|ent|ant|and|at|ei|eur|or|graf|graph|log|nom)en$/, '$1'],
  [/ismen$/, 'ismus'],
  [/bussen?$/i, 'bus'],
  [/([iu])en$/, '$1um'],
  [/iven$/, 'ive'],
  [/(eu|au)en$/, '$1'],
  [/ern$/, 'er'],
  [/eln$/, 'el'],
  [/(ling|ment|ell|at|ar|är|eur|ier|or|iv|il|tum|ett|on|an|in|all|am|om|ig|ich|ut)en?$/, '$1'],
  [/([aeiouy]|[^aeiouys])s$/, '$1'],
  [/([^aeiou])en$/, '$1e'],
  [/([bdfgklmnprt])e$/, '$1'],
];

function guessLemma(word: string): string {
  if (word.length < 5 || /^\P{Ll}*$/u.test(word)) return word;
  for (const [ending, singular] of RULES) {
    if (!ending.test(word)) continue;
    const lemma = word.replace(ending, singular);
    // "Bände", "Blöcke": -e with an umlaut takes both away
    return /[^aeiou]e$/.test(word) && !/e$/.test(lemma) && lemma.length < 9 ? removeUmlaut(lemma) : lemma;
  }
  return word;
}
