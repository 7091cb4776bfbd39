/** The lines that bring a run back: the command that plays it, and the link that opens it in the explorer. */
import {
  type EventName,
  formatLink,
  formatRecordLink,
  type LinkedRecord,
  type LinkedRun,
  NPM_SCRIPT,
  replayLine,
  type Settings,
} from '../../simulation/index.ts';
import { STARTED } from './explorer.ts';

/** Whom the lines are printed for. */
export interface Caller {
  /** How this command line was called: `npm run --silent mailability --`. */
  readonly program: string;
  /** The address at which the explorer is served; null where nobody named one. */
  readonly explorer: string | null;
}

/** The address of a run in the explorer that is served at `explorer`. */
export const linkTo = (explorer: string, run: LinkedRun): string => `${explorer}#/explore?${formatLink(run)}`;

/** The address of the page that answers for a record. */
export const recordLinkTo = (explorer: string, record: LinkedRecord): string =>
  `${explorer}#/record?${formatRecordLink(record)}`;

/** A link in a line of its own. Where nobody named an explorer it says how to come to one. */
export const linkLine = (caller: Caller, run: LinkedRun): string =>
  inALine(caller, (explorer) => linkTo(explorer, run));

/** The same for a record. */
export const recordLinkLine = (caller: Caller, record: LinkedRecord): string =>
  inALine(caller, (explorer) => recordLinkTo(explorer, record));

function inALine({ program, explorer }: Caller, linkAt: (explorer: string) => string): string {
  if (explorer !== null) return linkAt(explorer);
  return program === NPM_SCRIPT ? `after npm start: ${linkAt(STARTED)}` : `in the explorer: ${linkAt('')}`;
}

/** Both lines for a run that has not been played yet. */
export const bringBack = (caller: Caller, settings: Settings, events: readonly EventName[]): readonly string[] => [
  replayLine(caller.program, settings, events),
  linkLine(caller, { settings, events, at: 0 }),
];
