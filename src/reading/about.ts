/** Whom a statement speaks of. */
import type { Actor, Span } from './reading.ts';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

/** All mentions of all actors in the order of the text. */
export const orderMentions = (actors: readonly Actor[]): readonly Named[] =>
  actors
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, actor: id })))
    .sort((a, b) => a.start - b.start || a.end - b.end);

/**
 * Ids of the actors that the content mentions, in the order of the text. Who speaks is among them only where his own
 * words name him: "Er habe nichts gewusst, sagte Berg"; not where he stands as `speaker`: "Berg kritisierte den Plan."
 */
export function findAbout(
  mentions: readonly Named[],
  content: readonly Span[],
  speaker: readonly Span[],
): string[] {
  const about = new Set<string>();
  for (const { start, end } of content) {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle].start < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < mentions.length && mentions[i].start < end; i++)
      if (mentions[i].end <= end && !lies(mentions[i], speaker)) about.add(mentions[i].actor);
  }
  return [...about];
}

const lies = ({ start, end }: Named, spans: readonly Span[]): boolean =>
  spans.some((span) => start >= span.start && end <= span.end);
