import { renderHit } from '../../export/hits.ts';
import { type Hit, type Search, searchStatements } from '../../ledger/search.ts';
import { type LedgerFlags, say, sayJson, withLedger } from './with-ledger.ts';

/** What of a hit is told as JSON: the statement, and of its article all but the text. */
export function jsonOfHit({ reading, ...hit }: Hit): unknown {
  const { text: _, ...article } = reading.article;
  return { ...hit, article };
}

export const searchCommand = (search: Search, flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const hits = searchStatements(ledger, search);
    if (flags.json === true) sayJson(hits.map(jsonOfHit));
    else if (hits.length === 0) process.stderr.write('Nichts gefunden. / Nothing found.\n');
    else say(hits.map((hit) => renderHit(hit, process.stdout.isTTY && !process.env.NO_COLOR)).join('\n'));
    return 0;
  });
