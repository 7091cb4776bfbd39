/** The one place that writes: a report to the two streams, at the reader's pace, with no fuss where nobody reads on. */
import type { Writable } from 'node:stream';
import type { ExitCode, Report } from './shared/report.ts';

/** Resolves to the exit status when everything is written, or when nobody reads on. @throws where writing fails otherwise. */
export async function writeReport(report: Report, out: Writable, err: Writable): Promise<ExitCode> {
  const toErr = new Sink(err);
  for (const line of report.err) if (!(await toErr.write(line))) break;
  const toOut = new Sink(out);
  for await (const line of report.out) if (!(await toOut.write(line))) break;
  for (const line of report.late?.() ?? []) if (!(await toErr.write(line))) break;
  return report.exitCode();
}

class Sink {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    this.#stream = stream;
    // Every write tells its own failure; without a listener the same failure would end the process first.
    stream.on('error', () => undefined);
  }

  /** Whether somebody still reads. */
  write(line: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#stream.write(`${line}\n`, (error) => {
        if (!error) resolve(true);
        else if (isClosed(error)) resolve(false);
        else reject(error);
      });
    });
  }
}

/** What a pipe says whose reader has gone, as `| head -1` does when it has its line. */
const isClosed = (error: Error): boolean =>
  'code' in error && ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(String(error.code));
