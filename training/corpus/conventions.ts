/** Whether one article keeps the conventions of the codebook: `corpus/guidelines.md`. */
import type { Span } from '../../src/reading/reading.ts';
import type { MarkedArticle, Problem, StatementMarkup } from './marked.ts';
import { resolveStatements, type VoicedStatement } from './resolve.ts';

/** Words of an article, at least and at most. */
export const WORDS = [150, 350] as const;
const COUNTRIES = ['DE', 'AT', 'CH'];
const RELAYED_FORMS = new Set(['indirect-free-indirect', 'free-indirect']);
const OPENING = /^[„“"»«‚‘'›‹]/u;
const CLOSING = /[“”"«»‘’'‹›]$/u;
const SENTENCE_END = /[.!?…](?:[“”"«»‘’'‹›)]*)$/u;

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** Everything in the article that the codebook does not allow, by line of the file. */
export function findProblems(article: MarkedArticle): Problem[] {
  const problems: Problem[] = [];
  const { text, statements, actors } = article;
  const complain = (line: number, message: string): void => void problems.push({ line, message });

  if (!/^\d{4}-\d\d-\d\d$/.test(article.date) || Number.isNaN(Date.parse(article.date)))
    complain(1, `date: expected a day as 2026-03-11, found "${article.date}"`);
  if (!COUNTRIES.includes(article.country))
    complain(1, `country: expected one of ${COUNTRIES.join(', ')}, found "${article.country}"`);
  const words = countWords(text);
  if (words < WORDS[0] || words > WORDS[1])
    complain(1, `expected ${WORDS[0]} to ${WORDS[1]} words, found ${words}`);
  const markup = /^=|\s=\s\d|[a-z]@[a-z]/mu.exec(text);
  if (markup !== null)
    complain(1, `markup left over in the text: ${text.slice(markup.index, markup.index + 30)}`);
  if (/ {2}|\s[.,;:!?](?:\s|$)/u.test(text)) {
    const at = text.search(/ {2}|\s[.,;:!?](?:\s|$)/u);
    complain(1, `a space too many: "${text.slice(Math.max(0, at - 20), at + 10)}"`);
  }

  const ids = new Set(actors.map(({ id }) => id));
  if (ids.size < actors.length) complain(actors[0].line, 'two lines for one actor');
  const used = new Set(statements.flatMap(namedActors));
  for (const { id, roles, line } of actors) {
    const isOwner = actors.some((other) => other.roles.some((role) => role.of === id));
    if (!used.has(id) && !isOwner) complain(line, `@${id} is nowhere named: take the line away`);
    for (const { role, of } of roles) {
      if (of !== null && !ids.has(of)) complain(line, `no line for @${of}`);
      if (/ of /u.test(role)) complain(line, `role "${role}": "of" is followed by the @id of an actor`);
    }
  }
  for (const statement of statements)
    for (const id of namedActors(statement))
      if (!ids.has(id))
        complain(statement.line, `statement ${statement.number} names @${id}, who has no line`);

  const numbers = new Map(statements.map((statement) => [statement.number, statement]));
  const voiced = new Map(resolveStatements(article).map((statement) => [statement.number, statement]));
  for (const statement of statements) {
    const whole = voiced.get(statement.number)!;
    for (const message of checkStatement(text, statement, whole, numbers, voiced))
      complain(statement.line, `statement ${statement.number}: ${message}`);
  }
  return problems;
}

const namedActors = ({ speaker, addressee, sources, by, via }: StatementMarkup): string[] => [
  ...speaker.actors,
  ...addressee.actors,
  ...sources.actors,
  ...(by ?? []),
  ...(via ?? []).flatMap((link) => link.actors),
];

/** One sentence for each convention that a statement breaks. */
function checkStatement(
  text: string,
  statement: StatementMarkup,
  whole: VoicedStatement,
  numbers: ReadonlyMap<number, StatementMarkup>,
  voiced: ReadonlyMap<number, VoicedStatement>,
): string[] {
  const found: string[] = [];
  const { number, form, content, frame, cue, speaker, addressee, sources, partOf, carriedFrom, by } =
    statement;
  if (content.length === 0) return ['has no content in the text'];
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  const first = slice(content[0]);
  const last = slice(content[content.length - 1]);

  for (const span of [content, frame, cue, speaker.spans, addressee.spans, sources.spans].flat()) {
    if (/^\s|\s$/u.test(slice(span))) found.push(`"${slice(span)}" begins or ends with a space`);
    for (const at of [span.start, span.end])
      if (/^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))) found.push(`"${slice(span)}" cuts a word`);
  }
  for (const other of [partOf, carriedFrom])
    if (other !== null && !numbers.has(other)) found.push(`there is no statement ${other}`);
  if (partOf === number || carriedFrom === number) found.push('stands inside itself');

  const outer = partOf === null ? undefined : numbers.get(partOf);
  if (outer !== undefined && !content.every((span) => liesIn(span, hull(outer.content))))
    found.push(`is not inside the content of ${partOf}`);
  const before = carriedFrom === null ? undefined : numbers.get(carriedFrom);
  if (before !== undefined && before.content.length > 0 && before.content[0].start > content[0].start)
    found.push(`carries on ${carriedFrom}, which comes later`);

  if (whole.speaker.spans.length === 0 && by === null && whole.speaker.actors.length === 0)
    if (!isUnknownCarried(whole, voiced))
      found.push('has no speaker: mark one with s, or write "by @actor" or "by ?"');
  if (overlaps(content, frame)) found.push('content and frame share words');
  for (const [part, spans] of [
    ['cue', cue],
    ['speaker', speaker.spans],
    ['addressee', addressee.spans],
  ] as const) {
    const home = frame.length > 0 ? frame : form === 'reported' ? content : null;
    // Words elsewhere may be a speaker all the same, in a form that has no frame: carried on from them.
    if (home === null || (part === 'speaker' && form === 'reported')) continue;
    for (const span of spans)
      if (!home.some((around) => liesIn(span, around)))
        found.push(`${part} "${slice(span)}" lies outside the ${frame.length > 0 ? 'frame' : 'content'}`);
  }
  for (const span of frame)
    if (/[.!?]$/u.test(slice(span)) && !/(?:\b\p{L}{1,4}|\d)\.$|[“”"«»‘’'‹›?!]$/u.test(slice(span)))
      found.push(`frame "${slice(span).slice(-25)}" ends with a full stop`);

  if (form === 'indirect') {
    if (frame.length === 0) found.push('an indirect statement has a frame');
    if (cue.length === 0 && !frame.some((span) => slice(span).endsWith(':')))
      found.push('an indirect statement has a cue (or a frame that is a name with a colon)');
    if (/\.$/u.test(last) && !/(?:\d|\b\p{L}{1,4}|\.\.)\.$/u.test(last))
      found.push(`content "…${last.slice(-25)}" ends with a full stop`);
  } else if (form === 'direct') {
    const isTurn = frame.some((span) => slice(span).endsWith(':'));
    if (!isTurn && !(OPENING.test(first) && CLOSING.test(last)))
      found.push(
        `"${first.slice(0, 15)} … ${last.slice(-15)}": words in quotation marks, the marks with them`,
      );
    if (
      frame.length === 0 &&
      partOf === null &&
      carriedFrom === null &&
      by === null &&
      speaker.spans.length === 0
    )
      found.push('no frame: say from whom it carries on, or by whom it is');
  } else {
    if (cue.length > 0 || frame.length > 0) found.push(`${form} has no cue and no frame of its own`);
    if (RELAYED_FORMS.has(form)) {
      if (carriedFrom === null && speaker.spans.length === 0 && by === null)
        found.push('say which statement it carries on ("from N"), or by whom it is');
      if (partOf === null && !SENTENCE_END.test(last) && !/[,;–]$/u.test(last) && !isClause(text, content))
        found.push(`"…${last.slice(-25)}": the whole sentence with its full stop`);
    } else if (partOf === null && !SENTENCE_END.test(last) && !isClause(text, content)) {
      found.push(`"…${last.slice(-25)}": the whole sentence with its full stop, or a clause of it`);
    }
    if (form === 'free-indirect' && !/\bsoll(?:en|te|ten|test|t)?\b/iu.test(content.map(slice).join(' ')))
      found.push('free-indirect has soll or sollen');
    if (form === 'reported' && speaker.spans.length === 0 && carriedFrom === null && by === null)
      found.push('reported names its speaker');
  }
  return found;
}

/** "Es wurde bekannt, …. Er habe …": what carries on words by nobody known is by nobody known. */
const isUnknownCarried = (
  { carriedFrom, partOf }: VoicedStatement,
  voiced: ReadonlyMap<number, VoicedStatement>,
): boolean => {
  const origin = voiced.get(carriedFrom ?? partOf ?? Number.NaN);
  return origin !== undefined && origin.speaker.actors.length === 0;
};

/** Behind a part of a sentence there is more of it: a comma, "und", another clause. A heading has no full stop at all. */
function isClause(text: string, content: readonly Span[]): boolean {
  const behind = text.slice(content[content.length - 1].end);
  if (behind.startsWith('\n')) return true;
  const before = text.slice(0, content[0].start);
  return (
    !/^(?:[“”"«»)]?\s*(?:\n|$))/u.test(behind) &&
    (!/^\.(?:\s|$)/u.test(behind) || /[^.!?:\s]\s$/u.test(before))
  );
}

const liesIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

const overlaps = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
