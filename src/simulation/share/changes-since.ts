/** What has changed in the model since an older version of it, in words: for the page of versions, and for whoever opens an old link. */
import { type Edition, type SettingName, type Settings, settingNames, valueLabel } from '../../../machines/index.ts';
import type { OpenedLink } from './link.ts';

/** "Prospect resubscribe was off where nobody set it." */
const formerly = (edition: Pick<Settings, 'edition'>, defaults: Partial<Settings>): readonly string[] =>
  Object.entries(defaults).map(
    ([name, value]) =>
      `${settingNames(edition, name as SettingName).label} was ${valueLabel(name as SettingName, value)} where nobody set it.`,
  );

/** A sentence for each thing that is otherwise now; empty for the newest version. */
export function changesSince(edition: Edition, version: number): readonly string[] {
  const { formerDefaults, replaysSince, modelVersion } = edition;
  if (version >= modelVersion) return [];
  return [
    ...formerDefaults
      .filter(({ until }) => version <= until)
      .flatMap(({ settings }) => formerly({ edition: edition.id }, settings)),
    version < replaysSince ? 'Its runs may come out otherwise today.' : 'Its runs come out the same today.',
  ];
}

/** What whoever opens a link is told of its age; null where it means what it would mean today. */
export const ageOfLink = ({ settings, former }: Pick<OpenedLink, 'settings' | 'former'>): string | null =>
  former ? `This link was made with an older model. Then ${formerly(settings, former).join(' ')}` : null;
