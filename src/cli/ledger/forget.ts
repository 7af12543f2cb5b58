import { type Forgotten, forget } from '../../ledger/forget.ts';
import { type LedgerFlags, say, withLedger } from './with-ledger.ts';

export const forgetCommand = (which: Forgotten, flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const count = forget(ledger, which);
    say(
      `${count} Artikel vergessen und aus der Datei gelöscht. Sicherungen (wortlaut backup) enthalten sie noch.\n` +
        `${count} articles forgotten and wiped from the file. Backups (wortlaut backup) still hold them.\n`,
    );
    return 0;
  });
