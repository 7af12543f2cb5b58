/** Named phrases become the persons, outlets, bodies and states of an article, each once. */
import { describeCountry } from '../german/nouns/countries.ts';
import { describeNoun, type NounKind } from '../german/nouns/describe.ts';
import { isFirmWord, isLegalForm } from '../german/nouns/firms.ts';
import { isTitle } from '../german/nouns/names.ts';
import { describeOrganisation } from '../german/nouns/organisations.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import { isOrdinalName } from '../language/phrase-extent.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { joinAppositions, joinRole, roleBefore } from './appositions.ts';
import { enterDescription, isUnnamedSource } from './descriptions.ts';
import { enterBodyByKind, enterBrackets, enterNamed, findKnownName, type KnownName } from './known-names.ts';
import { findOwner } from './owners.ts';
import { enterCapital, mentionAttributes } from './states.ts';
import { addRole, countryOf, KINDS, sectorOf } from './traits.ts';
import { createEntity, type Entity, mention, register, type World } from './world.ts';

/**
 * Enters a noun phrase: a named person, an outlet, a body, a state; roles and descriptions where they matter.
 * `owns` says that somebody's role belongs to it, which makes it an actor.
 */
export function enterPhrase(world: World, phrase: Phrase, owns = false): void {
  enterWhole(world, phrase, owns);
  mentionAttributes(world, phrase);
  enterBrackets(world, world.byToken.get(phrase.head), phrase);
}

/**
 * A phrase without the nouns that a learned tree hangs on something outside of it: in "dass das Land Hilfe beantragt" and
 * "der Organisation Schätzungen vorliegen" two phrases stand side by side, and no name behind its kind.
 */
function withoutNeighbours(world: World, phrase: Phrase): Phrase {
  const { tag, lexeme, grammar } = world.document.tokens;
  if (grammar === null) return phrase;
  for (let i = phrase.start + 1; i < phrase.end; i++) {
    if (tag[i] !== Tag.noun || tag[i - 1] !== Tag.noun) continue;
    const word = lexeme[i];
    const role = lexeme[i - 1]?.noun?.kind;
    if ((role === 'person' || role === 'group') && grammar.stts[i - 1] === 'NN' && isApart(world, i))
      return { ...phrase, end: i, head: i - 1 };
    if (grammar.stts[i] !== 'NN') continue;
    const governor = grammar.head[i];
    const apart = governor < phrase.start || governor >= phrase.end;
    // only behind a kind of body, "Land", "Organisation": "Brandenburgs Ministerpräsident" is one phrase
    const kind = lexeme[i - 1]?.noun?.kind;
    const named = word === null || !(word.ordinary || (word.noun !== null && word.noun.kind !== 'person'));
    if (apart && !named && kind !== undefined && kind !== 'person' && grammar.head[i - 1] !== i)
      return { ...phrase, end: i, head: i - 1 };
  }
  return phrase;
}

/** "ordnete der Präsident Maßnahmen an", "der Fürst Nordlands": an object or a genitive, not the name of the one before. */
function isApart({ document: { tokens, surnames } }: World, at: number): boolean {
  const { grammar, lexeme } = tokens;
  const next = lexeme[at];
  if (grammar === null || !next || next.firstName !== null || surnames.has(next.word)) return false;
  const relation = grammar.relation[at];
  if (grammar.stts[at] === 'NE') {
    // "der Kanzler Österreichs": the state is a party, the region none
    const isGenitive = relation === 'nmod' && grammar.morphology[at].includes('Case=Gen');
    return isGenitive && next.word.endsWith('s') && describeCountry(next.word) === null;
  }
  const person = next.noun?.kind === 'person' || next.noun?.kind === 'group';
  return grammar.stts[at] === 'NN' && !person && relation !== 'appos' && relation !== 'flat';
}

