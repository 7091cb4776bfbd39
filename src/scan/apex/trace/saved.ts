/** Whether what a write gives the field reaches the database: by which save, or on whom it hangs. */
import type { Expression, Spot } from '../tree/nodes.ts';
import { isAfterSave } from './condition.ts';
import type { Fate, Fates } from './follow/fate.ts';
import type { Save, TriggerCall } from './group.ts';
import { isCollection, itemOf, mayBeOne, mayHold } from './types.ts';
import type { Write } from './write.ts';

export type Saved =
  /** Sure where the record that it saves has what was written, on some way. */
  | { readonly kind: 'saved'; readonly by: Spot; readonly isSure: boolean }
  /** A before trigger saves the records that it is given. */
  | { readonly kind: 'by-trigger'; readonly call: TriggerCall | null }
  | { readonly kind: 'held'; readonly dependsOn: readonly string[] }
  | { readonly kind: 'never' };

/** @param isBeforeTrigger null in a class, where `Trigger.new` can only be written to before the save. */
export function savedOf(write: Write, isBeforeTrigger: boolean | null, fates: Fates): Saved {
  const { isTriggerNew, triggerCall, isCloned, ...own } = write.group.facts;
  const copies = write.group.allCopies;
  const saves = [own, ...copies].flatMap((each) => each.saves);
  const fate = fates.of(write);
  const after = saves
    .filter((save) => mayFollow(save, write) && mayBeOne(save.type, write.type) && mayHaveIt(save, write))
    .map((save) => ({ save, answer: answerOf(save, write, fate, fates) }))
    .filter(({ answer }) => answer !== 'no');
  // The one that stands in the same method, nearest behind it, is the one that people look for.
  const [by] = after.toSorted(
    (one, other) =>
      Number(one.answer === 'perhaps') - Number(other.answer === 'perhaps') ||
      distance(one.save, write) - distance(other.save, write),
  );
  if (by) return { kind: 'saved', by: by.save.at, isSure: by.answer === 'yes' };
  if (fate?.isAlone) return { kind: 'never' };
  const isBefore = isBeforeTrigger !== false && !isAfterSave(write.conditions);
  if (isTriggerNew && isBefore) return { kind: 'by-trigger', call: triggerCall };
  // After the save the platform refuses any change of these records, so whoever holds them cannot have one either.
  const holding = isTriggerNew && !isCloned ? copies : [own, ...copies];
  const others = [...new Set(holding.flatMap((each) => each.others))];
  return others.length > 0 ? { kind: 'held', dependsOn: others } : { kind: 'never' };
}

/** Whether a save has the record of a write, by the order in which the methods run. */
function answerOf(save: Save, write: Write, fate: Fate | null, fates: Fates): 'yes' | 'perhaps' | 'no' {
  if (fate === null) return 'yes';
  if (fate.saves.has(save.at)) return 'yes';
  if (fate.isAlone) return 'no';
  if (save.inside === write.inside) return 'perhaps';
  if (fate.isFetched) return 'yes';
  // Where one method gives the other its record, and something else is saved then, others may still have brought it there.
  const given = fates.given(save.inside, write.inside);
  return given.length === 0 || given.some(({ saves }) => saves.has(save.at)) ? 'yes' : 'perhaps';
}

/** A save above the write, in the same method and in no loop with it, is done before. */
const mayFollow = (save: Save, write: Write): boolean =>
  save.inside !== write.inside ||
  save.at.end > write.at.start ||
  save.loops.some((loop) => write.loops.some((each) => each === loop));

/** Whether what is saved can have the field by the name that is written: no lead has a person account's. */
function mayHaveIt({ type }: Save, { field }: Write): boolean {
  return field === null || mayHold(type !== null && isCollection(type) ? itemOf(type) : type, field);
}

const distance = (save: Save, write: Write): number =>
  save.inside === write.inside ? Math.abs(save.at.start - write.at.start) : Number.MAX_SAFE_INTEGER;

/** Whether two expressions name the same thing as written. */
export const isSamePlace = (one: Expression, other: Expression, words: (spot: Spot) => string): boolean =>
  words(one).toLowerCase().replaceAll('?.', '.') === words(other).toLowerCase().replaceAll('?.', '.');
