/** How a program that is started once more beside itself knows that it is the second. */
import { isMainThread, workerData } from 'node:worker_threads';

/** What a second thread is given to know itself by. */
export const TASK = 'answer the lines of a batch';

/** Whether this is that thread. */
export const isSecondThread = (): boolean => !isMainThread && workerData === TASK;
