/**
 * Which mail reaches whom, and who says so (O9): the ground of every answer that an edition gives by status and kind of mail.
 * The answers themselves are the editions'; here stand the sources, and why some of them are not known.
 */
import type { MailKind, Status } from '../vocabulary/record.ts';
import type { EditionId } from '../vocabulary/settings.ts';
import type { SourceId } from './sources.ts';

export interface MailGround {
  readonly edition: EditionId;
  readonly statuses: readonly Status[];
  readonly kinds: readonly MailKind[];
  /** One sentence: what the sources say. */
  readonly says: string;
  readonly source: { readonly keys: readonly SourceId[]; readonly where: string };
}

/** Each answer of an edition has one ground. */
export const MAIL_GROUNDS: readonly MailGround[] = [
  {
    edition: 'upgraded',
    statuses: ['mailable'],
    kinds: ['marketing', 'autoresponder', 'operational', 'oneToOne'],
    says: 'Nothing holds mail back while the status is Mailable, all emails.',
    source: { keys: ['UP'], where: 'Summer ’21 release note on mailability' },
  },
  {
    edition: 'upgraded',
    statuses: ['transactional-only'],
    kinds: ['marketing'],
    says: 'List mail, programs and whatever else is marketing are held back while either box is ticked.',
    source: { keys: ['UP'], where: 'SalesforceBen’s later edition of the infographic; release note' },
  },
  {
    edition: 'upgraded',
    statuses: ['transactional-only'],
    kinds: ['autoresponder'],
    says: 'No autoresponder goes to a prospect with either box ticked.',
    source: { keys: ['OT'], where: 'Support, quoted in the community in July 2021' },
  },
  {
    edition: 'upgraded',
    statuses: ['transactional-only'],
    kinds: ['operational'],
    says: 'Transactional means operational, that is not promotional: invoices, notices, confirmations.',
    source: {
      keys: ['UP', 'OT'],
      where: 'SalesforceBen’s later edition of the infographic; support, quoted in the community in July 2021',
    },
  },
  {
    edition: 'upgraded',
    statuses: ['transactional-only', 'undeliverable'],
    kinds: ['oneToOne'],
    says: 'No source says whether mail that one person sends another, by Engage or a plug-in, arrives today.',
    source: { keys: ['UP', 'OT'], where: 'Nothing found in either' },
  },
  {
    edition: 'upgraded',
    statuses: ['undeliverable'],
    kinds: ['marketing', 'autoresponder', 'operational'],
    says: 'Nothing is sent to an address that bounced hard once or softly five times.',
    source: { keys: ['UP'], where: '“Email Bounces”' },
  },
  {
    edition: 'classic',
    statuses: ['mailable'],
    kinds: ['marketing', 'autoresponder', 'operational', 'oneToOne'],
    says: 'Nothing holds mail back while Do Not Email is blank.',
    source: { keys: ['KB'], where: 'Opening paragraph' },
  },
  {
    edition: 'classic',
    statuses: ['unmailable'],
    kinds: ['marketing'],
    says: 'List emails and drip programs obey Do Not Email.',
    source: { keys: ['KB'], where: 'Opening paragraph' },
  },
  {
    edition: 'classic',
    statuses: ['unmailable'],
    kinds: ['autoresponder'],
    says: 'The Knowledge Base names autoresponders among what is held back; another page of it lets the opted-out have them, and stops them for Do Not Email, which an opt-out ticks as well.',
    source: { keys: ['KB', 'OT'], where: 'Opening paragraph, which we follow; Knowledge Base 2128073 differs' },
  },
  {
    edition: 'classic',
    statuses: ['unmailable'],
    kinds: ['operational'],
    says: 'Sources disagree: operational mail was made for those who opted out, yet others stop it for Do Not Email, which an opt-out ticks as well.',
    source: { keys: ['OT'], where: 'Knowledge Base 2128476, “Sending Operational Emails”; MarCloud, on Do Not Email' },
  },
  {
    edition: 'classic',
    statuses: ['unmailable'],
    kinds: ['oneToOne'],
    says: 'One page lets mail from the plug-ins of Outlook, Apple Mail and Thunderbird through to those with Do Not Email; of other mail from person to person no source says.',
    source: { keys: ['OT'], where: 'pardot.com, “Manually opting-out prospects”' },
  },
];

/** Who says what becomes of a kind of mail. @throws for a status that the edition does not have, which no record shows. */
export function mailGround(edition: EditionId, status: Status, kind: MailKind): MailGround {
  const found = MAIL_GROUNDS.find(
    (ground) => ground.edition === edition && ground.statuses.includes(status) && ground.kinds.includes(kind),
  );
  if (!found)
    throw new Error(`Nothing is known of ${kind} mail for ${status} in ${edition}; a test holds the list whole.`);
  return found;
}
