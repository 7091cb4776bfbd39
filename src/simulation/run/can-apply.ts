/**
 * What an organisation's settings alone rule out: without a CRM no sync moves anything, whatever else happens.
 * The answers are the guards' own; here they are only put together, with what hangs on the prospect left open.
 */
import { SETTINGS } from '../../../machines/index.ts';
import { answer, type GuardAnswer, memoBy, start, type TransitionInfo } from '../../engine/index.ts';
import type { Simulation } from './simulation.ts';

/** Whether a transition may fire at some time in this organisation, as far as its settings say. */
export function canApply(simulation: Simulation, { guard, event }: TransitionInfo): boolean {
  if (guard === null) return true;
  const { edition } = simulation;
  const bySettings = (name: string): boolean => {
    const reads = edition.guardWords[name]?.reads ?? [];
    return reads.length > 0 && reads.every((read) => SETTINGS.some((setting) => setting.name === read));
  };
  return settled(answer(guard, edition.machine, beginningOf(simulation), { type: event }), bySettings) !== false;
}

const beginningOf = memoBy(({ edition, settings }: Simulation) => start(edition.machine, { settings }));

/** A guard's answer where settings settle it; null where it may change during a run. */
function settled(guard: GuardAnswer, bySettings: (name: string) => boolean): boolean | null {
  switch (guard.kind) {
    case 'named':
      if (guard.of) return settled(guard.of, bySettings);
      return bySettings(guard.name) ? guard.answer : null;
    case 'in':
      return null;
    case 'not': {
      const of = settled(guard.of, bySettings);
      return of === null ? null : !of;
    }
    case 'all':
    case 'any': {
      const decisive = guard.kind === 'any';
      const of = guard.of.map((part) => settled(part, bySettings));
      if (of.includes(decisive)) return decisive;
      return of.includes(null) ? null : !decisive;
    }
  }
}
