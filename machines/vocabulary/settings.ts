/**
 * The settings of an organisation: their names, values, defaults and the combinations that can be (section 2).
 * Constant during a run.
 */

export type EditionId = 'classic' | 'upgraded';
export type Crm = 'none' | 'salesforce' | 'dynamics' | 'sugarcrm' | 'netsuite';
export type OptedOutSync = 'account-engagement' | 'salesforce' | 'most-recent' | 'unmapped';

/** All settings, each with a value: `completeSettings` fills in what somebody left out. */
export interface Settings {
  readonly edition: EditionId;
  readonly crm: Crm;
  /** Whether the prospect has a synced CRM record; no meaning without a CRM. */
  readonly assigned: boolean;
  /** Salesforce's connector option Overwrite Prospect Opted Out (classic only). */
  readonly overwriteOptedOut: boolean;
  /** The automated prospect-resubscribe form and email. */
  readonly resubscribe: boolean;
  /** Which side's opt-out wins (upgraded and Salesforce only); null where the setting does not exist. */
  readonly optedOutSync: OptedOutSync | null;
}

export type SettingName = keyof Settings;

export interface SettingInfo {
  readonly name: SettingName;
  readonly label: string;
  /** One sentence for somebody who has never opened the settings page. */
  readonly help: string;
  /** What it may be, in the order to offer it; booleans are switches. */
  readonly values: readonly { readonly value: string | boolean; readonly label: string }[];
}

const NO_YES = [
  { value: false, label: 'no' },
  { value: true, label: 'yes' },
] as const;
const OFF_ON = [
  { value: false, label: 'off' },
  { value: true, label: 'on' },
] as const;

/** Every setting in the order in which people meet them. */
export const SETTINGS: readonly SettingInfo[] = [
  {
    name: 'edition',
    label: 'Edition',
    help: 'Which model of mailability the account follows. Every account has been on the upgraded one since Winter ’22.',
    values: [
      { value: 'classic', label: 'Classic' },
      { value: 'upgraded', label: 'Upgraded' },
    ],
  },
  {
    name: 'crm',
    label: 'CRM connector',
    help: 'The CRM that the account is connected to.',
    values: [
      { value: 'none', label: 'No CRM' },
      { value: 'salesforce', label: 'Salesforce' },
      { value: 'dynamics', label: 'Dynamics' },
      { value: 'sugarcrm', label: 'SugarCRM' },
      { value: 'netsuite', label: 'NetSuite' },
    ],
  },
  {
    name: 'assigned',
    label: 'Prospect is assigned',
    help: 'Only an assigned prospect has a CRM record that syncs.',
    values: NO_YES,
  },
  {
    name: 'overwriteOptedOut',
    label: 'Overwrite Prospect Opted Out',
    help: 'A Salesforce connector option: the side that changed last wins, and a blank in the CRM can clear an opt-out.',
    values: OFF_ON,
  },
  {
    name: 'resubscribe',
    label: 'Prospect resubscribe',
    help: 'The automated form and email by which a prospect can opt back in.',
    values: OFF_ON,
  },
  {
    name: 'optedOutSync',
    label: 'Opted Out sync behaviour',
    help: 'Which side’s opt-out wins when the two differ (upgraded edition with Salesforce).',
    values: [
      { value: 'account-engagement', label: 'Use Account Engagement’s value' },
      { value: 'salesforce', label: 'Use Salesforce’s value' },
      { value: 'most-recent', label: 'Use the most recently changed' },
      { value: 'unmapped', label: 'Not mapped' },
    ],
  },
];

/** What an organisation has that says nothing: classic, no CRM, the rest off. */
export const DEFAULT_SETTINGS: Settings = {
  edition: 'classic',
  crm: 'none',
  assigned: true,
  overwriteOptedOut: false,
  resubscribe: false,
  optedOutSync: null,
};

/** Fills in the defaults, the default sync behaviour where one applies included. */
export function completeSettings(given: Partial<Settings>): Settings {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const syncs = settings.edition === 'upgraded' && settings.crm === 'salesforce';
  return { ...settings, optedOutSync: settings.optedOutSync ?? (syncs ? 'account-engagement' : null) };
}

/**
 * Why a combination cannot be, as one sentence; null where it can (section 2).
 * A setting at its off value is accepted anywhere.
 */
export function whyImpossible(settings: Settings): string | null {
  const { edition, crm, overwriteOptedOut, optedOutSync } = settings;
  if (edition === 'upgraded' && crm !== 'none' && crm !== 'salesforce')
    return `The upgraded edition is modelled with crm "none" or "salesforce", not "${crm}".`;
  if (overwriteOptedOut && edition !== 'classic')
    return 'overwriteOptedOut exists in the classic edition only: set it to off, or the edition to classic.';
  if (overwriteOptedOut && crm !== 'salesforce')
    return `overwriteOptedOut needs crm "salesforce", not "${crm}": set it to off, or the CRM to salesforce.`;
  if (optedOutSync !== null && (edition !== 'upgraded' || crm !== 'salesforce'))
    return `optedOutSync exists only in the upgraded edition with crm "salesforce", not in ${edition} with "${crm}".`;
  return null;
}

/**
 * The configurations that differ in what can happen, in a fixed order: 22 for classic.
 * Without a CRM `assigned` means nothing, so only its default is listed.
 */
export function configurationsOf(edition: EditionId): readonly Settings[] {
  const list: Settings[] = [];
  for (const { value: crm } of settingInfo('crm').values as readonly { value: Crm }[])
    for (const assigned of crm === 'none' ? [true] : [true, false])
      for (const overwriteOptedOut of [false, true])
        for (const optedOutSync of [null, ...settingInfo('optedOutSync').values.map((v) => v.value as OptedOutSync)])
          for (const resubscribe of [false, true]) {
            const settings: Settings = { edition, crm, assigned, overwriteOptedOut, resubscribe, optedOutSync };
            const syncs = edition === 'upgraded' && crm === 'salesforce';
            if (whyImpossible(settings) === null && syncs === (optedOutSync !== null)) list.push(settings);
          }
  return list;
}

/** Whether the prospect has a record in a CRM: nothing else syncs (C30). */
export const hasCrmRecord = ({ crm, assigned }: Settings): boolean => crm !== 'none' && assigned;

/** The description of one setting. */
export function settingInfo(name: SettingName): SettingInfo {
  const info = SETTINGS.find((s) => s.name === name);
  if (!info) throw new Error(`No setting is named ${name}; the type forbids it.`);
  return info;
}
