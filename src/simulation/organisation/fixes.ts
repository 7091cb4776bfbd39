/**
 * What would fix a violation: a condition on automations, their removal, another sync behaviour, or an ability that people
 * lose. Each is tried on the model, and says which promises it would break. It changes nothing.
 */
import {
  type DoNotEmailSync,
  type EventName,
  fieldEdited,
  type OptedOutSync,
  originOf,
  type Property,
  type PropertyId,
  type SettingName,
  settingInfo,
  whyImpossible,
} from '../../../machines/index.ts';
import { fails } from '../verify/verify.ts';
import type { Need } from './need.ts';
import { isWithholdable } from './organisation.ts';
import { smallestRemovals } from './removals.ts';
import type { NamedStep, RestrictedModel } from './restricted-model.ts';

/** One change to an organisation under which the property holds, everything else being as it is. */
export type Change =
  /** These automations act only where the condition is met. */
  | { readonly kind: 'condition'; readonly automations: readonly string[]; readonly need: Need }
  | { readonly kind: 'removal'; readonly automations: readonly string[] }
  | { readonly kind: 'setting'; readonly name: SyncSetting; readonly value: OptedOutSync | DoNotEmailSync }
  /** People can no longer do these things; with `checkbox`, sales have a box for Do Not Email that the sync listens to (U14). */
  | { readonly kind: 'withheld'; readonly events: readonly EventName[]; readonly checkbox?: DoNotEmailSync };

/** A change under which a property holds, and what it costs. */
export type Fix = Change & {
  /** The promises that hold now and would no longer: what the change costs. Empty for a good one. */
  readonly breaks: readonly PropertyId[];
};

export interface Fixes {
  readonly fixes: readonly Fix[];
  /** Where the search for removals was given up: there may be others, and none listed does not mean that none helps. */
  readonly gaveUp: boolean;
}

/** The settings that say which side a sync listens to. */
const SYNC_SETTINGS = ['optedOutSync', 'doNotEmailSync'] as const satisfies readonly SettingName[];
/** A setting that says which side of a sync wins. */
export type SyncSetting = (typeof SYNC_SETTINGS)[number];

/** Without all of these nobody may say that opt-outs survive: one that the prospect gives, and one recorded in the CRM. */
export const PROMISES: readonly PropertyId[] = ['P1', 'P16', 'P17'];

/** Who asked has decided it herself: the condition that makes clearing an opt-out proper. */
const ASKED: Need = 'requested';

/** Changes with what each would cost, those that cost nothing first. */
export function fixesFor(
  model: RestrictedModel,
  property: Property,
  promises: readonly Property[],
  runs: (readonly NamedStep[])[],
): Fixes {
  const { sets, gaveUp } = model.isListed ? smallestRemovals(model, property, runs) : { sets: [], gaveUp: false };
  const changes: readonly Change[] = [
    ...sets.flatMap((automations) => (automations.length > 0 ? conditionFor(model, property, automations) : [])),
    ...sets.map((automations) => ({ kind: 'removal', automations }) as const),
    ...behavioursFor(model, property),
    ...abilitiesFor(model, property),
  ];
  const broken = (changed: RestrictedModel) =>
    promises.filter((promise) => !fails(model.check(promise)) && fails(changed.check(promise))).map(({ id }) => id);
  const fixes = changes.map((change) => ({ ...change, breaks: broken(changedBy(model, change)) }));
  return { fixes: fixes.toSorted((one, other) => one.breaks.length - other.breaks.length), gaveUp };
}

/** The model with a change made. */
function changedBy(model: RestrictedModel, change: Change): RestrictedModel {
  switch (change.kind) {
    case 'condition':
      return model.needing(change.automations, change.need);
    case 'removal':
      return model.without(change.automations);
    case 'setting':
      return model.under({ [change.name]: change.value });
    case 'withheld': {
      const withheld = model.withholding(change.events);
      return change.checkbox === undefined ? withheld : withheld.under({ doNotEmailSync: change.checkbox });
    }
  }
}

const isFixedBy = (model: RestrictedModel, property: Property, change: Change): boolean =>
  !fails(changedBy(model, change).check(property));

/** Where it is enough that the automations act for those alone who asked. */
function conditionFor(model: RestrictedModel, property: Property, automations: readonly string[]): readonly Change[] {
  const change = { kind: 'condition', automations, need: ASKED } as const;
  return isFixedBy(model, property, change) ? [change] : [];
}

/** The other sync behaviours under which the property holds. */
function behavioursFor(model: RestrictedModel, property: Property): readonly Change[] {
  const { settings } = model;
  return SYNC_SETTINGS.flatMap((name) =>
    settingInfo(name).values.flatMap(({ value }) => {
      const change = { kind: 'setting', name, value: value as OptedOutSync | DoNotEmailSync } as const;
      const isOther = settings[name] !== null && settings[name] !== value;
      const isPossible = !whyImpossible({ ...settings, [name]: value });
      return isOther && isPossible && isFixedBy(model, property, change) ? [change] : [];
    }),
  );
}

/**
 * Fields that are edited by nobody of one kind of people any more. Where that is the CRM's Email Opt Out, sales can be
 * given a checkbox for Do Not Email instead.
 */
function abilitiesFor(model: RestrictedModel, property: Property): readonly Change[] {
  return abilities(model.events).flatMap((events) => {
    const change = { kind: 'withheld', events } as const;
    if (!isFixedBy(model, property, change)) return [];
    const withBox = { ...change, checkbox: 'salesforce' } as const;
    const hasRoom =
      model.settings.doNotEmailSync === 'unmapped' && events.some((event) => fieldEdited(event) === 'crmOptOut');
    return hasRoom && isFixedBy(model, property, withBox) ? [withBox, change] : [change];
  });
}

/** The acts of people by who acts and on which field: ticking and unticking are one ability. */
function abilities(events: readonly EventName[]): readonly (readonly EventName[])[] {
  const fields = new Map<string, EventName[]>();
  for (const event of events.filter(isWithholdable)) {
    const field = fieldEdited(event);
    const key = `${originOf(event)} ${field}`;
    if (field !== null) fields.set(key, [...(fields.get(key) ?? []), event]);
  }
  return [...fields.values()];
}
