/** The doors of the front page, and what people ask most: where each leads. */
import { formatRecordLink } from '../../../simulation/index.ts';
import { CASES } from '../../parts/cases.ts';
import { href } from '../../ui/href.ts';

export interface Door {
  readonly title: string;
  readonly about: string;
  readonly href: string;
}

export const DOORS: readonly Door[] = [
  {
    title: 'I have a prospect in front of me',
    about: 'Tick the boxes that you see: may mail go, why not, what to do, and what could undo it.',
    href: href('record'),
  },
  {
    title: 'Teach me',
    about: 'Lessons of three minutes each: you bet, you do it, you see why. Begin with the first.',
    href: href('course'),
  },
  {
    title: 'Check my account',
    about: 'Describe your sync and your automations, and see whether an opt-out survives them.',
    href: href('organisation'),
  },
  {
    title: 'Look something up',
    about: 'Every rule, where it comes from, and what differs between today and older guides.',
    href: href('rules'),
  },
  {
    title: 'Open the machine',
    about: 'Let anything happen to a prospect, and watch the whole machine move.',
    href: href('explore'),
  },
];

/** What people ask, each one press away: the records that they bring, and what older guides make them look for. */
export const QUESTIONS: readonly Pick<Door, 'title' | 'href'>[] = [
  ...CASES.map(({ title, record }) => ({ title, href: href('record', null, formatRecordLink(record)) })),
  { title: 'An old guide says “click Opt In”', href: href('rules', 'C10') },
];
