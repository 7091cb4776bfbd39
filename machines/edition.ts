/**
 * An edition: a statechart with everything that is known of it, behind one door.
 * Whoever runs, draws or checks a machine asks for its edition and needs no other name from this room.
 */
import type { AnyStateMachine, StateValue } from 'xstate';
import { CLASSIC_EVENTS } from './classic/events.ts';
import { CLASSIC_GUARD_WORDS } from './classic/guard-words.ts';
import { classicMachine } from './classic/machine.ts';
import { CLASSIC_PROPERTIES } from './classic/properties.ts';
import { CLASSIC_BLOCKERS, CLASSIC_FIELDS, CLASSIC_RECEIVES, classicVerdict } from './classic/record.ts';
import type { Property } from './properties/property.ts';
import type { GuardWords } from './shared/guard-words.ts';
import type { RegionState } from './shared/record.ts';
import { UPGRADED_EVENTS } from './upgraded/events.ts';
import { UPGRADED_GUARD_WORDS } from './upgraded/guard-words.ts';
import { upgradedMachine } from './upgraded/machine.ts';
import { UPGRADED_PROPERTIES } from './upgraded/properties.ts';
import {
  UPGRADED_BLOCKERS,
  UPGRADED_FIELDS,
  UPGRADED_RECEIVES,
  type UpgradedState,
  upgradedVerdict,
} from './upgraded/record.ts';
import type { EventInfo } from './vocabulary/events.ts';
import {
  type FieldInfo,
  type FieldName,
  type Receives,
  SOFT_BOUNCE_LIMIT,
  type Status,
  type Verdict,
} from './vocabulary/record.ts';
import type { EditionId, Settings } from './vocabulary/settings.ts';

/** A machine's state as any engine keeps it: XState's value and context. */
export interface MachineState {
  readonly value: StateValue;
  readonly context: unknown;
}

/** One model of mailability with all that is said of it: its machine, events, record, guards' wording, properties and labels. */
export interface Edition {
  readonly id: EditionId;
  readonly label: string;
  /** How it is called within a sentence. */
  readonly inText: string;
  /** Rises whenever a run may replay differently, or a default changes; links and files carry it. */
  readonly modelVersion: number;
  /** The oldest version whose runs come out as they did. */
  readonly replaysSince: number;
  /** What a setting was in an older version where nobody set it, by the last version in which it was so. */
  readonly formerDefaults: readonly { readonly until: number; readonly settings: Partial<Settings> }[];
  readonly machine: AnyStateMachine;
  readonly events: readonly EventInfo[];
  readonly verdict: (state: MachineState) => Verdict;
  /** The fields that its records have, in the order in which they are shown. */
  readonly fields: readonly FieldInfo[];
  /** Which mail reaches somebody of a status (O9). @throws for a status that the edition does not know. */
  readonly receives: (status: Status) => Receives;
  /** The fields that can block, or hold the block, in the order of the record. */
  readonly blockers: readonly FieldName[];
  /** Whether one of them does so in a record. */
  readonly blocks: (field: FieldName, verdict: Verdict) => boolean;
  /** What mailable means here, as a clause after "nothing blocks mail". */
  readonly mailableWhen: string;
  readonly guardWords: Readonly<Record<string, GuardWords>>;
  readonly properties: readonly Property[];
  /** How values are called where the record's own word is not it, by field and value. */
  readonly values: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>>;
  /** What each region is, by the machine's region name: the field that it decides, and its heading. */
  readonly regions: Readonly<Record<string, { readonly label: string; readonly field: FieldName }>>;
  /** How a state is called where its key is not the word for it, by the state's path. */
  readonly states: Readonly<Record<string, StateWords>>;
}

export interface StateWords {
  readonly label: string;
  /** Where the state counts: the field that holds the count, and where it ends. */
  readonly count?: { readonly field: FieldName; readonly of: number };
}

/** The regions that both editions have, for the same fields; what moves them is what differs. */
const SHARED_REGIONS = {
  prospectOptedOut: { label: 'Prospect Opted Out', field: 'optedOut' },
  doNotEmail: { label: 'Do Not Email', field: 'doNotEmail' },
  hardBounced: { label: 'Hard Bounced', field: 'hardBounced' },
  softBounces: { label: 'Soft bounces', field: 'softBounces' },
  emailOptOut: { label: 'Email Opt Out', field: 'crmOptOut' },
  connector: { label: 'Connector', field: 'connector' },
  request: { label: 'Request', field: 'requested' },
  breach: { label: 'Breach', field: 'breach' },
  lastChanged: { label: 'Changed last', field: 'lastChanged' },
} as const satisfies Regions<RegionState>;

