/** Which act lies between two records: the one choice that leads from the first to the second. */
import { capital, type EventName, playCompiled } from '../../../simulation/index.ts';
import { isAskable } from '../changes-draft.ts';
import type { DrillKind, Option } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvent, drawEvents, endOf, isSeenIn } from '../scene.ts';
import { changesWords, doing, reasonOf, rulesAmong } from '../words.ts';

export const BETWEEN: DrillKind = {
  id: 'between',
  title: 'Which act lies between',
  shows: 'fields',
  showsRecord: true,
  accounts: EVERY_ACCOUNT,
  draft: (scene) => {
    const { simulation, ours, random, person, minds } = scene;
    const { edition } = simulation;
    const events = drawEvents(scene, 1, 3);
    const before = endOf(scene, events);
    const event = drawEvent(scene, before, 0);
    const to = ours.next(before, event) ?? before;
    if (to === before || !isAskable(scene, before, event)) return null;
    const from = ours.verdict(before);
    const words = (state: number) => changesWords(edition, from, ours.verdict(state));
    const { last } = playCompiled(simulation, [...events, event]);
    const target = words(to);
    const isSeen = isSeenIn(scene, events);
    const believers = (other: EventName): readonly string[] =>
      minds.flatMap(({ mind, after, next, verdict }) => {
        const there = after(events);
        const then = there === null ? null : next(there, other);
        if (!mind || there === null || then === null || !isSeen(verdict(there))) return [];
        return changesWords(edition, verdict(there), verdict(then)) === target ? mind.misconception.id : [];
      });
    const option = (other: EventName, by: readonly string[]): Option => ({
      text: `${capital(doing(edition, other, person))}.`,
      reason: reasonOf(by, `After that: ${words(ours.next(before, other) ?? before)}`),
      by,
      means: { kind: 'event', event: other },
    });
    const others = random
      .shuffled(simulation.events)
      .filter((other) => words(ours.next(before, other) ?? before) !== target)
      .map((other) => ({ other, by: believers(other) }));
    if (scene.isProbe && others.every(({ by }) => by.length === 0)) return null;
    const why = last?.why.join(' ') ?? '';
    return {
      events,
      question: `Then this is seen on ${person}’s record: ${target} What was it?`,
      right: { ...option(event, []), reason: why },
      wrong: [...others.filter(({ by }) => by.length > 0), ...others.filter(({ by }) => by.length === 0)].map(
        ({ other, by }) => option(other, by),
      ),
      why,
      rules: rulesAmong(last?.rules ?? []),
    };
  },
};
