/** A marked article as the Reading that it describes, and as a row of the JSON that the quotation corpora come in. */
import { findSentences } from '../../src/language/sentences.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { read } from '../../src/reading/read.ts';
import type { Act, Actor, Mention, Reading, Source, Span, Statement } from '../../src/reading/reading.ts';
import { type Annotation, type CorpusRow, FORM_NAMES, findTokens, MEDIUM_NAMES } from '../measure/corpus.ts';
import type { MarkedArticle } from './marked.ts';
import { resolveStatements, type VoicedStatement } from './resolve.ts';

/** An annotation with what this corpus tells beyond the others. */
export interface VoicedAnnotation extends Annotation {
  readonly act: Act;
  /** `id` of the annotation that this one stands inside, and of the one that it carries on. */
  readonly partOf: string | null;
  readonly carriedFrom: string | null;
  /** Ids of the row's actors. */
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  /** The chain from the article outward, the origin last. */
  readonly sources: readonly Omit<Source, 'spans'>[];
}

/** A row that whoever reads the other corpora can read, with more in it. */
export interface VoicedRow extends CorpusRow {
  readonly outlet: string;
  readonly desk: string;
  readonly country: string;
  readonly actors: readonly Omit<Actor, 'mentions'>[];
  readonly annotations: readonly VoicedAnnotation[];
}

const nameOf = (number: number | null): string | null => (number === null ? null : `s${number}`);

/** The article as the JSON of the quotation corpora: token indexes instead of spans, by our tokens and sentences. */
export function toRow(article: MarkedArticle): VoicedRow {
  const { id, title, date, text, outlet, desk, country } = article;
  const plain = tokenize(text);
  const tokens = Array.from({ length: plain.length }, (_, i): [number, number] => [
    plain.start[i],
    plain.end[i],
  ]);
  const indexes = (spans: readonly Span[]): number[] => [...findTokens(tokens, spans)].sort((a, b) => a - b);
  return {
    id,
    title,
    date,
    documentName: `${id} - ${title} (${date})`,
    text,
    tokens,
    sentences: findSentences(plain).map(({ start, end }): [number, number] => [start, end]),
    annotations: resolveStatements(article).map((statement) => ({
      id: `s${statement.number}`,
      form: FORM_NAMES.get(statement.form)!,
      medium: MEDIUM_NAMES.get(statement.medium)!,
      nested: statement.partOf !== null,
      quote: indexes(statement.content),
      speaker: indexes(statement.speaker.spans),
      cue: indexes(statement.cue),
      frame: indexes(statement.frame),
      addressee: indexes(statement.addressee.spans),
      act: statement.act,
      partOf: nameOf(statement.partOf),
      carriedFrom: nameOf(statement.carriedFrom),
      speakers: statement.speaker.actors,
      addressees: statement.addressee.actors,
      sources: statement.sources.map(({ actors, relation }) => ({ actors, relation })),
    })),
    outlet,
    desk,
    country,
    actors: article.actors.map(({ id, kind, name, roles, country }) => ({ id, kind, name, roles, country })),
  };
}

/** The article as a Reading, for whatever shows or exports one; what the corpus does not mark is empty there. */
export function toReading(article: MarkedArticle): Reading {
  const { text, title, outlet, date, actors } = article;
  const statements = resolveStatements(article);
  const known = read({ text, title, publisher: outlet, published: date, language: 'de' });
  return {
    ...known,
    engine: { ...known.engine, weights: 'annotated' },
    statements: statements.map(toStatement),
    actors: actors.map(({ id, kind, name, roles, country }) => ({
      id,
      kind,
      name,
      roles,
      country,
      mentions: mentionsOf(id, statements),
    })),
    notes: [],
  };
}

const mentionOf = (mention: Mention): Mention | null =>
  mention.spans.length + mention.actors.length === 0 ? null : mention;

function toStatement(statement: VoicedStatement): Statement {
  const { form, medium, act, content, frame, cue, speaker, addressee, sources } = statement;
  return {
    id: `s${statement.number}`,
    form,
    medium,
    content,
    frame,
    cue,
    speaker: mentionOf(speaker),
    addressee: mentionOf(addressee),
    sources,
    act,
    about: [],
    mood: 'none',
    negated: false,
    partOf: nameOf(statement.partOf),
    carriedFrom: nameOf(statement.carriedFrom),
    said: null,
    due: null,
    confidence: 1,
    evidence: [],
  };
}

/** Everywhere that the marks name an actor, each place once, in the order of the text. */
function mentionsOf(id: string, statements: readonly VoicedStatement[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { speaker, addressee, sources } of statements)
    for (const mention of [speaker, addressee, ...sources])
      if (mention.actors.includes(id))
        for (const span of mention.spans) spans.set(`${span.start}-${span.end}`, span);
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
