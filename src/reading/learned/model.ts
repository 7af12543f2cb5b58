/** What was learned of statements, and the file that it comes in. */
import {
  type ModelContents,
  ModelFileError,
  packLinear,
  unpackLinear,
} from '../../language/learned/model-file.ts';
import type { ChoiceModel } from './choice.ts';
import type { Calibration } from './confidence.ts';
import type { HintModel } from './hints.ts';
import type { ReasonGroup } from './templates.ts';

export interface StatementModel {
  /** Which candidates are statements, of which form. */
  readonly statements: ChoiceModel;
  /** Who and what stands in their roles. */
  readonly roles: ChoiceModel;
  readonly medium: ChoiceModel;
  /** What is asked before. */
  readonly hints: HintModel;
  readonly calibration: Calibration;
  /** Groups of reasons that nothing was learned of. */
  readonly leaveOut: readonly ReasonGroup[];
}

const CHOICES = ['statements', 'roles', 'medium', 'sequence', 'pairs'] as const;
const CALIBRATED = ['bias', 'form', 'speaker', 'any'] as const;

export function packStatements(model: StatementModel): ModelContents {
  const { statements, roles, medium, hints } = model;
  const choices: readonly ChoiceModel[] = [statements, roles, medium, hints.sequence, hints.pairs];
  const parts = choices.map(({ linear }, index) => packLinear(CHOICES[index], linear));
  return {
    texts: Object.assign(
      {
        'statements.units': choices.map(({ unit }) => String(unit)),
        'statements.steps': Array.from(hints.sequence.steps, String),
        'statements.leaveOut': model.leaveOut,
        'statements.calibration': CALIBRATED.map((name) => String(model.calibration[name])),
      },
      ...parts.map(({ texts }) => texts),
    ),
    arrays: Object.assign({}, ...parts.map(({ arrays }) => arrays)),
  };
}

export function unpackStatements(contents: ModelContents): StatementModel {
  const numbers = (name: string, count: number): number[] => {
    const found = (contents.texts[name] ?? []).map(Number);
    if (found.length !== count || !found.every(Number.isFinite))
      throw new ModelFileError(
        `No statement model: it has no part ${name}. Expected a file made by npm run train.`,
      );
    return found;
  };
  const units = numbers('statements.units', CHOICES.length);
  const [bias, form, speaker, any] = numbers('statements.calibration', CALIBRATED.length);
  const choice = (index: number): ChoiceModel => ({
    linear: unpackLinear(CHOICES[index], contents),
    unit: units[index],
  });
  const sequence = choice(3);
  const labels = sequence.linear.labels.length;
  const steps = Float32Array.from(numbers('statements.steps', (labels + 1) * labels));
  return {
    statements: choice(0),
    roles: choice(1),
    medium: choice(2),
    hints: { sequence: { ...sequence, steps }, pairs: choice(4) },
    calibration: { bias, form, speaker, any },
    leaveOut: (contents.texts['statements.leaveOut'] ?? []) as readonly ReasonGroup[],
  };
}
