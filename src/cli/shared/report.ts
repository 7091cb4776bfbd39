/** What a command comes to: its lines and its exit status. It says nothing of how they are written. */

/** 0 done; 1 a property fails; 2 bad input (section 9). */
export type ExitCode = 0 | 1 | 2;

export interface Report {
  /** For standard output, each with a line's end added when it is written; a piece may hold several lines. */
  readonly out: Iterable<string> | AsyncIterable<string>;
  /** For standard error, in the same manner. */
  readonly err: readonly string[];
  /** The same, of what is known only when `out` has come to its end. */
  readonly late?: () => readonly string[];
  /** Asked when `out` has come to its end, or nobody reads on: a batch does not know before. */
  readonly exitCode: () => ExitCode;
}

export const done = (out: readonly string[], exitCode: ExitCode = 0, err: readonly string[] = []): Report => ({
  out,
  err,
  exitCode: () => exitCode,
});

/** Bad input: one sentence on standard error and nothing else. */
export const refused = (error: string): Report => done([], 2, [error]);
