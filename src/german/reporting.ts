import adjectiveEntries from './reporting-adjectives.json' with { type: 'json' };
import nounEntries from './reporting-nouns.json' with { type: 'json' };
import phraseRows from './reporting-phrases.json' with { type: 'json' };
import verbEntries from './reporting-verbs.json' with { type: 'json' };

/** What somebody does by saying it: the acts of a statement. */
export type ReportingAct =
  | 'assert'
  | 'deny'
  | 'confirm'
  | 'announce'
  | 'promise'
  | 'offer'
  | 'demand'
  | 'refuse'
  | 'warn'
  | 'threaten'
  | 'accuse'
  | 'criticise'
  | 'praise'
  | 'thank'
  | 'apologise'
  | 'condemn'
  | 'hope'
  | 'fear'
  | 'expect'
  | 'ask'
  | 'propose'
  | 'agree';

/** Whether a cue tells of speech, writing or thought, or leaves open which of two. */
export type ReportingMedium =
  | 'speech'
  | 'writing'
  | 'thought'
  | 'speech-writing'
  | 'speech-thought'
  | 'writing-thought';

/** What stands beside a cue and carries what was said; a preposition means its object (warnen vor). */
export type Complement =
  | 'quote' // „…“, sagte sie
  | 'clause' // dass, ob or w-clause
  | 'konjunktiv' // er sagte, er komme
  | 'infinitive' // er versprach, zu kommen
  | 'noun' // accusative: sie fordert den Rücktritt
  | 'dative' // er widersprach der Darstellung
  | 'genitive' // er bezichtigte ihn der Lüge
  | 'predicative' // sie nannte ihn einen Feigling
  | 'als' // sie bezeichnete ihn als Lügner
  | 'vor'
  | 'von'
  | 'über'
  | 'gegen'
  | 'für'
  | 'zu'
  | 'auf'
  | 'nach'
  | 'mit'
  | 'an'
  | 'um'
  | 'in';

/** 2: nearly always a report; 1: only with somebody who speaks as subject, and the context for it; absent: none. */
export type Takes = Readonly<Partial<Record<Complement, 1 | 2>>>;

/** How the addressee stands: in a case (ihm vorwerfen, ihn warnen) or behind a preposition (an alle appellieren). */
export type AddresseeSlot = 'dative' | 'accusative' | 'an' | 'bei' | 'gegenüber' | 'mit' | 'von' | 'zu';

interface Cue {
  readonly act: ReportingAct;
  readonly medium: ReportingMedium;
  readonly takes: Takes;
}

interface VerbalCue extends Cue {
  readonly to?: readonly AddresseeSlot[];
  /** true: only with sich (sich weigern); 'optional': with and without (sich äußern, etwas äußern). */
  readonly reflexive?: true | 'optional';
  /** Pronominal adverbs that point at the content and belong to the cue: "sprach davon, dass …". */
  readonly correlate?: readonly string[];
  /** The impersonal passive reports too: "es wurde berichtet, dass …". */
  readonly passive?: true;
}

/** A verb that reports; separable verbs are put together (ankündigen), ß stays (äußern). */
export interface ReportingVerb extends VerbalCue {
  readonly lemma: string;
  /** Without its correlate the verb takes no content clause: "er geht davon aus, dass …". */
  readonly correlateRequired?: true;
}

/** A noun that carries what was said or takes a content clause: "die Forderung, Steuern zu senken". */
export interface ReportingNoun extends Cue {
  readonly lemma: string;
  readonly gender: 'm' | 'f' | 'n';
  readonly plural: string | null;
  /** The verb behind the noun: Forderung → fordern. */
  readonly verb: string | null;
  /** Whether nach or laut with it makes an attribution: "nach Angaben der Polizei". */
  readonly nach: boolean;
}

/** A predicative cue: "die Ministerin zeigte sich überzeugt, dass …". */
export interface ReportingAdjective extends Cue {
  readonly lemma: string;
  /** Verbs that it stands with; all but sein, werden and bleiben are reflexive there (zeigte sich besorgt). */
  readonly verbs: readonly string[];
  readonly correlate?: readonly string[];
}

