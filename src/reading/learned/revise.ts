/** The rules' statements, looked through by what was learned: some fall, some are added, roles and chances are set. */

import type { Document } from '../../language/document.ts';
import { findBest } from '../../language/learned/linear.ts';
import { type Draft, type Ground, groupBySentence } from '../draft.ts';
import type { Medium } from '../reading.ts';
import { byPlace, nestStatements } from '../statements.ts';
import { compileChoice, createChooser, createReasons, weighReasons } from './choice.ts';
import { createRoleChooser, ROLES, setRole } from './choose-roles.ts';
import {
  type Chosen,
  chooseStatements,
  makeChosen,
  STATEMENT_LABELS,
  THRESHOLDS,
  type Thresholds,
} from './choose-statements.ts';
import { type Chances, calibrate } from './confidence.ts';
import { createHinter, type Hints } from './hints.ts';
import { addMediumReasons, MEDIUM_LABELS } from './medium.ts';
import type { StatementModel } from './model.ts';
import type { Role, RoleCandidate } from './role-candidates.ts';
import { addRoleReasons } from './role-features.ts';
import { addStatementReasons, type Surroundings } from './statement-features.ts';
import { sayReason, templatesOf } from './templates.ts';

export interface Reviser {
  /**
   * The statements of a text from those that the rules found in it, which it changes. `note` is told their chances;
   * `hints` stands for what the model itself would say, where it was trained on the text.
   */
  readonly revise: (
    document: Document,
    drafts: readonly Draft[],
    note?: (draft: Draft, chances: Chances) => void,
    hints?: Hints,
  ) => Draft[];
  /** Spoken, written or thought; `speaker` is the kind of the actor who speaks, `medium` what the rules say. */
  readonly findMedium: (
    document: Document,
    draft: Draft,
    speaker: string,
    medium: Medium | null,
  ) => Medium | null;
}

/** So many reasons are told. */
const TOLD = 3;

export function createReviser(model: StatementModel, thresholds: Thresholds = THRESHOLDS): Reviser {
  const leaveOut = templatesOf(model.leaveOut);
  const plain = createReasons(leaveOut);
  const told = createReasons(leaveOut, true);
  const statements = compileChoice(model.statements);
  const roles = compileChoice(model.roles);
  const choose = createChooser(statements);
  const hint = createHinter(model.hints);
  const chooseMedium = createChooser(compileChoice(model.medium));
  const chooseRole = createRoleChooser(roles, plain);

  /** The strongest reasons for a label, or for the only one, in words. */
  const sayReasons = (weights: Float64Array): string => {
    const strongest = [...weights.keys()]
      .filter((i) => weights[i] > 0)
      .sort((a, b) => weights[b] - weights[a]);
    const said = new Set<string>();
    for (const i of strongest) {
      const { template, value } = told.kept[i];
      const words = sayReason(template, value);
      if (words !== '' && said.size < TOLD) said.add(words);
    }
    return [...said].join(', ') || 'viele kleine Hinweise';
  };
  const groundOfForm = (surroundings: Surroundings, { candidate, form }: Chosen): Ground => {
    told.clear();
    addStatementReasons(told, surroundings, candidate);
    const label = STATEMENT_LABELS.indexOf(form);
    return {
      part: 'form',
      rule: 'learned',
      words: sayReasons(weighReasons(statements.scorer, told.features, label)),
    };
  };
  const groundOfRole = (
    document: Document,
    draft: Draft,
    role: Role,
    candidate: RoleCandidate,
    candidates: readonly RoleCandidate[],
  ): Ground => {
    told.clear(ROLES.indexOf(role) + 1);
    addRoleReasons(told, document, draft, role, candidate, candidates);
    return { part: role, rule: 'learned', words: sayReasons(weighReasons(roles.scorer, told.features, 0)) };
  };

  const revise: Reviser['revise'] = (document, drafts, note, hints = hint(document)) => {
    const surroundings = { document, bySentence: groupBySentence(document, drafts), hints };
    const chosen = chooseStatements(surroundings, drafts, choose, plain, thresholds).sort(
      (a, b) => a.candidate.content[0].start - b.candidate.content[0].start,
    );
    let before: Draft | null = null;
    const revised = chosen.map((one) => {
      const { draft: known } = one.candidate;
      const draft: Draft = known ?? makeChosen(document, one, before);
      if (known === null || known.form !== one.form) {
        draft.grounds = [
          ...draft.grounds.filter(({ part }) => part !== 'form'),
          groundOfForm(surroundings, one),
        ];
        draft.form = one.form;
      }
      let speaker = 1;
      for (const role of ROLES) {
        const { candidate, candidates, chance } = chooseRole(document, draft, role);
        if (role === 'speaker') speaker = chance;
        if (
          candidate.how === 'rule' ||
          (candidate.how === 'none' && !candidates.some(({ how }) => how === 'rule'))
        )
          continue;
        const others = draft.grounds.filter(({ part }) => part !== role);
        // Where nobody is left there is nothing to give a reason for.
        draft.grounds =
          candidate.how === 'none'
            ? others
            : [...others, groundOfRole(document, draft, role, candidate, candidates)];
        setRole(draft, role, candidate);
      }
      const chances = { form: one.chance, speaker, any: one.any };
      note?.(draft, chances);
      draft.confidence = calibrate(model.calibration, chances);
      if (draft.speaker !== null && draft.speaker.head >= 0) before = draft;
      return draft;
    });
    nestStatements(revised);
    return revised.sort(byPlace);
  };

  return {
    revise,
    findMedium: (document, draft, speaker, medium) => {
      plain.clear();
      addMediumReasons(plain, document, draft, speaker, medium);
      const chances = chooseMedium(plain.features);
      const found = MEDIUM_LABELS[findBest(chances, chances.length)];
      return found === 'none' ? null : found;
    },
  };
}
