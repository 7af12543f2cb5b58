/** The templates of reasons: the group that they can be left out with, and how they are said to people. */
export type ReasonGroup =
  | 'rules'
  | 'tags'
  | 'dependencies'
  | 'names'
  | 'clusters'
  | 'sequence'
  | 'pairs'
  | 'text';

interface TemplateNote {
  readonly group: ReasonGroup;
  /** `{}` stands for what was found; empty where it says nothing to people. */
  readonly says: string;
}

const note = (group: ReasonGroup, says = ''): TemplateNote => ({ group, says });

/** In a fixed order: weights are stored by the place in it, so new ones go to the end. */
export const NOTES = {
  bias: note('text'),
  kind: note('text'),
  ruleForm: note('rules'),
  ruleOfForm: note('rules', 'die Regel {}'),
  ruleConfidence: note('rules'),
  ruleCue: note('rules', 'das Wort „{}“'),
  ruleAct: note('rules'),
  ruleSpeaker: note('rules'),
  around: note('rules'),
  before: note('rules', 'was davor gesagt wird'),
  behind: note('rules'),
  cueNear: note('rules', 'das Redewort „{}“ im selben Satz'),
  cueTakes: note('rules'),
  verb: note('text', 'das Verb „{}“'),
  mood: note('text', 'der Modus ({})'),
  auxiliary: note('text', 'das Hilfsverb „{}“'),
  clauseKind: note('text'),
  opener: note('text', 'das Einleitewort „{}“'),
  hostVerb: note('text', 'das übergeordnete Verb „{}“'),
  hostKind: note('text'),
  hostSubject: note('text'),
  quoted: note('text', 'die Anführungszeichen'),
  length: note('text'),
  place: note('text'),
  subject: note('text', 'das Subjekt „{}“'),
  firstWord: note('text', 'das erste Wort „{}“'),
  secondWord: note('text'),
  lastWord: note('text'),
  wordBefore: note('text', 'das Wort davor, „{}“'),
  wordBehind: note('text'),
  negated: note('text'),
  tagOfVerb: note('tags'),
  tagBefore: note('tags'),
  tags: note('tags'),
  learnedMood: note('tags', 'der Modus der Verbform'),
  relation: note('dependencies'),
  headLemma: note('dependencies', 'die Abhängigkeit von „{}“'),
  objects: note('dependencies'),
  subjectName: note('names', 'der Name als Subjekt'),
  names: note('names'),
  verbCluster: note('clusters', 'Verben wie dieses'),
  hostCluster: note('clusters', 'übergeordnete Verben wie dieses'),
  nounCluster: note('clusters'),
  quotedWords: note('text'),
  paragraph: note('text'),
  phraseKind: note('text'),
  phraseHead: note('text', 'das Wort „{}“'),
  phraseNoun: note('text'),
  phraseCase: note('text'),
  phrasePlace: note('text'),
  phraseLength: note('text'),
  phraseDistance: note('text'),
  phraseRule: note('rules', 'die Regeln'),
  phraseExtent: note('text'),
  phraseRelation: note('dependencies', 'die Satzgliedrolle'),
  phraseHeadOf: note('dependencies'),
  phraseName: note('names', 'der Name'),
  phraseCluster: note('clusters'),
  phraseRival: note('text'),
  phraseOfForm: note('text'),
  phraseTag: note('tags'),
  speakerKind: note('text', 'die Art des Sprechers ({})'),
  cueLemma: note('text', 'das Redewort „{}“'),
  form: note('text'),
  sequence: note('sequence', 'die Wörter der Reihe nach'),
  sequenceEdge: note('sequence', 'Anfang und Ende'),
  pairSize: note('text'),
  pairWords: note('text'),
  pairBefore: note('text'),
  pairBehind: note('text'),
  pairTags: note('tags'),
  pairVerbs: note('text'),
  pairCapital: note('text'),
  pairSentence: note('text'),
  pair: note('pairs', 'was zwischen den Anführungszeichen steht'),
} as const satisfies Readonly<Record<string, TemplateNote>>;

export type TemplateName = keyof typeof NOTES;

const NAMES = Object.keys(NOTES) as TemplateName[];

/** The number of each template. */
export const T = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Readonly<
  Record<TemplateName, number>
>;

/** The templates of some groups, to leave them out. */
export const templatesOf = (groups: readonly ReasonGroup[]): ReadonlySet<number> =>
  new Set(NAMES.flatMap((name, index) => (groups.includes(NOTES[name].group) ? [index] : [])));

/** A reason in words, empty where it has none. */
export const sayReason = (template: number, value: string): string =>
  NOTES[NAMES[template]].says.replace('{}', value);
