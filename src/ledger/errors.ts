/** What can go wrong with a ledger's file, said so that one knows what to do. */

export class LedgerError extends Error {
  /** The file. */
  readonly place: string;
  readonly german: string;
  readonly english: string;

  constructor(place: string, german: string, english: string, cause?: unknown) {
    super(`${place}: ${english}`, { cause });
    this.name = 'LedgerError';
    this.place = place;
    this.german = german;
    this.english = english;
  }
}

/** By the beginning of SQLite's code. */
const SAID: Readonly<Record<string, readonly [german: string, english: string]>> = {
  SQLITE_BUSY: [
    'von einem anderen Programm gesperrt gefunden. Bitte warten, bis es fertig ist, oder es beenden; nichts wurde geändert.',
    'found it locked by another program. Please wait until it is done, or end it; nothing was changed.',
  ],
  SQLITE_FULL: [
    'keinen Platz mehr auf dem Datenträger gefunden. Bitte Platz schaffen und den Befehl wiederholen; was schon im Ledger steht, ist unversehrt.',
    'found no room left on the disk. Please make room and repeat the command; what is in the ledger already is unharmed.',
  ],
  SQLITE_READONLY: [
    'keine Schreibrechte gefunden. Bitte die Rechte der Datei und ihres Ordners prüfen; nichts wurde geändert.',
    'found no permission to write. Please check the permissions of the file and its folder; nothing was changed.',
  ],
  SQLITE_NOTADB: [
    'kein Ledger gefunden, sondern eine andere Datei. Bitte den Pfad prüfen; sie wurde nicht geändert.',
    'found a file that is no ledger. Please check the path; it was not changed.',
  ],
  SQLITE_CANTOPEN: [
    'nicht zu öffnen. Bitte prüfen, ob es den Ordner gibt und ob er zu lesen und zu beschreiben ist.',
    'cannot be opened. Please check that the folder is there and may be read and written.',
  ],
  SQLITE_CORRUPT: [
    'beschädigt gefunden. Bitte eine Sicherung zurückspielen; „wortlaut check“ sagt, was fehlt.',
    'found it damaged. Please restore a backup; "wortlaut check" says what is missing.',
  ],
  SQLITE_IOERR: [
    'einen Fehler des Datenträgers gefunden. Bitte Platz und Zustand des Datenträgers prüfen.',
    'found an error of the disk. Please check its room and state.',
  ],
};

/** The same error for people where it is one of the file's; any other as it is. */
export function explain(place: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.keys(SAID).find((prefix) => code.startsWith(prefix));
  if (known === undefined) return error;
  const [german, english] = SAID[known];
  return new LedgerError(place, german, english, error);
}
