/** Words at the end of a name that only firms have: "Nordlicht Motors", "Velmer Werke AG", "Brehm Corp.". */
const FORMS = new Set(
  'AG GmbH SE KG OHG Corp Corporation Inc Ltd Limited Co Company Bros LLC plc Airlines Airways Motors Records Studios Industries Holding Holdings Technologies'.split(
    ' ',
  ),
);

export const isFirmWord = (word: string): boolean => FORMS.has(word.endsWith('.') ? word.slice(0, -1) : word);
