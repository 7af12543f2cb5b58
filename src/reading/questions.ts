/** Interviews without speaker labels: questions in paragraphs of their own, and what stands between them. */
import { type Document, sentenceAt } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { type Draft, makeDraft, NO_SPEAKER, type Run, type SpeakerDraft } from './draft.ts';
import { textOf } from './extent.ts';
import { CONVERSATIONS, findNamedPersons, type NamedPerson } from './labels.ts';

const MIN_PAIRS = 3;

interface Paragraph extends Run {
  readonly isHeading: boolean;
  readonly isQuestion: boolean;
}

interface Pair {
  readonly question: Run[];
  readonly answer: Run[];
}

const FIRST_PERSON = /^(?:ich|mir|mich|wir|uns|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?|[mns])?|unsre[mnrs]?)$/;
const SECOND_PERSON = /^(?:du|dir|dich|dein(?:e[mnrs]?)?|euch|eue?re?[mnrs]?)$/;
const POLITE = /^(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)$/;

/** "ich", "wir", "unser": in an article without marks only who is interviewed says so. */
export function speaksOfItself(document: Document, run: Run): boolean {
  for (let i = run.start; i < run.end; i++) {
    const lexeme = document.tokens.lexeme[i];
    if (lexeme !== null && lexeme.lower.length <= 8 && FIRST_PERSON.test(lexeme.lower)) return true;
  }
  return false;
}

/** "Wie kamen Sie dazu?", "Was treibt dich an?"; a Sie that opens the sentence may be a woman or several people. */
function addressesSomebody(document: Document, run: Run): boolean {
  const { tokens } = document;
  for (let i = run.start; i < run.end; i++) {
    const lexeme = tokens.lexeme[i];
    if (lexeme === null || lexeme.lower.length > 7) continue;
    if (SECOND_PERSON.test(lexeme.lower)) return true;
    const opens = i === run.start || tokens.tag[i - 1] === Tag.stop || tokens.tag[i - 1] === Tag.colon;
    if (!opens && POLITE.test(lexeme.word)) return true;
  }
  return false;
}

/**
 * The pairs of question and answer behind an introduction that names who is interviewed. Strict, since many reports
 * ask a question of their own: three pairs at least, questions that address somebody, answers that say "ich" or "wir".
 */
export function findQuestions(document: Document): Draft[] {
  const paragraphs = findParagraphs(document);
  if (paragraphs.filter((p) => p.isQuestion).length < MIN_PAIRS) return [];
  const first = paragraphs.findIndex((p) => p.isQuestion && addressesSomebody(document, p));
  if (first < 1) return [];
  const person = findInterviewed(document, paragraphs[first].start);
  if (person === null) return [];
  const pairs = findPairs(document, paragraphs, first);
  if (pairs.length < MIN_PAIRS) return [];
  const addressed = pairs.filter((p) => p.question.some((run) => addressesSomebody(document, run))).length;
  const own = pairs.filter((p) => p.answer.some((run) => speaksOfItself(document, run))).length;
  const marked = pairs.filter((p) => p.answer.some((run) => isMarked(document, run))).length;
  if (addressed * 2 < pairs.length || own * 2 < pairs.length || marked > 0) return [];
  const speaker: SpeakerDraft = { runs: [person.run], head: person.run.end - 1 };
  const words = textOf(document, [person.run]);
  return pairs.flatMap(({ question, answer }) => [
    makeQuestion(document, question, speaker),
    makeDraft({
      form: 'direct',
      medium: 'speech',
      content: answer,
      speaker,
      sentence: sentenceAt(document, answer[0].start),
      confidence: 0.7,
      grounds: [{ part: 'form', rule: 'interview', words }],
    }),
  ]);
}

/** A question that no label gives to anybody. */
export function makeQuestion(
  document: Document,
  content: readonly Run[],
  addressee: SpeakerDraft | null,
): Draft {
  return makeDraft({
    form: 'direct',
    medium: 'speech',
    act: 'ask',
    content,
    speaker: NO_SPEAKER,
    addressee,
    sentence: sentenceAt(document, content[0].start),
    confidence: 0.6,
    grounds: [{ part: 'form', rule: 'interview', words: 'wer fragt' }],
  });
}

/** The first person with a full name before `limit`, where the text says that it is a talk: "Im Gespräch mit Anna Meier". */
function findInterviewed(document: Document, limit: number): NamedPerson | null {
  if (!announcesTalk(document, limit)) return null;
  return firstNamed(findNamedPersons(document), limit);
}

export function firstNamed(persons: ReadonlyMap<string, NamedPerson>, limit: number): NamedPerson | null {
  for (const person of persons.values()) if (person.isFull && person.run.end <= limit) return person;
  return null;
}

function announcesTalk(document: Document, limit: number): boolean {
  for (let i = 0; i < limit; i++) {
    const lexeme = document.tokens.lexeme[i];
    if (lexeme === null || !lexeme.capital) continue;
    // "E-Mail-Interview", "Sommerinterview"
    if (
      CONVERSATIONS.has(lexeme.lower.slice(lexeme.lower.lastIndexOf('-') + 1)) ||
      /(?:interviews?|gesprächs?)$/.test(lexeme.lower)
    )
      return true;
  }
  return false;
}

function findParagraphs(document: Document): Paragraph[] {
  const { sentences, tokens } = document;
  const paragraphs: Paragraph[] = [];
  for (let s = 0; s < sentences.length; ) {
    const { start, paragraph, kind } = sentences[s];
    while (s + 1 < sentences.length && sentences[s + 1].paragraph === paragraph) s++;
    const { end } = sentences[s++];
    const isQuestion = tokens.word[end - 1] === '?' && tokens.kind[start] !== TokenKind.quote;
    paragraphs.push({ start, end, isHeading: kind === 'heading', isQuestion });
  }
  return paragraphs;
}

function findPairs(document: Document, paragraphs: readonly Paragraph[], first: number): Pair[] {
  const pairs: Pair[] = [];
  let lastQuestion = paragraphs.length - 1;
  while (!paragraphs[lastQuestion].isQuestion) lastQuestion--;
  let p = first;
  while (p < paragraphs.length && paragraphs[p].isQuestion) {
    const question: Run[] = [];
    const answer: Run[] = [];
    for (; p < paragraphs.length && paragraphs[p].isQuestion; p++) question.push(asRun(paragraphs[p]));
    for (; p < paragraphs.length && !paragraphs[p].isQuestion; p++) {
      if (paragraphs[p].isHeading) {
        if (p > lastQuestion && answer.length > 0) break; // "Hintergrund"
        if (answer.length > 0) continue;
      }
      if (p > lastQuestion && answer.length > 0 && !speaksOfItself(document, paragraphs[p])) break;
      answer.push(asRun(paragraphs[p]));
    }
    if (answer.length === 0) break;
    pairs.push({ question, answer });
  }
  return pairs;
}

const asRun = ({ start, end }: Run): Run => ({ start, end });

/** The block is a quotation or begins with one: then the marks tell who speaks. */
const isMarked = (document: Document, run: Run): boolean =>
  document.tokens.kind[run.start] === TokenKind.quote;
