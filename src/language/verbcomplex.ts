import { hasVerb, isSeparable, joinVerb, type VerbReading } from '../german/verbs/analyse.ts';
import type { Piece } from './clause-kinds.ts';
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
  const parts = findVerbParts(tokens, pieces);
  const { finite, infinitives, participles, reflexive } = parts;
  if (finite < 0 && infinitives.length === 0 && participles.length === 0) return NONE;
  const all = finite >= 0 ? (tokens.lexeme[finite]?.verbs.filter((v) => v.form === 'finite') ?? []) : [];
  const third = all.filter((v) => v.person === 3);
  const readings = readingsOfSubject(tokens, pieces, all, third);
  const finiteLemmas = lemmasIn(readings);
  const auxiliary = auxiliaryIn(finiteLemmas, infinitives);
  const main = findMainVerb(tokens, parts, finiteLemmas, auxiliary);
  // "teilt … mit": only a finite main verb has its particle apart
  const joined =
    parts.particle >= 0 && main.token === finite ? joinParticle(tokens, main.lemmas, parts.particle) : null;
  return {
    finite,
    tokens: tokensOfVerb(tokens, parts, main, joined?.particle ?? -1),
    lemmas: joined?.lemmas ?? main.lemmas,
    auxiliary,
    passive: main.passive,
    mood: finite >= 0 ? moodOf(readings, tokens.lexeme[finite]?.lower ?? '') : 'infinitive',
    tense: tenseOf(readings),
    number: numberOf(readings),
    third: third.length > 0,
    reflexive,
    particle: joined?.particle ?? parts.particle,
    main: main.token,
  };
}

/** The verbal tokens of a clause, -1 for what is not there. */
interface VerbParts {
  finite: number;
  reflexive: number;
  particle: number;
  readonly participles: number[];
  readonly infinitives: number[];
  /** The last infinitive with zu. */
  zu: number;
}

function findVerbParts({ tag }: TaggedTokens, pieces: readonly Piece[]): VerbParts {
  const parts: VerbParts = {
    finite: -1,
    reflexive: -1,
    particle: -1,
    participles: [],
    infinitives: [],
    zu: -1,
  };
  let depth = 0;
  for (const piece of pieces) {
    for (let i = piece.start; i < piece.end; i++) {
      const t = tag[i];
      if (t === Tag.bracketOpen) depth++;
      else if (t === Tag.bracketClose) depth--;
      if (depth > 0) continue;
      if (t === Tag.finite && parts.finite < 0) parts.finite = i;
      // a second finite verb could not be told apart from a participle: "wurde besetzt"
      else if (t === Tag.finite || t === Tag.participle) parts.participles.push(i);
      else if (t === Tag.infinitive || t === Tag.zuInfinitive) {
        parts.infinitives.push(i);
        if (t === Tag.zuInfinitive || (i > 0 && tag[i - 1] === Tag.zu)) parts.zu = i;
      } else if (t === Tag.reflexive && parts.reflexive < 0) parts.reflexive = i;
      else if (t === Tag.particle) parts.particle = i;
    }
  }
  return parts;
}

/** "ich habe" is no Konjunktiv: of the finite verb's readings those of the person that speaks in the clause. */
function readingsOfSubject(
  tokens: TaggedTokens,
  pieces: readonly Piece[],
  all: readonly VerbReading[],
  third: readonly VerbReading[],
): readonly VerbReading[] {
  const own = isFirstPerson(tokens, pieces)
    ? all.filter((v) => v.person === 1 && v.number === 'singular')
    : third;
  return own.length > 0 ? own : all;
}

const lemmasIn = (readings: readonly VerbReading[]): string[] => [...new Set(readings.map((v) => v.lemma))];

/** "ließ räumen": lassen is an auxiliary only beside an infinitive. */
function auxiliaryIn(lemmas: readonly string[], infinitives: readonly number[]): string | null {
  const auxiliary = lemmas.find((l) => AUXILIARIES.has(l) || MODALS.has(l));
  if (auxiliary !== undefined) return auxiliary;
  return lemmas.includes('lassen') && infinitives.length > 0 ? 'lassen' : null;
}

interface MainVerb {
  readonly token: number;
  readonly lemmas: readonly string[];
  /** Participles and infinitives of the verb, itself and its auxiliaries. */
  readonly others: readonly number[];
  readonly passive: boolean;
}

