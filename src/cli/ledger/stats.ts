import { renderStats } from '../../export/hits.ts';
import { countAll } from '../../ledger/stats.ts';
import { type LedgerFlags, say, sayJson, withLedger } from './with-ledger.ts';

export const statsCommand = (flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const stats = countAll(ledger);
    if (flags.json === true) sayJson(stats);
    else say(renderStats(stats));
    return 0;
  });
