/** What is told several times is one event: mentions become events with several spans. */
import type { EventStatus, EventType } from '../../german/events.ts';

/** A mention with its actors, places and times known. */
export interface KnownMention {
  readonly type: EventType;
  readonly family: string;
  readonly status: EventStatus;
  readonly told: boolean;
  readonly definite: boolean;
  readonly follows: boolean;
  readonly tokens: readonly number[];
  /** The verb or noun in lower case. */
  readonly word: string;
  readonly sentence: number;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly places: readonly number[];
  readonly time: number | null;
  readonly quantities: readonly number[];
  readonly statement: string | null;
}

/** Mentions of one event, in the order of the text. */
export type EventGroup = KnownMention[];

/** How many earlier events of a family are compared: an article tells of few at a time. */
const REACH = 12;

export function groupMentions(mentions: readonly KnownMention[]): EventGroup[] {
  const groups: EventGroup[] = [];
  const byFamily = new Map<string, EventGroup[]>();
  for (const mention of mentions) {
    const known = byFamily.get(mention.family) ?? [];
    byFamily.set(mention.family, known);
    const same = findSame(known, mention);
    if (same !== null) same.push(mention);
    else if (!mention.follows) {
      const group = [mention];
      groups.push(group);
      known.push(group);
    }
  }
  return groups;
}

function findSame(known: readonly EventGroup[], mention: KnownMention): EventGroup | null {
  for (let i = known.length - 1; i >= 0 && i >= known.length - REACH; i--)
    if (isSame(known[i], mention)) return known[i];
  return null;
}

function isSame(group: EventGroup, mention: KnownMention): boolean {
  const earlier = group[group.length - 1];
  if (
    !agree(
      group.flatMap((m) => m.actors),
      mention.actors,
    )
  )
    return false;
  if (
    !agree(
      group.flatMap((m) => m.recipients),
      mention.recipients,
    )
  )
    return false;
  if (
    mention.time !== null &&
    group.some((m) => m.time !== null && m.time !== mention.time) &&
    mention.told &&
    earlier.told
  )
    return false;
  const shared =
    mention.actors.some((a) => group.some((m) => m.actors.includes(a))) || sharesRecipient(group, mention);
  // nobody dies twice: "wurde erschossen … soll bei einer Razzia getötet worden sein"
  const one = mention.quantities.length === 0 && group.every((m) => m.quantities.length === 0);
  if (mention.family === 'kill' && one && sharesRecipient(group, mention)) return true;
  if (mention.sentence === earlier.sentence && mention.status === earlier.status) return true;
  // what has not the same parties is the same only where the text points back: "das Treffen"
  if (!shared && !mention.definite && !mention.follows)
    return (
      (mention.actors.length === 0 || group.every((m) => m.actors.length === 0)) &&
      mention.status === earlier.status &&
      !mention.told
    );
  // "das Treffen soll stattfinden" decides on it, "der Dialog geht weiter" is more than the one before
  if (
    mention.told &&
    !mention.follows &&
    group.some((m) => m.status !== mention.status) &&
    !group.some((m) => sameWord(m.word, mention.word))
  )
    return false;
  // "der Dialog" is not "die Beratungen" of others, pages later
  if (
    !shared &&
    mention.sentence - earlier.sentence > 2 &&
    !group.some((m) => sameWord(m.word, mention.word))
  )
    return false;
  // one that took place and one that is planned are two, unless the text points back
  return (
    mention.definite || mention.follows || !mention.told || group.some((m) => m.status === mention.status)
  );
}

const sharesRecipient = (group: EventGroup, { recipients }: KnownMention): boolean =>
  recipients.some((id) => group.some((m) => m.recipients.includes(id)));

/** No party on one side that the other side contradicts. */
const agree = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || others.some((id) => some.includes(id));

/** The mention that decides the status: told by a verb before taken for granted, by the article before a statement. */
export function decisive(group: EventGroup): KnownMention {
  let best = group[0];
  for (const mention of group) if (rank(mention) > rank(best)) best = mention;
  return best;
}

const rank = (mention: KnownMention): number => (mention.told ? 2 : 0) + (mention.statement === null ? 1 : 0);

/** Treffen and Krisentreffens, Angriff and Luftangriffe. */
function sameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.includes(short.slice(0, Math.max(5, short.length - 3)));
}
