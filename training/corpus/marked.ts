/** The corpus file format: an article with its voices marked in the text, as `corpus/guidelines.md` describes it. */

import type { Act, Actor, Form, Medium, Source, Span } from '../../src/reading/reading.ts';
import { FORMS } from '../measure/breakdown.ts';
import { ACTS, KINDS, MEDIA } from './labels.ts';

/** What a bracket may say of a statement's words: its content, a role, or another source that it rests on. */
export type MarkedPart = 'content' | 'frame' | 'cue' | 'speaker' | 'addressee' | 'source';

const PARTS: Readonly<Record<string, MarkedPart>> = {
  f: 'frame',
  c: 'cue',
  s: 'speaker',
  a: 'addressee',
  o: 'source',
};

/** Parts whose bracket names actors. */
const NAMES_ACTORS: ReadonlySet<MarkedPart> = new Set(['speaker', 'addressee', 'source']);

/** Where in the file something is wrong, and what. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface MarkedActor {
  readonly id: string;
  readonly kind: Actor['kind'];
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly of: string | null }[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly line: number;
}

/** Words of the text with the actors that they name. */
export interface MarkedMention {
  readonly spans: readonly Span[];
  readonly actors: readonly string[];
}

/** A statement as the file says it, before anything is inherited. */
export interface StatementMarkup {
  readonly number: number;
  readonly form: Form;
  /** `null` for none. */
  readonly medium: Medium | null;
  readonly act: Act;
  readonly partOf: number | null;
  readonly carriedFrom: number | null;
  /** Speakers that no bracket names; empty where the file says that nobody can know, `null` where it says nothing. */
  readonly by: readonly string[] | null;
  /** The chain of sources where the file spells it out. */
  readonly via: readonly Omit<Source, 'spans'>[] | null;
  readonly content: readonly Span[];
  readonly frame: readonly Span[];
  readonly cue: readonly Span[];
  readonly speaker: MarkedMention;
  readonly addressee: MarkedMention;
  readonly sources: MarkedMention;
  readonly line: number;
}

export interface MarkedArticle {
  readonly id: string;
  readonly title: string;
  /** ISO 8601 date of publication. */
  readonly date: string;
  readonly outlet: string;
  readonly desk: string;
  /** ISO 3166-1 alpha-2, of the outlet. */
  readonly country: string;
  /** The article without its brackets; paragraphs with an empty line between. */
  readonly text: string;
  readonly statements: readonly StatementMarkup[];
  readonly actors: readonly MarkedActor[];
}

export interface ParsedArticle {
  readonly article: MarkedArticle;
  readonly problems: readonly Problem[];
}

export const HEADERS = ['title', 'date', 'outlet', 'desk', 'country'] as const;

/** Spans that one bracket head has collected for one statement. */
interface Marks {
  readonly spans: Record<MarkedPart, Span[]>;
  readonly actors: Record<'speaker' | 'addressee' | 'source', Set<string>>;
}

const noMarks = (): Marks => ({
  spans: { content: [], frame: [], cue: [], speaker: [], addressee: [], source: [] },
  actors: { speaker: new Set(), addressee: new Set(), source: new Set() },
});

interface Bracket {
  readonly numbers: readonly number[];
  readonly parts: readonly MarkedPart[];
  readonly actors: readonly string[];
  readonly start: number;
}

const HEAD = /^(\d+(?:,\d+)*)([fcsao]*)(?:@([\p{L}\d-]+(?:\+@?[\p{L}\d-]+)*))? /u;

