import { renderDue } from '../../export/hits.ts';
import { findDue } from '../../ledger/due.ts';
import { jsonOfHit } from './search.ts';
import { type LedgerFlags, say, sayJson, withLedger } from './with-ledger.ts';

export const dueCommand = (flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const dues = findDue(ledger, new Date().toISOString().slice(0, 10));
    if (flags.json === true) sayJson(dues.map(({ hit, ...due }) => ({ ...due, hit: jsonOfHit(hit) })));
    else say(dues.map((due) => renderDue(due, process.stdout.isTTY && !process.env.NO_COLOR)).join('\n'));
    return 0;
  });
