/** `npm run evaluate -- times`: how well times are found in German newspaper articles, beside what npm offers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDocument } from '../src/language/document.ts';
import { findTimes } from '../src/reading/times/times.ts';
import { findByChrono } from './measure/chrono.ts';
import {
  loadTimes,
  pairTimes,
  renderTimeErrors,
  renderTimeScores,
  renderTimeTypes,
} from './measure/times.ts';

/** Prints the scores and writes every error into a file; false where the corpus is not there. */
export async function evaluateTimes(errors: string, list: number): Promise<boolean> {
  const rows = loadTimes();
  if (rows === null) return false;
  const own = rows.map(({ text, times, published }) =>
    pairTimes(times, findTimes(parseDocument(text), published)),
  );
  const readers: [string, typeof own][] = [
    ['wortlaut', own],
    [
      'chrono-node, German',
      rows.map(({ text, times, published }) => pairTimes(times, findByChrono(text, published))),
    ],
  ];
  console.log(`${renderTimeScores(readers)}\n\n${renderTimeTypes(own)}`);
  const listing = renderTimeErrors(rows, own);
  if (list > 0) console.log(`\n${listing.split('\n').slice(0, list).join('\n')}`);
  mkdirSync(dirname(errors), { recursive: true });
  writeFileSync(errors, `${listing}\n`);
  console.log(`\n${rows.length} articles; errors: ${errors}`);
  return true;
}
