/** What a click on a field's box means: one of the acts, or the reason why it is none. The machine says which. */
import { type Effect, type EventName, type FieldName, type Origin, originOf } from '../../../simulation/index.ts';

export type BoxAct = { readonly event: EventName } | { readonly why: string };

/** Whose hand a box is moved by, where several could: whoever edits the record first, and last what happens to it. */
const HANDS: readonly Origin[] = ['admin', 'marketer', 'crmUser', 'prospect', 'mail'];

/** @param effects what every event would do now. */
export function boxAct(effects: readonly Effect[], field: FieldName): BoxAct {
  const moving = HANDS.flatMap((hand) =>
    effects.filter(
      ({ event, changes }) => originOf(event) === hand && changes.some((change) => change.field === field),
    ),
  );
  const [first] = moving;
  if (first) return { event: first.event };
  const tried = effects.find(({ event }) => TRIES[field]?.includes(event) === true && HANDS.includes(originOf(event)));
  return { why: tried ? tried.why.join(' ') : 'Nobody changes this by hand: it follows from what happens.' };
}

/** Where no hand moves a box: the acts that are meant for it, one of which says why not. */
const TRIES: Readonly<Partial<Record<FieldName, readonly EventName[]>>> = {
  optedOut: ['admin.untickedOptedOut', 'admin.clickedOptIn'],
  doNotEmail: ['admin.untickedDoNotEmail', 'marketer.untickedDoNotEmail'],
  hardBounced: ['admin.resetHardBounce', 'admin.correctedEmail'],
  crmOptOut: ['crmUser.untickedOptOut', 'crmUser.tickedOptOut'],
  crmDoNotEmail: ['crmUser.untickedDoNotEmail', 'crmUser.tickedDoNotEmail'],
};
