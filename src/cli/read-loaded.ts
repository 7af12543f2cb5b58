import type { Loaded } from '../article/loaded.ts';
import type { ReadingEngine } from '../reading/engine.ts';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { renderComplaint, renderPlace } from './complain.ts';

export type Outcome = { readonly reading: Reading } | { readonly complaint: string };

/** Reads one article that came in; `published` stands in where it has no date of its own. */
export function readLoaded(loaded: Loaded, published: string | null, engine: ReadingEngine): Outcome {
  const place = renderPlace(loaded.place);
  if ('fault' in loaded) return { complaint: renderComplaint(loaded.fault, place) };
  try {
    const article = loaded.article.published ? loaded.article : { ...loaded.article, published };
    const reading = read(article, engine);
    const notes = loaded.notes.map(({ span, message, rule }) => ({ span, statement: null, message, rule }));
    return { reading: notes.length === 0 ? reading : { ...reading, notes: [...notes, ...reading.notes] } };
  } catch (error) {
    // `read` throws never; should it do so all the same, the other articles are read and this one is named.
    const message = error instanceof Error ? error.message : String(error);
    return {
      complaint: renderComplaint(
        {
          german: `beim Lesen einen Fehler in Wortlaut gefunden: ${message}. Bitte melden.`,
          english: `found a fault in Wortlaut while reading: ${message}. Please report it.`,
        },
        place,
      ),
    };
  }
}
