/** Words that tell of events: verbs, nouns, and the words that say whether an event is fact, plan, demand or rumour. */
import governorLists from './events/governors.json' with { type: 'json' };
import classLists from './events/noun-classes.json' with { type: 'json' };
import nounRows from './events/nouns.json' with { type: 'json' };
import verbRows from './events/verbs.json' with { type: 'json' };
import { remember } from './remember.ts';

/** Types of the PLOVER ontology, from words to force; docs/events.md says what counts as which. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'CONCEDE'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/** Whether it took place, and if not, whose will or word it is; docs/events.md says how it is decided. */
export type EventStatus =
  | 'happened'
  | 'ongoing'
  | 'planned'
  | 'considered'
  | 'demanded'
  | 'promised'
  | 'alleged'
  | 'denied'
  | 'hypothetical';

/** What a noun can be for a verb of events: soldiers are sent, agreements signed. */
export type NounClass = keyof typeof classLists;

/** Where those stand to whom it is done: as object, as dative, or behind a preposition. */
export type Slot = string;

interface Trigger {
  readonly type: EventType;
  /** What is done, finer than the type: a meeting and a visit are not the same event. */
  readonly family: string;
  readonly to?: readonly Slot[];
  /** Where those stand who do it together with the subject: "traf den Kollegen", "verhandelte mit der Bahn". */
  readonly partners?: readonly Slot[];
  /** What takes its time: in the present tense it is going on. */
  readonly durative?: boolean;
}

/** A verb in the sense in which it tells of an event. */
export interface EventVerb extends Trigger {
  /** The object must be one of these: "verlegte Truppen", not "verlegte den Schlüssel". */
  readonly object?: readonly (NounClass | 'agent')[];
  /** Heads of objects, lower case: "stellte einen Antrag". */
  readonly objects?: string;
  /** Heads behind a preposition: "trat in den Streik". */
  readonly at?: string;
  readonly atPreposition?: string;
  /** What stands behind the preposition, as a class: "stimmten für das Gesetz". */
  readonly atClass?: NounClass;
  /** A word that makes the sense: "sprach sie schuldig", "nahmen ihn gefangen". */
  readonly with?: string;
  /** Heads of subjects: "eine Bombe explodierte", not "der Preis explodierte". */
  readonly subjects?: string;
  /** Only in the passive: "wurde wegen Betrugs verurteilt", not "verurteilte ihn wegen Verrats an der Sache". */
  readonly passive?: boolean;
  readonly needs?: 'object' | 'dative' | 'partner' | 'target' | 'state' | 'at' | 'foe';
  readonly subject?: 'agent' | 'person' | 'body' | 'crowd' | 'several' | 'official' | 'fighters';
  readonly reflexive?: boolean;
  /** Objects that make it another sense: "demonstrierte ihre Stärke". */
  readonly not?: readonly string[];
  readonly reciprocal?: boolean;
  /** Takes no object in this sense: "demonstrierten", not "demonstrierten Stärke". */
  readonly intransitive?: boolean;
  /** Only with a place to leave: "verlegte die Truppen aus …". */
  readonly from?: boolean;
  /** "ergab sich" with nothing behind it: "ergab sich aus der Prüfung" is no surrender. */
  readonly alone?: boolean;
  /** The subject undergoes it: "muss sich vor Gericht verantworten", which is nobody's demand but to come. */
  readonly undergone?: boolean;
  /** Only by somebody's hand: "wurde bei dem Unfall getötet" is no attack. */
  readonly violent?: boolean;
}

/** A noun that names an event. */
export interface EventNoun extends Trigger {
  /** Who stands in the genitive or behind von: "der Angriff der Rebellen", "die Festnahme des Mannes". */
  readonly genitive: 'actor' | 'recipient' | 'any' | 'none';
  /** What must stand there: "der Abzug der Truppen", not "der Abzug der Kosten". */
  readonly of?: readonly NounClass[];
  /** `somebody`: a recipient who can be one, "die Auslieferung des Mannes", not "der Ware". */
  readonly needs?: 'participant' | 'recipient' | 'somebody';
  /** Only where its family was told before: "die Übung" behind "das Manöver". */
  readonly follows?: boolean;
  /** Only in the plural or with its parties: "die Kämpfe", not "der Kampf um Platz eins". */
  readonly plural?: boolean;
}

/** How a word stands to the event that it governs: "plante den Angriff", "forderte den Abzug". */
export type Governing = keyof typeof governorLists.verbs;

const split = (line: string): string[] => line.split(' ').filter((word) => word !== '');

const verbs = new Map<string, EventVerb[]>();
for (const { verbs: lemmas, ...row } of verbRows) {
  for (const lemma of split(lemmas)) {
    const known = verbs.get(lemma);
    if (known === undefined) verbs.set(lemma, [row as EventVerb]);
    else known.push(row as EventVerb);
  }
}

const NO_VERBS: readonly EventVerb[] = [];

/** The senses in which a verb tells of an event, in the order in which they are tried. */
export const eventVerbs = (lemma: string): readonly EventVerb[] => verbs.get(lemma) ?? NO_VERBS;

