import type { Reading } from '../reading/reading.ts';

/** A Reading for people who look at JSON. Halves of characters are escaped, so the text comes back as it went in. */
export const renderJson = (reading: Reading): string => JSON.stringify(reading, null, 2);

/** A Reading on one line. U+2028 and U+2029 are escaped: some readers take them for a line's end. */
export const renderNdjson = (reading: Reading): string =>
  JSON.stringify(reading).replace(/[\u2028\u2029]/g, (separator) =>
    separator === '\u2028' ? '\\u2028' : '\\u2029',
  );
