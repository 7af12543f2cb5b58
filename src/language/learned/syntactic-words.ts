/** "zum" is two words to the grammar: "zu" and "dem". */

const CONTRACTIONS: Readonly<Record<string, readonly [string, string]>> = {
  am: ['an', 'dem'],
  ans: ['an', 'das'],
  aufs: ['auf', 'das'],
  beim: ['bei', 'dem'],
  durchs: ['durch', 'das'],
  fürs: ['für', 'das'],
  hinterm: ['hinter', 'dem'],
  im: ['in', 'dem'],
  ins: ['in', 'das'],
  überm: ['über', 'dem'],
  übers: ['über', 'das'],
  ums: ['um', 'das'],
  unterm: ['unter', 'dem'],
  vom: ['von', 'dem'],
  vors: ['vor', 'das'],
  zum: ['zu', 'dem'],
  zur: ['zu', 'der'],
};

const BY_FORM = new Map(Object.entries(CONTRACTIONS));
const LONGEST = Math.max(...Object.keys(CONTRACTIONS).map((form) => form.length));

/** Words as the treebanks have them, and the token that each stands in. */
export interface SyntacticWords {
  readonly forms: readonly string[];
  readonly token: Int32Array;
}

export function splitContractions(tokens: readonly string[]): SyntacticWords {
  const forms: string[] = [];
  const origin: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const lower = tokens[i].length <= LONGEST ? tokens[i].toLowerCase() : '';
    const parts = BY_FORM.get(lower);
    if (parts === undefined) {
      forms.push(tokens[i]);
      origin.push(i);
    } else {
      forms.push(
        tokens[i][0] === lower[0] ? parts[0] : parts[0][0].toUpperCase() + parts[0].slice(1),
        parts[1],
      );
      origin.push(i, i);
    }
  }
  return { forms, token: Int32Array.from(origin) };
}
