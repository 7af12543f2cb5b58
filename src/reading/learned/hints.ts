/** What two models say of a text before its statements are weighed: its words one by one, its quotation marks. */
import type { Document } from '../../language/document.ts';
import type { ChoiceModel } from './choice.ts';
import { createPairJudge } from './quote-pairs.ts';
import { createSequence, type SequenceModel } from './sequence.ts';

export interface HintModel {
  readonly sequence: SequenceModel;
  readonly pairs: ChoiceModel;
}

export interface Hints {
  /** Chances of the labels of each word, a row for each (see `SEQUENCE_LABELS`). */
  readonly marginals: Float32Array;
  /** Chance of holding speech of each pair of quotation marks. */
  readonly spoken: Float64Array;
}

export function createHinter({ sequence, pairs }: HintModel): (document: Document) => Hints {
  const label = createSequence(sequence);
  const judge = createPairJudge(pairs);
  return (document) => ({ marginals: label(document), spoken: judge(document) });
}
