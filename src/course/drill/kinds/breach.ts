/** Say which step was the breach of policy, or that none was. */
import { capital, type EventName, playCompiled } from '../../../simulation/index.ts';
import { answersOf, type DrillKind, type Option } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvents } from '../scene.ts';
import type { View } from '../view.ts';
import { reasonOf, rulesAmong, told } from '../words.ts';

export const BREACH: DrillKind = {
  id: 'breach',
  title: 'Which step was the breach',
  shows: 'fields',
  accounts: EVERY_ACCOUNT,
  draft: (scene) => {
    const { simulation, person, random, settings } = scene;
    const events = drawEvents(scene, 3, 5);
    // Bounces in a row would be one step told five times.
    if (new Set(events).size < events.length) return null;
    const { steps } = playCompiled(simulation, events);
    const cleared = steps.find(({ changes }) => changes.some(({ field, after }) => field === 'optedOut' && !after));
    if (!cleared) return null;
    // One answer: of two breaches the second is as much one, although the record shows none that is new.
    const breaches = steps.filter(
      ({ againstTheirWish }, place) => againstTheirWish && !steps[place - 1]?.againstTheirWish,
    );
    if (breaches.length > 1) return null;
    const stepOf = (view: View) => breachIn(view, events);
    const right = stepOf(scene.ours) ?? 0;
    const believed = answersOf(scene, stepOf, String);
    const option = (step: number, by: readonly string[]): Option => ({
      text:
        step === 0
          ? 'None of them.'
          : `Step ${step}: ${capital(told(simulation.edition, events[step - 1] as EventName, person))}.`,
      reason: reasonOf(by, whyNot(step, steps)),
      by,
      means: { kind: 'step', step },
    });
    const others = random
      .shuffled([0, ...steps.map(({ number }) => number)])
      .filter((step) => step !== right && believed.every(({ answer }) => answer !== step));
    const deciding = steps[(right === 0 ? cleared.number : right) - 1];
    const why = deciding?.why.join(' ') ?? '';
    return {
      events,
      question: 'Which step broke the permission-based marketing policy?',
      right: { ...option(right, []), reason: why },
      wrong: [...believed.map(({ answer, by }) => option(answer, by)), ...others.map((step) => option(step, []))],
      why,
      rules: rulesAmong([settings.edition === 'classic' ? 'C11' : 'U9', ...(deciding?.rules ?? [])]),
    };
  },
};

/** The step in which a breach is recorded first; 0 for none. */
function breachIn({ simulation, next, verdict }: View, events: readonly EventName[]): number | null {
  let state: number | null = simulation.system().initial;
  for (const [place, event] of events.entries()) {
    state = next(state, event);
    if (state === null) return null;
    if (verdict(state).breach) return place + 1;
  }
  return 0;
}

function whyNot(step: number, steps: readonly { readonly why: readonly string[]; readonly number: number }[]): string {
  const own = steps.find(({ number }) => number === step);
  return own ? own.why.join(' ') : 'One step cleared an opt-out that nobody had asked to have cleared.';
}
