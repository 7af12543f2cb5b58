/** Interviews in question and answer: turns behind speaker labels, without quotation marks. */
import { type Document, sentenceAt } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { Gap, TokenKind } from '../language/tokens.ts';
import { type Draft, makeDraft, NO_SPEAKER, type Run, type SpeakerDraft } from './draft.ts';
import { textOf } from './extent.ts';
import {
  findByInitials,
  findNamedPersons,
  judgeLabel,
  type LabelKind,
  type LineLabel,
  type NamedPerson,
  parseLineLabel,
} from './labels.ts';
import { findQuestions, firstNamed, makeQuestion, speaksOfItself } from './questions.ts';

/** So many turns make an interview; a "Hinweis: …" or two do not. */
const MIN_TURNS = 4;

interface Turn {
  readonly label: LineLabel;
  readonly kind: LabelKind;
  /** The label stands before questions, not before answers. */
  asks: boolean;
  /** Blocks of the turn, headings between them left out. */
  content: Run[];
  /** A question in a paragraph of its own that no label has: "Wird es kälter?" before "::Meier: Ja." */
  asked: Run | null;
}

/** The questions and answers of interviews, each as a direct statement of its own. */
export function findInterview(document: Document): readonly Draft[] {
  const labels = findLineLabels(document);
  const talk = labels.length < MIN_TURNS ? null : findTalk(document, labels);
  if (talk === null) return findQuestions(document);
  return talk.turns.flatMap((_, index) => turnDrafts(document, talk, index));
}

/** Sentences begin at each line that stands by itself, so only their first tokens are looked at. */
function findLineLabels(document: Document): LineLabel[] {
  const { sentences, tokens } = document;
  const labels: LineLabel[] = [];
  for (const [s, { start }] of sentences.entries()) {
    if (start > 0 && tokens.gap[start] < Gap.line) continue;
    const label = parseLineLabel(document, start);
    if (label !== null && !(s === 0 && isTitle(document))) labels.push(label);
  }
  return labels;
}

/** The first line "Meier: Wir bauen die Brücke" is the title where an introduction follows, not the first turn. */
function isTitle(document: Document): boolean {
  const [first, second] = document.sentences;
  return second !== undefined && second.paragraph > 0 && parseLineLabel(document, first.end) === null;
}

/** The interview that the labels make, or null where they do not alternate as speakers do. */
function findTalk(document: Document, labels: readonly LineLabel[]): Talk | null {
  const counts = new Map<string, number>();
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1);
  if ([...counts.values()].filter((count) => count >= 2).length < 2) return null;
  const persons = findNamedPersons(document);
  const turns: Turn[] = [];
  const ends: number[] = [];
  for (const label of labels) {
    const kind = judgeLabel(document, label, persons);
    // "Foto: …", "Hintergrund: …" end the turn before; "Beispiel Nahverkehr: …" inside an answer goes on with it
    if (kind === 'topic') ends.push(label.line);
    else if (counts.get(label.key)! >= 2 || kind === 'person' || kind === 'outlet') {
      turns.push({ label, kind, asks: kind === 'asks', content: [], asked: null });
      ends.push(label.line);
    }
  }
  cutTurns(document, turns, ends);
  if (!isInterview(document, turns)) return null;
  const speakers = new Set(turns.map((turn) => turn.label.key)).size;
  return { turns, persons, interviewed: firstNamed(persons, turns[0].label.line), speakers };
}

/** Gives each turn its blocks up to the next label; both run forward through the text once. */
function cutTurns(document: Document, turns: readonly Turn[], ends: readonly number[]): void {
  const { sentences, tokens } = document;
  let s = 0;
  let e = 0;
  for (const [index, turn] of turns.entries()) {
    const from = turn.label.frame.end;
    while (e < ends.length && ends[e] <= turn.label.line) e++;
    const limit = e < ends.length ? ends[e] : tokens.length;
    const isLast = index + 1 === turns.length || turns[index + 1].label.line !== limit;
    while (s < sentences.length && sentences[s].end <= from) s++;
    const blocks: Run[] = [];
    let paragraph = -1;
    for (; s < sentences.length && sentences[s].start < limit; s++) {
      const sentence = sentences[s];
      const run = { start: Math.max(sentence.start, from), end: Math.min(sentence.end, limit) };
      if (run.start >= run.end) continue;
      if (blocks.length > 0 && sentence.paragraph !== paragraph) {
        if (sentence.kind === 'heading' && isApart(document, sentence.start)) {
          if (isLast) break; // "Hintergrund"
          continue;
        }
        // what follows the last answer is the interviewed person's only while it says "ich"
        if (
          isLast &&
          isApart(document, sentence.start) &&
          !speaksOfItself(document, paragraphRun(document, s, limit))
        )
          break;
        blocks.push(run);
      } else if (blocks.length === 0) blocks.push(run);
      else blocks[blocks.length - 1] = { start: blocks[blocks.length - 1].start, end: run.end };
      paragraph = sentence.paragraph;
    }
    turn.content = blocks;
  }
}

/** The block stands behind a finished one, not in the middle of a sentence that was broken into lines. */
function isApart(document: Document, start: number): boolean {
  const { tokens } = document;
  let before = start - 1;
  while (before > 0 && (tokens.tag[before] === Tag.quote || tokens.tag[before] === Tag.bracketClose))
    before--;
  return before < 0 || tokens.gap[start] === Gap.paragraph || tokens.tag[before] === Tag.stop;
}

function paragraphRun(document: Document, from: number, limit: number): Run {
  const { sentences } = document;
  let s = from;
  while (s + 1 < sentences.length && sentences[s + 1].paragraph === sentences[from].paragraph) s++;
  return { start: sentences[from].start, end: Math.min(sentences[s].end, limit) };
}