function enterWhole(world: World, parsed: Phrase, isOwner: boolean): void {
  const phrase = withoutNeighbours(world, parsed);
  const owns = isOwner || (phrase !== parsed && world.acting.has(parsed.head));
  const { tokens } = world.document;
  const words: number[] = [];
  for (let i = firstWord(world, phrase); i < phrase.end; i++)
    if (
      tokens.tag[i] === Tag.noun ||
      tokens.kind[i] === TokenKind.abbreviation ||
      (i > phrase.head && isOrdinalName(tokens.word[i]))
    )
      words.push(i);
  if (words.length === 0) {
    if (tokens.tag[phrase.head] === Tag.adjective && tokens.lexeme[phrase.head]?.capital) {
      const party = findKnownName(world, phrase);
      if (party !== null) {
        enterNamed(world, phrase, party);
        return;
      }
    }
    enterDescription(world, phrase, owns);
    return;
  }
  if (isUnnamedSource(tokens.word[words[0]])) {
    enterDescription(world, phrase, owns);
    return;
  }
  const marked = markedName(world, phrase);
  if (marked !== null) {
    enterNamed(world, phrase, marked);
    return;
  }
  const again = words.length === 1 && phrase.article < 0 ? findAgain(world, tokens.word[words[0]]) : null;
  if (again !== null) {
    mention(world, again, phrase);
    return;
  }
  const body = findBodyAgain(world, words);
  if (body !== null) {
    mention(world, body, phrase);
    return;
  }
  const known = findKnownName(world, phrase);
  if (known !== null) {
    if (!isProduct(world, phrase, known)) enterNamed(world, phrase, known);
    return;
  }
  if (words.length === 1 && phrase.article < 0 && enterCapital(world, phrase, tokens.word[words[0]])) return;
  const firm = firmWords(world, words);
  if (firm !== null) {
    enterFirm(world, phrase, nameOf(world, firm));
    return;
  }
  const { role, name } = splitName(world, words);
  if (name.length === 0) {
    enterDescription(world, phrase, owns);
    return;
  }
  const last = role.length > 0 ? role[role.length - 1] : -1;
  const described = last >= 0 ? (tokens.lexeme[last]?.noun ?? null) : null;
  const first = name.some((i) => tokens.lexeme[i]?.firstName);
  // "im US-Bundesstaat Virginia": a state by that name, though people bear it too
  const isLand = described?.kind === 'state' && name.length === 1;
  if (described !== null && isBodyKind(world, described.kind, name) && (!first || isLand)) {
    enterBodyByKind(world, phrase, last, nameOf(world, name));
    return;
  }
  if (described !== null && name.length === 1 && isOwnedBy(world, phrase, last, name[0])) {
    // "der Arzt Bergs", where the text has Berg: whose he is, and not his name
    // it is the noun that speaks and acts
    if (world.wanted.delete(phrase.head)) world.wanted.add(last);
    enterDescription(world, { ...phrase, head: last, end: last + 1 }, owns || world.acting.has(phrase.head));
    const owned = world.byToken.get(last);
    if (owned !== undefined) world.byToken.set(name[0], owned);
    const owner = findAgain(world, tokens.word[name[0]]);
    if (owner !== null) mention(world, owner, { ...phrase, start: name[0], article: -1 });
    return;
  }
  const titled = name[0] > phrase.start && isTitle(tokens.word[name[0] - 1]);
  if (role.length === 0 && !titled && isPlaced(world, phrase)) return;
  // "Santiago", "Florence": a first name alone is somebody only where it does something
  const alone = name.length === 1 && role.length === 0 && !titled && first;
  if (alone && !world.wanted.has(phrase.head) && !world.acting.has(phrase.head)) return;
  enterPerson(
    world,
    phrase,
    name,
    // "Landesrat Josef Kern": a council before a first name is its member
    role.filter((i) => tokens.lexeme[i]?.noun?.kind === 'person' || (first && /rat$/.test(tokens.word[i]))),
    first || titled || described?.kind === 'person',
  );
}

/** "der behandelnde Arzt Bergs": behind an article and a noun a name in the genitive that the text has without its s. */
function isOwnedBy(world: World, { article }: Phrase, role: number, name: number): boolean {
  const { word } = world.document.tokens;
  return article >= 0 && name === role + 1 && withoutGenitive(world, word[name]) !== word[name];
}

