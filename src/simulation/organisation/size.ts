/**
 * How large an organisation's file can be: what the reader takes, written at its longest. Whoever opens a file refuses
 * larger ones unread, and by this no file is refused that the page has saved.
 */
import { EDITIONS } from '../../../machines/index.ts';
import { NEED_WORDS } from './need.ts';
import { isOwnAutomation, isWithholdable } from './organisation.ts';
import { MAX_AUTOMATION_NAME, MAX_AUTOMATIONS } from './read-organisation.ts';
import { MAX_CONDITIONS, MAX_FINDINGS, MAX_FROM, MAX_NOTED_NAME, MAX_REASON } from './scan-notes.ts';

/** A control character is written as `\u0007`; in UTF-8 no other character is longer. */
const LONGEST_CHARACTER = '\u0007';
/** Everything but the lists: settings, brackets, line ends. */
const FRAME = 10_000;
const MB = 1_000_000;

/** The most bytes that an organisation may have as the text of a file: whole megabytes. */
export const maxOrganisationSize = (): number => Math.ceil(longestSize() / MB) * MB;

/** What is said of a larger one, to follow its name. */
export const tooLargeWords = (): string =>
  `is too large: an organisation’s file has at most ${maxOrganisationSize() / MB} MB`;

function longestSize(): number {
  const does = EDITIONS.map(({ events }) => events.map(({ id }) => id).filter(isOwnAutomation));
  const automation = { name: LONGEST_CHARACTER.repeat(MAX_AUTOMATION_NAME), does: does.flat(), need: NEED_WORDS };
  const longest = { ...automation, from: LONGEST_CHARACTER.repeat(MAX_FROM) };
  const noted = { [LONGEST_CHARACTER.repeat(MAX_NOTED_NAME)]: LONGEST_CHARACTER.repeat(MAX_REASON) };
  const properties = EDITIONS.flatMap((edition) => edition.properties.map(({ id }) => id));
  const accept = Object.fromEntries(properties.map((id) => [id, LONGEST_CHARACTER.repeat(MAX_REASON)]));
  const lengthIn = (data: object) => JSON.stringify([data], null, 2).length;
  const cannot = EDITIONS.flatMap(({ events }) => events.map(({ id }) => id).filter(isWithholdable));
  return (
    FRAME +
    MAX_AUTOMATIONS * lengthIn({ automations: [longest] }) +
    lengthIn({ accept }) +
    lengthIn({ cannot }) +
    (MAX_CONDITIONS + MAX_FINDINGS) * lengthIn(noted)
  );
}
