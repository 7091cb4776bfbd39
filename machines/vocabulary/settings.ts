/**
 * The settings of an organisation: their names, values, defaults, and when each means something (section 2). Completion,
 * refusals and configurations follow from the one description of each. Constant during a run.
 */

/** Which model of mailability an account follows. */
export type EditionId = 'upgraded' | 'classic';
/** The CRM that an account is connected to. */
export type Crm = 'none' | 'salesforce' | 'dynamics' | 'sugarcrm' | 'netsuite';
/** Which side's opt-out wins at a sync, in today's edition (U7). */
export type OptedOutSync = 'account-engagement' | 'salesforce' | 'most-recent' | 'unmapped';
/** Whether Do Not Email is mapped to a checkbox in Salesforce, and which side wins (U14). */
export type DoNotEmailSync = 'unmapped' | 'account-engagement' | 'salesforce';

/** All settings, each with a value: `completeSettings` fills in what somebody left out. */
export interface Settings {
  readonly edition: EditionId;
  readonly crm: Crm;
  /** Whether the prospect has a synced CRM record; no meaning without a CRM. */
  readonly assigned: boolean;
  /** Salesforce's connector option Overwrite Prospect Opted Out (classic only). */
  readonly overwriteOptedOut: boolean;
  /** Which side's opt-out wins (today's edition and Salesforce only); null where the setting does not exist. */
  readonly optedOutSync: OptedOutSync | null;
  /** Whether and how Do Not Email syncs with a custom checkbox (today's edition and Salesforce only, U14). */
  readonly doNotEmailSync: DoNotEmailSync;
  /** The button on the default unsubscribe page, the automated form and the email (A9). */
  readonly resubscribe: boolean;
}

/** The settings by the names that they have in files and in JSON. */
export type SettingName = keyof Settings;
/** What some setting may be. */
export type SettingValue = Settings[SettingName];

/** One of the values that a setting may have, and how it is called. */
export interface ValueInfo {
  readonly value: NonNullable<SettingValue>;
  readonly label: string;
  /** The same in the middle of a sentence or after a colon; the label where left out. */
  readonly short?: string;
  /** The only edition that has it; left out where both do. */
  readonly edition?: EditionId;
}

/** All that is known of a setting, from which completion, refusals, configurations and dialogs follow. */
export interface SettingInfo {
  readonly name: SettingName;
  readonly label: string;
  /** A word or two, for a table's column or in front of its value. */
  readonly short: string;
  /** How today's edition calls it, where it has words of its own. */
  readonly today?: { readonly label: string; readonly short: string };
  /** One sentence for somebody who has never opened the settings page. */
  readonly help: string;
  /** What it may be, in the order to offer it; booleans are switches. */
  readonly values: readonly ValueInfo[];
  /** Where it makes any difference: in one edition, with one CRM or with any; everywhere where neither is named. */
  readonly where: { readonly edition?: EditionId; readonly crm?: Crm | 'any' };
  /** What says nothing: accepted anywhere, and what it is where it has no meaning. */
  readonly off: SettingValue;
  /** What it is where nobody sets it and it means something; `off` where left out. */
  readonly usual?: SettingValue;
}

const NO_YES = [
  { value: false, label: 'no' },
  { value: true, label: 'yes' },
] as const;
const OFF_ON = [
  { value: false, label: 'off' },
  { value: true, label: 'on' },
] as const;

const EVERYWHERE: SettingInfo['where'] = {};
const WHERE_IT_SYNCS: SettingInfo['where'] = { edition: 'upgraded', crm: 'salesforce' };

