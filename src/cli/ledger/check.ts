import { checkLedger } from '../../ledger/check.ts';
import { renderComplaint } from '../complain.ts';
import { type LedgerFlags, say, withLedger } from './with-ledger.ts';

export const checkCommand = (flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const faults = checkLedger(ledger);
    for (const fault of faults)
      process.stderr.write(renderComplaint({ german: fault, english: fault }, ledger.path));
    if (faults.length === 0) say('Der Ledger ist unversehrt. / The ledger is whole.\n');
    return faults.length === 0 ? 0 : 1;
  });
