/**
 * What the statecharts of both editions are written with: the types, and the guards that mean the same in each. What an
 * edition has of its own stands in its own `setup.ts`; the guards' wording stands in `guard-words.ts`.
 */
import { and, setup, stateIn } from 'xstate';
import type { Citation } from '../rules/index.ts';
import type { SharedEventName } from '../vocabulary/events.ts';
import { SOFT_BOUNCE_LIMIT } from '../vocabulary/record.ts';
import { hasCrmRecord, type Settings } from '../vocabulary/settings.ts';

/** What cannot be a state. */
export interface ProspectContext {
  readonly settings: Settings;
  /** 0 to `SOFT_BOUNCE_LIMIT`. */
  readonly softBounces: number;
}

/** What each transition knows of itself. */
export interface TransitionMeta {
  /** The rules, and the readings, that make it so. */
  readonly rules: readonly Citation[];
  /** Set where the transition says that this person may not, or that the thing is not there (section 4). */
  readonly refused?: true;
  // biome-ignore lint/suspicious/noExplicitAny: XState's MetaObject demands this index signature.
  readonly [key: string]: any;
}

/** The types of an edition's statechart, which hears its own events. */
export interface StatechartTypes<Name extends string> {
  readonly context: ProspectContext;
  readonly events: { readonly type: Name };
  readonly input: { readonly settings: Settings };
  readonly transitionMeta: TransitionMeta;
}

interface Asked {
  readonly context: ProspectContext;
}

/** Guards about the organisation and about the prospect, and what follows from several of them. */
export const sharedGuards = {
  hasConnector: ({ context }: Asked) => context.settings.crm !== 'none',
  hasCrmRecord: ({ context }: Asked) => hasCrmRecord(context.settings),
  resubscribeIsOn: ({ context }: Asked) => context.settings.resubscribe,

  prospectIsOptedOut: stateIn({ prospectOptedOut: 'ticked' }),
  emailOptOutIsTicked: stateIn({ emailOptOut: 'ticked' }),
  connectorIsVerified: stateIn({ connector: 'verified' }),
  requestStands: stateIn({ request: 'standing' }),
  crmChangedLast: stateIn({ lastChanged: { kept: 'crm' } }),
  softBouncesAreCounted: ({ context }: Asked) => context.softBounces > 0,
  itIsTheFifthSoftBounce: ({ context }: Asked) => context.softBounces + 1 === SOFT_BOUNCE_LIMIT,

  resubscribeLiftsOptOut: and(['resubscribeIsOn', 'prospectIsOptedOut']),
};

/** For a region that is the same in both editions: it hears only what both hear. */
export const shared = setup({
  types: {} as StatechartTypes<SharedEventName>,
  guards: sharedGuards,
});