/** Every setting in the order in which people meet them. */
export const SETTINGS: readonly SettingInfo[] = [
  {
    name: 'edition',
    label: 'Edition',
    short: 'edition',
    help: 'Which model of mailability the account follows. Every account has been on today’s since Winter ’22; most older guides describe the classic one.',
    values: [
      { value: 'upgraded', label: 'Today’s edition' },
      { value: 'classic', label: 'Classic edition (before Winter ’22)' },
    ],
    where: EVERYWHERE,
    off: 'upgraded',
  },
  {
    name: 'crm',
    label: 'CRM connector',
    short: 'CRM',
    help: 'The CRM that the account is connected to.',
    values: [
      { value: 'none', label: 'No CRM', short: 'no CRM' },
      { value: 'salesforce', label: 'Salesforce' },
      { value: 'dynamics', label: 'Dynamics', edition: 'classic' },
      { value: 'sugarcrm', label: 'SugarCRM', edition: 'classic' },
      { value: 'netsuite', label: 'NetSuite', edition: 'classic' },
    ],
    where: EVERYWHERE,
    off: 'none',
  },
  {
    name: 'assigned',
    label: 'Prospect is assigned',
    short: 'assigned',
    today: { label: 'Linked to a Salesforce record', short: 'linked' },
    help: 'Only such a prospect has a CRM record that syncs.',
    values: NO_YES,
    where: { crm: 'any' },
    off: false,
    usual: true,
  },
  {
    name: 'overwriteOptedOut',
    label: 'Overwrite Prospect Opted Out',
    short: 'overwrite',
    help: 'A Salesforce connector option: the side that changed last wins, and a blank in the CRM can clear an opt-out.',
    values: OFF_ON,
    where: { edition: 'classic', crm: 'salesforce' },
    off: false,
  },
  {
    name: 'optedOutSync',
    label: 'Opted Out sync behaviour',
    short: 'Opted Out sync',
    help: 'Which side’s opt-out wins when the two differ.',
    values: [
      { value: 'account-engagement', label: 'Use Account Engagement’s value', short: 'Account Engagement’s value' },
      { value: 'salesforce', label: 'Use Salesforce’s value', short: 'Salesforce’s value' },
      { value: 'most-recent', label: 'Use the most recently changed', short: 'the most recently changed' },
      { value: 'unmapped', label: 'Not mapped', short: 'not mapped' },
    ],
    where: WHERE_IT_SYNCS,
    off: 'unmapped',
    usual: 'account-engagement',
  },
  {
    name: 'doNotEmailSync',
    label: 'Do Not Email sync behaviour',
    short: 'Do Not Email sync',
    help: 'Whether Do Not Email is mapped to a checkbox of its own in Salesforce, so that sales can stop mail, and which side wins.',
    values: [
      { value: 'unmapped', label: 'Not mapped', short: 'not mapped' },
      { value: 'account-engagement', label: 'Use Account Engagement’s value', short: 'Account Engagement’s value' },
      { value: 'salesforce', label: 'Use Salesforce’s value', short: 'Salesforce’s value' },
    ],
    where: WHERE_IT_SYNCS,
    off: 'unmapped',
  },
  {
    name: 'resubscribe',
    label: 'Prospect resubscribe',
    short: 'resubscribe',
    help: 'The button on the default unsubscribe page, and the automated form and email, by which a prospect can opt back in.',
    values: OFF_ON,
    where: EVERYWHERE,
    off: false,
    usual: true,
  },
];

/** The description of one setting. */
export function settingInfo(name: SettingName): SettingInfo {
  const info = SETTINGS.find((s) => s.name === name);
  if (!info) throw new Error(`No setting is named ${name}; the type forbids it.`);
  return info;
}

/** How a setting is called in an edition, in full and in a word or two. */
export const settingNames = (
  { edition }: Pick<Settings, 'edition'>,
  name: SettingName,
): { readonly label: string; readonly short: string } => {
  const info = settingInfo(name);
  return edition === 'upgraded' ? (info.today ?? info) : info;
};

const valueInfo = (name: SettingName, value: SettingValue): ValueInfo | undefined =>
  settingInfo(name).values.find((known) => known.value === value);

/** How a setting's value is called: "Salesforce", "Use Salesforce’s value", "on". */
export const valueLabel = (name: SettingName, value: SettingValue): string =>
  valueInfo(name, value)?.label ?? String(value);

/** The same inside a sentence: "no CRM", "Salesforce’s value". */
export const shortValue = (name: SettingName, value: SettingValue): string =>
  valueInfo(name, value)?.short ?? valueLabel(name, value);

/** Whether a setting makes any difference beside these others. */
export const applies = (
  { where }: Pick<SettingInfo, 'where'>,
  { edition, crm }: Pick<Settings, 'edition' | 'crm'>,
): boolean =>
  (where.edition ?? edition) === edition && (where.crm === 'any' ? crm !== 'none' : (where.crm ?? crm) === crm);

/** The settings that make a difference beside each other, in the order in which people meet them. */
export const shownSettings = (settings: Pick<Settings, 'edition' | 'crm'>): readonly SettingInfo[] =>
  SETTINGS.filter((info) => applies(info, settings));

/** Whether an edition has a value. */
export const isOfEdition = (info: ValueInfo, { edition }: Pick<Settings, 'edition'>): boolean =>
  info.edition === undefined || info.edition === edition;

