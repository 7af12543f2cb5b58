import { renderRecord } from '../../export/hits.ts';
import { findRecords } from '../../ledger/who.ts';
import { type LedgerFlags, say, sayJson, withLedger } from './with-ledger.ts';

export const whoCommand = (name: string, flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const records = findRecords(ledger, name);
    if (flags.json === true) sayJson(records);
    else if (records.length === 0) process.stderr.write('Niemand gefunden. / Nobody found.\n');
    else say(records.map(renderRecord).join('\n'));
    return 0;
  });
