/** One line on a terminal that says how far a long piece of work has come, and is gone when it is done. */

export interface Progress {
  /** So many of so many are done: `12 of 22 configurations`. */
  readonly at: (done: number, total: number, what: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

export const NO_PROGRESS: Progress = { at: () => undefined, end: () => undefined };

/** Shorter work says nothing. In milliseconds. */
const QUIET_FOR = 1000;
const INTERVAL = 100;

const ERASE_LINE = '\r\u001b[2K';

export interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** @param now the time in milliseconds; it only has to go forward. */
export function createProgress(
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
  now: () => number,
): Progress {
  if (terminal.isTTY !== true || env['TERM'] === 'dumb') return NO_PROGRESS;
  let next = now() + QUIET_FOR;
  let shown = false;
  return {
    at: (done, total, what) => {
      if (now() < next) return;
      next = now() + INTERVAL;
      shown = true;
      terminal.write(`${ERASE_LINE}${done} of ${total} ${what}`);
    },
    end: () => {
      if (shown) terminal.write(ERASE_LINE);
      shown = false;
    },
  };
}
