import { hasVerb, isSeparable, joinVerb } from '../german/verbs/analyse.ts';
import type { Piece } from './clauses.ts';
import { Tag, type TaggedTokens } from './tags.ts';

export type ClauseMood = 'indicative' | 'konjunktiv-1' | 'konjunktiv-2' | 'ambiguous' | 'infinitive' | 'none';

/** Everything verbal in a clause: "hat … angekündigt", "soll … befragt werden", "teilt … mit". */
export interface VerbComplex {
  /** Finite verb, or -1. */
  readonly finite: number;
  /** All tokens of the verb with auxiliaries and particle, in order. */
  readonly tokens: readonly number[];
  /** Lemma of the main verb with its particle; null where none is known. Several where the form is ambiguous. */
  readonly lemmas: readonly string[];
  /** Lemma of the finite verb where it is an auxiliary or modal: sein, haben, werden, können, sollen … */
  readonly auxiliary: string | null;
  readonly passive: boolean;
  readonly mood: ClauseMood;
  readonly tense: 'present' | 'past' | null;
  readonly number: 'singular' | 'plural' | 'either' | null;
  readonly third: boolean;
  /** Token of sich, or -1. */
  readonly reflexive: number;
  /** Token of the separable particle, or -1. */
  readonly particle: number;
  /** Token of the main verb. */
  readonly main: number;
}

const MODALS = new Set(['können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen']);
const AUXILIARIES = new Set(['sein', 'haben', 'werden']);

const NONE: VerbComplex = {
  finite: -1,
  tokens: [],
  lemmas: [],
  auxiliary: null,
  passive: false,
  mood: 'none',
  tense: null,
  number: null,
  third: false,
  reflexive: -1,
  particle: -1,
  main: -1,
};