/** "das im Grundgesetz verankerte Recht": the nouns of an attribute are none of the phrase's own. */
function firstWord(world: World, phrase: Phrase): number {
  const { tokens } = world.document;
  let first = phrase.start;
  let inside = false;
  for (let i = phrase.start; i < phrase.head; i++) {
    if (tokens.tag[i] === Tag.preposition && i > phrase.start) inside = true;
    else if (inside && (tokens.tag[i] === Tag.adjective || tokens.tag[i] === Tag.participle)) first = i;
  }
  return first;
}

/** "Gewerkschaft Metall", "Gruppierung CFDR": a noun whose name stands behind it; of groups only short ones in capitals. */
function isBodyKind(world: World, kind: NounKind, name: readonly number[]): boolean {
  if (kind === 'group') return name.length === 1 && (world.document.tokens.lexeme[name[0]]?.acronym ?? false);
  return kind !== 'person';
}

/** "Brehm Corp.", "der Hersteller Nordlicht Motors": the words of a firm's name, which end in one that only firms have. */
function firmWords(world: World, words: readonly number[]): readonly number[] | null {
  const { word, lexeme, tag } = world.document.tokens;
  const last = words[words.length - 1];
  // "Brehm & Co." may be anybody
  if (words.length < 2 || word[last - 1] === '&') return null;
  if (!isFirmWord(word[last]) && word[words[words.length - 2]] !== 'Air') return null;
  // what the firm is stands before it, "Warner" in "Warner Bros." is none of that
  let first = words.length - 2;
  while (first > 0 && lexeme[words[first - 1]]?.noun == null) first--;
  if (isFirmWord(word[words[first]]) || lexeme[words[first]]?.capital !== true) return null;
  // "Deutsche Nordlicht GmbH"
  const before = words[first] - 1;
  const titled = isFirmWord(word[last]) && tag[before] === Tag.adjective && lexeme[before]?.capital === true;
  return titled ? [before, ...words.slice(first)] : words.slice(first);
}

/** "Nordlicht AG" is the Nordlicht that the lists know, and called Nordlicht again. */
function enterFirm(world: World, phrase: Phrase, written: string): void {
  const cut = written.lastIndexOf(' ');
  // "Nordlicht Airlines" is another firm than the Nordlicht that makes lamps
  const short = written.slice(0, cut);
  const listed = isLegalForm(written.slice(cut + 1)) ? describeOrganisation(short) : null;
  enterNamed(world, phrase, {
    written,
    name: listed?.name ?? written,
    kind: listed?.kind ?? 'organisation',
    gender: listed?.gender ?? world.document.tokens.lexeme[phrase.head]?.gender ?? null,
    number: null,
    country: listed?.country ?? countryOf(world, phrase),
    sector: 'company',
    end: phrase.end,
  });
  const entity = world.byToken.get(phrase.head);
  if (entity !== undefined && isFirmWord(written.slice(cut + 1))) register(world, entity, short);
}

/** "mit seinem BMW", "ein Airbus": what bears the name of its maker. */
function isProduct(world: World, phrase: Phrase, known: KnownName): boolean {
  const { tokens } = world.document;
  if (known.sector !== 'company' || phrase.article < 0 || world.wanted.has(phrase.head)) return false;
  return (
    tokens.tag[phrase.article] === Tag.possessive || /^ein/.test(tokens.lexeme[phrase.article]?.lower ?? '')
  );
}

/** "in Santiago", "nach La Romana": what one goes to is nobody. */
function isPlaced(world: World, phrase: Phrase): boolean {
  const { preposition, head } = phrase;
  if (preposition < 0 || world.wanted.has(head)) return false;
  return /^(?:in|im|nach|aus|bis|ab)$/.test(world.document.tokens.lexeme[preposition]?.lower ?? '');
}