/** Reads one file; what is wrong in it is told by line, and the rest is read all the same. */
export function parseMarked(id: string, file: string): ParsedArticle {
  const problems: Problem[] = [];
  const lines = file.normalize('NFC').split(/\r?\n/);
  const complain = (line: number, message: string): void => void problems.push({ line, message });

  const header = new Map<string, string>();
  let at = 0;
  for (; at < lines.length && lines[at].trim() !== ''; at++) {
    const [, name, value] = /^(\w+): (.+)$/.exec(lines[at]) ?? [];
    if (!(HEADERS as readonly string[]).includes(name))
      complain(at + 1, `expected "${HEADERS.join(': …", "')}: …", found ${lines[at]}`);
    else header.set(name, value.trim());
  }
  for (const name of HEADERS) if (!header.has(name)) complain(1, `no ${name} in the header`);

  const marks = new Map<number, Marks>();
  let text = '';
  const statementLines: [number: number, line: number, words: string][] = [];
  const actors: MarkedActor[] = [];
  for (; at < lines.length; at++) {
    const line = lines[at].trimEnd();
    if (line === '') continue;
    if (line.startsWith('= ')) {
      const [, number, words] = /^= (\d+) (.*)$/.exec(line) ?? [];
      if (number === undefined) complain(at + 1, `expected "= number form medium act", found ${line}`);
      else statementLines.push([Number(number), at + 1, words]);
    } else if (line.startsWith('@')) {
      const actor = parseActor(line, at + 1, complain);
      if (actor !== null) actors.push(actor);
    } else {
      if (statementLines.length > 0) complain(at + 1, `text after the statement lines: ${line.slice(0, 40)}`);
      if (text !== '') text += '\n\n';
      text += parseParagraph(line, at + 1, text.length, marks, complain);
    }
  }

  const statements = statementLines.flatMap(([number, line, words]) => {
    const statement = parseStatement(number, line, words, marks.get(number) ?? noMarks(), complain);
    return statement === null ? [] : [statement];
  });
  const told = new Set(statementLines.map(([number]) => number));
  if (told.size < statementLines.length) complain(statementLines[0][1], 'two lines for one statement number');
  for (const number of marks.keys())
    if (!told.has(number))
      complain(1, `statement ${number} is marked in the text and has no line "= ${number} …"`);
  const value = (name: string): string => header.get(name) ?? '';
  const article: MarkedArticle = {
    id,
    title: value('title'),
    date: value('date'),
    outlet: value('outlet'),
    desk: value('desk'),
    country: value('country'),
    text,
    statements: statements.sort((a, b) => a.number - b.number),
    actors,
  };
  return { article, problems };
}

type Complain = (line: number, message: string) => void;

/** The words of a paragraph; the brackets around them go into `marks`. */
function parseParagraph(
  line: string,
  number: number,
  offset: number,
  marks: Map<number, Marks>,
  complain: Complain,
): string {
  let words = '';
  const open: Bracket[] = [];
  for (let i = 0; i < line.length; ) {
    if (line[i] === '\\' && i + 1 < line.length && '[]\\'.includes(line[i + 1])) {
      words += line[i + 1];
      i += 2;
    } else if (line[i] === '[') {
      const head = HEAD.exec(line.slice(i + 1));
      if (head === null) {
        complain(number, `no bracket head that can be read: ${line.slice(i, i + 30)}`);
        i++;
        continue;
      }
      const [whole, ids, letters, named] = head;
      const parts = letters === '' ? (['content'] as const) : [...letters].map((letter) => PARTS[letter]);
      const actors = named === undefined ? [] : named.split(/\+@?/u);
      const needs = parts.some((part) => NAMES_ACTORS.has(part));
      if (needs && actors.length === 0) complain(number, `no actor in ${line.slice(i, i + 30)}`);
      if (!needs && actors.length > 0)
        complain(number, `an actor without s, a or o: ${line.slice(i, i + 30)}`);
      open.push({ numbers: ids.split(',').map(Number), parts, actors, start: offset + words.length });
      i += 1 + whole.length;
    } else if (line[i] === ']') {
      const bracket = open.pop();
      if (bracket === undefined) complain(number, `a ] with no [: ${line.slice(Math.max(0, i - 25), i + 1)}`);
      else keepMarks(bracket, offset + words.length, marks, number, complain);
      i++;
    } else words += line[i++];
  }
  for (const { numbers } of open)
    complain(number, `the bracket of ${numbers} is not closed in its paragraph`);
  return words;
}

function keepMarks(
  { numbers, parts, actors, start }: Bracket,
  end: number,
  marks: Map<number, Marks>,
  line: number,
  complain: Complain,
): void {
  if (start === end) complain(line, `an empty bracket of ${numbers}`);
  for (const number of numbers) {
    const own = marks.get(number) ?? noMarks();
    marks.set(number, own);
    for (const part of parts) {
      own.spans[part].push({ start, end });
      if (part === 'speaker' || part === 'addressee' || part === 'source')
        for (const actor of actors) own.actors[part].add(actor);
    }
  }
}

const isOneOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

const NAMES = /^@[\p{L}\d-]+(?:\+@?[\p{L}\d-]+)*$/u;

