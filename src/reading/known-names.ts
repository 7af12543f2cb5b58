/** Outlets, bodies and states that the lists know by name, and bodies whose name stands behind their kind. */
import { type CountryDescription, describeCountry, findCountryAt } from '../german/nouns/countries.ts';
import {
  describeOrganisation,
  findOrganisationAt,
  organisationFirstWords,
} from '../german/nouns/organisations.ts';
import { describeOutlet, findOutletAt, outletFirstWords } from '../german/nouns/outlets.ts';
import { remember } from '../german/remember.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import type { ActorKind } from './reading.ts';
import { enterState, governmentNamed, governmentOf } from './states.ts';
import { countryOf, KINDS, sectorOf } from './traits.ts';
import { createEntity, type Entity, mention, register, type World } from './world.ts';

/** A name of a body. `name` is the same however it is written: NATO and Nordatlantikpakt-Organisation. */
export interface KnownName {
  readonly written: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly gender: Entity['gender'];
  readonly number: Entity['number'];
  readonly country: string | null;
  readonly sector: string | null;
  /** First token of the name itself, where others of the phrase are none of it. */
  readonly start?: number;
  /** One past the last token of the name. */
  readonly end: number;
}

/** The outlet, organisation or state that a phrase names: "die Zeitung „Times“", "der Vereinten Nationen", "Russlands". */
export function findKnownName(world: World, phrase: Phrase): KnownName | null {
  const { tokens } = world.document;
  const parts: number[] = [];
  for (let i = phrase.start; i < phrase.end; i++)
    if (
      i !== phrase.article &&
      tokens.tag[i] !== Tag.quote &&
      (tokens.lexeme[i]?.capital || tokens.tag[i] === Tag.noun)
    )
      parts.push(i);
  for (const from of parts) {
    const long = findLongName(world, from, phrase);
    if (long !== null) return long;
  }
  for (let p = 0; p < parts.length; p++) {
    const known = describeWords(
      world,
      phrase,
      parts
        .slice(p)
        .map((i) => tokens.word[i])
        .join(' '),
    );
    // "Größe Deutschlands", "Frau Deutschlands": the state is named by the last word alone
    if (known !== null) return known.kind === 'state' && p > 0 ? { ...known, start: parts[p] } : known;
  }
  return null;
}

/** What the lists of outlets, organisations and countries say of words; one look for those that are in none. */
const listed = remember((words: string) => {
  const outlet = describeOutlet(words);
  const organisation = describeOrganisation(words);
  const state = describeCountry(words);
  return outlet === null && organisation === null && state === null ? null : { outlet, organisation, state };
});

function describeWords(world: World, phrase: Phrase, words: string): KnownName | null {
  const found = listed(words);
  if (found === null) return null;
  const { outlet, organisation, state } = found;
  const { end } = phrase;
  if (
    outlet !== null &&
    (!outlet.ordinary || world.wanted.has(phrase.head) || isMeantAsName(world, phrase, false))
  )
    return { ...outlet, kind: 'outlet', sector: null, number: null, end };
  if (organisation !== null && (!organisation.ordinary || isMeantAsName(world, phrase, true)))
    return {
      ...organisation,
      number: organisation.number === 'plural' ? 'plural' : null,
      country: countryOf(world, phrase) ?? organisation.country,
      end,
    };
  if (state === null) return null;
  return nameState(state, end);
}

function nameState(country: CountryDescription, end: number): KnownName {
  return {
    written: country.written,
    name: country.name,
    kind: 'state',
    gender: country.gender ?? 'n',
    number: country.number,
    country: country.iso,
    sector: null,
    end,
  };
}

/** How many words the longest name has that begins with this one; 0 for most words. */
const longestName = remember((word: string): { readonly words: number } => {
  const stem = word.replace(/^(.{3,}?)(?:en|er|es|em|e)$/, '$1');
  const firsts = [organisationFirstWords(), outletFirstWords()];
  return { words: Math.max(0, ...firsts.flatMap((map) => [map.get(word) ?? 0, map.get(stem) ?? 0])) };
});

