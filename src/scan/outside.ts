/** What no Salesforce project holds, said with every scan so that nobody believes it absent. */
import type { Unread } from './finding.ts';

export const OUTSIDE_THE_PROJECT: readonly Unread[] = [
  {
    file: 'Pardot (Account Engagement)',
    why: 'its automation rules, completion actions, programs and imports are not in a Salesforce project: list them under "automations" in the organisation’s file',
    outside: true,
  },
  {
    file: 'Managed packages',
    why: 'their automations are not in these files: list what they do to Email Opt Out by hand, too',
    outside: true,
  },
];
