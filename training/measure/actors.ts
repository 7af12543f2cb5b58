/** How well the actors of our own corpus are told: who speaks, on whose word, of which kind, under which name. */
import type { ReadingEngine } from '../../src/reading/engine.ts';
import { read } from '../../src/reading/read.ts';
import type { Actor, Reading, Statement } from '../../src/reading/reading.ts';
import { sameActors } from '../../src/reading/sources.ts';
import type { VoicedAnnotation, VoicedRow } from '../corpus/convert.ts';
import { findAssignment } from './assignment.ts';
import {
  articleOf,
  type FoundStatement,
  type GoldStatement,
  markAnnotation,
  markStatement,
} from './corpus.ts';
import { sameActor } from './names.ts';
import { type Pair, pairStatements } from './statements.ts';
import { percent, renderTable } from './table.ts';

type MarkedActor = Omit<Actor, 'mentions'>;

/** One paired statement: whether each part of who is behind it is right. */
export interface ActorVerdict {
  readonly article: string;
  readonly annotation: VoicedAnnotation;
  readonly statement: Statement;
  readonly speaker: boolean;
  readonly addressee: boolean;
  /** The last link of the chain. */
  readonly origin: boolean;
  readonly chain: boolean;
  /** What was found and what is marked, for people. */
  readonly lines: readonly string[];
}

/** One marked actor with the one that was found for it. */
export interface ActorMatch {
  readonly article: string;
  readonly marked: MarkedActor;
  readonly found: Actor | null;
}

export interface ActorScores {
  readonly verdicts: readonly ActorVerdict[];
  readonly matches: readonly ActorMatch[];
}

/** Reads the articles and compares the actors of each statement that was found with those that are marked. */
export function judgeActors(rows: readonly VoicedRow[], engine?: ReadingEngine): ActorScores {
  const verdicts: ActorVerdict[] = [];
  const matches: ActorMatch[] = [];
  for (const row of rows) {
    const reading = read(articleOf(row), engine);
    const golds = row.annotations.map(markAnnotation);
    const founds = reading.statements.map((statement) => markStatement(statement, row.tokens));
    const pairs = pairStatements(golds, founds).filter(isWhole);
    const partner = matchActors(row, reading, pairs);
    for (const marked of row.actors) {
      const id = [...partner].find(([, own]) => own === marked.id)?.[0];
      matches.push({ article: row.id, marked, found: reading.actors.find((a) => a.id === id) ?? null });
    }
    for (const pair of pairs) verdicts.push(judgePair(row, reading, partner, pair));
  }
  return { verdicts, matches };
}

type WholePair = Pair<GoldStatement, FoundStatement> & {
  readonly gold: GoldStatement;
  readonly found: FoundStatement;
};

const isWhole = (pair: Pair<GoldStatement, FoundStatement>): pair is WholePair =>
  pair.gold !== null && pair.found !== null;

/** Which marked actor each found one is, one to one: by its name, and by how often both speak in the same words. */
function matchActors(row: VoicedRow, reading: Reading, pairs: readonly WholePair[]): Map<string, string> {
  const weights = row.actors.map((marked) =>
    reading.actors.map((found) => {
      let weight = sameActor(found.name, marked.name) ? 3 : sameActor(marked.name, found.name) ? 1 : 0;
      for (const { gold, found: own } of pairs) {
        const { speakers } = gold.annotation as VoicedAnnotation;
        if (speakers.includes(marked.id) && own.statement.speaker?.actors.includes(found.id)) weight += 1;
      }
      return weight;
    }),
  );
  const taken = findAssignment(weights).filter(([r, c]) => weights[r][c] > 0);
  return new Map(taken.map(([r, c]) => [reading.actors[c].id, row.actors[r].id]));
}