function isInterview(document: Document, turns: readonly Turn[]): boolean {
  if (turns.length < MIN_TURNS) return false;
  const bySpeaker = new Map<string, Turn[]>();
  let changes = 0;
  for (const [i, turn] of turns.entries()) {
    const own = bySpeaker.get(turn.label.key);
    if (own === undefined) bySpeaker.set(turn.label.key, [turn]);
    else own.push(turn);
    if (i > 0 && turns[i - 1].label.key !== turn.label.key) changes++;
  }
  const regular = [...bySpeaker.values()].filter((own) => own.length >= 2);
  // "Meier: … Meier: … Holm: … Holm: …" is a list by names, no talk
  if (regular.length < 2 || changes < MIN_TURNS - 1 || changes * 2 < turns.length) return false;
  // results and line-ups ("Heim: 2", "Gäste: 1") have no sentences
  const spoken = turns.filter((turn) => turn.content.some((run) => isSpoken(document, run))).length;
  if (spoken * 2 < turns.length) return false;
  const asking = regular.filter((own) => isAsking(document, own));
  const sure = regular.filter((own) => own[0].kind === 'person' || own[0].kind === 'outlet');
  const isAsked = asking.length > 0 && asking.length < regular.length;
  if (!isAsked && sure.length < 2) return false;
  for (const own of asking) for (const turn of own) turn.asks = true;
  if (turns.every((turn) => turn.kind === 'person')) separateQuestions(document, turns);
  return true;
}

/** At least half of the turns end in a question mark. */
function isAsking(document: Document, own: readonly Turn[]): boolean {
  const asked = own.filter(
    (turn) => turn.content.length > 0 && endsInQuestion(document, turn.content[0]),
  ).length;
  return asked * 2 >= own.length;
}

function endsInQuestion(document: Document, run: Run): boolean {
  const { tokens } = document;
  let last = run.end - 1;
  while (last > run.start && (tokens.tag[last] === Tag.quote || tokens.tag[last] === Tag.bracketClose))
    last--;
  return tokens.word[last] === '?';
}

/** Among persons only, a last block that is a question belongs to whoever leads the talk. */
function separateQuestions(document: Document, turns: readonly Turn[]): void {
  for (const turn of turns) {
    const last = turn.content[turn.content.length - 1];
    if (
      turn.content.length < 2 ||
      !endsInQuestion(document, last) ||
      endsInQuestion(document, turn.content[0])
    )
      continue;
    turn.asked = last;
    turn.content = turn.content.slice(0, -1);
  }
}

/** A question or a sentence with a verb. */
function isSpoken(document: Document, run: Run): boolean {
  if (endsInQuestion(document, run)) return true;
  for (let i = run.start; i < run.end; i++) if (document.tokens.tag[i] === Tag.finite) return true;
  return false;
}

/** The speakers of an interview, as its turns need them. */
interface Talk {
  readonly turns: readonly Turn[];
  readonly persons: ReadonlyMap<string, NamedPerson>;
  /** Who answers where the label is "Antwort" alone: the first person with a full name before the first turn. */
  readonly interviewed: NamedPerson | null;
  readonly speakers: number;
}

function turnDrafts(document: Document, talk: Talk, index: number): Draft[] {
  const { turns } = talk;
  const turn = turns[index];
  const drafts: Draft[] = [];
  const other = talk.speakers === 2 ? otherTurn(turns, index) : null;
  if (turn.content.length > 0 && !isMarked(document, turn.content)) {
    const asks = turn.asks && endsInQuestion(document, turn.content[turn.content.length - 1]);
    drafts.push(
      makeDraft({
        form: 'direct',
        medium: 'speech',
        act: asks ? 'ask' : 'assert',
        content: turn.content,
        frame: [turn.label.frame],
        speaker: speakerOf(document, talk, turn),
        addressee: other === null ? null : namedOrNull(speakerOf(document, talk, other)),
        sentence: sentenceAt(document, turn.content[0].start),
        confidence: 0.8,
        grounds: [{ part: 'form', rule: 'interview', words: textOf(document, [turn.label.name]) }],
      }),
    );
  }
  if (turn.asked !== null) drafts.push(makeQuestion(document, [turn.asked], null));
  return drafts;
}

/** The label's words; for initials ("K. M.", "K. Meier") and "Antwort" the place where the text names the person in full. */
function speakerOf(document: Document, talk: Talk, turn: Turn): SpeakerDraft {
  if (turn.kind === 'asks') return NO_SPEAKER;
  if (turn.kind === 'answers')
    return talk.interviewed === null ? NO_SPEAKER : speakerAt(talk.interviewed.run);
  const person = findByInitials(document, turn.label, talk.persons);
  return speakerAt(person === null ? turn.label.name : person.run);
}

const speakerAt = (run: Run): SpeakerDraft => ({ runs: [run], head: run.end - 1 });

const namedOrNull = (speaker: SpeakerDraft): SpeakerDraft | null => (speaker.head < 0 ? null : speaker);

/** The turn that this one answers, for the first one the turn that answers it. */
function otherTurn(turns: readonly Turn[], index: number): Turn | null {
  for (const next of [index - 1, index + 1]) {
    if (next >= 0 && next < turns.length && turns[next].label.key !== turns[index].label.key)
      return turns[next];
  }
  return null;
}

/** The whole turn stands in quotation marks: those tell it. */
function isMarked(document: Document, content: readonly Run[]): boolean {
  const { kind, tag } = document.tokens;
  let last = content[content.length - 1].end - 1;
  if (tag[last] === Tag.stop) last--;
  return kind[content[0].start] === TokenKind.quote && kind[last] === TokenKind.quote;
}
