/** The articles of the corpus as rows, ready to measure on and to train from. */
import { toRow, type VoicedRow } from './convert.ts';
import { CORPUS, loadPart } from './folder.ts';
import { readHeldOut } from './held-out.ts';

/** `train` is what may be trained on, `held-out` what nothing is trained on. */
export const SHARES = ['all', 'train', 'held-out'] as const;
export type Share = (typeof SHARES)[number];

export function loadRows(share: Share, folder = CORPUS): VoicedRow[] {
  const heldOut = share === 'all' ? null : readHeldOut(folder);
  return loadPart('articles', folder)
    .filter(({ article }) => heldOut === null || heldOut.has(article.id) === (share === 'held-out'))
    .map(({ article }) => toRow(article));
}
