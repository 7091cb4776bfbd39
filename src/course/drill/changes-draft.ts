/** What one more event changes, as a question: shared by the kinds that ask about any event, and about the sync. */
import {
  type Citation,
  type EventName,
  isSync,
  listed,
  playCompiled,
  SETTINGS,
  type Settings,
  settingsWords,
  simulationOf,
} from '../../simulation/index.ts';
import { ASKED_FIELDS, looksAlike } from './asked-fields.ts';
import { answersOf, type Draft, type Option } from './draft.ts';
import { FOUR_BEHAVIOURS } from './organisations.ts';
import { endOf, isSeenIn, type Scene } from './scene.ts';
import { type View, viewOf } from './view.ts';
import { changesWords, doing, reasonOf, rulesAmong } from './words.ts';

/** @param first rules that the kind trains whatever the step cites. */
export function draftOfChanges(
  scene: Scene,
  events: readonly EventName[],
  event: EventName,
  question: string,
  first: readonly Citation[] = [],
): Draft {
  const { simulation, ours } = scene;
  const { edition } = simulation;
  const before = endOf(scene, events);
  const after = ours.next(before, event) ?? before;
  const from = ours.verdict(before);
  const text = changesWords(edition, from, ours.verdict(after));
  const run = playCompiled(simulation, [...events, event]);
  const why = run.last?.why.join(' ') ?? '';
  const isSeen = isSeenIn(scene, events);
  const ask = (view: View) => {
    const there = view.after(events);
    const then = there === null ? null : view.next(there, event);
    const isAnswer = there !== null && then !== null && isSeen(view.verdict(there));
    return isAnswer ? changesWords(edition, view.verdict(there), view.verdict(then)) : null;
  };
  const believed = answersOf(scene, ask, (words) => words).map(({ answer, by }) => option(answer, by, ''));
  const others = scene.random
    .shuffled(otherwise(scene, events, event))
    .filter((each) => each.text !== text)
    .map(({ text: words, reason }) => option(words, [], words === NOTHING ? `Something does change. ${why}` : reason));
  return {
    events,
    asked: event,
    question,
    right: option(text, [], why),
    wrong: [...believed, ...others],
    why,
    rules: rulesAmong([...first, ...(run.last?.rules ?? [])]),
  };
}

const option = (text: string, by: readonly string[], otherwise: string): Option => ({
  text,
  reason: reasonOf(by, otherwise),
  by,
  means: { kind: 'fields', after: text },
});

const NOTHING = 'Nothing changes.';

/** What other acts would change here, and a sync in another account. */
function otherwise(
  { simulation, ours, person, settings }: Scene,
  events: readonly EventName[],
  asked: EventName,
): readonly { readonly text: string; readonly reason: string }[] {
  const { edition } = simulation;
  const before = ours.after(events) ?? simulation.system().initial;
  const from = ours.verdict(before);
  const acts = simulation.events.map((event) => ({
    text: changesWords(edition, from, ours.verdict(ours.next(before, event) ?? before)),
    reason: `That is what it comes to when ${doing(edition, event, person)}.`,
  }));
  const elsewhere = isSync(asked) && settings.optedOutSync !== null ? FOUR_BEHAVIOURS : [];
  const syncs = elsewhere.flatMap((other) => {
    const view = viewOf(simulationOf(other));
    const there = view.after(events);
    const then = there === null ? null : view.next(there, asked);
    if (there === null || then === null || !looksAlike(from, view.verdict(there))) return [];
    const text = changesWords(edition, view.verdict(there), view.verdict(then));
    return { text, reason: `That would be so with ${differing(settings, other)}.` };
  });
  return [...syncs, ...acts, { text: NOTHING, reason: '' }];
}

/** The settings in which another account differs, in words. */
function differing(ours: Settings, other: Settings): string {
  const names = SETTINGS.filter(({ name }) => ours[name] !== other[name]).map(({ name }) => name);
  const differing = settingsWords(other).filter(({ name }) => names.includes(name));
  return listed(differing.map(({ words }) => words));
}

/** Whether a step changes anything that is asked about, or nothing at all: a question about what nobody sees is none. */
export const isAskable = ({ ours }: Scene, before: number, event: EventName): boolean => {
  const after = ours.next(before, event) ?? before;
  if (after === before) return true;
  const [one, other] = [ours.verdict(before), ours.verdict(after)];
  return ASKED_FIELDS.some((field) => one[field] !== other[field]);
};
