/** Where pages stand, by what they are about, and how one leads to another from any folder of any host. Pure text. */
import { capital, FIELDS, type FieldName, type SettingName, type Shown, settingInfo } from '../simulation/index.ts';

/** "opted-out-sync" of "Opted Out sync", "prospect-unsubscribed" of "prospect.unsubscribed". */
export const slug = (words: string): string =>
  words
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Where every page is listed. */
export const CONTENTS = 'contents/';
/** Where writers find what to copy. */
export const WRITERS = 'writers/';
/** Where the versions of the model are told. */
export const VERSIONS = 'editions/versions/';

export const eventPath = (event: string): string => `events/${slug(event)}/`;
/** The page of a story, from the root. */
export const storyPath = (id: string): string => `stories/${id}/`;
export const lessonPath = (id: string): string => `lessons/${id}/`;
export const propertyPath = (id: string): string => `properties/${id}/`;
export const statusPath = (status: string): string => `status/${status}/`;
export const editionPath = (edition: string): string => `editions/${edition}/`;
export const wordPath = (id: string): string => `glossary/${id}/`;
export const settingPath = (name: SettingName): string => `settings/${slug(settingInfo(name).name)}/`;
export const fieldPath = (name: FieldName): string =>
  `fields/${slug(FIELDS.find((field) => field.name === name)?.label ?? capital(name))}/`;

/** Of today's ways back where a field stops mail. */
export const wayBackPath = (name: FieldName): string => fieldPath(name).replace('fields/', 'procedures/lift-');

const FOLDERS: Readonly<Record<string, string>> = {
  C: 'rules',
  U: 'rules',
  K: 'procedures',
  A: 'assumptions',
  O: 'outside',
  P: 'properties',
  T: 'tables',
};

/** Of whatever has an id with a letter in front: a rule, an assumption, a procedure's step, a table's row. */
export function entryPath(id: Shown | string): string {
  const whole = id.split('.')[0] ?? id;
  return `${FOLDERS[whole.charAt(0)] ?? 'rules'}/${whole}/`;
}

/** "../" as often as a page is deep: from a page back to the root. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** How one page names another. */
export const relative = (from: string, to: string): string => `${rootFrom(from)}${to}`;
