/** Writes that were found in a project as automations of the draft. Which is which is told by where it was found. Pure. */
import { lengthOf, MAX_AUTOMATION_NAME } from '../../../../simulation/index.ts';
import { type Draft, withAutomation } from '../draft.ts';
import type { FoundWrite } from './scan-message.ts';

export const isTaken = ({ automations, known }: Draft, { from }: FoundWrite): boolean =>
  known !== 'anything' && automations.some((each) => each.from === placeOf(from));

export const withWrite = (draft: Draft, { name, does, need = [], from }: FoundWrite): Draft =>
  withAutomation(draft, { name: shortened(name), does, need, from: placeOf(from) });

export const withWrites = (draft: Draft, writes: readonly FoundWrite[]): Draft => writes.reduce(withWrite, draft);

export const withoutWrite = (draft: Draft, { from }: FoundWrite): Draft => ({
  ...draft,
  automations: draft.automations.filter((each) => each.from !== placeOf(from)),
});

/** As long as a file may have it. */
const LONGEST_PLACE = 500;
const placeOf = (from: string): string => from.slice(-LONGEST_PLACE);

/** Room is left for the number that tells two of a name apart. */
const shortened = (name: string): string =>
  lengthOf(name) > MAX_AUTOMATION_NAME - 5 ? `${[...name].slice(0, MAX_AUTOMATION_NAME - 6).join('')}…` : name;
