/** The second thread of a long batch: the same program once more, which answers the lines that it is given, and nothing else. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Answered, answerLines } from './answer-line.ts';
import type { Helper } from './batch.ts';
import type { Line } from './lines-of.ts';

/** Says to the program what it is there for. */
const TASK = 'answer the lines of a batch';

/** Whether this is that thread; it then answers until it is dismissed. */
export function isSecondThread(): boolean {
  if (isMainThread || workerData !== TASK) return false;
  parentPort?.on('message', (lines: readonly Line[]) => parentPort?.postMessage(answerLines(lines)));
  return true;
}

/** @param program the file that calls `isSecondThread` when it begins. */
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
