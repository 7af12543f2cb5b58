/** Pronouns and possessives get their actors, in the order of the text. */
import type { Clause } from '../language/clauses.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { findPlural, type NamedPair, type PronounPlace, resolvePronoun } from './antecedents.ts';
import type { Draft, SpeakerDraft } from './draft.ts';
import type { Entity, Mention, World } from './world.ts';

/** Pronouns and possessives that mean somebody whom the text has named. */
const PERSONAL = /^(?:er|ihn|ihm|sie|ihr|ihnen|dieser|letzterer|letztere)$/;
const POSSESSIVE = /^(?:sein|ihr)(?:e|en|em|er|es)?$/;

interface Reference {
  readonly phrase: Phrase;
  readonly clause: Clause;
}

/** Enters a mention for each pronoun whose actor can be told; `world.mentions` is and stays in the order of the text. */
export function resolveReferences(world: World, drafts: readonly Draft[]): void {
  const { document } = world;
  const references = findReferences(document);
  const contents = findContents(document, drafts);
  const named = [...world.mentions];
  const pairs = findPairs(document, named);
  const frames = new Map(drafts.map((draft) => [draft.speaker?.head ?? -1, draft]));
  const { mentions } = world;
  mentions.length = 0;
  let next = 0;
  let pair = 0;
  for (const { phrase, clause } of references) {
    const { head } = phrase;
    for (; next < named.length && named[next].token < head; next++) mentions.push(named[next]);
    while (pair + 1 < pairs.length && pairs[pair + 1].token < head) pair++;
    if (world.byToken.has(head)) continue;
    const draft = contents[head] < 0 ? null : drafts[contents[head]];
    const place: PronounPlace = {
      clause,
      direct: draft?.form === 'direct',
      speaker: draft === null ? null : speakerEntity(world, draft),
      words: frames.get(head)?.content ?? [],
      inWords: (token) => contents[token] === contents[head],
    };
    const together = findPlural(world, phrase, place, pairs[pair] ?? null);
    const entity = together === null ? resolvePronoun(world, phrase, place) : null;
    const meant = together ?? (entity === null ? [] : [entity]);
    if (meant.length === 0) continue;
    if (meant.length > 1) world.together.set(head, meant);
    world.byToken.set(head, meant[0]);
    const sentence = sentenceAt(document, head);
    for (const own of meant) {
      own.spans.push({ start: document.tokens.start[head], end: document.tokens.end[head] });
      mentions.push({ token: head, sentence, entity: own, prominence: prominenceOf(world, phrase, clause) });
    }
  }
  for (; next < named.length; next++) mentions.push(named[next]);
  for (const { token, entity } of named)
    if (contents[token] >= 0) ofSpeakersCountry(entity, speakerEntity(world, drafts[contents[token]]));
}

const STATE_OFFICE = /(?:präsident|premier|kanzler|minister|könig|staatschef|regierungschef)(?:in)?$/i;

/** "Der Präsident sei bereit, sagte Norwegens Außenminister": an office of no country named is of the speaker's own. */
function ofSpeakersCountry(entity: Entity, speaker: Entity | null): void {
  if (speaker === null || speaker === entity || speaker.country === null || entity.country !== null) return;
  if (entity.kind !== 'person' || speaker.kind !== 'person') return;
  if (entity.roles.some(({ role, of }) => of === null && STATE_OFFICE.test(role)))
    entity.country = speaker.country;
}

function prominenceOf(world: World, phrase: Phrase, clause: Clause): number {
  if (world.wanted.has(phrase.head)) return 2;
  const subject = phrase.kind === 'pronoun' && phrase.preposition < 0 && (phrase.cases & 1) !== 0;
  return subject && clause.kind !== 'relative' ? 1 : 0;
}

function findReferences(document: Document): Reference[] {
  const { tokens } = document;
  const references: Reference[] = [];
  for (const clause of document.clauses) {
    for (const phrase of findPhrases(tokens, clause.pieces)) {
      const lower = tokens.lexeme[phrase.head]?.lower ?? '';
      if (phrase.kind === 'pronoun') {
        const relative = clause.kind === 'relative' && clause.opener === phrase.head;
        if ((relative || PERSONAL.test(lower)) && !isPolite(document, phrase.head))
          references.push({ phrase, clause });
        continue;
      }
      const first = tokens.lexeme[phrase.start]?.lower ?? '';
      if (
        tokens.tag[phrase.start] === Tag.possessive &&
        POSSESSIVE.test(first) &&
        !isPolite(document, phrase.start)
      )
        references.push({
          phrase: { ...phrase, head: phrase.start, end: phrase.start + 1, kind: 'noun' },
          clause,
        });
    }
  }
  return references.sort((a, b) => a.phrase.head - b.phrase.head);
}

/** "Haben Sie Ihren Sohn gesehen?": a capital within the sentence speaks to somebody. */
function isPolite({ tokens }: Document, token: number): boolean {
  if (!tokens.lexeme[token]?.capital) return false;
  const before = token > 0 ? tokens.tag[token - 1] : Tag.stop;
  return before !== Tag.stop && before !== Tag.quote && before !== Tag.colon && before !== Tag.dash;
}

/** For each token the narrowest statement whose content it stands in, -1 for none. */
function findContents(document: Document, drafts: readonly Draft[]): Int32Array {
  const at = new Int32Array(document.tokens.length).fill(-1);
  const size = ({ content }: Draft): number => content.reduce((sum, run) => sum + run.end - run.start, 0);
  const order = drafts.map((_, i) => i).filter((i) => drafts[i].form !== 'reported');
  order.sort((a, b) => size(drafts[b]) - size(drafts[a]));
  for (const i of order) for (const run of drafts[i].content) at.fill(i, run.start, run.end);
  return at;
}

/** Who speaks in a statement, where a name or role in its own frame or in the one that it carries on says so. */
function speakerEntity(world: World, draft: Draft): Entity | null {
  const own = (speaker: SpeakerDraft | null): Entity | null =>
    speaker === null || speaker.head < 0 ? null : (world.byToken.get(speaker.head) ?? null);
  return own(draft.speaker) ?? (draft.carriedFrom === null ? null : own(draft.carriedFrom.speaker));
}

/** "Jan Petersen und Anna Berg": two singulars with nothing but und between them. */
function findPairs(document: Document, mentions: readonly Mention[]): NamedPair[] {
  const { tokens } = document;
  const pairs: NamedPair[] = [];
  for (let i = 1; i < mentions.length; i++) {
    const [a, b] = [mentions[i - 1], mentions[i]];
    if (a.entity === b.entity || a.sentence !== b.sentence || b.token - a.token > 8) continue;
    if (a.entity.kind !== b.entity.kind || a.entity.hidden || b.entity.hidden) continue;
    if (a.entity.number === 'plural' || b.entity.number === 'plural') continue;
    let joins = 0;
    let other = false;
    for (let t = a.token + 1; t < b.token; t++) {
      if (tokens.tag[t] === Tag.conjunction && /^(?:und|sowie)$/.test(tokens.lexeme[t]?.lower ?? '')) joins++;
      else if (
        tokens.tag[t] === Tag.finite ||
        tokens.tag[t] === Tag.comma ||
        tokens.tag[t] === Tag.preposition
      )
        other = true;
    }
    if (joins === 1 && !other)
      pairs.push({ token: b.token, sentence: b.sentence, entities: [a.entity, b.entity] });
  }
  return pairs;
}
