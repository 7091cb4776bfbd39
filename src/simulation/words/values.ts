/** The words for fields and their values, for outcomes and for statuses. */
import {
  type Edition,
  type FieldInfo,
  type FieldName,
  type Fields,
  MAIL_KINDS,
  type MailabilityRecord,
  type MailKind,
  type Outcome,
  type Receives,
  type Status,
} from '../../../machines/index.ts';

/** A field's value as a record shows it: ticked, blank, 3, paused, none. @param edition whose words count. */
export function valueWords(edition: Pick<Edition, 'values'>, field: FieldName, value: Fields[FieldName]): string {
  if (typeof value === 'number') return String(value);
  const own = edition.values[field]?.[String(value)];
  if (own !== undefined) return own;
  if (value === null || value === undefined) return 'none';
  return typeof value === 'string' ? value : value ? 'ticked' : 'blank';
}

/** The fields of an edition's record that the prospect has: without a CRM there is no connector, say. */
export const shownFields = (edition: Edition, record: Fields): readonly FieldInfo[] =>
  edition.fields.filter(({ name }) => record[name] !== null && record[name] !== undefined);

/** What comes of an event. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  changed: 'changed',
  'no-effect': 'no effect',
  refused: 'refused',
};

/** What a prospect is, in the middle of a sentence: "ends not mailable". */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  mailable: 'mailable',
  unmailable: 'not mailable',
  'transactional-only': 'transactional only',
  undeliverable: 'undeliverable',
};

/** The kinds of mail that sources tell apart (O9). */
export const MAIL_WORDS: Readonly<Record<MailKind, string>> = {
  marketing: 'Marketing mail',
  autoresponder: 'Autoresponders',
  operational: 'Operational mail',
  oneToOne: 'Mail from one person to another',
};

/** Whether mail of a kind reaches somebody. */
export const RECEIVED_WORDS: Readonly<Record<Receives[MailKind], string>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'not known',
};

/** "Marketing mail: no. Autoresponders: no. Operational mail: yes. Mail from one person to another: not known." */
export function receivesLine({ receives }: Pick<MailabilityRecord, 'receives'>): string {
  return MAIL_KINDS.map((kind) => `${MAIL_WORDS[kind]}: ${RECEIVED_WORDS[receives[kind]]}.`).join(' ');
}
