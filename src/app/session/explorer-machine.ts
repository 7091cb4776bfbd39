/**
 * The explorer's own state, as a statechart: which organisation, which past, which story, and whether a way is being
 * played. What can happen to a prospect is the domain machine's business; this one only knows where somebody stands.
 */
import { assign, setup } from 'xstate';
import {
  completeSettings,
  DEFAULT_SETTINGS,
  type EventName,
  type LinkedRun,
  MAX_BRANCHES,
  MAX_EVENTS,
  type Settings,
  SOMEBODY,
  type Story,
  simulationOf,
} from '../../simulation/index.ts';
import {
  back,
  currentBranch,
  eventsOf,
  fire,
  forget,
  forward,
  jump,
  rename,
  type Timeline,
  timelineOf,
} from './timeline.ts';
import { timelineOfBranches } from './timeline-of-branches.ts';

export interface ExplorerContext {
  readonly settings: Settings;
  /** The first name that everything is told about. */
  readonly person: string;
  readonly timeline: Timeline;
  /** The story that is being played, if any. */
  readonly story: Story | null;
  /** What is still to be fired of a way that is being played. */
  readonly ahead: readonly EventName[];
  /** One sentence that somebody should see, for instance why a link could not be opened. */
  readonly notice: string | null;
  /** Whether a link was to be opened here and could not be: until something happens nothing is said of anybody. */
  readonly unopened: boolean;
  /** Whether the last move was an event that somebody let happen, and not one that was played, opened or looked back at. */
  readonly byHand: boolean;
  /** Whether somebody has acted, or changed a branch, since this run was begun or opened. */
  readonly touched: boolean;
  /** The run that another took the place of, until it is brought back or its notice dismissed; null where nobody had touched it. */
  readonly setAside: SetAside | null;
}

/** What comes back with a run that was set aside. */
export type SetAside = Pick<ExplorerContext, 'settings' | 'person' | 'timeline' | 'story'>;

export type ExplorerEvent =
  | { readonly type: 'run.fire'; readonly event: EventName }
  | { readonly type: 'run.play'; readonly events: readonly EventName[] }
  | { readonly type: 'run.back' }
  | { readonly type: 'run.forward' }
  | { readonly type: 'run.jump'; readonly branch: number; readonly depth: number }
  | { readonly type: 'run.rename'; readonly branch: number; readonly name: string | null }
  | { readonly type: 'run.forget'; readonly branch: number }
  | { readonly type: 'run.restart' }
  | { readonly type: 'run.bringBack' }
  | {
      readonly type: 'run.open';
      readonly run: LinkedRun;
      readonly notice: string | null;
      /** The story that the run was played from; ignored where it does not begin with that story. */
      readonly story?: Story | null;
    }
  | {
      /** A run with its branches, from a file or from the link of a comparison. */
      readonly type: 'run.restore';
      readonly settings: Settings;
      readonly person: string;
      readonly timeline: Timeline;
      readonly notice: string | null;
    }
  | { readonly type: 'settings.change'; readonly settings: Settings }
  | { readonly type: 'story.open'; readonly story: Story }
  | { readonly type: 'story.leave' }
  | {
      readonly type: 'notice.show';
      readonly text: string;
      /** Where a run could not be opened: what its link still says of the account; null where that cannot be read either. */
      readonly unopened?: Settings | null;
    }
  | { readonly type: 'notice.dismiss' };

/** Between two events of a way that is played: long enough to read what changed, in milliseconds. */
export const BEAT = 1100;

export const explorerMachine = setup({
  types: {} as { context: ExplorerContext; events: ExplorerEvent; input: Partial<ExplorerContext> },
  guards: { nothingAhead: ({ context }) => context.ahead.length === 0 },
  actions: {
    fireNext: assign(({ context: { timeline, ahead } }) => {
      const [next, ...rest] = ahead;
      return next ? { ahead: rest, byHand: false, ...acted(timeline, next) } : {};
    }),
  },
  delays: { BEAT },
}).createMachine({
  id: 'explorer',
  context: ({ input }) => ({
    settings: DEFAULT_SETTINGS,
    person: SOMEBODY,
    timeline: timelineOf([]),
    story: null,
    ahead: [],
    notice: null,
    unopened: false,
    byHand: false,
    touched: false,
    setAside: null,
    ...input,
  }),
  initial: 'resting',
  states: {
    resting: { entry: assign({ ahead: [] }) },
    playing: {
      entry: 'fireNext',
      always: { guard: 'nothingAhead', target: 'resting' },
      after: { BEAT: { target: 'playing', reenter: true } },
    },
  },
  // Whatever somebody does takes the reins: a way that is being played stops where it is.
  on: {
    'run.fire': {
      target: '.resting',
      actions: assign(({ context, event }) => ({ byHand: true, ...acted(context.timeline, event.event) })),
    },
    'run.play': { target: '.playing', actions: assign({ ahead: ({ event }) => event.events }) },
    'run.back': { target: '.resting', actions: assign(({ context }) => moved(back(context.timeline))) },
    'run.forward': { target: '.resting', actions: assign(({ context }) => moved(forward(context.timeline))) },
    'run.jump': {
      target: '.resting',
      actions: assign(({ context, event }) => moved(jump(context.timeline, event.branch, event.depth))),
    },
    // A name changes nothing that happens, so a way that is being played goes on.
    'run.rename': {
      actions: assign({
        timeline: ({ context, event }) => rename(context.timeline, event.branch, event.name),
        touched: true,
      }),
    },
    'run.forget': {
      target: '.resting',
      actions: assign(({ context, event }) => ({ ...moved(forget(context.timeline, event.branch)), touched: true })),
    },
    'run.restart': {
      target: '.resting',
      actions: assign(({ context }) =>
        inPlaceOf(context, { timeline: timelineOf([]), story: null, person: SOMEBODY, notice: null }),
      ),
    },
    'run.open': {
      target: '.resting',
      actions: assign(({ context, event }) =>
        inPlaceOf(context, openRun(event.run, event.story ?? null, event.notice)),
      ),
    },
    'run.restore': {
      target: '.resting',
      actions: assign(({ context, event }) => inPlaceOf(context, restoreRun(event))),
    },
    'run.bringBack': {
      target: '.resting',
      actions: assign(({ context: { setAside } }) =>
        setAside ? { ...setAside, notice: null, setAside: null, byHand: false, touched: true } : {},
      ),
    },
    // The same events under other settings: the quickest way to see what a setting does.
    'settings.change': {
      target: '.resting',
      actions: assign(({ context, event }) => changeSettings(context, event.settings)),
    },
    'story.open': {
      target: '.resting',
      actions: assign(({ context, event }) => inPlaceOf(context, openStory(event.story))),
    },
    'story.leave': { actions: assign({ story: null }) },
    'notice.show': { actions: assign({ notice: ({ event }) => event.text }) },
    'notice.dismiss': { actions: assign({ notice: null, setAside: null }) },
  },
});

