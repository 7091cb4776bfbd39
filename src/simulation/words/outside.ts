/** What the model does not know of an answer (section 7a), so that nobody takes the model for the whole product. */
import {
  type Bearing,
  type FieldName,
  type MailabilityRecord,
  OUTSIDE,
  type Outside,
  type Settings,
} from '../../../machines/index.ts';
import { listed } from './lists.ts';

/** What bears on where a record stands, in the order of the ids. */
export const outsideOf = (settings: Settings, record: MailabilityRecord): readonly Outside[] =>
  OUTSIDE.filter(({ bears }: Outside) => isOf(settings, bears) && isAbout(record, bears));

/** What bears on an answer of which only the fields that may block are known. @param mailable whether it may be mailable. */
export const outsideAbout = (
  settings: Settings,
  blocking: readonly FieldName[],
  mailable: boolean,
): readonly Outside[] =>
  OUTSIDE.filter(
    ({ bears }: Outside) =>
      isOf(settings, bears) &&
      (bears.whenMailable === undefined || bears.whenMailable === mailable) &&
      (bears.fields === undefined || blocking.some((field) => bears.fields?.includes(field))),
  );

/** What bears on every verdict under these settings, whatever the record. */
export const outsideOfSettings = (settings: Settings): readonly Outside[] =>
  OUTSIDE.filter(({ bears }: Outside) => bears.setting !== undefined && isOf(settings, bears));

const isOf = (settings: Settings, { edition, setting }: Bearing): boolean =>
  (edition === undefined || edition === settings.edition) &&
  (setting === undefined || setting.values.some((value) => value === settings[setting.name]));

const isAbout = ({ mailable, reasons }: MailabilityRecord, { fields, whenMailable = mailable }: Bearing): boolean =>
  whenMailable === mailable && (fields === undefined || reasons.some(({ field }) => fields.includes(field)));

/** "The model does not know of lists (O1) and of other prospects with the same address (O4)." Empty where nothing bears. */
export function outsideLine(entries: readonly Outside[]): string {
  if (entries.length === 0) return '';
  return `The model does not know ${listed(
    entries.map(({ id, unknown }) => `${unknown} (${id})`),
    'or',
  )}.`;
}
