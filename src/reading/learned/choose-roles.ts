/** Who speaks, to whom, with which cue in which frame: the best of the candidates. */

import type { Document } from '../../language/document.ts';
import { addScores } from '../../language/learned/linear.ts';
import { type Draft, overlap } from '../draft.ts';
import { type CompiledChoice, type Reasons, softmax } from './choice.ts';
import { findRoleCandidates, type Role, type RoleCandidate } from './role-candidates.ts';
import { addRoleReasons } from './role-features.ts';

/** In the order in which they are decided: who speaks is told by the cue. */
export const ROLES: readonly Role[] = ['cue', 'frame', 'speaker', 'addressee'];

/** Where nobody stands among the candidates, and the chance from which on what a rule found gives way to it. */
const NOBODY = 0;
const SURE_OF_NOBODY = 0.7;

export interface RoleChoice {
  readonly candidate: RoleCandidate;
  readonly candidates: readonly RoleCandidate[];
  /** From 0 to 1, among all candidates. */
  readonly chance: number;
}

export type RoleChooser = (document: Document, draft: Draft, role: Role) => RoleChoice;

export function createRoleChooser({ scorer, unit }: CompiledChoice, reasons: Reasons): RoleChooser {
  const sum = new Int32Array(1);
  return (document, draft, role) => {
    const candidates = findRoleCandidates(document, draft, role);
    const chances = softmax(
      Float64Array.from(candidates, (candidate) => {
        reasons.clear(ROLES.indexOf(role) + 1);
        addRoleReasons(reasons, document, draft, role, candidate, candidates);
        sum[0] = 0;
        addScores(scorer, reasons.features, sum);
        return sum[0] * unit;
      }),
    );
    // Whom a rule found is let go only where it is rather sure that nobody is meant.
    const ruled = candidates.some(({ how }) => how === 'rule');
    let best = ruled && chances[NOBODY] < SURE_OF_NOBODY ? NOBODY + 1 : NOBODY;
    for (let i = NOBODY + 1; i < chances.length; i++)
      if (chances[i] > chances[best] && !(role === 'speaker' && isTold(draft, candidates[i]))) best = i;
    return { candidate: candidates[best], candidates, chance: chances[best] };
  };
}

/** "Dem Chef wird vorgeworfen, …": whom the rules found to be told something does not tell it. */
const isTold = ({ addressee }: Draft, { how, runs }: RoleCandidate): boolean =>
  how !== 'rule' && addressee !== null && overlap(runs, addressee.runs) > 0;

/** The draft with what was chosen in the role. */
export function setRole(draft: Draft, role: Role, { runs, head, how }: RoleCandidate): void {
  if (role === 'cue' || role === 'frame') draft[role] = runs;
  else if (role === 'speaker') draft.speaker = { runs, head };
  else draft.addressee = how === 'none' ? null : { runs, head };
}