/** "die Zeitung „Velmer Bote“", "der „Nordkurier“": the marks hold the name, the noun before them its kind. */
function markedName(world: World, phrase: Phrase): KnownName | null {
  const { tokens, text } = world.document;
  const close = phrase.end - 1;
  let open = close - 1;
  while (open >= phrase.start && tokens.tag[open] !== Tag.quote) open--;
  if (tokens.tag[close] !== Tag.quote || open < phrase.start || open + 1 >= close) return null;
  const name = text.slice(tokens.start[open + 1], tokens.end[close - 1]);
  const noun = open > phrase.start ? (tokens.lexeme[open - 1]?.noun ?? null) : null;
  const known = describeOutlet(name) ?? describeOrganisation(name);
  const speaks = world.wanted.has(phrase.head);
  if (noun === null && !speaks && known === null) return null;
  // "der neue „Oberste Rat“" names a body, "die Studie „Klima 2050“" a paper
  const inside = describeNoun(tokens.word[close - 1]) ?? describeNoun(tokens.word[open + 1]);
  const kind =
    noun !== null
      ? KINDS[noun.kind]
      : inside !== null && known === null && open + 2 < close
        ? KINDS[inside.kind]
        : 'outlet';
  if (kind === 'person' || (kind === 'document' && !speaks) || (kind === 'state' && known === null))
    return null;
  return {
    written: name,
    name: known?.name ?? name,
    kind,
    gender: noun?.gender ?? known?.gender ?? null,
    number: null,
    country: countryOf(world, phrase) ?? known?.country ?? null,
    sector: kind === 'organisation' ? sectorOf(noun?.lemma ?? '', name) : null,
    end: phrase.end,
  };
}

/** A surname alone, of somebody named in full before: "Berg sagte"; a firm without its form: "Brehm", after "die Brehm AG". */
function findAgain(world: World, word: string): Entity | null {
  const known =
    world.byKey.get(word.toLowerCase()) ?? world.byKey.get(withoutGenitive(world, word).toLowerCase());
  return (
    known?.find(
      (entity) =>
        (entity.kind === 'person' || (entity.named && entity.sector === 'company')) &&
        entity.fullness > 0 &&
        !entity.keys.has(`art:${word.toLowerCase()}`),
    ) ?? null
  );
}

/** "UP Nordbau" again, after "die Firma UP Nordbau"; "der RFU", after "der Rat für Umwelt (RFU)". */
function findBodyAgain(world: World, words: readonly number[]): Entity | null {
  if (words.length < 2 && !world.document.tokens.lexeme[words[0]]?.acronym) return null;
  const known = world.byKey.get(nameOf(world, words).toLowerCase());
  return known?.find((entity) => entity.named && entity.kind !== 'person') ?? null;
}

/** "US-Außenminister Antony Blinken", "Hessens Ministerpräsident Roland Koch": the name follows the last role or title. */
function splitName(world: World, words: readonly number[]): { role: number[]; name: number[] } {
  const { lexeme, word } = world.document.tokens;
  let split = 0;
  for (let w = 0; w < words.length; w++) {
    const before = w > 0 ? lexeme[words[w - 1]] : null;
    // "Anna Berg", "Ministerin Berg", "Agentur Küstendienst": a name that is a common noun too
    const surname = before !== null && (before.firstName !== null || before.noun !== null);
    const common = lexeme[words[w]]?.noun != null || (lexeme[words[w]]?.ordinary ?? false);
    const named = (surname && lexeme[words[w]]?.ordinary) || isFlat(world, words[w - 1], words[w]);
    if (isTitle(word[words[w]]) || (common && !named)) split = w + 1;
    // "Amtrak George Warrington": a first name begins a person
    else if (
      w > split &&
      w < words.length - 1 &&
      lexeme[words[w]]?.firstName &&
      !lexeme[words[w - 1]]?.firstName
    )
      split = w;
  }
  // "Minister Fischer", "Richter Schneider": surnames that are trades too
  const last = lexeme[words[words.length - 1]];
  if (split === words.length && words.length > 1 && last?.noun?.kind === 'person') {
    const before = lexeme[words[words.length - 2]];
    if (before?.firstName || before?.noun?.role) split--;
    if (before?.firstName && split > 0 && lexeme[words[split - 1]] === before && before.noun === null)
      split--;
  }
  return {
    role: words.slice(0, split).filter((i) => !isTitle(word[i])),
    name: words.slice(split),
  };
}

