/// <reference path="../build/course/virtual-lessons.d.ts" />
/**
 * Every page of the app, and the doors of the bar behind which they stand. Whatever has to know the pages is given this list,
 * or looks in it.
 */
import { LESSON_TITLES } from 'virtual:lesson-titles';
import type { ComponentType } from 'react';
import { citation, isCitable, standingOf } from '../simulation/index.ts';
import { ExplorePage } from './pages/explore/explore-page.tsx';
import type { ExplorerView } from './session/explorer.tsx';
import { lazyNamed } from './ui/lazy-named.ts';

/** What each page is given; it takes what it needs. */
export interface PageProps {
  /** What follows the page in the address: a rule's id, say. */
  readonly id: string | null;
  /** Opens the settings of the run. */
  readonly onSettings: () => void;
}

/** What people come for, as on the front page, in the order of the bar. */
const DOOR_LABELS = {
  prospect: 'A prospect',
  learn: 'Learn',
  account: 'Your account',
  lookUp: 'Look up',
  machine: 'The machine',
} as const;

export interface Page {
  /** How the address names it. */
  readonly id: string;
  readonly label: string;
  /** The door behind which it stands; null for the front page, to which the mark leads. */
  readonly door: keyof typeof DOOR_LABELS | null;
  /** What it is for, in a line. */
  readonly about: string;
  /** What the window is called while it shows something in particular; null or nothing for the label. */
  readonly title?: (id: string | null, view: ExplorerView) => string | null;
  readonly Content: ComponentType<PageProps>;
}

// The explorer comes with the app; the front page stands before it, and the others come when somebody goes there.
export const PAGES: readonly Page[] = [
  {
    id: 'start',
    label: 'Start',
    door: null,
    about: 'What this is, and where to begin.',
    Content: lazyNamed(() => import('./pages/start/start-page.tsx'), 'StartPage'),
  },
  {
    id: 'record',
    label: 'A prospect',
    door: 'prospect',
    about: 'Tick the boxes as they stand: may mail go, why not, what to do, and what undoes it.',
    Content: lazyNamed(() => import('./pages/record/record-page.tsx'), 'RecordPage'),
  },
  {
    id: 'explore',
    label: 'Explore',
    door: 'machine',
    about: 'Let things happen to a prospect, and see whether mail may go out.',
    title: (_, { person, story, run, unopened }) =>
      unopened ? null : `${story ? story.title : person}: ${standingOf(run).words}`,
    Content: ExplorePage,
  },
  {
    id: 'course',
    label: 'Course',
    door: 'learn',
    about: 'Lessons of three minutes each: bet, do it with your own hands, see why.',
    title: (id) => (id === null ? null : (LESSON_TITLES[id] ?? null)),
    Content: lazyNamed(() => import('./pages/course/course-page.tsx'), 'CoursePage'),
  },
  {
    id: 'practice',
    label: 'Practice',
    door: 'learn',
    about: 'Ten minutes a day: questions that the model makes and grades, and that come back before you forget.',
    Content: lazyNamed(() => import('./pages/practice/practice-page.tsx'), 'PracticePage'),
  },
  {
    id: 'progress',
    label: 'Progress',
    door: 'learn',
    about: 'What you know by rule, what you tend to think, the exam, and results that anybody can check.',
    Content: lazyNamed(() => import('./pages/progress/progress-page.tsx'), 'ProgressPage'),
  },
  {
    id: 'stories',
    label: 'Stories',
    door: 'learn',
    about: 'Letters about one person each, played step by step.',
    Content: lazyNamed(() => import('./pages/stories/stories-page.tsx'), 'StoriesPage'),
  },
  {
    id: 'rules',
    label: 'Rules',
    door: 'lookUp',
    about: 'Every rule, where it comes from, and what differs today.',
    title: (id) => {
      const rule = id?.toUpperCase() ?? '';
      return isCitable(rule) ? `${rule} ${citation(rule).title}` : null;
    },
    Content: lazyNamed(() => import('./pages/rules/rules-page.tsx'), 'RulesPage'),
  },
  {
    id: 'proofs',
    label: 'Proofs',
    door: 'lookUp',
    about: 'What always holds, checked over every state in your browser.',
    Content: lazyNamed(() => import('./pages/proofs/proofs-page.tsx'), 'ProofsPage'),
  },
  {
    id: 'organisation',
    label: 'Organisation',
    door: 'account',
    about: 'Describe your account, and see whether opt-outs survive it.',
    Content: lazyNamed(() => import('./pages/organisation/organisation-page.tsx'), 'OrganisationPage'),
  },
  {
    id: 'audit',
    label: 'Records',
    door: 'account',
    about: 'Drop an export: how many may be mailed, who may not and why, what the next sync changes.',
    Content: lazyNamed(() => import('./pages/audit/audit-page.tsx'), 'AuditPage'),
  },
  {
    id: 'upgrade',
    label: 'What changed',
    door: 'lookUp',
    about: 'One prospect in both editions, and the trap between them.',
    Content: lazyNamed(() => import('./pages/upgrade/upgrade-page.tsx'), 'UpgradePage'),
  },
];

/** A door of the bar: it leads to the first of its pages, which show the way to each other. */
export interface Door {
  readonly label: string;
  readonly pages: readonly Page[];
  /** What stands beside the app, and belongs here: the documentation's contents. */
  readonly beside?: { readonly label: string; readonly href: string };
}

export const DOORS: readonly Door[] = Object.entries(DOOR_LABELS).map(([id, label]) => ({
  label,
  pages: PAGES.filter(({ door }) => door === id),
  ...(id === 'lookUp' && { beside: { label: 'Every page', href: './contents/' } }),
}));

/** Undefined where an address names no page. */
export const pageById = (id: string): Page | undefined => PAGES.find((page) => page.id === id);
