/** Where an account's settings are looked up and changed, by edition, with the source; only what a source says stands here. */
import type { EditionId, SettingName } from '../vocabulary/settings.ts';
import type { Path } from './where-to-click.ts';

export interface SettingPlace extends Path {
  readonly setting: SettingName;
}

const PROSPECT_FIELDS = ['Account Engagement’s settings', 'Object and Field Configuration', 'Prospect Fields'] as const;

/** In the order of the settings, today’s edition first. */
export const SETTING_PLACES: readonly SettingPlace[] = [
  {
    setting: 'optedOutSync',
    edition: 'upgraded',
    path: [...PROSPECT_FIELDS, 'Opted Out', 'Sync Behavior'],
    source: {
      keys: ['UP', 'OT'],
      where: 'Help, on mapping fields and on the global settings of prospect fields; Greenkey, “Select sync behavior”',
    },
  },
  {
    setting: 'doNotEmailSync',
    edition: 'upgraded',
    path: [...PROSPECT_FIELDS, 'the field that holds Do Not Email', 'Salesforce.com Field Name, then Sync Behavior'],
    source: { keys: ['OT', 'UP'], where: 'Greenkey, “Select sync behavior”; Help, on mapping fields' },
  },
  {
    setting: 'overwriteOptedOut',
    edition: 'classic',
    path: ['the Salesforce connector', 'edit', 'Overwrite Prospect Opted Out, among the optional settings'],
    source: {
      keys: ['IG', 'OT'],
      where: 'The infographic, for the setting; Knowledge Base 2128368, for where optional settings are marked',
    },
  },
  {
    setting: 'resubscribe',
    edition: 'classic',
    path: ['Marketing', 'Emails', 'Unsubscribe Page'],
    source: { keys: ['OT'], where: 'Knowledge Base 2125926, “Unsubscribe Page Overview”' },
  },
];

/** Where a setting stands; null where no source says. */
export const settingPlaceOf = (edition: EditionId, setting: SettingName): SettingPlace | null =>
  SETTING_PLACES.find((place) => place.edition === edition && place.setting === setting) ?? null;
