import { describe, expect, it } from 'vitest';
import { loadQuotations, quotationsFile } from '../training/measure/corpus.ts';
import { readRows } from '../training/measure/read-corpus.ts';
import { addTallies, MEASURES, scoreTally, tallyPairs } from '../training/measure/statements.ts';

/** F1 in per cent that the reader has reached on the development part; it may rise, not fall. */
const AT_LEAST = { Messages: 77, Roles: 73, Joint: 74, Form: 78, Medium: 50 };

const corpus = loadQuotations('dev');

describe.skipIf(corpus === null)(
  `quality on the corpus (skipped where ${quotationsFile('dev')} is not there)`,
  () => {
    it('is as good as before', () => {
      const tallies = readRows(corpus!).map(({ pairs }) => tallyPairs(pairs));
      const tally = addTallies(tallies);
      expect(tally.form.gold).toBe(653);
      const scores = scoreTally(tally);
      for (const measure of MEASURES) {
        expect(scores[measure].f1 * 100, measure).toBeGreaterThanOrEqual(AT_LEAST[measure]);
      }
    });
  },
);