/** Every region of a machine has a heading and a field: one that is forgotten here does not compile. */
type Regions<State extends { readonly value: object }> = Readonly<
  Record<keyof State['value'], { readonly label: string; readonly field: FieldName }>
>;

const UPGRADED_REGIONS = {
  ...SHARED_REGIONS,
  crmDoNotEmail: { label: 'Checkbox for Do Not Email', field: 'crmDoNotEmail' },
} as const satisfies Regions<UpgradedState>;

const receivesOf =
  (table: Readonly<Partial<Record<Status, Receives>>>) =>
  (status: Status): Receives => {
    const receives = table[status];
    if (!receives) throw new Error(`The status ${status} is not one of this edition.`);
    return receives;
  };

const SHARED_VALUES: Edition['values'] = {
  crmOptOut: { null: 'no CRM record' },
  crmDoNotEmail: { null: 'no checkbox' },
  requested: { true: 'standing', false: 'none' },
  breach: { true: 'recorded', false: 'none' },
  lastChanged: { pardot: 'Pardot', crm: 'CRM' },
};

const SHARED_STATES: Edition['states'] = {
  'softBounces.counting': { label: 'counting', count: { field: 'softBounces', of: SOFT_BOUNCE_LIMIT } },
  'softBounces.atLimit': { label: 'at five' },
  'emailOptOut.noRecord': { label: 'no CRM record' },
  'lastChanged.notKept': { label: 'not kept' },
  'lastChanged.kept.pardot': { label: 'Pardot' },
  'lastChanged.kept.crm': { label: 'CRM' },
};

/** Until version 1 the resubscribe setting was off where nobody set it. */
const FORMER_DEFAULTS: Edition['formerDefaults'] = [{ until: 1, settings: { resubscribe: false } }];

/** What every account has today. */
export const upgradedEdition: Edition = {
  id: 'upgraded',
  label: 'Today’s edition',
  inText: 'today’s edition',
  modelVersion: 2,
  replaysSince: 1,
  formerDefaults: FORMER_DEFAULTS,
  machine: upgradedMachine,
  events: UPGRADED_EVENTS,
  // The machine itself is the proof that its states have this shape; the engine forgets the type on the way.
  verdict: (state) => upgradedVerdict(state as UpgradedState),
  fields: UPGRADED_FIELDS,
  receives: receivesOf(UPGRADED_RECEIVES),
  blockers: UPGRADED_BLOCKERS,
  blocks: (field, verdict) =>
    field === 'softBounces' ? verdict.softBounces === SOFT_BOUNCE_LIMIT : verdict[field] === true,
  mailableWhen: 'Prospect Opted Out and Do Not Email are blank, and no bounce stands in the way',
  guardWords: UPGRADED_GUARD_WORDS,
  properties: UPGRADED_PROPERTIES,
  values: { ...SHARED_VALUES, connector: { verified: 'running', unverified: 'paused' } },
  regions: UPGRADED_REGIONS,
  states: {
    ...SHARED_STATES,
    'crmDoNotEmail.noCheckbox': { label: 'no checkbox' },
    'connector.verified': { label: 'running' },
    'connector.unverified': { label: 'paused' },
  },
};

/** What the older guides describe, and no account runs any more. */
export const classicEdition: Edition = {
  id: 'classic',
  label: 'Classic edition (before Winter ’22)',
  inText: 'the classic edition',
  modelVersion: 2,
  replaysSince: 1,
  formerDefaults: FORMER_DEFAULTS,
  machine: classicMachine,
  events: CLASSIC_EVENTS,
  verdict: (state) => classicVerdict(state as RegionState),
  fields: CLASSIC_FIELDS,
  receives: receivesOf(CLASSIC_RECEIVES),
  blockers: CLASSIC_BLOCKERS,
  blocks: (field, verdict) => verdict[field] === true,
  mailableWhen: 'Do Not Email is blank',
  guardWords: CLASSIC_GUARD_WORDS,
  properties: CLASSIC_PROPERTIES,
  values: SHARED_VALUES,
  regions: SHARED_REGIONS,
  states: SHARED_STATES,
};

/** The editions that are modelled, today's first. */
export const EDITIONS: readonly Edition[] = [upgradedEdition, classicEdition];
