import { chmodSync, existsSync } from 'node:fs';
import { renderComplaint } from '../complain.ts';
import { type LedgerFlags, say, withLedger } from './with-ledger.ts';

/** A copy of the ledger as it stands, also while another process adds to it. */
export const backupCommand = (file: string, flags: LedgerFlags): Promise<number> =>
  withLedger(flags, async (ledger) => {
    if (existsSync(file)) {
      process.stderr.write(
        renderComplaint(
          {
            german: 'die Datei ist schon da; bitte einen neuen Namen nennen. Nichts wurde überschrieben.',
            english: 'the file is there already; please give a new name. Nothing was overwritten.',
          },
          file,
        ),
      );
      return 1;
    }
    await ledger.sqlite.backup(file);
    chmodSync(file, 0o600);
    say(`Gesichert nach / backed up to ${file}\n`);
    return 0;
  });
