/** Events that a verb tells: "verlegte zwei Bataillone", "wurde festgenommen", "trat in den Streik". */
import { type EventVerb, eventVerbs } from '../../german/events.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import type { Phrase } from '../../language/phrases.ts';
import { canSpeak } from '../speakers.ts';
import type { EventMention } from './mention.ts';
import { agentHeads, headsBehind, joinedHeads, originHeads, subjectHeads } from './participants.ts';
import { statusOfClause } from './status.ts';

import { type Frame, fits, frameFor, readFrame, toldWith } from './verb-senses.ts';

/** The event that the clause's verb tells; null for none. Who does an infinitive is said by `controller`. */
export function findVerbEvent(
  document: Document,
  clause: Clause,
  controller: (clause: Clause) => readonly number[],
): EventMention | null {
  if (clause.verb.main < 0) return null;
  for (const lemma of clause.verb.lemmas) {
    const senses = eventVerbs(lemma);
    if (senses.length === 0) continue;
    const read = readFrame(document, clause, senses);
    for (const sense of senses) {
      const frame = frameFor(read, sense);
      if (!fits(frame, sense)) continue;
      const durative = sense.durative === true;
      const status = statusOfClause(document, clause, durative);
      if (status === null) return null;
      return {
        ...tell(frame, sense, controller),
        status: sense.undergone === true && status === 'demanded' ? 'planned' : status,
        object:
          (sense.object !== undefined || sense.objects !== undefined) && frame.object !== null
            ? frame.object.head
            : -1,
        told: true,
        definite: isSameAgain(frame),
        follows: false,
        byArticle: false,
      };
    }
  }
  return null;
}

/** "Die zusätzlichen Einheiten könnten entsandt werden": those of whom the text told. */
function isSameAgain({ document, passive, subject }: Frame): boolean {
  if (!passive || subject === null || subject.article < 0) return false;
  return /^(?:der|die|das|diese[rs]?)$/.test(document.tokens.lexeme[subject.article]?.lower ?? '');
}

/** Type, words, doers and recipients. */
function tell(
  frame: Frame,
  sense: EventVerb,
  controller: (clause: Clause) => readonly number[],
): Pick<EventMention, 'type' | 'family' | 'tokens' | 'clause' | 'actors' | 'recipients'> {
  const { document, clause, passive, object, dative, phrases } = frame;
  const { verb } = clause;
  const tokens = new Set([
    verb.main,
    ...(verb.particle >= 0 && verb.tokens.includes(verb.particle) ? [verb.particle] : []),
  ]);
  if (sense.objects !== undefined && object !== null) tokens.add(object.head);
  if (sense.at !== undefined || sense.atClass !== undefined) {
    const at = toldWith(frame, sense);
    if (at !== null) tokens.add(at.head);
  }
  let actors: readonly number[];
  if (passive) {
    actors = agentHeads(document, clause);
    if (actors.length === 0 && sense.type === 'MOBILIZE') actors = originHeads(document, clause);
  } else if (sense.subjects !== undefined) {
    // "eine Bombe explodierte": by whom is not told
    actors = [];
  } else if (clause.kind === 'infinitive' || verb.finite < 0) actors = controller(clause);
  else actors = subjectHeads(document, clause);
  const objectHeads = (): readonly number[] => {
    if (object === null) return [];
    if (clause.kind === 'relative' && object.head === clause.opener) return subjectHeads(document, clause);
    return joinedHeads(document, clause, object);
  };
  if (sense.reciprocal === true) {
    const partners = (sense.partners ?? []).flatMap((slot) =>
      slot === 'object'
        ? passive || object !== null
          ? objectHeads()
          : []
        : headsBehind(document, clause, [slot], phrases),
    );
    return {
      ...plain(sense, clause, tokens),
      actors: [...new Set([...actors, ...partners])],
      recipients: [],
    };
  }
  if (sense.undergone === true)
    return { ...plain(sense, clause, tokens), actors: [], recipients: [...actors] };
  return {
    ...plain(sense, clause, tokens),
    actors,
    recipients: recipientsOf(frame, sense, objectHeads, dative),
  };
}

const plain = ({ type, family }: EventVerb, clause: Clause, tokens: ReadonlySet<number>) => ({
  type,
  family,
  clause: clause.id,
  tokens: [...tokens].sort((a, b) => a - b),
});

function recipientsOf(
  { document, clause, phrases }: Frame,
  { to = [] }: EventVerb,
  objectHeads: () => readonly number[],
  dative: Phrase | null,
): readonly number[] {
  for (const slot of to) {
    const heads =
      slot === 'object'
        ? objectHeads()
        : slot === 'dative'
          ? dative !== null && canSpeak(document, dative)
            ? joinedHeads(document, clause, dative)
            : []
          : headsBehind(document, clause, [slot], phrases);
    if (heads.length > 0) return heads;
  }
  return [];
}
