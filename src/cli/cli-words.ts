/** The words that several of the command line's texts share: settings, steps, and the line that plays a run again. */
import {
  actorName,
  type EventName,
  editionOf,
  eventInfo,
  type FieldChange,
  fieldLabel,
  type PropertyVerdict,
  type Run,
  type SettingName,
  type Settings,
  settingInfo,
  valueWords,
} from '../simulation/index.ts';

/** Whom the command line tells of, a run having no name of its own. */
export const PERSON = 'the prospect';

/** Settings in words, in the order in which people meet them; those that mean nothing here are left out. */
export function settingWords(settings: Settings): ReadonlyMap<SettingName, string> {
  const words = new Map<SettingName, string>();
  words.set('edition', `${editionOf(settings)?.label ?? settings.edition} edition`);
  words.set('crm', settings.crm === 'none' ? 'no CRM' : labelOf(settings, 'crm'));
  if (settings.crm !== 'none') words.set('assigned', settings.assigned ? 'assigned' : 'unassigned');
  if (settings.edition === 'classic' && settings.crm === 'salesforce')
    words.set('overwriteOptedOut', `overwrite ${labelOf(settings, 'overwriteOptedOut')}`);
  if (settings.optedOutSync !== null) words.set('optedOutSync', `sync behaviour ${settings.optedOutSync}`);
  return words.set('resubscribe', `resubscribe ${labelOf(settings, 'resubscribe')}`);
}

/** `Classic edition, Salesforce, assigned, overwrite on, resubscribe off`. */
export const settingsLine = (settings: Settings): string => [...settingWords(settings).values()].join(', ');

function labelOf(settings: Settings, name: SettingName): string {
  return settingInfo(name).values.find(({ value }) => value === settings[name])?.label ?? String(settings[name]);
}

/** `The prospect clicked unsubscribe`. */
export const deed = ({ simulation }: Run, event: EventName): string =>
  capital(`${actorName(event, PERSON)} ${eventInfo(simulation, event).past}`);

/** `Do Not Email: blank -> ticked`. */
export const changeWords = ({ field, before, after }: FieldChange): string =>
  `${fieldLabel(field)}: ${valueWords(field, before)} -> ${valueWords(field, after)}`;

export const VERDICT_WORDS: Readonly<Record<PropertyVerdict | 'accepted', string>> = {
  holds: 'holds',
  violated: 'violated',
  accepted: 'violation accepted',
  possible: 'possible',
  impossible: 'impossible',
  undecided: 'undecided',
  'not-applicable': 'not applicable',
};

/** What people should know of the edition before they believe anything, in one line; empty where it is today's. */
export const editionNote = ({ edition }: Settings): string =>
  edition === 'classic'
    ? 'Classic is the model of the older guides. No account runs it today: since Winter ’22 all are upgraded.'
    : '';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `P1, P2 and P3`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `1 step`, `820 states`, `20,500 transitions`. By hand: the first look at a locale costs 20 ms. */
export const counted = (count: number, one: string): string =>
  `${String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',')} ${one}${count === 1 ? '' : 's'}`;
