/**
 * German noun inflection, read backwards: which lemmas could a form come from, and is it really one of theirs?
 * A paradigm is written as dictionaries write it: gender, genitive, plural. `m -s ¨e`: der Anwalt, des Anwalts, die Anwälte.
 */
export type Gender = 'm' | 'f' | 'n';
export type GrammaticalNumber = 'singular' | 'plural' | 'either';

export interface Paradigm {
  /** null: plural only (Leute), or declined like an adjective (der Abgeordnete, ein Abgeordneter). */
  readonly gender: Gender | null;
  readonly adjectival: boolean;
  /** Genitive singular: `s` stands for -s and -es; `n`, `en` are weak nouns that have it in all oblique cases. */
  readonly genitive: string;
  /** What is added for the plural; null where there is none. */
  readonly plural: string | null;
  readonly umlaut: boolean;
  /** What the plural takes away first: Ministeri-um, Ministeri-en. */
  readonly drops: string;
}

const ADJECTIVAL: Paradigm = {
  gender: null,
  adjectival: true,
  genitive: '',
  plural: null,
  umlaut: false,
  drops: '',
};

/** Parses `m -s ¨e`, `f - -en`, `n -s um/en`, `f - 0`, `pl` and `adj`. */
export function parseParadigm(notation: string): Paradigm {
  const [first, genitive = '-', plural = '0'] = notation.split(' ');
  // "adj m": declined like an adjective, but of men only (der Beamte, die Beamtin).
  if (first === 'adj') return { ...ADJECTIVAL, gender: genitive === 'm' ? 'm' : null };
  const slash = plural.indexOf('/');
  return {
    gender: first === 'm' || first === 'f' || first === 'n' ? first : null,
    adjectival: false,
    genitive: genitive.slice(1),
    plural: plural === '0' ? null : plural.slice(slash >= 0 ? slash + 1 : 1),
    umlaut: plural.startsWith('¨'),
    drops: slash > 0 ? plural.slice(0, slash) : '',
  };
}

/** The last vowel that can take an umlaut gets it: anwalt → anwält, haus → häus. */
export function addUmlaut(word: string): string {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = word[i];
    if (letter === 'u' && word[i - 1] === 'a') return `${word.slice(0, i - 1)}äu${word.slice(i + 1)}`;
    if (letter === 'a' || letter === 'o' || letter === 'u') {
      return word.slice(0, i) + (letter === 'a' ? 'ä' : letter === 'o' ? 'ö' : 'ü') + word.slice(i + 1);
    }
    if (letter === 'ä' || letter === 'ö' || letter === 'ü') return word;
  }
  return word;
}

/** The last umlaut goes: anwält → anwalt. The same string where there is none. */
export function removeUmlaut(word: string): string {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = word[i];
    if (letter === 'ä' || letter === 'ö' || letter === 'ü') {
      return word.slice(0, i) + (letter === 'ä' ? 'a' : letter === 'ö' ? 'o' : 'u') + word.slice(i + 1);
    }
  }
  return word;
}

const ENDINGS = ['s', 'es', 'ses', 'n', 'en', 'ns', 'ens', 'e', 'se', 'er', 'ern', 'em', 'nen', 'sen'];
const UMLAUT_ENDINGS = ['', 'e', 'en', 'er', 'ern', 'n'];
const LATIN_ENDINGS = ['um', 'a', 'us', 'o'];

/** Every lemma that a form could belong to, the form itself first, lower case. `formNumber` then tells which is true. */
export function lemmasOf(form: string): readonly string[] {
  const lemmas = [form];
  for (const ending of ENDINGS) {
    if (form.endsWith(ending) && form.length > ending.length + 1) lemmas.push(form.slice(0, -ending.length));
  }
  const bare = removeUmlaut(form);
  if (bare !== form) {
    for (const ending of UMLAUT_ENDINGS) {
      if (form.endsWith(ending)) lemmas.push(bare.slice(0, bare.length - ending.length));
    }
  }
  // "Ministerien", "Themen", "Organismen": Latin and Greek nouns change their ending for the plural.
  if (form.endsWith('en') && form.length > 4) {
    const stem = form.slice(0, -2);
    for (const ending of LATIN_ENDINGS) lemmas.push(stem + ending);
  } else if (form.endsWith('a') && form.length > 4) lemmas.push(`${form.slice(0, -1)}um`);
  return lemmas;
}

/** Which numbers `form` can have as a form of `lemma`; null where it is none of its forms. Both lower case. */
export function formNumber(form: string, lemma: string, paradigm: Paradigm): GrammaticalNumber | null {
  if (paradigm.adjectival) return adjectivalNumber(form, lemma);
  if (paradigm.gender === null) return isDativePlural(form, lemma) ? 'plural' : null;
  const singular = form === lemma || isOblique(form, lemma, paradigm);
  const plural = paradigm.plural === null ? null : pluralOf(lemma, paradigm);
  const isPlural = plural !== null && isDativePlural(form, plural);
  return singular ? (isPlural ? 'either' : 'singular') : isPlural ? 'plural' : null;
}

/** "die Abgeordnete", "der Abgeordnete", "Abgeordnete" (plural); "Abgeordneter", "Abgeordnetem": one man. */
function adjectivalNumber(form: string, stem: string): GrammaticalNumber | null {
  // "töten" is not "toten".
  if (!form.startsWith(stem)) return null;
  switch (form.slice(stem.length)) {
    case 'e':
    case 'en':
      return 'either';
    case 'er':
    case 'em':
      return 'singular';
    default:
      return null;
  }
}

function isOblique(form: string, lemma: string, paradigm: Paradigm): boolean {
  if (paradigm.genitive === '' || !form.startsWith(lemma)) return false;
  const ending = form.slice(lemma.length);
  if (paradigm.genitive !== 's') return ending === paradigm.genitive;
  // "des Berichts", "des Berichtes"; "des Zeugnisses" doubles its s.
  return ending === 's' || ending === 'es' || (ending === 'ses' && lemma.endsWith('nis'));
}

function pluralOf(lemma: string, paradigm: Paradigm): string {
  const stem = paradigm.drops === '' ? lemma : lemma.slice(0, -paradigm.drops.length);
  return (paradigm.umlaut ? addUmlaut(stem) : stem) + paradigm.plural;
}

/** A plural form in the nominative, as long as its form allows: "ministern" → minister, "studierenden" → studierende. */
export function nominativePlural(form: string, lemma: string, paradigm: Paradigm): string {
  if (paradigm.adjectival) return form.endsWith('en') ? form.slice(0, -1) : form;
  const plural =
    paradigm.gender === null ? lemma : paradigm.plural === null ? null : pluralOf(lemma, paradigm);
  return plural !== null && form === `${plural}n` ? form.slice(0, -1) : form;
}

/** The plural as it is, or with the -n of the dative: "den Ministern". */
function isDativePlural(form: string, plural: string): boolean {
  if (form === plural) return true;
  return (
    form.length === plural.length + 1 &&
    form.endsWith('n') &&
    form.startsWith(plural) &&
    !/[ns]$/.test(plural)
  );
}
