const PAUSE = 100;
const CLEAR = '\r\u001b[K';

export interface Progress {
  /** One more article is done. */
  readonly step: () => void;
  /** Takes the line away before something else is written. */
  readonly clear: () => void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** "1200 Artikel gelesen" on one line of a terminal, at most ten times a second; from the second article on. */
export function showProgress(terminal: Terminal, now: () => number = Date.now): Progress {
  if (terminal.isTTY !== true) return { step: () => {}, clear: () => {} };
  let count = 0;
  let shown = false;
  let last = now();
  return {
    step: () => {
      count += 1;
      if (count < 2 || now() - last < PAUSE) return;
      last = now();
      shown = true;
      terminal.write(`${CLEAR}${count} Artikel gelesen / articles read`);
    },
    clear: () => {
      if (shown) terminal.write(CLEAR);
      shown = false;
    },
  };
}
