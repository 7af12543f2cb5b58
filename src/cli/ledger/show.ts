import { renderHit } from '../../export/hits.ts';
import { findStatement } from '../../ledger/search.ts';
import { renderComplaint } from '../complain.ts';
import { jsonOfHit } from './search.ts';
import { type LedgerFlags, say, sayJson, withLedger } from './with-ledger.ts';

export const showCommand = (id: string, flags: LedgerFlags): Promise<number> =>
  withLedger(flags, (ledger) => {
    const hit = findStatement(ledger, id);
    if (hit === null) {
      process.stderr.write(
        renderComplaint({
          german: `keine Äußerung „${id}“ gefunden, eine Kennung wie d817b80f9a5b-s1 erwartet, wie „wortlaut search“ sie zeigt.`,
          english: `found no statement "${id}", expected an id such as d817b80f9a5b-s1, as "wortlaut search" shows it.`,
        }),
      );
      return 1;
    }
    if (flags.json === true) sayJson(jsonOfHit(hit));
    else {
      const { title, url } = hit.reading.article;
      const reasons = hit.statement.evidence.flatMap(({ reason }) =>
        reason === null ? [] : [`    ${reason}\n`],
      );
      say(
        [
          renderHit(hit, false),
          ...[title, url].flatMap((one) => (one === null ? [] : [`    ${one}\n`])),
          ...reasons,
        ].join(''),
      );
    }
    return 0;
  });
