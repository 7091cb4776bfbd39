/** The shortest way back, in order: which of these leads to mail that still goes after the next sync, and breaks no policy? */
import { capital, type EventName, originOf, playCompiled, shortestWay, uncapital } from '../../../simulation/index.ts';
import type { DrillKind, Option } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvents, endOf, type Scene } from '../scene.ts';
import type { View } from '../view.ts';
import { doing, reasonOf, rulesAmong, statusWords } from '../words.ts';

export const WAY_BACK: DrillKind = {
  id: 'way-back',
  title: 'The shortest way back',
  shows: 'statuses',
  accounts: EVERY_ACCOUNT,
  draft: (scene) => {
    const { simulation, ours, person, minds, random } = scene;
    const events = drawEvents(scene, 1, 4);
    const start = endOf(scene, events);
    const from = ours.verdict(start);
    if (from.mailable) return null;
    const run = playCompiled(simulation, events);
    const state = simulation.system().stateOf(run.state);
    const way = run.last?.againstTheirWish ? null : shortestWay({ simulation, state });
    if (!way || way.length === 0 || way.length > 4) return null;
    const wrongPaths = candidates(scene, start, way).filter((path) => !lasts(ours, start, path));
    const starts = minds.map((view) => ({ view, before: view.after(events) }));
    const believers = (path: readonly EventName[]): readonly string[] =>
      starts.flatMap(({ view, before }) =>
        view.mind && before !== null && lasts(view, before, path) ? view.mind.misconception.id : [],
      );
    const told = wrongPaths.map((path) => ({ path, by: believers(path) }));
    const believed = told.filter(({ by }) => by.length > 0);
    const orders = random.shuffled(told.filter(({ path, by }) => by.length === 0 && path.length === way.length));
    const rest = random.shuffled(told.filter(({ path, by }) => by.length === 0 && path.length !== way.length));
    if (scene.isProbe && believed.length === 0) return null;
    const words = (path: readonly EventName[]): string =>
      `${capital(path.map((event) => doing(simulation.edition, event, person)).join(', then '))}.`;
    const option = (path: readonly EventName[], by: readonly string[]): Option => ({
      text: words(path),
      reason: reasonOf(by, whyNot(scene, start, path)),
      by,
      means: { kind: 'events', events: path },
    });
    const steps = playCompiled(simulation, [...events, ...way]).steps.slice(events.length);
    const why = steps.flatMap((step) => step.why).join(' ');
    return {
      events,
      question: `${person} should get all mail again, for good and without a breach of policy. What brings that about?`,
      right: { ...option(way, []), reason: why },
      wrong: [...believed, ...orders, ...rest].map(({ path, by }) => option(path, by)),
      why,
      rules: rulesAmong(steps.flatMap(({ rules }) => rules)),
    };
  },
};

/** Mailable at its end and after one more sync, and no breach that was not there before. */
function lasts({ after, next, verdict }: View, before: number, path: readonly EventName[]): boolean {
  const end = after(path, before);
  if (end === null) return false;
  const synced = next(end, 'connector.synced') ?? end;
  const [start, here, later] = [verdict(before), verdict(end), verdict(synced)];
  return here.mailable && later.mailable && (start.breach || !later.breach);
}

function whyNot({ ours, person }: Scene, before: number, path: readonly EventName[]): string {
  const end = ours.after(path, before);
  if (end === null) return '';
  const synced = ours.next(end, 'connector.synced') ?? end;
  if (ours.verdict(synced).breach && !ours.verdict(before).breach)
    return 'That clears an opt-out that nobody asked to have cleared: a breach of policy.';
  if (!ours.verdict(end).mailable) return `After that ${person} is ${uncapital(statusWords(ours.verdict(end).status))}`;
  return 'It works until the next sync, which blocks mail again.';
}

/** Other orders of the same acts, parts of them, and single acts of anybody; each once. */
function candidates({ simulation, ours, random }: Scene, start: number, way: readonly EventName[]) {
  const isTried = (event: EventName) => originOf(event) !== 'mail' && ours.next(start, event) !== start;
  const single = random.shuffled(simulation.events).filter(isTried);
  const parts = way.length > 1 ? way.map((_, left) => way.filter((__, place) => place !== left)) : [];
  const swapped = way.flatMap((_, place) =>
    random
      .shuffled(single)
      .slice(0, 4)
      .map((event) => way.map((own, at) => (at === place ? event : own))),
  );
  const all = [...parts, ...random.shuffled([...orders(way), ...single.map((event) => [event])]), ...swapped];
  return [...new Map(all.map((path) => [path.join(), path])).values()];
}

const orders = (way: readonly EventName[]): readonly (readonly EventName[])[] =>
  way.length < 2
    ? [way]
    : way.flatMap((first, place) => orders(way.filter((_, other) => other !== place)).map((rest) => [first, ...rest]));
