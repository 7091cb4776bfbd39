/** Who can do it now, and who is refused: one act, and the kinds of people and machines that have it. */
import {
  actRows,
  type CompiledEffect,
  capital,
  effectIn,
  listed,
  type Origin,
  originLabel,
  originWords,
  type Verdict,
} from '../../../simulation/index.ts';
import { answersOf, type Draft, type DrillKind, type Option } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvents, endOf, isSeenIn, type Scene } from '../scene.ts';
import type { View } from '../view.ts';
import { reasonOf, rulesAmong } from '../words.ts';

const outcomeAsked = { who: 'changed', refused: 'refused' } as const;

const draftOf =
  (kind: keyof typeof outcomeAsked) =>
  (scene: Scene): Draft | null => {
    const { random, simulation } = scene;
    const events = drawEvents(scene, 1, 3);
    const here = endOf(scene, events);
    const previewed = simulation.events.map((event) => effectIn(simulation, here, event));
    const rows = actRows(simulation, previewed).filter(({ by }) => by.size > 1);
    const wanted = outcomeAsked[kind];
    const able = rows.filter(({ by }) => [...by.values()].some(({ outcome }) => outcome === wanted));
    if (able.length === 0) return null;
    const { act, label, by } = random.pick(able);
    const those = (test: (effect: CompiledEffect) => boolean): readonly Origin[] =>
      [...by].filter(([, effect]) => test(effect)).map(([origin]) => origin);
    const right = those(({ outcome }) => outcome === wanted);
    const ask = (view: View) => (kind === 'who' ? ableIn(view, events, by, isSeenIn(scene, events)) : null);
    const believed = answersOf(scene, ask, String);
    const subsets = random.shuffled(subsetsOf([...by.keys()])).filter((set) => String(set) !== String(right));
    const reasonFor = (origins: readonly Origin[]): string => {
      const odd = [...by.keys()].find((origin) => origins.includes(origin) !== right.includes(origin)) as Origin;
      const why = by.get(odd)?.why.join(' ') ?? '';
      return `${originLabel(odd)} ${origins.includes(odd) ? 'does not belong here' : 'is missing here'}. ${why}`;
    };
    const option = (origins: readonly Origin[], minds: readonly string[]): Option => ({
      text: origins.length === 0 ? 'Nobody.' : `${capital(listed(origins.map(originWords)))}.`,
      reason: reasonOf(minds, String(origins) === String(right) ? '' : reasonFor(origins)),
      by: minds,
      means: { kind: 'origins', origins },
    });
    const effects = [...by.values()];
    const deciding = effects.filter(({ outcome }) => (kind === 'who' ? outcome !== 'no-effect' : outcome === wanted));
    const why = deciding.map((effect) => effect.why.join(' '));
    const verb = kind === 'who' ? 'Who can do this now' : 'Who is refused';
    return {
      events,
      asked: act,
      question: `${verb}: “${label}”?`,
      right: { ...option(right, []), reason: [...new Set(why)].join(' ') },
      wrong: [
        ...believed.map(({ answer, by: minds }) => option(answer, minds)),
        ...subsets.map((set) => option(set, [])),
      ],
      why: [...new Set(why)].join(' '),
      rules: rulesAmong(deciding.flatMap(({ rules }) => rules)),
    };
  };

function ableIn(
  { after, next, verdict }: View,
  events: Draft['events'],
  by: ReadonlyMap<Origin, CompiledEffect>,
  isSeen: (record: Verdict) => boolean,
): readonly Origin[] | null {
  const state = after(events);
  if (state === null || !isSeen(verdict(state))) return null;
  return [...by].filter(([, { event }]) => (next(state, event) ?? state) !== state).map(([origin]) => origin);
}

/** All sets of a few origins, each in their order: one for each number of as many bits. */
const subsetsOf = (origins: readonly Origin[]): readonly (readonly Origin[])[] =>
  Array.from({ length: 2 ** origins.length }, (_, bits) => origins.filter((__, place) => (bits >> place) & 1));

export const WHO: DrillKind = {
  id: 'who',
  title: 'Who can do this now',
  shows: 'fields',
  showsRecord: true,
  accounts: EVERY_ACCOUNT,
  draft: draftOf('who'),
};

export const REFUSED: DrillKind = {
  id: 'refused',
  title: 'Who is refused',
  shows: 'nothing',
  showsRecord: true,
  accounts: EVERY_ACCOUNT,
  draft: draftOf('refused'),
};