/** A verb with a fixed second part; exactly one of noun, words and infinitive is set. */
export interface ReportingPhrase extends VerbalCue {
  readonly verb: string;
  /** Lemma of the head noun: Kritik üben, zum Ausdruck bringen. See `isPhraseNoun`. */
  readonly noun: string | null;
  /** Words that must stand before the noun (zum, der, in den), adjectives may come between; null: any determiner. */
  readonly before: string | null;
  /** Words that stay as they are: bekannt geben, für möglich halten. */
  readonly words: string | null;
  /** An infinitive in the predicate: verlauten lassen, zu verstehen geben. */
  readonly infinitive: string | null;
  /** Only with es: "es heißt, …". */
  readonly impersonal?: true;
}

interface NounEntry extends Cue {
  readonly gender: 'm' | 'f' | 'n';
  readonly plural: string | null;
  readonly verb: string | null;
  readonly nach?: true;
  /** Weak with -ns in the genitive: der Glaube, des Glaubens. */
  readonly weak?: true;
  /** false: no compound has this entry, because too many words end so (Rat, Monat, Heirat). */
  readonly compounds?: false;
  /** First parts that make a word of another meaning: Pass + Wort. */
  readonly except?: readonly string[];
}

interface PhraseRow extends VerbalCue {
  readonly verbs: readonly string[];
  readonly before?: string | null;
  readonly nouns?: readonly string[];
  readonly words?: readonly string[];
  readonly infinitives?: readonly string[];
  readonly impersonal?: true;
}

// Swiss papers write ss for ß: "äusserte" may come with the lemma äussern
const foldSharpS = (word: string): string => (word.includes('ß') ? word.replaceAll('ß', 'ss') : word);

/** A lookup that makes an entry's object when it is first asked for: most of the lexicon never is in one article. */
function lookUpIn<E extends object>(entries: Readonly<Record<string, E>>) {
  const known = new Map<string, E & { readonly lemma: string }>();
  let lemmaOfFolded: Map<string, string> | null = null;
  const findLemma = (word: string): string | null => {
    if (Object.hasOwn(entries, word)) return word;
    if (!word.includes('ss')) return null;
    lemmaOfFolded ??= new Map(
      Object.keys(entries)
        .filter((lemma) => lemma.includes('ß'))
        .map((lemma) => [foldSharpS(lemma), lemma]),
    );
    return lemmaOfFolded.get(word) ?? null;
  };
  return (word: string): (E & { readonly lemma: string }) | null => {
    const lemma = findLemma(word);
    if (lemma === null) return null;
    const found = known.get(lemma) ?? { lemma, ...entries[lemma] };
    known.set(lemma, found);
    return found;
  };
}

/** The entry of a verb that reports, by its lemma; null where it is none. */
export const reportingVerb: (lemma: string) => ReportingVerb | null = lookUpIn(
  verbEntries as unknown as Record<string, Omit<ReportingVerb, 'lemma'>>,
);

/** The entry of a predicative adjective or participle, which stands uninflected: "sie zeigte sich besorgt". */
export const reportingAdjective: (word: string) => ReportingAdjective | null = lookUpIn(
  adjectiveEntries as unknown as Record<string, Omit<ReportingAdjective, 'lemma'>>,
);

interface NounForm {
  readonly noun: ReportingNoun;
  readonly compounds: boolean;
  readonly except: readonly string[];
}

let nounIndex: Map<string, NounForm> | null = null;

function inflectNoun(lemma: string, entry: NounEntry): string[] {
  const forms = [lemma];
  if (entry.weak) forms.push(`${lemma}n`, `${lemma}ns`);
  else if (entry.gender !== 'f') forms.push(`${lemma}s`, `${lemma}es`);
  // "des Zugeständnisses"
  if (lemma.endsWith('nis')) forms.push(`${lemma}ses`);
  if (entry.plural !== null) {
    forms.push(entry.plural);
    // dative plural: "nach Berichten", but "nach Angaben", "laut Statements"
    if (!/[ns]$/.test(entry.plural)) forms.push(`${entry.plural}n`);
  }
  return forms;
}

function indexNouns(): Map<string, NounForm> {
  const index = new Map<string, NounForm>();
  const entries = nounEntries as unknown as Record<string, NounEntry>;
  for (const lemma in entries) {
    const entry = entries[lemma];
    const { gender, plural, verb, act, medium, takes, nach = false, compounds = true, except = [] } = entry;
    const noun = { lemma, gender, plural, verb, act, medium, takes, nach };
    for (const form of inflectNoun(lemma, entry)) {
      const key = foldSharpS(form);
      if (!index.has(key)) index.set(key, { noun, compounds, except });
    }
  }
  return index;
}

