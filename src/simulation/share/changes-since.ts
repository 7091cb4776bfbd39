/** What has changed in the model since an older version of it, in words: for the page of versions, and for whoever opens an old link. */
import { type Edition, type SettingName, settingNames, valueLabel } from '../../../machines/index.ts';
import { modelName, readModelName } from './model-version.ts';

/** A sentence for each thing that is otherwise now; empty for the newest version. */
export function changesSince(edition: Edition, version: number): readonly string[] {
  const { formerDefaults, replaysSince, modelVersion, id } = edition;
  if (version >= modelVersion) return [];
  const defaults = formerDefaults
    .filter(({ until }) => version <= until)
    .flatMap(({ settings }) => Object.entries(settings))
    .map(([name, value]) => {
      const { label } = settingNames({ edition: id }, name as SettingName);
      return `${label} was ${valueLabel(name as SettingName, value)} where nobody set it.`;
    });
  const runs = version < replaysSince ? 'Its runs may come out otherwise today.' : 'Its runs come out the same today.';
  return [...defaults, runs];
}

/** What whoever opens a link is told of its age; null for one of the newest model, or one that names none. */
export function ageOfLink(text: string): string | null {
  const name = /(?:^|&)model=([^&]*)/.exec(text)?.[1];
  const named = name === undefined ? null : readModelName(name);
  if (named === null || named === 'newer' || named.version === named.edition.modelVersion) return null;
  const changes = changesSince(named.edition, named.version).join(' ');
  return `This link was made with version ${named.version} of the model; this is ${modelName(named.edition)}. ${changes} What the link leaves out means what it meant then.`;
}
