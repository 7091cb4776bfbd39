/** The second thread of a long batch: the same program once more, which answers the lines that it is given, and nothing else. */
import { parentPort, Worker } from 'node:worker_threads';
import { TASK } from '../shared/second-thread.ts';
import { type Answered, answerLines } from './answer-line.ts';
import type { Helper } from './batch.ts';
import type { Line } from './lines-of.ts';

/** What that thread does: it answers until it is dismissed. */
export function answerLinesOfBatch(): void {
  parentPort?.on('message', (lines: readonly Line[]) => parentPort?.postMessage(answerLines(lines)));
}

/** @param program the file that calls `answerLinesOfBatch` where it begins as a second thread. */
export function secondThread(program: URL): Helper {
  const worker = new Worker(program, { workerData: TASK });
  worker.unref();
  return {
    answer: (lines) =>
      new Promise<Answered>((resolve, reject) => {
        // Until the answer is here, the thread keeps the process alive.
        worker.ref();
        worker.once('error', reject);
        worker.once('message', (answered: Answered) => {
          worker.off('error', reject);
          worker.unref();
          resolve(answered);
        });
        worker.postMessage(lines);
      }),
    dismiss: () => void worker.terminate(),
  };
}