/** What an event changes in the explorer: nothing where the run would become one that no link and no file could hold. */
function acted(timeline: Timeline, event: EventName): Partial<ExplorerContext> {
  const after = fire(timeline, event);
  if (after.at.depth > MAX_EVENTS) return { ahead: [], notice: `A run has at most ${MAX_EVENTS} steps.` };
  if (after.branches.length > MAX_BRANCHES)
    return { ahead: [], notice: `A run has at most ${MAX_BRANCHES} branches: forget one first.` };
  return { timeline: after, touched: true, unopened: false };
}

/** Another moment to stand at, where nothing is made to happen. */
const moved = (timeline: Timeline): Partial<ExplorerContext> => ({ timeline, byHand: false });

/** Another run in place of this one, which is set aside where somebody has put work into it. */
function inPlaceOf(context: ExplorerContext, other: Partial<ExplorerContext>): Partial<ExplorerContext> {
  const { settings, person, timeline, story, touched } = context;
  const hasWork = touched && timeline.branches.some(({ tip }) => tip.depth > 0);
  return {
    ...other,
    byHand: false,
    touched: false,
    unopened: false,
    setAside: hasWork ? { settings, person, timeline, story } : null,
  };
}

/**
 * What other settings change in the explorer. Another edition may not have every event: those are left out of every
 * branch, which is said, and the run as it was is set aside.
 */
function changeSettings(context: ExplorerContext, settings: Settings): Partial<ExplorerContext> {
  const { timeline, person } = context;
  const known: ReadonlySet<string> = new Set(simulationOf(settings).events);
  const isKnown = (event: EventName) => known.has(event);
  const branches = timeline.branches.map(({ name, tip }) => ({ name, events: eventsOf(tip) }));
  const all = branches.flatMap(({ events }) => events);
  const left = all.filter((event) => !isKnown(event)).length;
  if (left === 0) return { settings, story: null, byHand: false, unopened: false };
  const kept = timelineOfBranches(
    branches.map(({ name, events }) => ({ name, events: events.filter(isKnown) })),
    eventsOf(timeline.at).filter(isKnown).length,
    timeline.branches.indexOf(currentBranch(timeline)),
  );
  const notice = `What does not exist in the ${settings.edition} edition was left out of the run (${left} of ${all.length} events).`;
  return inPlaceOf({ ...context, touched: true }, { settings, story: null, person, timeline: kept, notice });
}

/** What the beginning of a story changes in the explorer: its steps lie ahead, none of them made. */
export function openStory(story: Story): Partial<ExplorerContext> {
  const events = story.steps.map(({ event }) => event);
  const settings = completeSettings(story.settings);
  return { story, person: story.person, settings, timeline: timelineOf(events, 0), notice: null };
}

/** What a run with its branches changes in the explorer. */
export function restoreRun({
  settings,
  person,
  timeline,
  notice,
}: Extract<ExplorerEvent, { type: 'run.restore' }>): Partial<ExplorerContext> {
  return { settings, person, timeline, notice, story: null };
}

/** What a run from a link changes in the explorer. */
export function openRun(
  { settings, events, at }: LinkedRun,
  told: Story | null,
  notice: string | null,
): Partial<ExplorerContext> {
  const story = told && beginsWith(told, settings, events) ? told : null;
  return { settings, timeline: timelineOf(events, at), story, person: story?.person ?? SOMEBODY, notice };
}

/** Whether a run is a story's own, perhaps with something added at the end. */
function beginsWith(story: Story, settings: Settings, events: readonly EventName[]): boolean {
  const own = completeSettings(story.settings);
  const sameSettings = Object.entries(own).every(([name, value]) => settings[name as keyof Settings] === value);
  return sameSettings && story.steps.every(({ event }, place) => events[place] === event);
}
