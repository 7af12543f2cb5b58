/** Sources whose owner nobody names: "nach offiziellen Angaben", "nach israelischen Angaben", "laut diesen Angaben". */
import { describeDemonym } from '../german/nouns/countries.ts';
import type { ReportingNoun } from '../german/reporting.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { lastSpeaker } from './antecedents.ts';
import { descriptionOf, isDefinite } from './descriptions.ts';
import type { Draft } from './draft.ts';
import type { RuleName } from './rules.ts';
import { stateOf } from './states.ts';
import { createEntity, type Entity, mention, mentionPart, register, type World } from './world.ts';

/** Where a source stands behind a preposition: "so der Vorwurf", "das Gerücht, wonach …" name none. */
const SOURCED: ReadonlySet<RuleName> = new Set(['laut', 'nach', 'zufolge']);
/** What somebody holds, and not what somebody has told: without its owner it is nobody's. */
const HELD =
  /(?:meinung|ansicht|auffassung|sicht|perspektive|überzeugung|gefühl|ermessen|dafürhalten|vorstellung|gesetz|verordnung|plan|planung)$/i;

/**
 * "israelische Angaben" are the state's, "diese Angaben" those of whoever spoke last, "offizielle Angaben" an
 * unnamed source. Null where the words are no source by themselves.
 */
export function enterNameless(world: World, phrase: Phrase, draft: Draft): Entity | null {
  const { tokens } = world.document;
  const entry = tokens.lexeme[phrase.head]?.reporting ?? null;
  if (entry === null || HELD.test(entry.lemma) || /^eigene/.test(tokens.word[phrase.start])) return null;
  if (!isSourced(draft)) return null;
  const state = stateBefore(world, phrase);
  if (state !== null) return state;
  if (isDefinite(world, phrase) || /^(?:dessen|deren)$/.test(tokens.lexeme[phrase.start]?.lower ?? '')) {
    const speaker = lastSpeaker(world, phrase.head, () => true);
    if (speaker !== null) return speaker;
  }
  return isBare(world, phrase) ? null : enterUnnamed(world, phrase, entry);
}

const isSourced = ({ grounds }: Draft): boolean =>
  grounds.some(({ part, rule }) => part === 'form' && SOURCED.has(rule));

/** "laut den Angaben" tells nothing of the source; "Zeugenaussagen", "erste Angaben" do. */
function isBare({ document: { tokens } }: World, { start, head }: Phrase): boolean {
  for (let i = start; i < head; i++) if (tokens.tag[i] === Tag.adjective) return false;
  return /^(?:Angaben?|Aussagen?|Informationen)$/.test(tokens.word[head]);
}

function stateBefore(world: World, phrase: Phrase): Entity | null {
  const { tokens } = world.document;
  for (let i = phrase.start; i < phrase.head; i++) {
    if (tokens.tag[i] !== Tag.adjective) continue;
    const demonym = describeDemonym(tokens.word[i]);
    const state = demonym?.kind === 'adjective' ? stateOf(world, demonym.iso) : null;
    if (state === null) continue;
    mentionPart(world, state, i, tokens.word[i].length);
    return state;
  }
  return null;
}

function enterUnnamed(world: World, phrase: Phrase, entry: ReportingNoun): Entity {
  const word = world.document.tokens.word[phrase.head];
  const several = entry.plural !== null && phrase.number !== 'singular' && !word.endsWith(entry.lemma);
  const described = nominative(descriptionOf(world, phrase, several, entry.gender, word), entry, several);
  // "Offiziellen Angaben zufolge": the adjective's capital is the sentence's
  const name =
    phrase.start < phrase.head ? described.charAt(0).toLowerCase() + described.slice(1) : described;
  const known = world.byKey.get(name.toLowerCase())?.[0];
  const entity =
    known ??
    createEntity(world, {
      name,
      kind: 'unnamed',
      gender: entry.gender,
      number: several ? 'plural' : 'singular',
      fullness: 1,
    });
  register(world, entity, name);
  mention(world, entity, phrase);
  return entity;
}

/** "Medienberichten" → Medienberichte */
const nominative = (name: string, { plural }: ReportingNoun, several: boolean): string =>
  several && plural !== null && !/[ns]$/.test(plural) && name.endsWith('n') ? name.slice(0, -1) : name;

/** "Angaben des Flughafens": whoever owns what was told is a party, though no list has the word. */
export function enterTeller(world: World, owner: Phrase, draft: Draft): Entity | null {
  const { tokens } = world.document;
  const word = tokens.lexeme[owner.head];
  if (!isSourced(draft) || owner.kind === 'pronoun' || word === null || !word.capital) return null;
  if (tokens.kind[owner.head] !== TokenKind.word || word.reporting !== null) return null;
  const name = descriptionOf(
    world,
    owner,
    false,
    owner.gender,
    word.noun?.lemma ?? inNominative(word.word, owner),
  );
  const entity = createEntity(world, { name, kind: 'organisation', gender: owner.gender, fullness: 1 });
  register(world, entity, name);
  mention(world, entity, owner);
  return entity;
}

/** "des Flughafens" → Flughafen */
const inNominative = (word: string, { gender, article }: Phrase): string =>
  article >= 0 && gender !== 'f' ? word.replace(/(?<=[^s])s$/, '') : word;
