import type { Writable } from 'node:stream';

/** A stream that went away (`| head`) wants no more; that is no error. */
export interface Output {
  /** Resolves when there is room for more; false when nobody reads any longer. */
  readonly write: (text: string) => Promise<boolean>;
  /** Resolves when all is written. */
  readonly end: () => Promise<void>;
}

export function openOutput(stream: Writable): Output {
  let closed = false;
  let wake: (() => void) | null = null;
  const wakeUp = (): void => {
    wake?.();
    wake = null;
  };
  stream.on('drain', wakeUp);
  stream.on('close', () => {
    closed = true;
    wakeUp();
  });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') process.exitCode = 1;
    wakeUp();
  });
  const waitForRoom = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  return {
    write: async (text) => {
      if (!closed && !stream.write(text) && !closed) await waitForRoom();
      return !closed;
    },
    end: () =>
      new Promise((resolve) => {
        if (closed) resolve();
        else stream.write('', () => resolve());
      }),
  };
}