/** "Klaus Volk", "Hanna Zeitung": behind a first name the learned tree takes any noun for the surname. */
function isFlat({ document: { tokens } }: World, first: number | undefined, word: number): boolean {
  const { grammar, lexeme } = tokens;
  if (first === undefined || grammar === null || !lexeme[first]?.firstName) return false;
  return grammar.stts[word] === 'NE' && grammar.head[word] === first && !tokens.word[word].includes('-');
}

function nameOf(world: World, words: readonly number[]): string {
  const { tokens, text } = world.document;
  const raw = text.slice(tokens.start[words[0]], tokens.end[words[words.length - 1]]).replace(/\s+/g, ' ');
  return raw.replace(/[„“”"»«‚‘’]/g, '').trim();
}

/** "Lawrows" → Lawrow where the article has Lawrow; Hans and Franziskus stay. */
const withoutGenitive = (world: World, word: string): string =>
  word.endsWith('s') && world.capitals.has(word.slice(0, -1)) ? word.slice(0, -1) : word;

function enterPerson(
  world: World,
  phrase: Phrase,
  name: readonly number[],
  role: readonly number[],
  sure: boolean,
): void {
  const { tokens } = world.document;
  // "Papst Urban II." is called Urban again
  const numbered = name.length > 1 && isOrdinalName(tokens.word[name[name.length - 1]]);
  const last = tokens.word[name[name.length - (numbered ? 2 : 1)]];
  const surname = withoutGenitive(world, last);
  const full = nameOf(world, name);
  const written = surname.length < last.length ? full.replace(last, surname) : full;
  const described = role.length > 0 ? (tokens.lexeme[role[role.length - 1]]?.noun ?? null) : null;
  const first = tokens.lexeme[name[0]]?.firstName;
  const gender = described?.gender ?? (first === 'm' || first === 'f' ? first : null);
  let entity = findPerson(world, surname, written, name.length, gender);
  if (entity === null) {
    // a bare unlisted word is somebody only where it speaks as a name does: alone, without article
    const alone = name.length === phrase.end - phrase.start && !tokens.lexeme[name[0]]?.adjective;
    if (!sure && !(world.wanted.has(phrase.head) && alone) && roleBefore(world, phrase) === null) {
      enterDescription(world, phrase, false);
      return;
    }
    const acronym = tokens.lexeme[name[0]]?.acronym && name.length === 1 && role.length === 0;
    entity = createEntity(world, {
      name: written,
      kind: acronym ? 'organisation' : 'person',
      gender,
      fullness: name.length,
      named: true,
    });
  } else if (name.length > entity.fullness) {
    entity.name = written;
    entity.fullness = name.length;
  }
  entity.gender ??= gender;
  entity.number = 'singular';
  register(world, entity, surname);
  if (name.length > 1) register(world, entity, written);
  mention(world, entity, role.length === 0 ? withoutOthers(world, phrase, name[0]) : phrase);
  for (const i of role) addRole(world, entity, i, findOwner(world, i, phrase));
  // "Trinidad Jiménez": the name itself is no country
  entity.country ??= countryOf(world, { ...phrase, end: name[0] });
  joinAppositions(world, entity, phrase);
  if (role.length === 0) joinRole(world, entity, phrase, name[0]);
}

/** "in Bayern Sepp Berg": a place or body before the name is no part of it; article, adjective and title are. */
function withoutOthers(world: World, phrase: Phrase, name: number): Phrase {
  const { tokens } = world.document;
  let start = name;
  while (
    start > phrase.start &&
    (tokens.tag[start - 1] !== Tag.noun || isTitle(tokens.word[start - 1])) &&
    tokens.kind[start - 1] === TokenKind.word
  )
    start--;
  return start === phrase.start ? phrase : { ...phrase, start, article: -1 };
}

function findPerson(
  world: World,
  surname: string,
  written: string,
  length: number,
  gender: Entity['gender'],
): Entity | null {
  for (const entity of world.byKey.get(surname.toLowerCase()) ?? []) {
    if (entity.kind !== 'person') continue;
    if (gender !== null && entity.gender !== null && entity.gender !== gender) continue;
    // two people of one surname: Hans Meier and Anna Meier
    const other = length > 1 && entity.fullness > 1 && entity.name.split(' ')[0] !== written.split(' ')[0];
    if (!other) return entity;
  }
  return null;
}
