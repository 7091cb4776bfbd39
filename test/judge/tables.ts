/**
 * The two decision tables of IG as data (section 5), each cell marked with where it comes from.
 * The seed's tick marks were pictures and are lost, so most cells of the first table are our reading (A8).
 */
import type { ClassicEventName } from '../../machines/classic/events.ts';

/** `source`: still to be read in the seed; `reading`: reconstructed. */
export type Mark = 'source' | 'reading';

export interface Cell<Value> {
  readonly value: Value;
  readonly mark: Mark;
}

const source = <const Value>(value: Value): Cell<Value> => ({ value, mark: 'source' });
const reading = <const Value>(value: Value): Cell<Value> => ({ value, mark: 'reading' });

export type Run = readonly ClassicEventName[];

/** A row of the first table: what happened to a blank record, and the three fields after it; true is ticked. */
export interface BecomingRow {
  readonly after: string;
  /** The runs that this row describes; each begins blank. */
  readonly runs: readonly Run[];
  readonly doNotEmail: Cell<boolean>;
  readonly optedOut: Cell<boolean>;
  readonly hardBounced: Cell<boolean>;
}

const FIVE_SOFT_BOUNCES: Run = Array.from({ length: 5 }, () => 'mail.softBounced' as const);

/** How a prospect becomes unmailable: IG's "4 ways", the first of which has two rows. */
export const BECOMING_UNMAILABLE: readonly BecomingRow[] = [
  {
    after: 'unsubscribe',
    runs: [['prospect.unsubscribed']],
    doNotEmail: reading(true),
    optedOut: reading(true),
    hardBounced: reading(false),
  },
  {
    after: 'spam complaint',
    runs: [['prospect.reportedSpam']],
    doNotEmail: reading(true),
    optedOut: reading(true),
    hardBounced: source(false),
  },
  {
    after: 'hard bounce',
    runs: [['mail.hardBounced']],
    doNotEmail: reading(true),
    optedOut: reading(false),
    hardBounced: reading(true),
  },
  {
    after: 'fifth soft bounce',
    runs: [FIVE_SOFT_BOUNCES],
    doNotEmail: reading(true),
    optedOut: reading(false),
    hardBounced: reading(false),
  },
  {
    after: 'manual, by an internal user',
    runs: [['admin.tickedDoNotEmail'], ['marketer.tickedDoNotEmail']],
    doNotEmail: reading(true),
    optedOut: reading(false),
    hardBounced: reading(false),
  },
];

/** A row of the second table: a prospect with Do Not Email ticked, who tries to lift it, and what comes of it. */
export interface OptingBackInRow {
  readonly optedOut: Cell<boolean | 'either'>;
  readonly hardBounced: Cell<boolean>;
  readonly by: Cell<'anyone' | 'automated' | 'manually, by an internal user'>;
  readonly doNotEmail: Cell<boolean>;
  /** Runs from blank that bring a prospect into the state that this row describes. */
  readonly setups: readonly Run[];
  /** The attempts that this row covers, each on its own. */
  readonly attempts: Run;
}

const BLOCKED_WITHOUT_OPT_OUT: readonly Run[] = [
  ['admin.tickedDoNotEmail'],
  ['marketer.tickedDoNotEmail'],
  ['automation.tickedDoNotEmail'],
  FIVE_SOFT_BOUNCES,
  ['mail.hardBounced', 'marketer.correctedEmail'],
];

/** Who can opt a prospect back in; read with the resubscribe feature on. */
export const OPTING_BACK_IN: readonly OptingBackInRow[] = [
  {
    optedOut: reading('either'),
    hardBounced: reading(true),
    by: source('anyone'),
    doNotEmail: source(true),
    setups: [['mail.hardBounced'], ['prospect.unsubscribed', 'mail.hardBounced']],
    attempts: [
      'prospect.resubscribed',
      'admin.clickedOptIn',
      'admin.untickedDoNotEmail',
      'marketer.clickedOptIn',
      'marketer.untickedDoNotEmail',
      'automation.untickedDoNotEmail',
      'automation.clearedOptOut',
    ],
  },
  {
    optedOut: reading(true),
    hardBounced: source(false),
    by: source('automated'),
    doNotEmail: source(false),
    setups: [['prospect.unsubscribed'], ['prospect.reportedSpam'], ['automation.importedOptOut']],
    // The only automated way out: rules, imports and API calls are not one (C22, A7).
    attempts: ['prospect.resubscribed'],
  },
  {
    optedOut: source(false),
    hardBounced: source(false),
    by: source('automated'),
    doNotEmail: source(true),
    setups: BLOCKED_WITHOUT_OPT_OUT,
    attempts: ['prospect.resubscribed', 'automation.untickedDoNotEmail', 'automation.clearedOptOut'],
  },
  {
    optedOut: source(false),
    hardBounced: source(false),
    by: source('manually, by an internal user'),
    doNotEmail: source(false),
    setups: BLOCKED_WITHOUT_OPT_OUT,
    attempts: ['admin.untickedDoNotEmail', 'marketer.untickedDoNotEmail'],
  },
];
