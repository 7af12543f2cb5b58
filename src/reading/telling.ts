/** Whether a clause tells what somebody said at all. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import type { Cue } from './cues.ts';
import { canSpeak, findSubject } from './speakers.ts';

/** The first cue that takes whole words: "er sagte", not "er lobte". */
export const findTellingCue = (cues: readonly Cue[]): Cue | undefined =>
  cues.find(({ takes }) => (takes.konjunktiv ?? takes.clause ?? takes.quote ?? 0) > 0);

/** The clause's subject is somebody who can speak: "die Ministerin sagte", not "der Regen sagte". */
export function subjectSpeaks(document: Document, clause: Clause): boolean {
  const subject = findSubject(document, clause);
  return subject !== null && canSpeak(document, subject);
}
