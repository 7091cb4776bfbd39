/** Lessons: a page for each as soon as there are any; until then the list is empty, and so is the kind in the contents. */
import type { PageDraft } from '../page.ts';

export const LESSON_PAGES: readonly PageDraft[] = [];
