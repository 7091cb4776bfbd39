/** Which mail reaches whom, as a table: by edition, status and kind of mail, each answer with its ground (O9). */
import {
  EDITIONS,
  type Edition,
  type EditionId,
  MAIL_GROUNDS,
  MAIL_KINDS,
  type MailGround,
  type MailKind,
  mailGround,
  type Receives,
  type Status,
} from '../../../machines/index.ts';

/** What becomes of one kind of mail, and who says so. */
export interface MailAnswer {
  readonly kind: MailKind;
  readonly answer: Receives[MailKind];
  readonly ground: MailGround;
}

/** One status of an edition with the answer for every kind of mail. */
export interface MailRow {
  readonly edition: EditionId;
  readonly status: Status;
  readonly answers: readonly MailAnswer[];
}

/** The statuses that an edition has, in the order in which they are told. */
const statusesOf = (edition: EditionId): readonly Status[] => [
  ...new Set(MAIL_GROUNDS.filter((ground) => ground.edition === edition).flatMap(({ statuses }) => statuses)),
];

/** Which mail reaches whom in an edition; the answers are the machine's own. */
export function mailTable(edition: EditionId): readonly MailRow[] {
  const { receives } = EDITIONS.find(({ id }) => id === edition) as Edition;
  return statusesOf(edition).map((status) => ({
    edition,
    status,
    answers: MAIL_KINDS.map((kind) => ({
      kind,
      answer: receives(status)[kind],
      ground: mailGround(edition, status, kind),
    })),
  }));
}

/** Why an answer is not known, a sentence for each kind of mail of which that is said. */
export const whyNotKnown = ({ id, receives }: Pick<Edition, 'id' | 'receives'>, status: Status): readonly string[] => [
  ...new Set(
    MAIL_KINDS.filter((kind) => receives(status)[kind] === 'unknown').map((kind) => mailGround(id, status, kind).says),
  ),
];
