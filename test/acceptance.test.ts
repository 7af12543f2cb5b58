import { describe, expect, it } from 'vitest';
import { read } from '../src/reading/read.ts';
import { acceptanceFile, judgeAcceptance, loadAcceptance } from '../training/measure/acceptance.ts';
import { renderAcceptance } from '../training/measure/acceptance-report.ts';

/** What the reader has reached on the article; it may rise, not fall. */
const AT_LEAST = { read: 35, attributed: 34, chain: 34 };
const AT_MOST = { tooMany: 2, takenForSpeech: 0 };

const article = loadAcceptance();

describe.skipIf(article === null)(
  `one article read whole (skipped where ${acceptanceFile()} is not there)`,
  () => {
    it('is read as far as before', () => {
      const { text, title, published, language } = article!;
      const reading = read({ text, title, published, language });
      const verdict = judgeAcceptance(article!, reading);
      const { verdicts, tooMany, takenForSpeech } = verdict;
      const report = renderAcceptance(article!, reading, verdict);
      expect(verdicts).toHaveLength(36);
      expect(verdicts.filter(({ read }) => read).length, report).toBeGreaterThanOrEqual(AT_LEAST.read);
      expect(verdicts.filter(({ attributed }) => attributed).length, report).toBeGreaterThanOrEqual(
        AT_LEAST.attributed,
      );
      expect(verdicts.filter(({ chain }) => chain).length, report).toBeGreaterThanOrEqual(AT_LEAST.chain);
      expect(tooMany.length, report).toBeLessThanOrEqual(AT_MOST.tooMany);
      expect(takenForSpeech.length, report).toBeLessThanOrEqual(AT_MOST.takenForSpeech);
    });
  },
);
