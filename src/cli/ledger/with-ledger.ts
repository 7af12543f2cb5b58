/** What the commands of the ledger share: they open it, close it, and say what is wrong with it. */
import { LedgerError } from '../../ledger/errors.ts';
import { defaultPath, type Ledger, openLedger } from '../../ledger/ledger.ts';
import { renderComplaint } from '../complain.ts';

/** Flags of every command of the ledger. */
export interface LedgerFlags {
  readonly ledger?: string;
  readonly json?: boolean;
}

/** Runs a command on the ledger; gives the exit status: 1 where something is wrong with its file. */
export async function withLedger(
  flags: LedgerFlags,
  command: (ledger: Ledger) => number | Promise<number>,
): Promise<number> {
  let ledger: Ledger | null = null;
  try {
    ledger = openLedger(flags.ledger ?? defaultPath());
    return await command(ledger);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    process.stderr.write(renderComplaint(error, error.place));
    return 1;
  } finally {
    ledger?.close();
  }
}

export const say = (text: string): void => {
  process.stdout.write(text);
};

export const sayJson = (value: unknown): void => say(`${JSON.stringify(value, null, 2)}\n`);
