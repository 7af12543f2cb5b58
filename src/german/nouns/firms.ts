/** Words at the end of a name that only firms have. */
const LEGAL = new Set('AG GmbH SE KG OHG Corp Corporation Inc Ltd Limited Co Company LLC plc'.split(' '));
const TRADE = new Set(
  'Bros Airlines Airways Motors Records Studios Industries Holding Holdings Technologies'.split(' '),
);

const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);

/** "Velmer Werke AG", "Brehm Corp.": the form in law, which one may leave out of the name. */
export const isLegalForm = (word: string): boolean => LEGAL.has(withoutStop(word));

/** That, or its trade: "Nordlicht Motors". */
export const isFirmWord = (word: string): boolean => isLegalForm(word) || TRADE.has(withoutStop(word));
