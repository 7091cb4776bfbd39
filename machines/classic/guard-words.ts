/**
 * What each guard asks, in words: what to say when it is true and when it is false, and the fields or settings it reads.
 * The answers themselves come from the guards; this is only their wording.
 */
import type { FieldName } from '../vocabulary/record.ts';
import type { SettingName } from '../vocabulary/settings.ts';

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

const words = (yes: string, no: string, ...reads: (FieldName | SettingName)[]): GuardWords => ({ yes, no, reads });

/** One entry for every guard of the statechart: a test holds the two lists together. */
export const CLASSIC_GUARD_WORDS: Readonly<Record<string, GuardWords>> = {
  hasConnector: {
    ...words('there is a CRM connector', 'there is no CRM connector', 'crm'),
    short: { yes: 'has a CRM' },
  },
  hasCrmRecord: {
    ...words('the prospect has a CRM record', 'the prospect has no CRM record', 'crm', 'assigned'),
    short: { yes: 'has a CRM record' },
  },
  resubscribeIsOn: words('the resubscribe feature is on', 'the resubscribe feature is off', 'resubscribe'),
  suppressionWins: {
    ...words(
      'suppression wins in this sync',
      'this is not a sync in which suppression wins',
      'crm',
      'overwriteOptedOut',
    ),
    short: { yes: 'suppression' },
  },
  pardotIsMaster: {
    ...words('Pardot is the master of the field', 'Pardot is not the master of the field', 'crm'),
    short: { yes: 'Pardot master' },
  },
  lastChangeWins: {
    ...words(
      'Overwrite Prospect Opted Out is on, so the last change wins',
      'Overwrite Prospect Opted Out is off',
      'crm',
      'overwriteOptedOut',
    ),
    short: { yes: 'last change wins' },
  },
  prospectIsOptedOut: words('Prospect Opted Out is ticked', 'Prospect Opted Out is blank', 'optedOut'),
  doNotEmailIsTicked: words('Do Not Email is ticked', 'Do Not Email is blank', 'doNotEmail'),
  isHardBounced: words('Hard Bounced is ticked', 'Hard Bounced is blank', 'hardBounced'),
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
  optInLiftsDoNotEmail: words('an Opt In would clear Do Not Email too', 'an Opt In would not clear Do Not Email'),
  resubscribeLiftsOptOut: words(
    'a resubscribe would clear Prospect Opted Out',
    'a resubscribe would not clear Prospect Opted Out',
  ),
  resubscribeLiftsDoNotEmail: words(
    'a resubscribe would clear Do Not Email too',
    'a resubscribe would not clear Do Not Email',
  ),
  untickingLiftsDoNotEmail: words('unticking would clear Do Not Email', 'unticking would not clear Do Not Email'),
  syncRuns: words('a sync would run', 'no sync would run'),
  syncCopiesFromCrm: words('the sync would copy from the CRM', 'the sync would not copy from the CRM'),
  syncCopiesToCrm: {
    ...words('the sync would copy to the CRM', 'the sync would not copy to the CRM'),
    short: { yes: 'last change' },
  },
  syncBringsOptOut: {
    ...words('the sync would bring an opt-out', 'the sync would bring no opt-out'),
    short: { yes: 'last change' },
  },
  syncClearsOptOut: words('the sync would clear Prospect Opted Out', 'the sync would not clear Prospect Opted Out'),
  syncLiftsDoNotEmail: words('the sync would clear Do Not Email too', 'the sync would not clear Do Not Email'),
};
