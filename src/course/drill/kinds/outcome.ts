/** Changed, refused or no effect: what comes of an event that is sent. */
import {
  capital,
  type EventName,
  effectIn,
  type Outcome,
  playCompiled,
  refusedAtFirst,
  type Verdict,
} from '../../../simulation/index.ts';
import { isAskable } from '../changes-draft.ts';
import { answersOf, type DrillKind, type Option } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvent, drawEvents, endOf, isSeenIn } from '../scene.ts';
import type { View } from '../view.ts';
import { doing, reasonOf, rulesAmong } from '../words.ts';

const WORDS: Readonly<Record<Outcome, string>> = {
  changed: 'It works: something changes.',
  'no-effect': 'Nothing happens: it is allowed, and has no effect.',
  refused: 'It is refused: this person may not, or there is no such thing.',
};

export const OUTCOME: DrillKind = {
  id: 'outcome',
  title: 'Changed, refused or nothing',
  shows: 'fields',
  showsRecord: true,
  accounts: EVERY_ACCOUNT,
  draft: (scene) => {
    const { simulation, person, random } = scene;
    const events = drawEvents(scene, 1, 3);
    const refusable = [...refusedAtFirst(scene.settings).keys()];
    const event =
      refusable.length > 0 && random.percent(30) ? random.pick(refusable) : drawEvent(scene, endOf(scene, events), 50);
    if (!isAskable(scene, endOf(scene, events), event)) return null;
    const { last } = playCompiled(simulation, [...events, event]);
    if (!last) return null;
    const isSeen = isSeenIn(scene, events);
    const ask = (view: View) => outcomeIn(view, events, event, last.outcome, isSeen);
    const others = answersOf(scene, ask, (outcome) => outcome);
    const option = (outcome: Outcome): Option => {
      const by = others.find(({ answer }) => answer === outcome)?.by ?? [];
      return {
        text: WORDS[outcome],
        reason: reasonOf(by, last.why.join(' ')),
        by,
        means: { kind: 'outcome', outcome },
      };
    };
    const outcomes = Object.keys(WORDS) as readonly Outcome[];
    return {
      events,
      asked: event,
      question: `${capital(doing(simulation.edition, event, person))}. What comes of it?`,
      right: option(last.outcome),
      wrong: outcomes.filter((outcome) => outcome !== last.outcome).map(option),
      closed: true,
      why: last.why.join(' '),
      rules: rulesAmong(last.rules),
    };
  },
};

/** A step that changes a mind's state is told at once; which kind of nothing it is, where it does not, its transitions say. */
function outcomeIn(
  view: View,
  events: readonly EventName[],
  event: EventName,
  ours: Outcome,
  isSeen: (record: Verdict) => boolean,
): Outcome | null {
  const before = view.after(events);
  const after = before === null ? null : view.next(before, event);
  if (before === null || after === null || !isSeen(view.verdict(before))) return null;
  if (before !== after) return 'changed';
  if (ours !== 'changed') return ours;
  const heard = view.mind?.heard(event);
  return heard ? effectIn(view.simulation, before, heard).outcome : null;
}
