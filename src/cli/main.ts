#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { parsePublished } from '../article/published.ts';
import { PARTS, type ReadingPart } from '../export/parts.ts';
import { renderComplaint } from './complain.ts';
import { FORMATS, type Format } from './formats.ts';
import { addLedgerCommands } from './ledger/commands.ts';
import { READERS, type ReaderName } from './readers.ts';
import { renderUsage, UsageError } from './usage.ts';

interface ReadFlags {
  readonly format: string;
  readonly published?: string;
  readonly explain?: boolean;
  readonly engine: string;
  readonly show: string;
}

const WRONG_USAGE = 2;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf / Usage:',
  'Options:': 'Optionen / Options:',
  'Arguments:': 'Angaben / Arguments:',
  'Commands:': 'Befehle / Commands:',
};

const EXAMPLES = `
Beispiele / Examples:
  wortlaut read artikel.txt
  wortlaut read --format html seite.html > seite-gelesen.html
  wortlaut read --format ndjson archiv.jsonl ordner/ | head
  pbpaste | wortlaut read --published 2022-01-21 -

JSON: ein Objekt für einen Artikel; eine Liste für mehrere Quellen, einen Ordner oder eine .jsonl-Datei.
      an object for one article; a list for several sources, a folder or a .jsonl file.
Status: 0; 1, wenn ein Artikel nicht zu lesen war (die anderen werden gelesen); 2 bei falschem Aufruf.
        0; 1 if an article could not be read (the others are); 2 for wrong usage.
`;

function checkChoice(option: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value))
    throw new UsageError(
      `bei ${option} „${value}“ gefunden, eines von ${choices.join(', ')} erwartet.`,
      `found "${value}" for ${option}, expected one of ${choices.join(', ')}.`,
    );
}

function checkPublished(value: string | undefined): string | null {
  if (value === undefined) return null;
  const published = parsePublished(value);
  if (published === null)
    throw new UsageError(
      `bei --published „${value}“ gefunden, ein Datum wie 2022-01-21 oder 2022-01-21T18:30:00+01:00 erwartet.`,
      `found "${value}" for --published, expected a date such as 2022-01-21 or 2022-01-21T18:30:00+01:00.`,
    );
  return published;
}

/** "statements,quantities": each part once, in the order in which it is asked for. */
function parseShow(value: string): readonly ReadingPart[] {
  const parts = value.split(',').map((part) => part.trim());
  for (const part of parts) checkChoice('--show', part, PARTS);
  return [...new Set(parts)] as ReadingPart[];
}

async function runRead(paths: readonly string[], flags: ReadFlags): Promise<void> {
  checkChoice('--format', flags.format, FORMATS);
  checkChoice('--engine', flags.engine, READERS);
  const show = parseShow(flags.show);
  const published = checkPublished(flags.published);
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError(
      'mehrmals - gefunden; die Standardeingabe lässt sich nur einmal lesen.',
      'found - more than once; standard input can be read only once.',
    );
  // Loaded here: --help and a wrong call need none of the reading.
  const { readCommand } = await import('./read.ts');
  process.exitCode = await readCommand(paths, {
    format: flags.format as Format,
    published,
    explain: flags.explain === true,
    show,
    engine: flags.engine as ReaderName,
  });
}

function buildProgram(): Command {
  const program = new Command('wortlaut')
    .description(
      'Liest deutsche Nachrichtenartikel und zeigt, wer was gesagt hat, zu wem und auf wessen Wort.\nReads German news articles and shows who said what, to whom, and on whose word.',
    )
    .version(manifest.version, '-V, --version', 'Version zeigen / show the version')
    .helpOption('-h, --help', 'Hilfe zeigen / show help')
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const command = program
    .command('read')
    .copyInheritedSettings(program)
    .helpOption('-h, --help', 'Hilfe zeigen / show help')
    .description('Artikel lesen und ihre Äußerungen zeigen\nread articles and show their statements')
    .argument(
      '<quelle...>',
      'Dateien (.txt, .html, .jsonl), Ordner oder - für die Standardeingabe / files, folders or - for standard input',
    )
    .option('-f, --format <format>', `Ausgabe / output: ${FORMATS.join(', ')}`, 'table')
    .option(
      '--published <date>',
      'Datum für Artikel ohne eigenes, etwa 2022-01-21 / date for articles that have none',
    )
    .option('--explain', 'zu jeder Äußerung zeigen, was entschied / show what decided')
    .option(
      '--show <parts>',
      `was die Tabelle zeigt, mit Komma / what the table shows, with commas: ${PARTS.join(', ')}`,
      PARTS[0],
    )
    .option('--engine <engine>', `womit gelesen wird / what reads: ${READERS.join(', ')}`, READERS[0])
    .addHelpText('after', EXAMPLES)
    .action(runRead);
  program
    .command('models')
    .copyInheritedSettings(program)
    .helpOption('-h, --help', 'Hilfe zeigen / show help')
    .description(
      'zeigen, womit gelesen werden kann: Lizenz, Herkunft, Güte\nshow what can read: licence, origin, scores',
    )
    .action(async () => {
      const { modelsCommand } = await import('./models.ts');
      await modelsCommand();
    });
  addLedgerCommands(program, { checkChoice, checkPublished });
  return command.parent ?? program;
}

async function main(): Promise<void> {
  const program = buildProgram();
  if (process.argv.length <= 2) {
    process.stderr.write(program.helpInformation());
    process.exitCode = WRONG_USAGE;
    return;
  }
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      process.stderr.write(renderComplaint(renderUsage(error)));
    } else if (error instanceof UsageError) process.stderr.write(renderComplaint(error.complaint));
    else throw error;
    process.exitCode = WRONG_USAGE;
  }
}

await main();
