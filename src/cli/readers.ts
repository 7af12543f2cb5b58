/** What can read, the default first. */
export const READERS = ['open', 'research', 'rules'] as const;
export type ReaderName = (typeof READERS)[number];