/** "@a+b" or "@a+@b" as ids; `null` where it is none. */
const parseActors = (names: string): string[] | null =>
  NAMES.test(names) ? names.slice(1).split(/\+@?/u) : null;

/** Reads "form medium act" and what follows them. */
function parseStatement(
  number: number,
  line: number,
  words: string,
  { spans, actors }: Marks,
  complain: Complain,
): StatementMarkup | null {
  const [form = '', medium = '', act = '', ...rest] = words.split(/ +/);
  if (!isOneOf(FORMS, form)) return refuse(`form of ${number}`, FORMS, form);
  if (medium !== 'none' && !isOneOf(MEDIA, medium))
    return refuse(`medium of ${number}`, [...MEDIA, 'none'], medium);
  if (!isOneOf(ACTS, act)) return refuse(`act of ${number}`, ACTS, act);
  let partOf: number | null = null;
  let carriedFrom: number | null = null;
  let by: string[] | null = null;
  let via: Omit<Source, 'spans'>[] | null = null;
  for (let i = 0; i < rest.length; i += 2) {
    const [key, next = ''] = [rest[i], rest[i + 1]];
    if (key === 'in' && /^\d+$/.test(next)) partOf = Number(next);
    else if (key === 'from' && /^\d+$/.test(next)) carriedFrom = Number(next);
    else if (key === 'by' && next === '?') by = [];
    else if (key === 'by' && parseActors(next) !== null) by = parseActors(next);
    else if (key === 'via') {
      via = parseChain(rest.slice(i + 1).join(' '));
      if (via === null)
        complain(line, `expected "via @a reports > @b cites", found "${rest.slice(i).join(' ')}"`);
      break;
    } else {
      complain(line, `expected "in N", "from N", "by @actor", "by ?" or "via …", found "${key} ${next}"`);
    }
  }
  const mention = (part: 'speaker' | 'addressee' | 'source'): MarkedMention => ({
    spans: spans[part],
    actors: [...actors[part]],
  });
  return {
    number,
    form,
    medium: medium === 'none' ? null : medium,
    act,
    partOf,
    carriedFrom,
    by,
    via,
    content: spans.content,
    frame: spans.frame,
    cue: spans.cue,
    speaker: mention('speaker'),
    addressee: mention('addressee'),
    sources: mention('source'),
    line,
  };

  function refuse(what: string, allowed: readonly string[], found: string): null {
    complain(line, `${what}: expected one of ${allowed.join(', ')}, found "${found}"`);
    return null;
  }
}

/** "@a reports > @b+@c cites"; a link without a relation says. */
function parseChain(words: string): Omit<Source, 'spans'>[] | null {
  const links: Omit<Source, 'spans'>[] = [];
  for (const link of words.split('>')) {
    const [names, relation = 'says', more] = link.trim().split(/ +/);
    const actors = parseActors(names);
    if (actors === null || more !== undefined || !isOneOf(['says', 'reports', 'cites'] as const, relation))
      return null;
    links.push({ actors, relation });
  }
  return links;
}

/** "@petersen person | Jan Petersen | Vorsitzender of @ausschuss; Richter | DE". */
function parseActor(line: string, number: number, complain: Complain): MarkedActor | null {
  const [head, name = '', roles = '', country = ''] = line.split('|').map((cell) => cell.trim());
  const [, id, kind = ''] = /^@([\p{L}\d-]+) ([a-z]+)$/u.exec(head) ?? [];
  if (id === undefined || name === '') {
    complain(number, `expected "@id kind | name | role of @id | country", found ${line}`);
    return null;
  }
  if (!isOneOf(KINDS, kind)) {
    complain(number, `kind of @${id}: expected one of ${KINDS.join(', ')}, found "${kind}"`);
    return null;
  }
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    complain(number, `country of @${id}: expected two capital letters, found "${country}"`);
  return {
    id,
    kind,
    name,
    roles: roles === '' ? [] : roles.split(';').map((role) => parseRole(role.trim())),
    country: country === '' ? null : country,
    line: number,
  };
}

function parseRole(words: string): { role: string; of: string | null } {
  const [, role, of] = /^(.*?)(?: of @([\p{L}\d-]+))?$/u.exec(words) ?? [];
  return { role: role ?? words, of: of ?? null };
}