/** "Organisation für Sicherheit und Zusammenarbeit in Europa": a name that goes on behind the phrase. */
function findLongName(world: World, from: number, phrase: Phrase): KnownName | null {
  const { tokens } = world.document;
  const longest = longestName(tokens.word[from]).words;
  if (longest < 3) return null;
  const words: string[] = [];
  for (let i = from; i < tokens.length && words.length < longest; i++) words.push(tokens.word[i]);
  const organisation = findOrganisationAt(words, 0);
  if (organisation !== null && from + organisation.length > phrase.end) {
    const { number, ...rest } = organisation.organisation;
    return { ...rest, number: number === 'plural' ? 'plural' : null, end: from + organisation.length };
  }
  const outlet = findOutletAt(words, 0);
  if (outlet !== null && from + outlet.length > phrase.end)
    return { ...outlet.outlet, kind: 'outlet', sector: null, number: null, end: from + outlet.length };
  const state = findCountryAt(words, 0);
  if (state === null || from + state.length <= phrase.end) return null;
  return nameState(state.country, from + state.length);
}

/** Parties whose name with a capital and no noun behind it is never anything else. */
const PLAIN_PARTIES = /^(?:Grünen?|Linken?|Piraten)$/;

/** Freitag, Welt, Union and Linke are names only in marks, behind their kind, or as a speaker with an article. */
function isMeantAsName(world: World, phrase: Phrase, acts: boolean): boolean {
  const { tokens } = world.document;
  const { head, article } = phrase;
  if (PLAIN_PARTIES.test(tokens.word[head]) && article === head - 1)
    return phrase.number === 'plural' || /^(?:die|der|den)$/.test(tokens.lexeme[article]?.lower ?? '');
  // "Telekom", "AA": several capitals or no article leave nothing but a name
  if (tokens.lexeme[head]?.acronym && tokens.word[head].length > 1) return true;
  const { tag } = tokens;
  // "die „Zeit“", "„Die Zeit“", but not "„in absehbarer Zeit“"
  const marked = tag[head + 1] === Tag.quote && (tag[head - 1] === Tag.quote || tag[head - 2] === Tag.quote);
  return (
    marked ||
    ((world.wanted.has(head) || (acts && world.acting.has(head))) &&
      phrase.number !== 'plural' &&
      article >= 0)
  );
}

/** Enters a body, outlet or state under the identity of its full name. */
export function enterNamed(world: World, phrase: Phrase, known: KnownName): void {
  const { tokens } = world.document;
  const { written, name, kind, gender, number, country, sector } = known;
  const whole = known.end > phrase.end ? { ...phrase, end: known.end } : phrase;
  if (kind === 'state' && country !== null) {
    const own = known.start === undefined ? whole : { ...whole, start: known.start, article: -1 };
    enterState(world, own, country, written);
    return;
  }
  const seat = governmentNamed(name);
  if (seat !== null) {
    const rank = /regierung$/i.test(name) || /regierung$/i.test(written) ? 'government' : 'seat';
    mention(world, governmentOf(world, seat, written, rank, gender), whole);
    return;
  }
  const identity = `id:${name.toLowerCase()}`;
  let entity =
    world.byKey.get(identity)?.[0] ??
    world.byKey.get(written.toLowerCase())?.find((e) => e.kind !== 'person');
  if (entity === undefined) {
    entity = createEntity(world, { name: written, kind, gender, number, country, sector, fullness: 1 });
    register(world, entity, identity);
  } else if (written.length > entity.name.length) entity.name = written;
  entity.named = true;
  entity.hidden = false;
  register(world, entity, written);
  for (let i = phrase.start; i <= phrase.head; i++) {
    const noun = tokens.lexeme[i]?.noun;
    if (noun) register(world, entity, `art:${noun.lemma.toLowerCase()}`);
  }
  entity.country ??= country;
  entity.sector ??= sector;
  mention(world, entity, whole);
}

/** Kinds that are no part of the name behind them: "die Zeitung Nordkurier", "die Firma Nordbau". */
const GENERIC =
  /(?:zeitung|blatt|magazin|agentur|sender|zeitschrift|portal|firma|konzern|unternehmen|partei|gruppe|organisation|hersteller|betreiber|anbieter|behörde|kette|dienst)$/i;
/** Places that are somebody where they decide: "die Stadt Hesselte". */
const TOWN = /^(?:Stadt|Gemeinde|Großstadt|Kreisstadt|Landkreis|Kreis|Kanton|Bundesland|Land|Distrikt)$/;

