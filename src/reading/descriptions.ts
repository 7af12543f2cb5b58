/** Actors without a name: "das russische Außenministerium", "eine Quelle im Ministerium", "der Minister". */
import { describeCapital, describeCountry } from '../german/nouns/countries.ts';
import { isSourceNoun } from '../german/words/attribution.ts';
import { isVerbFinal } from '../language/clause-kinds.ts';
import { type Phrase, parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { findAntecedent, isAnybody } from './antecedents.ts';
import { clauseAt } from './locative.ts';
import { belongsToOthers, findOwner } from './owners.ts';
import { findPhraseEnd } from './speakers.ts';
import { governmentOf } from './states.ts';
import { addRole, countryOf, KINDS } from './traits.ts';
import { createEntity, type Entity, mention, register, type World } from './world.ts';

/** Persons who are known as sources only. */
const UNNAMED =
  /(?:quelle|quellen|kreise|kreisen|insider|insiderin|insidern|informant|informantin|informanten)$/i;

/** "Delegationskreise", but neither Landkreise nor Stromkreise. */
const CIRCLES =
  /^(?!.*(?:land|wahl|stadt|strom|kirchen|dekanats|gemeinde|um|arbeits|straf|regel|stuhl|steuer)kreise).{4,}kreisen?$/i;

export const isUnnamedSource = (word: string): boolean =>
  UNNAMED.test(word) &&
  (isSourceNoun(word.toLowerCase()) || /inform|insider/i.test(word) || CIRCLES.test(word));

/**
 * A body, group or person by description. What neither speaks nor acts is entered hidden, in case a pronoun means it or
 * it acts later on.
 */
export function enterDescription(world: World, phrase: Phrase, owns: boolean): void {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (word === null) return;
  const { noun } = word;
  const wanted = world.wanted.has(phrase.head);
  const acts = wanted || owns || world.acting.has(phrase.head);
  const unnamed = isUnnamedSource(word.word);
  if (noun === null && !unnamed) {
    if (/jährige[rn]?$/.test(word.lower)) enterByAge(world, phrase, acts);
    else if (
      wanted &&
      !word.ordinary &&
      phrase.article >= 0 &&
      phrase.number !== 'plural' &&
      word.reporting === null
    )
      enterUnlisted(world, phrase);
    return;
  }
  const definite = isDefinite(world, phrase);
  const body = noun?.kind === 'organisation' || noun?.kind === 'government';
  const several = isSeveral(world, phrase);
  // "ein Demonstrant": one of those of whom there are mostly many
  const kind = noun?.crowd && phrase.number === 'singular' ? 'person' : (noun?.kind ?? null);
  const person = kind === 'person' && !several;
  const group = kind === 'group' || (kind === 'person' && several);
  if (!wanted && (noun?.kind === 'document' || noun?.kind === 'state' || noun?.kind === 'outlet')) {
    if (definite && isBare(world, phrase)) mentionKnown(world, phrase);
    return;
  }
  if (!acts && !(definite ? body || person || group : person)) return;
  if (isNegative(world, phrase) || (!wanted && isOffice(world, phrase))) return;
  const vague =
    !wanted &&
    !world.doers.has(phrase.head) &&
    noun !== null &&
    group &&
    VAGUE.test(noun.lemma) &&
    !isCounted(world, phrase);
  const country = countryOf(world, phrase);
  // "die russische Regierung", "die Regierung in Moskau"
  if (noun?.lemma === 'Regierung' && !several) {
    const iso = country ?? countryBehind(world, phrase);
    if (iso !== null) {
      const full = descriptionOf(world, phrase, false, 'f', 'Regierung');
      const name = country === null ? `${full}${placeBehind(world, phrase)}` : full;
      const government = governmentOf(world, iso, name, 'government', 'f');
      register(world, government, 'art:regierung');
      mention(world, government, phrase);
      return;
    }
  }
  const name = descriptionOf(world, phrase, several, noun?.gender ?? phrase.gender, noun?.lemma ?? word.word);
  const same =
    ((isBare(world, phrase) || (definite && isAnybody(noun?.lemma ?? ''))) &&
    (definite || tokens.tag[phrase.start] === Tag.possessive)
      ? findAntecedent(world, phrase)
      : null) ?? findSameName(world, phrase, name, body || definite);
  if (same !== null) {
    if (acts && !vague) same.hidden = false;
    mention(world, same, phrase);
    if (person && noun?.role && same.kind === 'person') {
      const owner = findOwner(world, phrase.head, phrase);
      if (owner !== null) addRole(world, same, phrase.head, owner);
    }
    return;
  }
  const entity = createEntity(world, {
    name: describeFully(world, phrase, unnamed, name),
    kind: unnamed || kind === null ? 'unnamed' : kind === 'person' && several ? 'group' : KINDS[kind],
    gender: noun?.gender ?? phrase.gender,
    number: several ? 'plural' : phrase.number,
    country,
    fullness: 1,
    hidden: !acts || vague || (noun?.kind === 'document' && !owns),
  });
  register(world, entity, name);
  register(world, entity, `art:${noun?.lemma ?? word.word}`);
  mention(world, entity, phrase);
  if (kind === 'person' && !unnamed && !several)
    addRole(world, entity, phrase.head, findOwner(world, phrase.head, phrase));
}

/** Groups of nobody in particular. */
const VAGUE =
  /^(?:Mensch|Person|Leute|Kind|Bürger|Bewohner|Einwohner|Frau|Mann|Bevölkerung|Öffentlichkeit|Gesellschaft|Familie|Generation|Mehrheit|Minderheit|Tote|Verletzte|Opfer|Besucher|Nutzer|Kunde|Patient|Teilnehmer|Mitglied|Jugend|Menschheit|Gast|Tourist|Verbraucher)$/;

/** "von Gerichten", "viele Abgeordnete", "Anrainer berichten": what the phrase does not tell, its words and the learned grammar may. */
function isSeveral(world: World, phrase: Phrase): boolean {
  const { lexeme, grammar } = world.document.tokens;
  const noun = lexeme[phrase.head]?.noun ?? null;
  if (phrase.number !== null) return phrase.number === 'plural';
  if (MANY.test(lexeme[phrase.start]?.lower ?? '') || isGenitivePlural(world, phrase)) return true;
  // "vom Sprecher", "zur Beauftragten": the article is in the preposition; "als Trainerin"
  if (ONE.test(lexeme[phrase.preposition]?.lower ?? '')) return false;
  const learned = grammar?.morphology[phrase.head] ?? '';
  if (noun?.number === 'either' && phrase.article >= 0 && learned.includes('Number='))
    return learned.includes('Number=Plur');
  const crowd =
    noun?.kind === 'person' || (noun?.kind === 'group' && lexeme[phrase.head]?.word !== noun.lemma);
  return crowd && phrase.article < 0 && noun.number !== 'singular';
}

const MANY = /^(?:viele|einige|mehrere|alle|beide|manche|wenige|etliche|zahlreiche)[nr]?$/;
const ONE = /^(?:vom|zum|zur|beim|im|am|als)$/;

/** "vier Männer", "309 Insassen" are somebody in particular, the "480.000 Einwohner" of a state are not. */
function isCounted({ document: { tokens } }: World, phrase: Phrase): boolean {
  for (let i = phrase.start; i < phrase.head; i++)
    if (tokens.tag[i] === Tag.number && !/\d{4}|\d[.' ]\d|tausend|million/i.test(tokens.word[i])) return true;
  return false;
}

/** "der Regierungschefs", "der rot-grünen Politiker": der before a masculine that is no nominative. */
function isGenitivePlural(world: World, phrase: Phrase): boolean {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (word?.noun?.gender !== 'm' || phrase.article < 0 || tokens.lexeme[phrase.article]?.lower !== 'der')
    return false;
  if (word.word !== word.noun.lemma && !/[rn]$/.test(word.word)) return true;
  const before = tokens.lexeme[phrase.head - 1];
  return tokens.tag[phrase.head - 1] === Tag.adjective && (before?.lower.endsWith('en') ?? false);
}

/** "kein Mensch", "jeder Bürger" */
const isNegative = (world: World, phrase: Phrase): boolean =>
  /^(?:kein|jede)/.test(world.document.tokens.lexeme[phrase.start]?.lower ?? '');

/** "der Rücktritt von seinen Ämtern", "sein Amt": what somebody holds is no authority. */
const isOffice = ({ document: { tokens } }: World, { article, head }: Phrase): boolean =>
  article >= 0 && tokens.tag[article] === Tag.possessive && tokens.lexeme[head]?.noun?.lemma === 'Amt';

/** "das Blatt", "der Bericht", "das Land": who was named before, and nobody else. */
function mentionKnown(world: World, phrase: Phrase): void {
  const same = findAntecedent(world, phrase);
  if (same !== null) mention(world, same, phrase);
}

/** The same words again mean the same body; "ein Mann" twice are two. */
function findSameName(world: World, phrase: Phrase, name: string, same: boolean): Entity | null {
  if (!same && phrase.article >= 0) return null;
  return world.byKey.get(name.toLowerCase())?.[0] ?? null;
}

/** "in Moskau", "der Türkei": the words behind a government that say whose it is. */
function placeBehind(world: World, phrase: Phrase): string {
  const { tokens, text } = world.document;
  let at = phrase.end;
  while (at < phrase.end + 3 && !tokens.lexeme[at]?.capital) at++;
  return text.slice(tokens.end[phrase.end - 1], tokens.end[at]);
}

/** "die Regierung in Moskau", "die Regierung der Türkei": the country that the place behind names. */
function countryBehind(world: World, phrase: Phrase): string | null {
  const { tokens } = world.document;
  let at = phrase.end;
  const lower = tokens.lexeme[at]?.lower ?? '';
  if (/^(?:in|von|der|des)$/.test(lower)) at++;
  if (tokens.tag[at] === Tag.article) at++;
  const word = tokens.word[at];
  if (word === undefined || !tokens.lexeme[at]?.capital) return null;
  const next = tokens.word[at + 1];
  return (
    (lower === 'in' ? describeCapital(word)?.iso : null) ??
    (next === undefined ? null : describeCountry(`${word} ${next}`)?.iso) ??
    describeCountry(word)?.iso ??
    null
  );
}

/** "die 45-Jährige": the person last named whom the article's gender fits. */
function enterByAge(world: World, phrase: Phrase, acts: boolean): void {
  const same = isDefinite(world, phrase) ? findAntecedent(world, phrase) : null;
  if (same !== null) {
    if (acts) same.hidden = false;
    mention(world, same, phrase);
    return;
  }
  const { tokens } = world.document;
  const entity = createEntity(world, {
    name: tokens.word[phrase.head],
    kind: 'person',
    gender: phrase.gender,
    number: 'singular',
    fullness: 1,
    hidden: !acts,
  });
  register(world, entity, `art:${tokens.word[phrase.head]}`);
  mention(world, entity, phrase);
}

/** "der Kassier", "die Hüttenwirtin": a trade that no list has, but that speaks with an article. */
function enterUnlisted(world: World, phrase: Phrase): void {
  const name = world.document.tokens.word[phrase.head];
  const known = world.byKey.get(name.toLowerCase())?.[0];
  const entity =
    known ??
    createEntity(world, { name, kind: 'person', gender: phrase.gender, number: 'singular', fullness: 1 });
  register(world, entity, name);
  mention(world, entity, phrase);
}

/** "eine Quelle im Ministerium" keeps its words; "Sprecher der Polizei" loses its article. */
function describeFully(world: World, phrase: Phrase, unnamed: boolean, name: string): string {
  const { document } = world;
  const { tokens, text } = document;
  let limit = phrase.end;
  while (
    limit < tokens.length &&
    limit < phrase.end + 14 &&
    tokens.tag[limit] !== Tag.finite &&
    tokens.tag[limit] !== Tag.stop &&
    tokens.tag[limit] !== Tag.comma
  )
    limit++;
  const end = tokens.end[withoutAgent(world, phrase, findPhraseEnd(document, phrase, limit, false)) - 1];
  const rest = withoutPurpose(world, phrase, name, text.slice(tokens.end[phrase.end - 1], end));
  return (unnamed ? text.slice(tokens.start[phrase.start], tokens.end[phrase.end - 1]) : name) + rest;
}

/**
 * One past the phrase where the words up to `end` go on to who did it: "wurde ein Passant von vier Männern angesprochen",
 * but "wurden Vertreter von Verbänden angehört".
 */
function withoutAgent({ acting, document }: World, phrase: Phrase, end: number): number {
  const { tokens } = document;
  const noun = tokens.lexeme[phrase.head]?.noun ?? null;
  const at = phrase.end;
  if (end <= at + 1 || tokens.tag[at] !== Tag.preposition || (noun !== null && belongsToOthers(noun.lemma)))
    return end;
  if (!/^(?:von|vom|durch)$/.test(tokens.lexeme[at]?.lower ?? '')) return end;
  const agent = parsePhrase(tokens, at + 1, end, at);
  const clause = clauseAt(document, phrase.head);
  // "wurden 200 Leute von einem Investor übernommen": with an article it is who does it, known or not
  const does = agent !== null && (acting.has(agent.head) || (agent.article >= 0 && clause?.verb.passive));
  if (!does) return end;
  // "Reporter von Zeitungen wurden geladen": before the verb it belongs to the noun
  const before = clause === null || (!isVerbFinal(clause.kind) && phrase.head < clause.verb.finite);
  return before ? end : at;
}

/** "Bundesamt für Umwelt" is a name, "Proteste der Gruppe gegen das Gesetz" goes beyond it. */
function withoutPurpose(world: World, phrase: Phrase, name: string, rest: string): string {
  const { tokens } = world.document;
  const kind = tokens.lexeme[phrase.head]?.noun?.kind;
  // "in Richtung seiner Kunden", "aus ihrem Land": what leads to others is no part of it
  rest = rest.replace(/\s(?:in|aus|von|mit|bei)\s(?:sein|ihr|Richtung|der Nähe).*/s, '');
  // "wurden Fahrgäste aus großer Höhe gerettet": from where nobody comes
  if (tokens.lexeme[phrase.end]?.lower === 'aus') {
    const from = parsePhrase(tokens, phrase.end + 1, tokens.length, phrase.end);
    if (from !== null && tokens.lexeme[from.head]?.ordinary) return '';
  }
  // "des Ausschusses Alain Weber": a person's name behind the genitive is no part of it
  for (let i = phrase.end; i < phrase.end + 8 && i < tokens.length; i++)
    if (tokens.lexeme[i]?.firstName && tokens.lexeme[i - 1]?.noun && tokens.lexeme[i - 1]?.capital)
      rest = rest.slice(0, Math.max(0, tokens.end[i - 1] - tokens.end[phrase.end - 1]));
  const cut = (
    kind === 'person' || kind === 'group'
      ? /\s(?:gegen|zu|zum|zur|über|für|im|am)\s/
      : /\s(?:gegen|zu|zum|zur|über|für)\s/
  ).exec(rest);
  if (cut === null || (cut[0] === ' für ' && TAKES_PURPOSE.test(name))) return rest;
  return rest.slice(0, cut.index);
}

const TAKES_PURPOSE =
  /(?:amt|behörde|ministerium|institut|verein|verband|zentrum|sprecher|sprecherin|minister|ministerin|stelle|agentur|beauftragte[rn]?|experte|expertin|professor|professorin)$/i;

export function isDefinite(world: World, phrase: Phrase): boolean {
  if (phrase.article < 0) return false;
  return /^(?:der|die|das|dem|den|des|dieser|diese|dieses|diesem|diesen)$/.test(
    world.document.tokens.lexeme[phrase.article]?.lower ?? '',
  );
}

/** Article and noun alone: an adjective or genitive would tell it from others of its kind. */
function isBare(world: World, phrase: Phrase): boolean {
  const { tokens } = world.document;
  if (phrase.head > phrase.start + 1) return false;
  const next = tokens.lexeme[phrase.end];
  return (
    !(
      tokens.tag[phrase.end] === Tag.article &&
      next !== null &&
      /^(?:der|des|eines|einer)$/.test(next.lower)
    ) && !(next?.lower === 'von' || next?.lower === 'vom' || next?.lower === 'für')
  );
}

/** The description in the nominative without its article: "dem russischen Außenministerium" → "russisches Außenministerium". */
export function descriptionOf(
  world: World,
  phrase: Phrase,
  plural: boolean,
  gender: Entity['gender'],
  lemma: string,
): string {
  const { tokens } = world.document;
  const ending = plural ? 'e' : gender === 'm' ? 'er' : gender === 'n' ? 'es' : 'e';
  const parts: string[] = [];
  for (let i = phrase.start; i < phrase.head; i++) {
    const word = tokens.lexeme[i];
    // "rund 20 Angreifer" keeps its number, "2011 rund 300 Angreifer" is told of a year
    const isYear = i === phrase.start && i + 1 < phrase.head && /^\d{4}$/.test(tokens.word[i]);
    if (word === null && plural && tokens.tag[i] === Tag.number && !isYear) parts.push(tokens.word[i]);
    if (word === null || i === phrase.article || tokens.tag[i] === Tag.article) continue;
    if (tokens.tag[i] === Tag.adjective) {
      const stem = word.word.replace(/(?:e|en|em|er|es)$/, '');
      parts.push(stem === word.word ? word.word : stem + ending);
    } else parts.push(word.word);
  }
  parts.push(plural ? (tokens.lexeme[phrase.head]?.noun?.plural ?? tokens.word[phrase.head]) : lemma);
  return parts.join(' ');
}
