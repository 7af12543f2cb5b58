import { findArticles } from '../../article/inputs.ts';
import { keepReading } from '../../ledger/keep.ts';
import type { ReadingEngine } from '../../reading/engine.ts';
import { renderComplaint, renderPlace } from '../complain.ts';
import { complainOfReader, openReader } from '../models.ts';
import { showProgress } from '../progress.ts';
import { readLoaded } from '../read-loaded.ts';
import type { ReaderName } from '../readers.ts';
import { type LedgerFlags, say, withLedger } from './with-ledger.ts';

export interface AddFlags extends LedgerFlags {
  readonly published: string | null;
  readonly engine: ReaderName;
}

const isGerman = (language: string): boolean => /^(?:de|gsw)\b/i.test(language);

/** Reads articles into the ledger; gives the exit status: 0, or 1 where one could not be read. */
export async function addCommand(paths: readonly string[], flags: AddFlags): Promise<number> {
  let engine: ReadingEngine;
  try {
    engine = await openReader(flags.engine);
  } catch (error) {
    return complainOfReader(flags.engine, error as Error);
  }
  return withLedger(flags, async (ledger) => {
    const counts = { new: 0, changed: 0, known: 0, statements: 0, copies: 0, foreign: 0, failed: 0 };
    const progress = showProgress(process.stderr);
    const complain = (complaint: string): void => {
      progress.clear();
      process.stderr.write(complaint);
    };
    for await (const loaded of findArticles(paths, process.stdin)) {
      const outcome = readLoaded(loaded, flags.published, engine);
      progress.step();
      if ('complaint' in outcome) {
        counts.failed += 1;
        complain(outcome.complaint);
      } else if (!isGerman(outcome.reading.article.language) || isForeign(outcome.reading.notes)) {
        counts.foreign += 1;
        complain(
          renderComplaint(
            {
              german:
                'einen Artikel in einer anderen Sprache gefunden, einen deutschen erwartet; er wurde nicht aufgenommen.',
              english: 'found an article in another language, expected a German one; it was not taken in.',
            },
            renderPlace(loaded.place),
          ),
        );
      } else {
        const kept = keepReading(ledger, outcome.reading, new Date().toISOString());
        counts[kept.outcome] += 1;
        counts.statements += kept.added;
        if (kept.copies > 0 && kept.outcome !== 'known') counts.copies += 1;
      }
    }
    progress.clear();
    say(
      `${counts.new} neu, ${counts.changed} geändert, ${counts.known} bekannt, ${counts.copies} mit schon bekanntem Text; ${counts.statements} neue Äußerungen\n` +
        `${counts.new} new, ${counts.changed} changed, ${counts.known} known, ${counts.copies} with a text that was there; ${counts.statements} new statements\n`,
    );
    return counts.failed > 0 ? 1 : 0;
  });
}

const isForeign = (notes: readonly { readonly rule: string }[]): boolean =>
  notes.some(({ rule }) => rule === 'language');
