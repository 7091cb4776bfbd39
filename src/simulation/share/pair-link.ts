/**
 * Two runs that are compared, as the text of a link and back: two branches of one organisation, or one run under two
 * configurations. Each half is a run's own link, perhaps with a name in front. Reading never throws.
 */
import { MAX_TRACE_LENGTH } from '../../engine/index.ts';
import { isName, MAX_NAME } from '../input/name.ts';
import { quoted } from '../input/nearest.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { editionOf } from '../run/simulation.ts';
import { formatLink, type LinkedRun, type OpenedLink, readLink } from './link.ts';

/** A run, and what somebody called its branch; null where nobody has. */
export interface NamedRun extends LinkedRun {
  readonly name: string | null;
}

/** Two runs side by side, as a link holds them. */
export interface LinkedPair {
  /** In what they differ: the events of two branches, or the settings of one run. */
  readonly by: 'branch' | 'settings';
  readonly left: NamedRun;
  readonly right: NamedRun;
  /** Set where either was made with an older model: it is replayed by its events, and may end elsewhere. */
  readonly olderModel: number | null;
}

/** No run's link has a slash of its own, since everything but commas and dots is escaped there. */
const BETWEEN = '/';
const MAX_LENGTH = 2 * MAX_TRACE_LENGTH;

/** `name=Asked&model=classic.1&run=prospect.unsubscribed/model=classic.1&run=mail.hardBounced`. */
export const formatPair = ({ left, right }: Pick<LinkedPair, 'left' | 'right'>): string =>
  [left, right]
    .map((run) => `${run.name === null ? '' : `name=${encodeURIComponent(run.name)}&`}${formatLink(run)}`)
    .join(BETWEEN);

/** Reads what `formatPair` wrote: every part of it is checked before any of it is used. */
export function readPair(text: string): Result<LinkedPair> {
  if (text.length > MAX_LENGTH)
    return rejected(`${UNOPENED} It is ${text.length} characters long; at most ${MAX_LENGTH} are read.`);
  const halves = text.split(BETWEEN);
  const [first = '', second = ''] = halves;
  if (halves.length !== 2) return rejected(`${UNOPENED} It must be two runs with one slash between them.`);
  const left = readHalf(first);
  if (!left.ok) return left;
  const right = readHalf(second);
  if (!right.ok) return right;
  const by = differenceOf(left.value, right.value);
  if (!by)
    return rejected(`${UNOPENED} Its two runs differ in their settings and in their events; only one of the two may.`);
  const { olderModel: older, ...its } = left.value;
  const { olderModel, ...others } = right.value;
  return accepted({ by, left: its, right: others, olderModel: older ?? olderModel });
}

const UNOPENED = 'This comparison cannot be opened.';

function readHalf(text: string): Result<OpenedLink & NamedRun> {
  const [, encoded, rest = text] = /^name=([^&]*)&(.*)$/s.exec(text) ?? [];
  const link = readLink(rest);
  if (!link.ok || encoded === undefined) return link.ok ? accepted({ ...link.value, name: null }) : link;
  const name = decoded(encoded);
  if (isName(name)) return accepted({ ...link.value, name });
  const given = quoted(name ?? encoded);
  return rejected(`${UNOPENED} It has the name ${given}, but a name is 1 to ${MAX_NAME} characters on one line.`);
}

/** Null where they are neither of one organisation nor of one run. What another edition does not have is left out there. */
function differenceOf(left: LinkedRun, right: LinkedRun): LinkedPair['by'] | null {
  const names = Object.keys(left.settings) as (keyof LinkedRun['settings'])[];
  const sameSettings = names.every((name) => left.settings[name] === right.settings[name]);
  const there: readonly string[] = editionOf(right.settings).events.map(({ id }) => id);
  const sameEvents = left.events.filter((event) => there.includes(event)).join() === right.events.join();
  if (sameEvents) return 'settings';
  return sameSettings ? 'branch' : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the only way in which decoding fails.
    return null;
  }
}