// "Titel" and "Kommentar" hold shorter words of the list by accident; no first or last part is shorter than Bad, Eid
const SHORTEST_PART = 3;

/**
 * The entry of a noun in any of its forms, Swiss spelling included. A compound has the entry of its last part:
 * Medienberichten → Bericht, Polizeiangaben → Angabe, TV-Interview → Interview. Null where it is no such noun.
 */
export function reportingNoun(word: string): ReportingNoun | null {
  nounIndex ??= indexNouns();
  const folded = foldSharpS(word);
  const whole = nounIndex.get(folded);
  if (whole !== undefined) return whole.noun;
  const hyphen = folded.lastIndexOf('-');
  // a German noun begins with a capital, or its last part does: "dpa-Bericht"; the verb "berichten" is no form of it
  if (!/^\p{Lu}/u.test(hyphen > 0 ? folded.slice(hyphen + 1) : folded)) return null;
  if (hyphen > 0) {
    const last = folded.slice(hyphen + 1);
    const form = nounIndex.get(last);
    if (form !== undefined) return form.noun;
    return last.length > 0 ? reportingNoun(last) : null;
  }
  // the longest last part wins: Wahlversprechen ends in Versprechen, Abschlusserklärung in Erklärung
  for (let cut = SHORTEST_PART; cut <= folded.length - SHORTEST_PART; cut++) {
    const form = nounIndex.get(folded.charAt(cut).toUpperCase() + folded.slice(cut + 1));
    if (form === undefined) continue;
    // Passwort is no Wort, Luftangriff no Angriff in words; Schlusswort and Frontalangriff are
    if (!form.compounds || form.except.some((first) => cut >= first.length && folded.startsWith(first))) {
      return null;
    }
    return form.noun;
  }
  return null;
}

let phraseIndex: Map<string, ReportingPhrase[]> | null = null;

// one row stands for each of its verbs with each of its second parts: (äußern, hegen) × (Wunsch, Bitte)
function indexPhrases(): Map<string, ReportingPhrase[]> {
  const index = new Map<string, ReportingPhrase[]>();
  const unset = { noun: null, before: null, words: null, infinitive: null };
  for (const row of phraseRows as unknown as readonly PhraseRow[]) {
    const { verbs, nouns = [], before = null, words = [], infinitives = [], ...cue } = row;
    const parts = [
      ...nouns.map((noun) => ({ ...unset, noun, before })),
      ...words.map((fixed) => ({ ...unset, words: fixed })),
      ...infinitives.map((infinitive) => ({ ...unset, infinitive })),
    ];
    for (const verb of verbs) {
      const key = foldSharpS(verb);
      const phrases = index.get(key) ?? [];
      for (const part of parts) phrases.push({ verb, ...part, ...cue });
      index.set(key, phrases);
    }
  }
  return index;
}

const NO_PHRASES: readonly ReportingPhrase[] = [];

/** All multiword cues of a verb by its lemma: üben → Kritik üben …; empty where it has none. */
export function reportingPhrases(verbLemma: string): readonly ReportingPhrase[] {
  phraseIndex ??= indexPhrases();
  return phraseIndex.get(foldSharpS(verbLemma)) ?? NO_PHRASES;
}

const NOUN_ENDINGS = new Set(['', 's', 'es', 'e', 'n', 'en', 'ns', 'se', 'sen', 'ses']);

/** Whether a word, with its entry as a noun of reporting, is a form of the phrase's head noun: Vorwürfe for Vorwurf, Worten for Wort, Augen for Auge. */
export function isPhraseNoun(
  phrase: ReportingPhrase,
  word: string,
  entry: ReportingNoun | null = reportingNoun(word),
): boolean {
  const { noun } = phrase;
  if (noun === null) return false;
  if (word.startsWith(noun) && NOUN_ENDINGS.has(word.slice(noun.length))) return true;
  // plurals with umlaut, and compounds: "Kriegsvorwürfe erheben", "Systemkritik üben"
  return entry?.lemma === noun;
}