/** Where a setting does not exist it is null, or what it is everywhere else where nobody sets it. */
const absent = ({ name, off, usual }: SettingInfo): SettingValue =>
  name === 'optedOutSync' ? null : name === 'assigned' ? (usual ?? off) : off;

/**
 * Fills in what somebody left out: today's edition, no CRM, resubscribing on, Account Engagement's value where there is a
 * sync, everything else off. What says nothing where it stands is made the same for everybody.
 */
export function completeSettings(given: Partial<Settings>): Settings {
  const edition = given.edition ?? 'upgraded';
  const crm = given.crm ?? 'none';
  const values = SETTINGS.map((info): readonly [SettingName, SettingValue] => {
    const { name, off, usual = off } = info;
    const value = given[name] ?? null;
    if (applies(info, { edition, crm })) return [name, value ?? usual];
    return [name, value === null || value === off ? absent(info) : value];
  });
  // Each name stands in the list once, with a value of its own kind.
  return { ...(Object.fromEntries(values) as unknown as Settings), edition, crm, ...assignedAsGiven(given) };
}

/** Without a CRM it means nothing either way, and is kept as it was said. */
const assignedAsGiven = ({ assigned }: Partial<Settings>): Partial<Settings> =>
  assigned === undefined ? {} : { assigned };

/** What an organisation has of which nobody says anything. */
export const DEFAULT_SETTINGS: Settings = completeSettings({});

/**
 * Why a combination cannot be, as one sentence that says what would make it possible; null where it can (section 2).
 * A setting at its off value is accepted anywhere.
 */
export function whyImpossible(settings: Settings): string | null {
  for (const info of SETTINGS) {
    const { name, values, where, off } = info;
    const value = settings[name];
    const known = values.find((each) => each.value === value);
    if (known?.edition !== undefined && known.edition !== settings.edition)
      return `${name} "${value}" exists only in the ${known.edition} edition: set the edition to ${known.edition} (--edition ${known.edition}), or ${name} to ${otherValues(values, settings)}.`;
    if (name !== 'assigned' && !applies(info, settings) && value !== null && value !== off)
      return `${name} "${wordOf(values, value)}" exists only ${whereWords(where)}; or set ${name} to ${wordOf(values, off)}.`;
  }
  return null;
}

/** What would make it possible, in the words that are typed: `in today’s edition with crm "salesforce": set …`. */
function whereWords({ edition, crm }: SettingInfo['where']): string {
  const name = edition === 'upgraded' ? 'today’s edition' : 'the classic edition';
  const typed = edition === 'upgraded' ? 'upgraded' : 'classic (--edition classic)';
  return `in ${name} with crm "${crm}": set the edition to ${typed} and crm to ${crm}`;
}

const wordOf = (values: SettingInfo['values'], value: SettingValue): string =>
  typeof value === 'boolean' ? (values.find((each) => each.value === value)?.label ?? String(value)) : String(value);

const otherValues = (values: SettingInfo['values'], settings: Settings): string =>
  values
    .filter((each) => isOfEdition(each, settings))
    .map(({ value }) => String(value))
    .join(' or ');

/**
 * The configurations that differ in what can happen, in a fixed order.
 * A setting that means nothing beside the others is at its usual value alone.
 */
export function configurationsOf(edition: EditionId): readonly Settings[] {
  let list: readonly Partial<Settings>[] = [{ edition }];
  for (const info of SETTINGS)
    if (info.name !== 'edition')
      list = list.flatMap((part) => {
        const others = { edition, crm: part.crm ?? 'none' };
        if (!applies(info, others)) return [part];
        return inOrder(info, others).map(({ value }) => ({ ...part, [info.name]: value }));
      });
  return list.map(completeSettings);
}

/** Who is assigned comes first: without a record there is little to see. */
const inOrder = (info: SettingInfo, others: Pick<Settings, 'edition' | 'crm'>): readonly ValueInfo[] => {
  const values = info.values.filter((value) => isOfEdition(value, others));
  return info.name === 'assigned' ? values.toReversed() : values;
};

/** Whether the prospect has a record in a CRM: nothing else syncs (C30). */
export const hasCrmRecord = ({ crm, assigned }: Settings): boolean => crm !== 'none' && assigned;

/** Whether that record has a checkbox to which Do Not Email is mapped (U14). */
export const hasCheckbox = (settings: Settings): boolean =>
  hasCrmRecord(settings) && settings.doNotEmailSync !== 'unmapped';
