/**
 * An edition: a statechart with everything that is known of it, behind one door.
 * Whoever runs, draws or checks a machine asks for its edition and needs no other name from this room.
 */
import type { AnyStateMachine, StateValue } from 'xstate';
import { CLASSIC_GUARD_WORDS } from './classic/guard-words.ts';
import { classicMachine } from './classic/machine.ts';
import { CLASSIC_BLOCKERS, classicVerdict } from './classic/record.ts';
import { CLASSIC_PROPERTIES } from './properties/classic.ts';
import type { Property } from './properties/property.ts';
import { UPGRADED_PROPERTIES } from './properties/upgraded.ts';
import type { GuardWords } from './shared/guard-words.ts';
import type { RegionState } from './shared/record.ts';
import { UPGRADED_GUARD_WORDS } from './upgraded/guard-words.ts';
import { upgradedMachine } from './upgraded/machine.ts';
import { UPGRADED_BLOCKERS, upgradedVerdict } from './upgraded/record.ts';
import { CLASSIC_EVENTS, type EventInfo, UPGRADED_EVENTS } from './vocabulary/events.ts';
import { type FieldName, SOFT_BOUNCE_LIMIT, type Verdict } from './vocabulary/record.ts';
import type { EditionId } from './vocabulary/settings.ts';

/** A machine's state as any engine keeps it: XState's value and context. */
export interface MachineState {
  readonly value: StateValue;
  readonly context: unknown;
}

export interface Edition {
  readonly id: EditionId;
  readonly label: string;
  /** Rises whenever a run may replay differently; links and files carry it. */
  readonly modelVersion: number;
  readonly machine: AnyStateMachine;
  readonly events: readonly EventInfo[];
  readonly verdict: (state: MachineState) => Verdict;
  /** The fields that can block, or hold the block, in the order of the record. */
  readonly blockers: readonly FieldName[];
  /** Whether one of them does so in a record. */
  readonly blocks: (field: FieldName, verdict: Verdict) => boolean;
  /** What mailable means here, as a clause after "nothing blocks mail". */
  readonly mailableWhen: string;
  readonly guardWords: Readonly<Record<string, GuardWords>>;
  readonly properties: readonly Property[];
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

/** Both editions have the same regions, for the same fields; what moves them is what differs. */
const REGIONS: Edition['regions'] = {
  prospectOptedOut: { label: 'Prospect Opted Out', field: 'optedOut' },
  doNotEmail: { label: 'Do Not Email', field: 'doNotEmail' },
  hardBounced: { label: 'Hard Bounced', field: 'hardBounced' },
  softBounces: { label: 'Soft bounces', field: 'softBounces' },
  emailOptOut: { label: 'Email Opt Out', field: 'crmOptOut' },
  connector: { label: 'Connector', field: 'connector' },
  request: { label: 'Request', field: 'requested' },
  breach: { label: 'Breach', field: 'breach' },
  lastChanged: { label: 'Changed last', field: 'lastChanged' },
};

const STATES: Edition['states'] = {
  'softBounces.counting': { label: 'counting', count: { field: 'softBounces', of: SOFT_BOUNCE_LIMIT } },
  'softBounces.atLimit': { label: 'at five' },
  'emailOptOut.noRecord': { label: 'no CRM record' },
  'lastChanged.notKept': { label: 'not kept' },
  'lastChanged.kept.pardot': { label: 'Pardot' },
  'lastChanged.kept.crm': { label: 'CRM' },
};

export const classicEdition: Edition = {
  id: 'classic',
  label: 'Classic',
  modelVersion: 1,
  machine: classicMachine,
  events: CLASSIC_EVENTS,
  // The machine itself is the proof that its states have this shape; the engine forgets the type on the way.
  verdict: (state) => classicVerdict(state as RegionState),
  blockers: CLASSIC_BLOCKERS,
  blocks: (field, verdict) => verdict[field] === true,
  mailableWhen: 'Do Not Email is blank',
  guardWords: CLASSIC_GUARD_WORDS,
  properties: CLASSIC_PROPERTIES,
  regions: REGIONS,
  states: STATES,
};

export const upgradedEdition: Edition = {
  id: 'upgraded',
  label: 'Upgraded',
  modelVersion: 1,
  machine: upgradedMachine,
  events: UPGRADED_EVENTS,
  verdict: (state) => upgradedVerdict(state as RegionState),
  blockers: UPGRADED_BLOCKERS,
  blocks: (field, verdict) =>
    field === 'softBounces' ? verdict.softBounces === SOFT_BOUNCE_LIMIT : verdict[field] === true,
  mailableWhen: 'Prospect Opted Out and Do Not Email are blank, and no bounce stands in the way',
  guardWords: UPGRADED_GUARD_WORDS,
  properties: UPGRADED_PROPERTIES,
  regions: REGIONS,
  states: STATES,
};

/** The editions that are modelled; settings may name one that is not. */
export const EDITIONS: readonly Edition[] = [classicEdition, upgradedEdition];
