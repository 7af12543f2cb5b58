import { ENGINES, type EngineName, loadEngine } from '../engine.ts';
import { type ReadingEngine, RULES } from '../reading/engine.ts';
import { renderComplaint } from './complain.ts';
import { READERS, type ReaderName } from './readers.ts';

interface Card {
  readonly licence: string;
  readonly learnedFrom: readonly [german: string, english: string];
  /** Joint and Messages (F1) on the quotation corpus's dev part, then Joint on the kept-back quarter of our own. */
  readonly scores: readonly [joint: number, messages: number, own: number];
}

export const CARDS: Readonly<Record<ReaderName, Card>> = {
  open: {
    licence: 'CC BY-SA 4.0 (Gewichte / weights), kommerziell frei / free for commercial use',
    learnedFrom: [
      '306 erfundene Artikel von Wortlaut; UD German GSD und PUD, GermEval 2014, Bundestagsprotokolle',
      "306 invented articles of Wortlaut's own; UD German GSD and PUD, GermEval 2014, minutes of the Bundestag",
    ],
    scores: [76.6, 79.2, 83.8],
  },
  research: {
    licence: 'CC BY-NC-SA 4.0, nicht kommerziell / not for commercial use',
    learnedFrom: [
      'dazu 700 Artikel des Zitatkorpus von Petersen-Frey und Biemann (2024)',
      '700 articles of the quotation corpus of Petersen-Frey and Biemann (2024) as well',
    ],
    scores: [78.3, 80.9, 83.5],
  },
  rules: {
    licence: 'Apache-2.0',
    learnedFrom: ['nichts, Regeln und Wortlisten', 'nothing, rules and word lists'],
    scores: [76.6, 78.7, 79.1],
  },
};

/** Loads what reads; says the licence where it is not free for every use. */
export async function openReader(name: ReaderName): Promise<ReadingEngine> {
  if (name === 'rules') return RULES;
  const engine = await loadEngine(name);
  if (name === 'research') process.stderr.write(`wortlaut: research, ${CARDS.research.licence}\n`);
  return engine;
}

async function isThere(name: ReaderName): Promise<boolean> {
  if (!(ENGINES as readonly string[]).includes(name)) return true;
  return loadEngine(name as EngineName).then(
    () => true,
    () => false,
  );
}

/** What can read, with licence, what it was learned from, and how well it reads. */
export async function modelsCommand(): Promise<void> {
  const blocks = await Promise.all(
    READERS.map(async (name) => {
      const { licence, learnedFrom, scores } = CARDS[name];
      const [joint, messages, own] = scores.map((score) => score.toFixed(1));
      const there = (await isThere(name)) ? '' : ' (nicht installiert / not installed)';
      return [
        `${name}${name === READERS[0] ? ' (Vorgabe / default)' : ''}${there}`,
        `  Lizenz / licence: ${licence}`,
        `  gelernt aus: ${learnedFrom[0]}`,
        `  learned from: ${learnedFrom[1]}`,
        `  Zitatkorpus dev / quotation corpus dev: Joint ${joint}, Messages ${messages}; eigenes Korpus / own corpus: Joint ${own}`,
      ].join('\n');
    }),
  );
  process.stdout.write(`${blocks.join('\n\n')}\n`);
}

/** Says that a reader could not be loaded; gives the exit status. */
export function complainOfReader(name: ReaderName, error: Error): number {
  process.stderr.write(
    renderComplaint({
      german: `${name} ließ sich nicht laden (${error.message}). Ohne Gewichte liest: --engine rules${name === 'research' ? '; research ist ein eigenes Paket: npm install wortlaut-research' : ''}`,
      english: `${name} could not be loaded (${error.message}). --engine rules reads without weights${name === 'research' ? '; research is a package of its own: npm install wortlaut-research' : ''}`,
    }),
  );
  return 1;
}