function judgePair(
  row: VoicedRow,
  reading: Reading,
  partner: ReadonlyMap<string, string>,
  { gold, found }: WholePair,
): ActorVerdict {
  const annotation = gold.annotation as VoicedAnnotation;
  const { statement } = found;
  const own = (ids: readonly string[]): string[] => ids.map((id) => partner.get(id) ?? id.toUpperCase());
  const chain = statement.sources.map(({ actors }) => own(actors));
  const wanted = annotation.sources.map(({ actors }) => actors);
  const last = wanted.at(-1);
  const foundName = (id: string): string => reading.actors.find((a) => a.id === id)?.name ?? id;
  const markedName = (id: string): string => row.actors.find((a) => a.id === id)?.name ?? id;
  const write = (links: readonly (readonly string[])[], name: (id: string) => string): string =>
    links.map((link) => link.map(name).join(' + ')).join(' > ') || 'nobody';
  return {
    article: row.id,
    annotation,
    statement,
    speaker: sameActors(own(statement.speaker?.actors ?? []), annotation.speakers),
    addressee: sameActors(own(statement.addressee?.actors ?? []), annotation.addressees),
    origin: last === undefined ? chain.length === 0 : sameActors(chain.at(-1) ?? [], last),
    chain: chain.length === wanted.length && chain.every((link, i) => sameActors(link, wanted[i])),
    lines: [
      statement.content.map(({ start, end }) => row.text.slice(start, end)).join(' | '),
      `marked ${write(wanted, markedName)}; speaker ${write([annotation.speakers], markedName)}`,
      `found  ${write(
        statement.sources.map(({ actors }) => actors),
        foundName,
      )}; speaker ${write([statement.speaker?.actors ?? []], foundName)}`,
    ],
  };
}

/** The shares in per cent. */
export function renderActorScores({ verdicts, matches }: ActorScores): string {
  const share = <T>(ones: readonly T[], right: (one: T) => boolean): string =>
    percent(ones.filter(right).length / ones.length);
  const found = matches.filter((match) => match.found !== null);
  const several = verdicts.filter(({ annotation }) => annotation.sources.length > 1);
  const rows = [
    ['statements: right speakers', verdicts, share(verdicts, (v) => v.speaker)],
    ['statements: right addressees', verdicts, share(verdicts, (v) => v.addressee)],
    ['statements: right origin', verdicts, share(verdicts, (v) => v.origin)],
    ['statements: right chain', verdicts, share(verdicts, (v) => v.chain)],
    ['statements with a chain of several: right chain', several, share(several, (v) => v.chain)],
    ['marked actors: found', matches, share(matches, (m) => m.found !== null)],
    ['found actors: right name', found, share(found, (m) => sameActor(m.found!.name, m.marked.name))],
    ['found actors: right kind', found, share(found, (m) => m.found!.kind === m.marked.kind)],
    ['found actors: right country', found, share(found, (m) => m.found!.country === m.marked.country)],
    ['found actors: every role', found, share(found, hasRoles)],
  ] as const;
  return renderTable(
    ['actors', 'number', 'per cent'],
    rows.map(([name, ones, value]) => [name, String(ones.length), value]),
  );
}

const hasRoles = ({ marked, found }: ActorMatch): boolean =>
  marked.roles.every(({ role }) =>
    found!.roles.some((own) => own.role.toLowerCase().endsWith(role.split(' ')[0].toLowerCase())),
  );

/** Each statement with a wrong chain, speaker or addressee, then each actor missed or described wrongly. */
export function renderActorErrors({ verdicts, matches }: ActorScores): string {
  const wrong = verdicts
    .filter((v) => !(v.speaker && v.chain && v.addressee))
    .map((v) => {
      const parts = (['speaker', 'addressee', 'origin', 'chain'] as const).filter((part) => !v[part]);
      return `${v.article} ${v.annotation.id} ${parts.join(' ').toUpperCase()}\n    ${v.lines.join('\n    ')}`;
    });
  const actors = matches.flatMap(({ article, marked, found }) => {
    const want = `${marked.name} | ${marked.kind} | ${marked.country ?? '–'}`;
    if (found === null) return [`${article} MISSED  ${want}`];
    const is = `${found.name} | ${found.kind} | ${found.country ?? '–'}`;
    const fits = sameActor(found.name, marked.name) && found.kind === marked.kind;
    return fits && found.country === marked.country ? [] : [`${article} AS  ${want}  ←  ${is}`];
  });
  return [...wrong, ...actors].join('\n\n');
}
