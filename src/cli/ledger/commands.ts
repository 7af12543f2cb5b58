/** The commands of the ledger, as the command line has them; each is loaded when it is called. */
import type { Command } from 'commander';
import type { Search } from '../../ledger/search.ts';
import { READERS, type ReaderName } from '../readers.ts';
import { UsageError } from '../usage.ts';
import type { LedgerFlags } from './with-ledger.ts';

interface SearchFlags extends LedgerFlags, Omit<Search, 'words' | 'limit'> {
  readonly limit: string;
}

const HELP = ['-h, --help', 'Hilfe zeigen / show help'] as const;

function addCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .copyInheritedSettings(program)
    .helpOption(...HELP)
    .description(description)
    .option(
      '--ledger <file>',
      'Datei des Ledgers, sonst WORTLAUT_LEDGER oder der Datenordner / file of the ledger',
    );
}

const withJson = (command: Command): Command => command.option('--json', 'als JSON / as JSON');

function parseLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit > 0 && limit <= 10_000) return limit;
  throw new UsageError(
    `bei --limit „${value}“ gefunden, eine ganze Zahl von 1 bis 10000 erwartet.`,
    `found "${value}" for --limit, expected a whole number from 1 to 10000.`,
  );
}

function parseDay(option: string, value: string | undefined): string | undefined {
  if (value === undefined || /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return value;
  throw new UsageError(
    `bei ${option} „${value}“ gefunden, einen Tag wie 2024-05-01 erwartet.`,
    `found "${value}" for ${option}, expected a day such as 2024-05-01.`,
  );
}

/** What a shared option means in each command is checked by `checks`, which the program brings. */
export interface Checks {
  readonly checkChoice: (option: string, value: string, choices: readonly string[]) => void;
  readonly checkPublished: (value: string | undefined) => string | null;
}

export function addLedgerCommands(program: Command, { checkChoice, checkPublished }: Checks): void {
  addCommand(program, 'add', 'Artikel lesen und in den Ledger aufnehmen\nread articles into the ledger')
    .argument('<quelle...>', 'wie bei / as for: wortlaut read')
    .option('--published <date>', 'Datum für Artikel ohne eigenes / date for articles that have none')
    .option('--engine <engine>', `womit gelesen wird / what reads: ${READERS.join(', ')}`, READERS[0])
    .action(async (paths: readonly string[], flags: LedgerFlags & { published?: string; engine: string }) => {
      checkChoice('--engine', flags.engine, READERS);
      const published = checkPublished(flags.published);
      const { addCommand: add } = await import('./add.ts');
      process.exitCode = await add(paths, { ...flags, published, engine: flags.engine as ReaderName });
    });
  withJson(addCommand(program, 'search', 'Äußerungen suchen\nsearch statements'))
    .argument('[words...]', 'Wörter, "Wortfolgen", -ohne / words, "phrases", -without')
    .option('--speaker <name>', 'wer spricht / who speaks')
    .option('--about <name>', 'wovon die Rede ist / who is spoken of')
    .option('--source <name>', 'wer in der Quellenkette steht / who is in the chain of sources')
    .option('--act <act>', 'Handlung, etwa demand, promise, deny / act')
    .option('--form <form>', 'Form, etwa direct, indirect, reported / form')
    .option('--publisher <name>', 'Medium / outlet')
    .option('--country <code>', 'Land des Sprechers, ISO 3166 / country of the speaker')
    .option('--since <day>', 'veröffentlicht ab / published from')
    .option('--until <day>', 'veröffentlicht bis / published until')
    .option('--said-since <day>', 'gesagt ab / said from')
    .option('--limit <n>', 'höchstens so viele / at most so many', '20')
    .action(async (words: readonly string[], flags: SearchFlags) => {
      const { ledger, json, ...search } = flags;
      for (const [option, value] of [
        ['--since', flags.since],
        ['--until', flags.until],
        ['--said-since', flags.saidSince],
      ] as const)
        parseDay(option, value);
      const { searchCommand } = await import('./search.ts');
      process.exitCode = await searchCommand(
        { ...search, words: words.join(' '), limit: parseLimit(flags.limit) },
        flags,
      );
    });
  withJson(
    addCommand(program, 'who', 'einen Akteur über alle Artikel zeigen\nshow one actor over all articles'),
  )
    .argument('<name...>', 'Name, in jeder Schreibung / name, in any spelling')
    .action(async (name: readonly string[], flags: LedgerFlags) => {
      const { whoCommand } = await import('./who.ts');
      process.exitCode = await whoCommand(name.join(' '), flags);
    });
  withJson(
    addCommand(
      program,
      'due',
      'zeigen, was für wann versprochen oder angekündigt ist\nshow what was promised or announced for when',
    ),
  ).action(async (flags: LedgerFlags) => {
    const { dueCommand } = await import('./due.ts');
    process.exitCode = await dueCommand(flags);
  });
  withJson(
    addCommand(
      program,
      'show',
      'eine Äußerung zeigen, und warum sie so gelesen ist\nshow a statement, and why it is read so',
    ),
  )
    .argument('<id>', 'Kennung, wie search sie zeigt / id, as search shows it')
    .action(async (id: string, flags: LedgerFlags) => {
      const { showCommand } = await import('./show.ts');
      process.exitCode = await showCommand(id, flags);
    });
  withJson(addCommand(program, 'stats', 'zeigen, was der Ledger enthält\nshow what the ledger holds')).action(
    async (flags: LedgerFlags) => {
      const { statsCommand } = await import('./stats.ts');
      process.exitCode = await statsCommand(flags);
    },
  );
  addCommand(
    program,
    'forget',
    'Artikel vergessen, auch aus der Datei\nforget articles, wiped from the file too',
  )
    .option('--url <url>', 'den Artikel mit dieser Adresse / the article with this address')
    .option('--publisher <name>', 'alle dieses Mediums / all of this outlet')
    .option('--actor <name>', 'alle, in denen jemand vorkommt / all in which somebody appears')
    .option('--before <day>', 'alle, die davor erschienen / all published before')
    .action(
      async (flags: LedgerFlags & Record<'url' | 'publisher' | 'actor' | 'before', string | undefined>) => {
        const { url, publisher, actor, before } = flags;
        const given = Object.entries({ url, publisher, actor, before }).filter(
          ([, value]) => value !== undefined,
        );
        if (given.length !== 1)
          throw new UsageError(
            `${given.length} von --url, --publisher, --actor, --before gefunden, genau eines erwartet.`,
            `found ${given.length} of --url, --publisher, --actor, --before, expected exactly one.`,
          );
        parseDay('--before', before);
        const { forgetCommand } = await import('./forget.ts');
        process.exitCode = await forgetCommand(Object.fromEntries(given) as never, flags);
      },
    );
  addCommand(program, 'backup', 'den Ledger in eine Datei sichern\nback the ledger up into a file')
    .argument('<file>', 'neue Datei / new file')
    .action(async (file: string, flags: LedgerFlags) => {
      const { backupCommand } = await import('./backup.ts');
      process.exitCode = await backupCommand(file, flags);
    });
  addCommand(program, 'check', 'prüfen, ob der Ledger unversehrt ist\ncheck that the ledger is whole').action(
    async (flags: LedgerFlags) => {
      const { checkCommand } = await import('./check.ts');
      process.exitCode = await checkCommand(flags);
    },
  );
}