/** Words by their last part, in any case form: "luftangriffen" → angriff. */
function indexHeads<T>(rows: readonly (readonly [words: string, value: T])[]) {
  const heads = new Map<string, T>();
  const whole = new Set<string>();
  for (const [words, value] of rows)
    for (const word of split(words)) {
      const head = word.startsWith('=') ? word.slice(1) : word;
      if (word.startsWith('=')) whole.add(head);
      if (!heads.has(head)) heads.set(head, value);
    }
  return (lower: string): T | null => {
    const key = lower.slice(lower.lastIndexOf('-') + 1);
    for (const word of key === lower ? [lower] : [lower, key])
      for (const ending of ENDINGS) {
        if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
        const stem = word.slice(0, word.length - ending.length);
        // the longest last part wins: "treffen" before "effen"
        for (let cut = 0; cut <= Math.max(0, stem.length - SHORTEST_HEAD); cut++) {
          if (cut > 0 && cut < 3) continue;
          const head = stem.slice(cut);
          const found = heads.get(head);
          if (found !== undefined && (cut === 0 || !whole.has(head))) return found;
        }
      }
    return null;
  };
}

const ENDINGS = ['', 's', 'es', 'e', 'en', 'n', 'er', 'ern', 'sen', 'se', 'ses'];
/** Of compounds: "tor" is no head of "Direktor". */
const SHORTEST_HEAD = 5;

/** Compounds that end like an event and are none. */
const NO_EVENTS =
  /kämpfer|online-?durchsuchung|vereinigung|^(?:gerichts|haupt|straf|berufungs|revisions|schwurgerichts|mord)verhandlung|^wahlkundgebung|^(?:ausweich|überhol|ablenkungs|wende|brems|täuschungs)manöver|^selbst(?:tötung|morde?s?$)|^(?:klassen|familien|zusammen|volltr|ein)treff|^(?:selbst|an|zu|aus|für|wider|ein|vor|kunden|verkaufs|bewerbungs|vorstellungs)gespräch|^(?:herz|hirn|schlag|gegen|liebes|heim)anschl|^wahlk[aä]mpf|^(?:wett|zwei|zehn|sieben|fünf|drei|zwölf|ring|box|titel|abstiegs|tarif|wert|schau|macht|kultur|straf|steh|stier|hahnen|konkurrenz|überlebens|arbeits|klassen|frei)k[aä]mpf|^(?:welt|tod|bei|ver)kriege?|gipfelkreuz|^(?:kinder|jugend|geburtstags)/;

const findNoun = indexHeads(nounRows.map(({ nouns, ...row }) => [nouns, row as EventNoun] as const));

/** The event that a noun names, also as the last part of a compound: "Krisentreffen"; null for none. */
export const eventNoun: (lower: string) => EventNoun | null = remember((lower: string) =>
  NO_EVENTS.test(lower) ? null : findNoun(lower),
);

const classFinders = Object.entries(classLists).map(
  ([name, words]) => [name as NounClass, indexHeads([[words, true]])] as const,
);

const classesOf = remember(
  (lower: string): ReadonlySet<NounClass> =>
    new Set(classFinders.filter(([, has]) => has(lower) === true).map(([name]) => name)),
);

/** Is the noun, in any form, of the class: "Kampfflugzeuge" are troops? */
export const isOfClass = (lower: string, name: NounClass): boolean => classesOf(lower).has(name);

/** Finds the last part among the words of a list: "Asylanträge" among "antrag". */
export const headFinder: (words: string) => (lower: string) => boolean | null = remember((words: string) =>
  indexHeads([[withUmlauts(words), true]]),
);

/** "antrag" is also "anträg-" in its plural. */
const withUmlauts = (words: string): string =>
  `${words} ${split(words)
    .map((word) => word.replace(/a(?=[^aeiouäöü]*$)/, 'ä'))
    .join(' ')}`;

const governors = new Map<string, Governing>();
for (const [kind, words] of Object.entries(governorLists.verbs))
  for (const verb of split(words)) if (!governors.has(verb)) governors.set(verb, kind as Governing);

/** How a verb stands to an event that is its subject, object or infinitive. */
export const governingVerb = (lemma: string): Governing | null => governors.get(lemma) ?? null;

const governingNouns = indexHeads(
  Object.entries(governorLists.nouns).map(([kind, words]) => [words, kind as Governing | 'law'] as const),
);

/** "die Forderung nach …", "die Gefahr eines …": how a noun stands to the event behind it. */
export const governingNoun: (lower: string) => Governing | 'law' | null = remember((lower: string) =>
  governingNouns(lower),
);

const judging = new Map<string, EventStatus>();
for (const [status, words] of Object.entries(governorLists.adjectives))
  for (const word of split(words)) judging.set(word, status as EventStatus);

/** "geplante Gespräche", "angebliche Angriffe": the status that an adjective gives, in any form. */
export function judgingAdjective(lower: string): EventStatus | null {
  const stem = lower.replace(/e[nrsm]?$/, '');
  return judging.get(stem) ?? judging.get(lower) ?? null;
}
