/**
 * What a guard asks, in words: what to say when it is true and when it is false, and the fields or settings it reads.
 * The answers themselves come from the guards; this is only their wording.
 */
import type { FieldName } from '../vocabulary/record.ts';
import type { SettingName } from '../vocabulary/settings.ts';

/** How a guard's answer is said, and what it looks at. */
export interface GuardWords {
  /** Said when the guard answers yes, as a clause: "Prospect Opted Out is ticked". */
  readonly yes: string;
  /** Said when it answers no. */
  readonly no: string;
  /** The fields and settings whose values it reads; empty where it is made of other guards. */
  readonly reads: readonly (FieldName | SettingName)[];
  /** For a chip of the chart, where a word or two tell a branch from its neighbours; most guards need none. */
  readonly short?: { readonly yes?: string; readonly no?: string };
}

/** @param reads none where the guard is made of others. */
export const words = (yes: string, no: string, ...reads: (FieldName | SettingName)[]): GuardWords => ({
  yes,
  no,
  reads,
});

/** The guards that go by the same words in both editions. */
export const SHARED_GUARD_WORDS: Readonly<Record<string, GuardWords>> = {
  hasConnector: words('there is a CRM connector', 'there is no CRM connector', 'crm'),
  hasCrmRecord: words('the prospect has a CRM record', 'the prospect has no CRM record', 'crm', 'assigned'),
  resubscribeIsOn: words('the resubscribe feature is on', 'the resubscribe feature is off', 'resubscribe'),
  prospectIsOptedOut: words('Prospect Opted Out is ticked', 'Prospect Opted Out is blank', 'optedOut'),
  emailOptOutIsTicked: words('Email Opt Out is ticked', 'Email Opt Out is blank', 'crmOptOut'),
  connectorIsVerified: words('the connector is verified', 'the connector is not verified', 'connector'),
  requestStands: {
    ...words('the prospect has asked to come back', 'the prospect has not asked to come back', 'requested'),
    short: { no: 'not asked' },
  },
  crmChangedLast: words('the CRM’s side changed last', 'the CRM’s side did not change last', 'lastChanged'),
  softBouncesAreCounted: words('soft bounces are counted', 'no soft bounce is counted', 'softBounces'),
  itIsTheFifthSoftBounce: {
    ...words('it is the fifth soft bounce', 'it is not the fifth soft bounce', 'softBounces'),
    short: { yes: 'fifth' },
  },
  resubscribeLiftsOptOut: words(
    'a resubscribe would clear Prospect Opted Out',
    'a resubscribe would not clear Prospect Opted Out',
  ),
  syncClearsOptOut: words('the sync would clear Prospect Opted Out', 'the sync would not clear Prospect Opted Out'),
};
