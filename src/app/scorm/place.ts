/** Where somebody is within the course: what follows `#` in the address of its frame. */
import { useSyncExternalStore } from 'react';
import type { CourseProgress, Whereabouts } from '../../course/index.ts';
import { href } from '../ui/href.ts';

export interface Place {
  readonly page: string;
  /** What it shows: a lesson, a rule. */
  readonly id: string | null;
}

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash);
  const [, page = '', id] = hash.split('/');
  return { page: page === '' ? 'course' : page, id: id === undefined ? null : decoded(id) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not one of ours: it names nothing.
    return text;
  }
}

/** The address of where somebody was; the contents where that is not known. */
export function addressOf(place: Whereabouts, { at }: CourseProgress): string {
  switch (place) {
    case 'practice':
    case 'exam':
      return href(place);
    case 'lesson':
      return href('course', at);
    default:
      return href('course');
  }
}

/** What of a place is kept; a rule that somebody looks up is none to come back to. */
export function whereaboutsOf({ page, id }: Place): Whereabouts | null {
  if (page === 'course') return id === null ? 'contents' : 'lesson';
  return page === 'practice' || page === 'exam' ? page : null;
}
