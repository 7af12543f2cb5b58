/** A Reading as the ledger holds it: JSON, deflated. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reading } from '../reading/reading.ts';

/** No reading of an article that may come in is longer as JSON, in bytes. */
const LONGEST = 512 * 1024 * 1024;

export const packReading = (reading: Reading): Uint8Array => deflateRawSync(JSON.stringify(reading));

export const unpackReading = (stored: Uint8Array): Reading =>
  JSON.parse(inflateRawSync(stored, { maxOutputLength: LONGEST }).toString('utf8')) as Reading;
