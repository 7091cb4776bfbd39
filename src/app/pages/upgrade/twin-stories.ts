/** Short sequences that show where the editions part; each of them plays on both machines. */
import type { EventName } from '../../../simulation/index.ts';
import type { TwinCrm } from './twin-run.ts';

export interface TwinStory {
  readonly title: string;
  readonly crm: TwinCrm;
  readonly events: readonly EventName[];
}

export const TWIN_STORIES: readonly TwinStory[] = [
  { title: 'She unsubscribes', crm: 'none', events: ['prospect.unsubscribed'] },
  {
    title: 'Blocked by hand, she unsubscribes and comes back',
    crm: 'none',
    events: ['marketer.tickedDoNotEmail', 'prospect.unsubscribed', 'prospect.resubscribed'],
  },
  { title: 'Paused by a marketer', crm: 'none', events: ['marketer.tickedDoNotEmail'] },
  {
    title: 'A rule lifts the pause',
    crm: 'none',
    events: ['marketer.tickedDoNotEmail', 'automation.untickedDoNotEmail'],
  },
  { title: 'Her old mailbox is gone', crm: 'none', events: ['mail.hardBounced', 'admin.correctedEmail'] },
  {
    title: 'Her mailbox is full, five times',
    crm: 'none',
    events: ['mail.softBounced', 'mail.softBounced', 'mail.softBounced', 'mail.softBounced', 'mail.softBounced'],
  },
  {
    title: 'She unsubscribes, and Salesforce hears of it',
    crm: 'salesforce',
    events: ['prospect.unsubscribed', 'connector.synced'],
  },
  {
    title: 'Opted out in Salesforce',
    crm: 'salesforce',
    events: ['crmUser.tickedOptOut', 'connector.synced'],
  },
];
