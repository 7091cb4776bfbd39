/** What people come with most, as records: the beginning for whoever does not know where to begin. */
import { completeSettings, type GivenRecord, type LinkedRecord, type Settings } from '../../simulation/index.ts';

export interface Case {
  readonly title: string;
  readonly record: LinkedRecord;
}

const seen = (title: string, given: GivenRecord, settings: Partial<Settings> = {}): Case => ({
  title,
  record: { settings: completeSettings(settings), given },
});

export const CASES: readonly Case[] = [
  seen('Only Do Not Email is ticked', { optedOut: false, doNotEmail: true, hardBounced: false }),
  seen('She was put back, and still gets no mail', { optedOut: false, doNotEmail: true }),
  seen('She opted out, and wants mail again', { optedOut: true, doNotEmail: false, hardBounced: false }),
  seen('Her address hard bounced', { optedOut: false, doNotEmail: false, hardBounced: true }),
  seen(
    'Opted out in Salesforce, and not in Pardot',
    { optedOut: false, doNotEmail: false, hardBounced: false, crmOptOut: true },
    { crm: 'salesforce' },
  ),
  seen(
    'The sync uses the side that changed last: what can undo an opt-out?',
    { optedOut: true, doNotEmail: false, hardBounced: false, crmOptOut: false },
    { crm: 'salesforce', optedOutSync: 'most-recent' },
  ),
];
