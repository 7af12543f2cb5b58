/** How sure a reading is, as a chance that holds: of the statements with 0.8 four in five are right. */

/** Weights of the log-odds, fitted on articles that the models had not seen. */
export interface Calibration {
  readonly bias: number;
  /** Of the log-odds of the form, of the speaker, and of there being a statement at all. */
  readonly form: number;
  readonly speaker: number;
  readonly any: number;
}

export interface Chances {
  readonly form: number;
  readonly speaker: number;
  readonly any: number;
}

const SURE = 1e-3;

export const logOdds = (chance: number): number => {
  const bounded = Math.min(1 - SURE, Math.max(SURE, chance));
  return Math.log(bounded / (1 - bounded));
};

export function calibrate(calibration: Calibration, { form, speaker, any }: Chances): number {
  const sum =
    calibration.bias +
    calibration.form * logOdds(form) +
    calibration.speaker * logOdds(speaker) +
    calibration.any * logOdds(any);
  return 1 / (1 + Math.exp(-sum));
}
