import type { CommanderError } from 'commander';
import type { Message } from '../article/loaded.ts';

/** A wrong call: the program ends with status 2 and says what it expected. */
export class UsageError extends Error {
  readonly complaint: Message;

  constructor(german: string, english: string) {
    super(english);
    this.name = 'UsageError';
    this.complaint = { german, english };
  }
}

const GERMAN: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownOption': (named) => `die unbekannte Option ${named} gefunden`,
  'commander.unknownCommand': (named) => `den unbekannten Befehl ${named} gefunden`,
  'commander.optionMissingArgument': (named) => `die Option ${named} ohne ihren Wert gefunden`,
  'commander.missingArgument': () => 'keine Quelle gefunden, Dateien, Ordner oder - erwartet',
  'commander.excessArguments': () => 'zu viele Angaben gefunden',
};

/** What commander found wrong, in both languages, and where to look. */
export function renderUsage(error: CommanderError): Message {
  const english = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const named = /'([^']*)'/.exec(english)?.[1] ?? '';
  const german = GERMAN[error.code]?.(named) ?? `falscher Aufruf (${english})`;
  return {
    german: `${german}. Was es gibt, zeigt: wortlaut read --help`,
    english: `${english}. To see what there is: wortlaut read --help`,
  };
}
