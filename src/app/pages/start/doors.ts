/** The doors of the front page, and what people ask most: where each leads. */
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
    about: 'Short stories about one person each, played step by step. Begin with the first.',
    href: href('stories'),
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

/** Symptoms, as people bring them. Records are written as `formatRecordLink` writes them; a test reads each. */
export const QUESTIONS: readonly Pick<Door, 'title' | 'href'>[] = [
  {
    title: 'She was put back, and still gets no mail',
    href: href('record', null, 'record=optedOut:no,doNotEmail:yes'),
  },
  { title: 'Her address hard bounced', href: href('record', null, 'record=optedOut:no,doNotEmail:no,hardBounced:yes') },
  {
    title: 'She opted out in Salesforce, and mail still goes',
    href: href('record', null, 'crm=salesforce&record=optedOut:no,doNotEmail:no,hardBounced:no,crmOptOut:yes'),
  },
  {
    title: 'The sync uses the side that changed last: what can undo an opt-out?',
    href: href(
      'record',
      null,
      'crm=salesforce&optedOutSync=most-recent&record=optedOut:yes,doNotEmail:no,hardBounced:no,crmOptOut:no',
    ),
  },
  { title: 'An old guide says “click Opt In”', href: href('rules', 'C10') },
];
