/** What somebody has practised, kept by the browser. Where it keeps nothing, it holds until the page is closed. */
import { formatPractice, NO_PRACTICE, type Practice, readPractice } from '../../course/index.ts';
import { createStore, useStore } from '../ui/store.ts';
import { recall, remember } from './storage.ts';

const NAME = 'practice';

const store = createStore(() => readPractice(recall(NAME)));

/** Nobody has practised where there is no browser to keep it. */
export const usePractice = (): Practice => useStore(store, (practice) => practice);

export const practiceNow = (): Practice => store.get();

/** Keeps what has become of it. */
export function keepPractice(practice: Practice): void {
  store.set(practice);
  remember(NAME, formatPractice(practice));
}

/** Forgets everything that was practised. */
export const forgetPractice = (): void => keepPractice(NO_PRACTICE);