/** "Gewerkschaft Metall", "Hochschule Salzachufer", "Firma Nordbau": the name behind the noun that says what it is. */
export function enterBodyByKind(world: World, phrase: Phrase, role: number, written: string): void {
  const { tokens } = world.document;
  const noun = tokens.lexeme[role]!.noun!;
  const town = noun.kind === 'state';
  // "der Bundesregierung Mehrkosten": a body that needs no name
  const whole = describeOrganisation(tokens.word[role]);
  if (whole !== null && !whole.ordinary && (whole.kind === 'government' || whole.sector === 'parliament')) {
    const end = role + 1;
    enterNamed(
      world,
      { ...phrase, head: role, end },
      { ...whole, number: null, country: countryOf(world, phrase) ?? whole.country, end },
    );
    return;
  }
  // "in der Stadt Hesselte" is a place
  if (town && !world.wanted.has(phrase.head) && !world.acting.has(phrase.head)) return;
  const name = GENERIC.test(noun.lemma) || noun.kind === 'outlet' ? written : `${noun.lemma} ${written}`;
  enterNamed(world, phrase, {
    written: name,
    name,
    kind: town && TOWN.test(noun.lemma) ? 'government' : KINDS[noun.kind],
    gender: noun.gender,
    number: null,
    country: countryOf(world, phrase),
    sector: sectorOf(noun.lemma, written),
    end: phrase.end,
  });
  const entity = world.byToken.get(phrase.head);
  if (entity !== undefined && /\p{Lu}/u.test(written)) register(world, entity, written);
}

/** "Organisation … (OSZE)", "die Ministerin (SPD)": what stands in brackets behind a name, as its short form or a body of its own. */
export function enterBrackets(world: World, entity: Entity | undefined, phrase: Phrase): void {
  const { tokens } = world.document;
  let open = phrase.end;
  while (entity !== undefined && world.byToken.get(open) === entity) open++;
  if (entity !== undefined && entity.kind !== 'person') open = openAfterName(world, phrase, open);
  if (tokens.tag[open] !== Tag.bracketOpen || tokens.tag[open + 2] !== Tag.bracketClose) return;
  const word = tokens.lexeme[open + 1];
  if (word === null || word === undefined || !(word.acronym || word.capital)) return;
  const inside: Phrase = {
    ...phrase,
    start: open + 1,
    end: open + 2,
    head: open + 1,
    article: -1,
    preposition: open,
    kind: 'name',
  };
  const known = findKnownName(world, inside);
  if (known !== null && known.kind !== 'state') {
    const same =
      entity !== undefined && entity.kind !== 'person' && !entity.keys.has(`id:${known.name.toLowerCase()}`);
    if (
      same &&
      world.byKey.get(`id:${known.name.toLowerCase()}`) === undefined &&
      (known.kind === entity.kind || entity.kind === 'group')
    )
      register(world, entity, `id:${known.name.toLowerCase()}`);
    enterNamed(world, inside, known);
    return;
  }
  if (entity === undefined || entity.kind === 'person' || entity.kind === 'state' || !word.acronym) return;
  register(world, entity, word.word);
  // "Internationale Truppe für Velmland (ITV)": what stands between is part of the name
  if (open > phrase.end && !entity.named) entity.name += textBetween(world, phrase.end, open);
  entity.named = true;
  mention(world, entity, inside);
}

const LONGEST_REST = 6;

/** "Rat für Umwelt (RFU)": the bracket behind the whole name, where its letters begin as the name does. */
function openAfterName({ document: { tokens } }: World, phrase: Phrase, from: number): number {
  const { tag, word } = tokens;
  let open = from;
  while (open < from + LONGEST_REST && NAME_GOES_ON.has(tag[open])) open++;
  if (open === from || tag[open] !== Tag.bracketOpen || !tokens.lexeme[open + 1]?.acronym) return from;
  let first = phrase.article < 0 ? phrase.start : phrase.article + 1;
  while (first < phrase.head && !/^\p{Lu}/u.test(word[first])) first++;
  return word[first][0] === word[open + 1][0] ? open : from;
}

const NAME_GOES_ON: ReadonlySet<number> = new Set([
  Tag.noun,
  Tag.article,
  Tag.preposition,
  Tag.adjective,
  Tag.conjunction,
]);

function textBetween({ document: { tokens, text } }: World, start: number, end: number): string {
  return text.slice(tokens.end[start - 1], tokens.end[end - 1]).replace(/\s+/g, ' ');
}
