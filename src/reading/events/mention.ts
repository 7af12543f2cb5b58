/** One place in the text that tells of an event, before the actors are known: all in tokens. */
import type { EventStatus, EventType } from '../../german/events.ts';

export interface EventMention {
  readonly type: EventType;
  /** What is done, finer than the type. */
  readonly family: string;
  /** The verb with its particle, or the noun. */
  readonly tokens: readonly number[];
  readonly clause: number;
  /** Head of what the verb is told with, itself no further event: "hob die Sanktionen auf"; -1 for none. */
  readonly object: number;
  readonly status: EventStatus;
  /** A verb tells what became of it: "das Treffen soll stattfinden", not "vor dem Treffen". */
  readonly told: boolean;
  /** "das Treffen", "dieser Anschlag": it may be one that was told before. */
  readonly definite: boolean;
  /** Only together with an earlier mention of its family is it one at all: "die Übung". */
  readonly follows: boolean;
  /** Heads of the phrases of those who do it. */
  readonly actors: readonly number[];
  /** Heads of the phrases of those to whom it is done. */
  readonly recipients: readonly number[];
  /** The article tells it, even inside a sentence that is a statement: "nach dem Treffen lobte er …". */
  readonly byArticle: boolean;
}
