/**
 * The Reading: what Wortlaut read in one article, our public contract.
 * Every span is half-open, in UTF-16 code units, into `article.text`.
 */

import type { EventStatus, EventType } from '../german/events.ts';
import type { ReportingAct, ReportingMedium } from '../german/reporting.ts';

export interface Span {
  readonly start: number;
  /** One past the last code unit; `start <= end`. */
  readonly end: number;
}

export type Form = 'direct' | 'indirect' | 'free-indirect' | 'indirect-free-indirect' | 'reported';

/** Whether it was spoken, written or thought; two where the text leaves open which. */
export type Medium = ReportingMedium;

/** What the speaker does by saying it. */
export type Act = ReportingAct;

/** Mood of the content's main verb; `ambiguous` where the form is both indicative and Konjunktiv. */
export type Mood = 'indicative' | 'konjunktiv-1' | 'konjunktiv-2' | 'ambiguous' | 'infinitive' | 'none';

/** Where the text names somebody, and who that is. `spans` is empty where the text leaves it out. */
export interface Mention {
  readonly spans: readonly Span[];
  /** Ids of actors; more than one where several speak together. */
  readonly actors: readonly string[];
}

/** One link of the chain from the article to the origin. */
export interface Source {
  readonly actors: readonly string[];
  readonly spans: readonly Span[];
  readonly relation: 'says' | 'reports' | 'cites';
}

export type Part = 'form' | 'content' | 'frame' | 'cue' | 'speaker' | 'addressee' | 'sources' | 'act';

/** Which rule or model decided a part of a statement, and why. */
export interface Evidence {
  readonly part: Part;
  readonly rule: string;
  /** One sentence for people. */
  readonly reason: string | null;
}

export interface Statement {
  readonly id: string;
  readonly form: Form;
  readonly medium: Medium | null;
  /** What was said; more than one span where the frame splits it. */
  readonly content: readonly Span[];
  /** The reporting clause with its comma or colon; empty where there is none. */
  readonly frame: readonly Span[];
  /** Every part of the reporting verb, or laut, zufolge, so, nach, wonach. */
  readonly cue: readonly Span[];
  readonly speaker: Mention | null;
  readonly addressee: Mention | null;
  /** The chain from the article outward, the origin last; empty where nobody is known. */
  readonly sources: readonly Source[];
  readonly act: Act;
  /** Ids of the actors that the content speaks of. */
  readonly about: readonly string[];
  readonly mood: Mood;
  readonly negated: boolean;
  /** Id of the statement that this one stands inside. */
  readonly partOf: string | null;
  /** Id of the framed statement whose speaker goes on speaking here. */
  readonly carriedFrom: string | null;
  /** Index into `times`: when it was said. */
  readonly said: number | null;
  /** Index into `times`: when what is promised, announced or demanded is to happen. */
  readonly due: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export type ActorKind =
  | 'person'
  | 'state'
  | 'government'
  | 'organisation'
  | 'outlet'
  | 'group'
  | 'document'
  | 'unnamed';

export interface Role {
  /** Außenminister, Sprecher, Präsident … */
  readonly role: string;
  /** Id of the actor that the role belongs to. */
  readonly of: string | null;
}

export interface Actor {
  readonly id: string;
  /** The fullest name in the article, in the nominative; a description where there is no name. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly roles: readonly Role[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly mentions: readonly Span[];
}

export interface Time {
  readonly start: number;
  readonly end: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  readonly mod: string | null;
  readonly begin: string | null;
  readonly endTime: string | null;
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly country: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** `null` for Hunderte, Dutzende and the like. */
  readonly value: number | null;
  /** Upper end of a range (200 bis 300). */
  readonly max: number | null;
  readonly unit: string;
  readonly qualifier:
    | 'exact'
    | 'about'
    | 'at-least'
    | 'at-most'
    | 'more-than'
    | 'less-than'
    | 'dozens'
    | 'hundreds'
    | 'thousands';
}

/** Who does what to whom, as a PLOVER type. */
export interface Event {
  readonly id: string;
  readonly type: EventType;
  readonly status: EventStatus;
  /** The words that tell of it, one span or more for each time that it is told. */
  readonly spans: readonly Span[];
  /** Ids of the actors who do it; empty where the text names none. */
  readonly actors: readonly string[];
  /** Ids of the actors to whom it is done. */
  readonly recipients: readonly string[];
  /** Indexes into `places`. */
  readonly places: readonly number[];
  /** Index into `times`. */
  readonly time: number | null;
  /** Indexes into `quantities`. */
  readonly quantities: readonly number[];
  /** Id of the innermost statement that tells of it; null where the article itself does. */
  readonly statement: string | null;
}

/** A doubtful reading, kept and shown. */
export interface Note {
  readonly span: Span;
  /** Id of the statement that it is about. */
  readonly statement: string | null;
  readonly message: string;
  readonly rule: string;
}

/** What was read: the article with its defaults filled in. */
export interface ReadArticle {
  /** sha256, hex, of the url where there is one, else of publisher, published and text. */
  readonly id: string;
  /** sha256, hex, of the text in NFC. */
  readonly textHash: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly text: string;
}

export interface Reading {
  /** Version of this contract. */
  readonly wortlaut: 1;
  readonly engine: { readonly version: string; readonly weights: string };
  readonly article: ReadArticle;
  readonly statements: readonly Statement[];
  readonly actors: readonly Actor[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly quantities: readonly Quantity[];
  readonly events: readonly Event[];
  readonly notes: readonly Note[];
}
