/**
 * The learning system as SCORM 1.2 offers it: an object named API in a window around this one. Every answer is committed at
 * once, because a request at the end of a page is lost; that the page goes is only tried to be told.
 */

/** What SCORM 1.2 asks of a learning system; every answer is a text. */
interface Api {
  readonly LMSInitialize: (nothing: '') => unknown;
  readonly LMSGetValue: (name: string) => unknown;
  readonly LMSSetValue: (name: string, value: string) => unknown;
  readonly LMSCommit: (nothing: '') => unknown;
  readonly LMSFinish: (nothing: '') => unknown;
}

/** What is told after each answer. */
export interface Told {
  readonly suspendData: string;
  readonly status: 'incomplete' | 'completed' | 'passed' | 'failed';
  /** 0 to 100; null before the exam is over. */
  readonly score: number | null;
  /** Whether nothing is left to do: else the learner comes back to where they were. */
  readonly isOver: boolean;
  readonly objectives: readonly Objective[];
}

/** A part of the course, where the system lists parts. */
export interface Objective {
  readonly id: string;
  /** 0 to 100. */
  readonly score: number;
  readonly status: 'not attempted' | 'incomplete' | 'completed';
}

export interface LearningSystem {
  readonly learner: string;
  /** What it was given, from an earlier sitting; empty at the first. */
  readonly suspendData: string;
  /** What whoever set the course up wrote for it: here, the exam's word. */
  readonly launchData: string;
  /** False where the learning system refused it. */
  readonly tell: (told: Told) => boolean;
  readonly leave: () => void;
}

/** How many windows around this one are asked. */
const MOST_WINDOWS = 10;

/** Null outside a learning system, or where it does not answer. */
export function learningSystem(own: Window): LearningSystem | null {
  const api = apiAround(own);
  if (!api || !isTrue(api.LMSInitialize(''))) return null;
  const begun = Date.now();
  const value = (name: string): string => String(api.LMSGetValue(name) ?? '');
  let hasLeft = false;
  const set = (name: string, given: string): boolean => isTrue(api.LMSSetValue(name, given));
  // Objectives are a part of SCORM 1.2 that a system may do without; then it does not say how many it holds.
  const hasObjectives = /^\d+$/.test(value('cmi.objectives._count'));
  return {
    learner: nameOf(value('cmi.core.student_name')) || value('cmi.core.student_id') || 'Learner',
    suspendData: value('cmi.suspend_data'),
    launchData: value('cmi.launch_data'),
    tell: ({ suspendData, status, score, isOver, objectives }) => {
      if (hasLeft) return false;
      const kept = set('cmi.suspend_data', suspendData);
      if (score !== null) {
        set('cmi.core.score.min', '0');
        set('cmi.core.score.max', '100');
        set('cmi.core.score.raw', String(score));
      }
      set('cmi.core.lesson_status', status);
      set('cmi.core.session_time', timeOf(Date.now() - begun));
      set('cmi.core.exit', isOver ? '' : 'suspend');
      if (hasObjectives)
        for (const [place, { id, score: share, status: state }] of objectives.entries()) {
          set(`cmi.objectives.${place}.id`, id);
          set(`cmi.objectives.${place}.score.raw`, String(share));
          set(`cmi.objectives.${place}.status`, state);
        }
      return isTrue(api.LMSCommit('')) && kept;
    },
    leave: () => {
      if (hasLeft) return;
      hasLeft = true;
      api.LMSFinish('');
    },
  };
}

function apiAround(own: Window): Api | null {
  let at: Window | null = own;
  for (let asked = 0; at && asked < MOST_WINDOWS; asked++) {
    const found = apiOf(at);
    if (found) return found;
    at = at.parent === at ? (at.opener as Window | null) : at.parent;
  }
  return null;
}

function apiOf(one: Window): Api | null {
  try {
    return (one as unknown as { readonly API?: Api }).API ?? null;
  } catch {
    // A window of another origin tells nothing of itself.
    return null;
  }
}

const isTrue = (answer: unknown): boolean => String(answer) === 'true';

/** "Ito, Kenji" is how SCORM 1.2 writes a name. */
const nameOf = (text: string): string =>
  text
    .split(',')
    .map((part) => part.trim())
    .toReversed()
    .join(' ')
    .trim();

/** SCORM 1.2’s own way to write how long somebody was there. */
function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