/** Reads the verb of a clause from its tags. */
export function parseVerbComplex(tokens: TaggedTokens, pieces: readonly Piece[]): VerbComplex {
  const { tag, lexeme } = tokens;
  let finite = -1;
  let reflexive = -1;
  let particle = -1;
  const participles: number[] = [];
  const infinitives: number[] = [];
  let zu = -1;
  let depth = 0;
  for (const piece of pieces) {
    for (let i = piece.start; i < piece.end; i++) {
      const t = tag[i];
      if (t === Tag.bracketOpen) depth++;
      else if (t === Tag.bracketClose) depth--;
      if (depth > 0) continue;
      if (t === Tag.finite && finite < 0) finite = i;
      else if (t === Tag.finite)
        participles.push(i); // a second one could not be told apart
      else if (t === Tag.participle) participles.push(i);
      else if (t === Tag.infinitive || t === Tag.zuInfinitive) {
        infinitives.push(i);
        if (t === Tag.zuInfinitive || (i > 0 && tag[i - 1] === Tag.zu)) zu = i;
      } else if (t === Tag.reflexive && reflexive < 0) reflexive = i;
      else if (t === Tag.particle) particle = i;
    }
  }
  if (finite < 0 && infinitives.length === 0 && participles.length === 0) return NONE;
  const readings = finite >= 0 ? (lexeme[finite]?.verbs.filter((v) => v.form === 'finite') ?? []) : [];
  const third = readings.filter((v) => v.person === 3);
  // "ich habe" is no Konjunktiv
  const own = isFirstPerson(tokens, pieces)
    ? readings.filter((v) => v.person === 1 && v.number === 'singular')
    : third;
  const used = own.length > 0 ? own : readings;
  const finiteLemmas = [...new Set(used.map((v) => v.lemma))];
  let auxiliary = finiteLemmas.find((l) => AUXILIARIES.has(l) || MODALS.has(l)) ?? null;
  if (auxiliary === null && finiteLemmas.includes('lassen') && infinitives.length > 0) auxiliary = 'lassen';
  const main: number[] = [];
  let passive = false;
  let lemmas: string[] = [];
  const participle = participles.length > 0 ? participles[participles.length - 1] : -1;
  const infinitive = lastMainInfinitive(tokens, infinitives);
  const lemmasOf = (i: number, form: string): string[] => [
    ...new Set(
      (lexeme[i]?.verbs ?? [])
        .filter((v) => v.form === form || (form === 'infinitive' && v.form === 'zu-infinitive'))
        .map((v) => v.lemma),
    ),
  ];
  const infinitiveLemmas = infinitive >= 0 ? lemmasOf(infinitive, 'infinitive') : [];
  const infinitiveIsAuxiliary = infinitiveLemmas.some((l) => AUXILIARIES.has(l));
  let mainToken = finite;
  if (participle >= 0 && (auxiliary !== null || infinitiveIsAuxiliary)) {
    // "worden", "gewesen" are no main verb: "sei gewählt worden"
    let k = participles.length - 1;
    while (k > 0 && isAuxiliaryParticiple(tokens, participles[k])) k--;
    mainToken = participles[k];
    lemmas = lemmasOf(mainToken, 'participle');
    main.push(...participles);
    if (infinitive >= 0) main.push(infinitive);
    passive =
      (auxiliary === 'werden' && infinitive < 0) ||
      (infinitive >= 0 && infinitiveLemmas.includes('werden')) ||
      participles.some((p) => lexeme[p]?.lower === 'worden');
    if (lemmas.length === 0) lemmas = lemmasOf(mainToken, 'finite');
  } else if (infinitive >= 0 && (auxiliary !== null || finite < 0)) {
    mainToken = infinitive;
    lemmas = infinitiveLemmas;
    main.push(...infinitives);
  } else lemmas = finiteLemmas;
  if (particle >= 0 && mainToken === finite) {
    const joined: string[] = [];
    const word = lexeme[particle]?.lower ?? '';
    for (const lemma of lemmas) {
      const whole = joinVerb(lemma, word);
      // "ist sicher", "sei ernst": not every word that can be a particle is one
      if (whole !== null && (hasVerb(whole) || isSeparable(whole) !== null)) joined.push(whole);
    }
    if (joined.length > 0) lemmas = joined;
    else if (lexeme[particle]?.adjective) particle = -1;
    else lemmas = lemmas.map((l) => word + l);
  }
  const verbTokens = [finite, ...main].filter((i) => i >= 0);
  if (particle >= 0 && mainToken === finite) verbTokens.push(particle);
  if (zu >= 1 && tag[zu - 1] === Tag.zu && main.includes(zu)) verbTokens.push(zu - 1);
  verbTokens.sort((a, b) => a - b);
  let singular = false;
  let plural = false;
  for (const v of used) {
    if (v.number === 'singular') singular = true;
    else if (v.number === 'plural') plural = true;
  }
  return {
    finite,
    tokens: verbTokens,
    lemmas,
    auxiliary,
    passive,
    mood: finite >= 0 ? moodOf(used, lexeme[finite]?.lower ?? '') : 'infinitive',
    tense:
      used.length > 0 && used.every((v) => v.tense === 'past') ? 'past' : used.length > 0 ? 'present' : null,
    number: singular && plural ? 'either' : singular ? 'singular' : plural ? 'plural' : null,
    third: third.length > 0,
    reflexive,
    particle,
    main: mainToken,
  };
}

/** "hätte handeln müssen": the verb before the modal says what is done; -1 where there is none. */
function lastMainInfinitive(tokens: TaggedTokens, infinitives: readonly number[]): number {
  let i = infinitives.length - 1;
  while (i > 0 && tokens.lexeme[infinitives[i]]?.verbs.some((v) => MODALS.has(v.lemma))) i--;
  return i < 0 ? -1 : infinitives[i];
}

function isAuxiliaryParticiple(tokens: TaggedTokens, i: number): boolean {
  const word = tokens.lexeme[i]?.lower;
  return word === 'worden' || word === 'gewesen' || word === 'geworden' || word === 'gehabt';
}

function isFirstPerson(tokens: TaggedTokens, pieces: readonly Piece[]): boolean {
  for (const piece of pieces)
    for (let i = piece.start; i < piece.end; i++)
      if (tokens.lexeme[i]?.lower === 'ich' && tokens.tag[i] === Tag.pronoun) return true;
  return false;
}

/** One mood where all readings agree; Konjunktiv II of weak verbs is their past: "sagte" is ambiguous. */
function moodOf(readings: readonly { readonly mood: string | null }[], word: string): ClauseMood {
  if (word.startsWith('möchte')) return 'indicative'; // its Konjunktiv is long forgotten
  const moods = new Set(readings.map((v) => v.mood));
  if (moods.size === 1) {
    const [only] = moods;
    return (only ?? 'none') as ClauseMood;
  }
  return moods.size === 0 ? 'none' : 'ambiguous';
}
