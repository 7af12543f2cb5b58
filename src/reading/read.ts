import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../article/article.ts';
import { type Document, parseDocument } from '../language/document.ts';
import { isNegated } from '../language/negation.ts';
import { findAbout, orderMentions } from './about.ts';
import { type ResolvedActors, resolveActors } from './actors.ts';
import { resolveActs } from './acts.ts';
import { type Draft, spansOf } from './draft.ts';
import { type ReadingEngine, RULES } from './engine.ts';
import { findEventMentions, partyHeads, resolveEvents } from './events/events.ts';
import { findHearsay } from './hearsay.ts';
import { attachLaterSources, joinSources } from './later-sources.ts';
import { findPlaces } from './places/find.ts';
import { findQuantities } from './quantities.ts';
import type { Medium, Mood, Note, ReadArticle, Reading, Statement } from './reading.ts';
import { explainRule } from './rules.ts';
import { findSources } from './sources.ts';
import { findStatementTimes, type StatementTimes } from './statement-times.ts';
import { findStatements } from './statements.ts';
import { resolveTimes } from './times/times.ts';

const VERSION = '0.1.0';

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The article with every field that it lacks set to null, its id and the hash of its text. */
function identify(article: Article): ReadArticle {
  const { text } = article;
  const url = article.url ?? null;
  const publisher = article.publisher ?? null;
  const published = article.published ?? null;
  return {
    id: hash(url ?? JSON.stringify([publisher, published, text])),
    textHash: hash(text.normalize('NFC')),
    title: article.title ?? null,
    url,
    publisher,
    author: article.author ?? null,
    published,
    language: article.language ?? 'de',
    text,
  };
}

/**
 * Reads one German news article: who said what, in which words, on whose word.
 * Pure and synchronous: no I/O, no clock. Takes any string as text and never throws on it;
 * throws a TypeError that names the field where `article` is no article at all. `engine` is what was learned
 * (see `loadEngine`); without it the rules read alone.
 */
export function read(article: Article, engine: ReadingEngine = RULES): Reading {
  checkArticle(article);
  const document = parseDocument(article.text, engine.grammar);
  const found = findStatements(document);
  const drafts = engine.statements?.revise(document, found) ?? found;
  resolveActs(document, drafts);
  attachLaterSources(document, drafts);
  joinSources(document, drafts);
  const told = findEventMentions(document, drafts);
  const actors = resolveActors(document, drafts, partyHeads(told));
  const ids = new Map<Draft, string>(drafts.map((draft, i) => [draft, `s${i + 1}`]));
  const speakers = new Map<Draft, readonly string[]>();
  const speakerIds = (draft: Draft): readonly string[] => {
    const known = speakers.get(draft);
    if (known !== undefined) return known;
    speakers.set(draft, []); // a circle ends here
    let found = actors.idsOf(draft.speaker);
    if (found.length === 0 && draft.carriedFrom !== null) found = speakerIds(draft.carriedFrom);
    speakers.set(draft, found);
    return found;
  };
  const published = article.published ?? null;
  const { times, notes: timeNotes } = resolveTimes(document, published);
  const places = findPlaces(document);
  const quantities = findQuantities(document, times);
  const notes: Note[] = [...timeNotes, ...findHearsay(document, drafts)];
  const mentions = orderMentions(actors.actors);
  const statements = drafts.map((draft) => {
    const when = findStatementTimes(document, draft, times, published);
    const statement = renderStatement(document, draft, ids, speakerIds, actors, mentions, engine, when);
    if (statement.sources.length === 0 && statement.form !== 'direct') {
      notes.push({
        span: statement.content[0],
        statement: statement.id,
        message: 'Wer hier spricht, wurde nicht gefunden.',
        rule: 'no-source',
      });
    }
    return statement;
  });
  return {
    wortlaut: 1,
    engine: { version: VERSION, weights: engine.name },
    article: identify(article),
    statements,
    actors: actors.actors,
    times,
    places,
    quantities,
    events: resolveEvents(document, told, {
      drafts,
      ids,
      actorAt: actors.actorAt,
      actors: actors.actors,
      speakersOf: speakerIds,
      times,
      places,
      quantities,
    }),
    notes,
  };
}