function findMainVerb(
  tokens: TaggedTokens,
  { finite, participles, infinitives }: VerbParts,
  finiteLemmas: readonly string[],
  auxiliary: string | null,
): MainVerb {
  const infinitive = lastMainInfinitive(tokens, infinitives);
  const infinitiveLemmas = infinitive >= 0 ? lemmasAs(tokens, infinitive, INFINITIVES) : [];
  const governsParticiple = auxiliary !== null || infinitiveLemmas.some((l) => AUXILIARIES.has(l));
  if (participles.length > 0 && governsParticiple) {
    const token = lastMainParticiple(tokens, participles);
    const lemmas = lemmasAs(tokens, token, PARTICIPLES);
    return {
      token,
      lemmas: lemmas.length > 0 ? lemmas : lemmasAs(tokens, token, FINITES),
      others: infinitive >= 0 ? [...participles, infinitive] : participles,
      // "wird gewählt", "soll gewählt werden", "ist gewählt worden"
      passive:
        (auxiliary === 'werden' && infinitive < 0) ||
        infinitiveLemmas.includes('werden') ||
        participles.some((p) => tokens.lexeme[p]?.lower === 'worden'),
    };
  }
  // "will kommen", "um zu kommen"
  if (infinitive >= 0 && (auxiliary !== null || finite < 0))
    return { token: infinitive, lemmas: infinitiveLemmas, others: infinitives, passive: false };
  return { token: finite, lemmas: finiteLemmas, others: [], passive: false };
}

const INFINITIVES: readonly VerbReading['form'][] = ['infinitive', 'zu-infinitive'];
const PARTICIPLES: readonly VerbReading['form'][] = ['participle'];
const FINITES: readonly VerbReading['form'][] = ['finite'];

const lemmasAs = (tokens: TaggedTokens, i: number, forms: readonly VerbReading['form'][]): string[] =>
  lemmasIn((tokens.lexeme[i]?.verbs ?? []).filter((v) => forms.includes(v.form)));

/** "teilt … mit" → mitteilen; the particle is -1 where it turns out to be none. */
function joinParticle(
  tokens: TaggedTokens,
  lemmas: readonly string[],
  particle: number,
): { readonly lemmas: readonly string[]; readonly particle: number } {
  const word = tokens.lexeme[particle]?.lower ?? '';
  const joined: string[] = [];
  for (const lemma of lemmas) {
    const whole = joinVerb(lemma, word);
    if (whole !== null && (hasVerb(whole) || isSeparable(whole) !== null)) joined.push(whole);
  }
  if (joined.length > 0) return { lemmas: joined, particle };
  // "ist sicher", "sei ernst": not every word that can be a particle is one
  if (tokens.lexeme[particle]?.adjective) return { lemmas, particle: -1 };
  return { lemmas: lemmas.map((l) => word + l), particle };
}

/** Everything verbal in the order of the text; the zu of "zu kommen" counts with its infinitive. */
function tokensOfVerb(
  { tag }: TaggedTokens,
  { finite, zu }: VerbParts,
  { others }: MainVerb,
  particle: number,
): number[] {
  const verb = [finite, ...others, particle].filter((i) => i >= 0);
  if (zu >= 1 && tag[zu - 1] === Tag.zu && others.includes(zu)) verb.push(zu - 1);
  return verb.sort((a, b) => a - b);
}

function tenseOf(readings: readonly VerbReading[]): VerbComplex['tense'] {
  if (readings.length === 0) return null;
  return readings.every((v) => v.tense === 'past') ? 'past' : 'present';
}

function numberOf(readings: readonly VerbReading[]): VerbComplex['number'] {
  const singular = readings.some((v) => v.number === 'singular');
  const plural = readings.some((v) => v.number === 'plural');
  if (singular && plural) return 'either';
  if (singular) return 'singular';
  return plural ? 'plural' : null;
}

/** "sei gewählt worden": the participle before "worden" and "gewesen" says what is done. */
function lastMainParticiple(tokens: TaggedTokens, participles: readonly number[]): number {
  let i = participles.length - 1;
  while (i > 0 && isAuxiliaryParticiple(tokens, participles[i])) i--;
  return participles[i];
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
