/** What a corpus file leaves unsaid: roles and chains of sources that a statement has from the one around or before it. */
import type { Act, Form, Medium, Mention, Source, Span } from '../../src/reading/reading.ts';
import { sameActors } from '../../src/reading/sources.ts';
import type { MarkedArticle, StatementMarkup } from './marked.ts';

/** A statement with everything that it inherits. */
export interface VoicedStatement {
  readonly number: number;
  readonly form: Form;
  readonly medium: Medium | null;
  readonly act: Act;
  readonly partOf: number | null;
  readonly carriedFrom: number | null;
  readonly content: readonly Span[];
  readonly frame: readonly Span[];
  readonly cue: readonly Span[];
  /** Actors are empty where nobody can know who spoke. */
  readonly speaker: Mention;
  readonly addressee: Mention;
  /** The chain from the article outward, the origin last. */
  readonly sources: readonly Source[];
}

const NOBODY: Mention = { spans: [], actors: [] };

/** The statements of an article in the order of their numbers, inherited roles and chains filled in. */
export function resolveStatements({ statements, actors }: MarkedArticle): VoicedStatement[] {
  const marked = new Map(statements.map((statement) => [statement.number, statement]));
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  const done = new Map<number, VoicedStatement>();
  // A file may be wrong: a statement inside itself inherits nothing.
  const pending = new Set<number>();

  const find = (number: number | null): VoicedStatement | null => {
    const statement = number === null ? undefined : marked.get(number);
    if (statement === undefined || pending.has(statement.number)) return null;
    const known = done.get(statement.number);
    if (known !== undefined) return known;
    pending.add(statement.number);
    const voiced = voice(statement);
    pending.delete(statement.number);
    done.set(statement.number, voiced);
    return voiced;
  };

  const voice = (statement: StatementMarkup): VoicedStatement => {
    const outer = find(statement.partOf);
    const before = find(statement.carriedFrom);
    const speaker = speakerOf(statement, before ?? (isFragment(statement) ? outer : null));
    const framed = frameOf(statement, outer, find(outer?.carriedFrom ?? null));
    return {
      number: statement.number,
      form: statement.form,
      medium: statement.medium,
      act: statement.act,
      partOf: statement.partOf,
      carriedFrom: statement.carriedFrom,
      content: statement.content,
      frame: framed.frame,
      cue: framed.cue,
      speaker,
      addressee: statement.addressee,
      sources: chainOf(statement, speaker, before, outer, (id) => {
        const kind = kinds.get(id);
        return kind === 'outlet' || kind === 'document';
      }),
    };
  };
  return statements.map(({ number }) => find(number)!);
}

/** "Das sei „bitter“, sagte er": words in marks inside another statement, with no roles of their own. */
const isFragment = ({ form, partOf, frame, cue, speaker, by }: StatementMarkup): boolean =>
  form === 'direct' &&
  partOf !== null &&
  frame.length + cue.length + speaker.spans.length === 0 &&
  by === null;

function speakerOf({ speaker, by }: StatementMarkup, from: VoicedStatement | null): Mention {
  if (speaker.spans.length > 0) return speaker;
  if (by !== null) return { spans: [], actors: by };
  return from?.speaker ?? NOBODY;
}

function frameOf(
  statement: StatementMarkup,
  outer: VoicedStatement | null,
  carried: VoicedStatement | null,
): Pick<VoicedStatement, 'frame' | 'cue'> {
  if (!isFragment(statement) || outer === null || outer.form === 'reported') return statement;
  return outer.form === 'indirect-free-indirect' ? (carried ?? statement) : outer;
}

function chainOf(
  { via, sources }: StatementMarkup,
  speaker: Mention,
  before: VoicedStatement | null,
  outer: VoicedStatement | null,
  reports: (actor: string) => boolean,
): Source[] {
  const spansOf = (actors: readonly string[]): readonly Span[] => {
    if (sameActors(actors, speaker.actors)) return speaker.spans;
    return sameActors(actors, sources.actors) ? sources.spans : [];
  };
  if (via !== null) return via.map((link) => ({ ...link, spans: spansOf(link.actors) }));
  // "Den Vorwurf der Klägerin, …, wies X zurück": the article itself tells what she said, X only answers.
  const isAnswered = outer?.form === 'reported' && !sameActors(outer.speaker.actors, speaker.actors);
  const around = before ?? (isAnswered ? null : outer);
  const chain = around === null ? [] : [...around.sources];
  if (before === null && speaker.actors.length > 0) {
    const known = around !== null && sameActors(around.speaker.actors, speaker.actors);
    const relation = speaker.actors.some(reports) ? 'reports' : 'says';
    if (!known) chain.push({ actors: speaker.actors, spans: speaker.spans, relation });
  }
  if (sources.actors.length > 0) chain.push({ ...sources, relation: 'cites' });
  return chain;
}