function checkArticle(article: Article): void {
  if (article === null || typeof article !== 'object')
    throw new TypeError(
      `read(article): found ${article === null ? 'null' : typeof article}, expected an object { text: string, … }`,
    );
  if (typeof article.text !== 'string')
    throw new TypeError(
      `read(article): article.text is ${typeof article.text}, expected a string with the article's text`,
    );
}

function renderStatement(
  document: Document,
  draft: Draft,
  ids: ReadonlyMap<Draft, string>,
  speakerIds: (draft: Draft) => readonly string[],
  actors: ResolvedActors,
  mentions: ReturnType<typeof orderMentions>,
  engine: ReadingEngine,
  { said, due }: StatementTimes,
): Statement {
  const content = spansOf(document, draft.content);
  const own = speakerIds(draft);
  const addressees = actors.idsOf(draft.addressee);
  return {
    id: ids.get(draft)!,
    form: draft.form,
    medium: mediumOf(document, draft, own, actors, engine),
    content,
    frame: spansOf(document, draft.frame),
    cue: spansOf(document, draft.cue),
    speaker:
      draft.speaker === null || (draft.speaker.head < 0 && own.length === 0)
        ? null
        : { spans: spansOf(document, draft.speaker.runs), actors: own },
    addressee:
      draft.addressee === null
        ? null
        : { spans: spansOf(document, draft.addressee.runs), actors: addressees },
    sources: findSources(document, draft, actors, speakerIds),
    act: draft.act,
    about: findAbout(mentions, content, draft.speaker === null ? [] : spansOf(document, draft.speaker.runs)),
    mood: moodOf(document, draft),
    negated: draft.contentClause >= 0 && isNegated(document, document.clauses[draft.contentClause]),
    partOf: draft.partOf === null ? null : (ids.get(draft.partOf) ?? null),
    carriedFrom: draft.carriedFrom === null ? null : (ids.get(draft.carriedFrom) ?? null),
    said,
    due,
    confidence: engine.statements === null ? confidenceOf(draft, own) : roundHundredths(draft.confidence),
    evidence: draft.grounds.map((g) => ({
      part: g.part,
      rule: g.rule,
      reason: explainRule(g.rule, g.words),
    })),
  };
}

/** erklären, mitteilen, laut leave it open: people speak, papers and outlets write, bodies may do either. */
function mediumOf(
  document: Document,
  draft: Draft,
  own: readonly string[],
  actors: ResolvedActors,
  { statements }: ReadingEngine,
): Medium | null {
  const ruled = mediumByRule(draft, own, actors);
  if (statements === null) return ruled;
  return statements.findMedium(document, draft, own.length > 0 ? actors.kindOf(own[0]) : 'none', ruled);
}

export function mediumByRule(draft: Draft, own: readonly string[], actors: ResolvedActors): Medium | null {
  if (draft.medium !== 'speech-writing' && draft.medium !== null) return draft.medium;
  const kind = own.length > 0 ? actors.kindOf(own[0]) : null;
  if (kind === 'person' || kind === 'unnamed') return 'speech';
  return kind === 'outlet' || kind === 'document' ? 'writing' : draft.medium;
}

const roundHundredths = (value: number): number => Math.round(value * 100) / 100;

/** Whoever is named as speaking but is nobody that can be told makes the whole reading doubtful. */
function confidenceOf(draft: Draft, actors: readonly string[]): number {
  const named = draft.speaker !== null && draft.speaker.head >= 0;
  const doubt = named && actors.length === 0 ? 0.7 : 1;
  return roundHundredths(draft.confidence * doubt);
}

function moodOf(document: Document, draft: Draft): Mood {
  if (draft.contentClause < 0) return 'none';
  return document.clauses[draft.contentClause].verb.mood;
}
