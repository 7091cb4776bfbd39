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
  type Settings,
  type Story,
  simulationOf,
} from '../../simulation/index.ts';
import { back, currentBranch, eventsOf, fire, forget, forward, jump, type Timeline, timelineOf } from './timeline.ts';

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
}

export type ExplorerEvent =
  | { readonly type: 'run.fire'; readonly event: EventName }
  | { readonly type: 'run.play'; readonly events: readonly EventName[] }
  | { readonly type: 'run.back' }
  | { readonly type: 'run.forward' }
  | { readonly type: 'run.jump'; readonly branch: number; readonly depth: number }
  | { readonly type: 'run.forget'; readonly branch: number }
  | { readonly type: 'run.restart' }
  | {
      readonly type: 'run.open';
      readonly run: LinkedRun;
      readonly notice: string | null;
      /** The story that the run was played from; ignored where it does not begin with that story. */
      readonly story?: Story | null;
    }
  | {
      /** A run with its branches, from a file. */
      readonly type: 'run.restore';
      readonly settings: Settings;
      readonly person: string;
      readonly timeline: Timeline;
      readonly notice: string | null;
    }
  | { readonly type: 'settings.change'; readonly settings: Settings }
  | { readonly type: 'story.open'; readonly story: Story }
  | { readonly type: 'story.leave' }
  | { readonly type: 'notice.show'; readonly text: string }
  | { readonly type: 'notice.dismiss' };

/** Whom a run is about while nobody has been named. */
export const SOMEBODY = 'Ana';

/** Between two events of a way that is played: long enough to read what changed, in milliseconds. */
export const BEAT = 1100;

export const explorerMachine = setup({
  types: {} as { context: ExplorerContext; events: ExplorerEvent; input: Partial<ExplorerContext> },
  guards: { nothingAhead: ({ context }) => context.ahead.length === 0 },
  actions: {
    fireNext: assign(({ context: { timeline, ahead } }) => {
      const [next, ...rest] = ahead;
      return next ? { timeline: fire(timeline, next), ahead: rest } : {};
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
      actions: assign({ timeline: ({ context, event }) => fire(context.timeline, event.event) }),
    },
    'run.play': { target: '.playing', actions: assign({ ahead: ({ event }) => event.events }) },
    'run.back': { target: '.resting', actions: assign({ timeline: ({ context }) => back(context.timeline) }) },
    'run.forward': { target: '.resting', actions: assign({ timeline: ({ context }) => forward(context.timeline) }) },
    'run.jump': {
      target: '.resting',
      actions: assign({ timeline: ({ context, event }) => jump(context.timeline, event.branch, event.depth) }),
    },
    'run.forget': {
      target: '.resting',
      actions: assign({ timeline: ({ context, event }) => forget(context.timeline, event.branch) }),
    },
    'run.restart': {
      target: '.resting',
      actions: assign({ timeline: timelineOf([]), story: null, person: SOMEBODY, notice: null }),
    },
    'run.open': {
      target: '.resting',
      actions: assign(({ event }) => openRun(event.run, event.story ?? null, event.notice)),
    },
    'run.restore': {
      target: '.resting',
      actions: assign(({ event: { settings, person, timeline, notice } }) => ({
        settings,
        person,
        timeline,
        notice,
        story: null,
      })),
    },
    // The same events under other settings: the quickest way to see what a setting does.
    'settings.change': {
      target: '.resting',
      actions: assign(({ context, event }) => changeSettings(context, event.settings)),
    },
    'story.open': { target: '.resting', actions: assign(({ event }) => openStory(event.story)) },
    'story.leave': { actions: assign({ story: null }) },
    'notice.show': { actions: assign({ notice: ({ event }) => event.text }) },
    'notice.dismiss': { actions: assign({ notice: null }) },
  },
});

/** What other settings change in the explorer. Another edition may not have every event: those are left out, which is said. */
function changeSettings({ timeline }: ExplorerContext, settings: Settings): Partial<ExplorerContext> {
  const known: ReadonlySet<string> = new Set(simulationOf(settings).events);
  const all = timeline.branches.flatMap(({ tip }) => eventsOf(tip));
  if (all.every((event) => known.has(event))) return { settings, story: null };
  const events = eventsOf(currentBranch(timeline).tip);
  const kept = events.filter((event) => known.has(event));
  const notice = `What does not exist in the ${settings.edition} edition was left out of the run (${events.length - kept.length} of ${events.length} events).`;
  return { settings, story: null, timeline: timelineOf(kept), notice };
}

/** What the beginning of a story changes in the explorer: its steps lie ahead, none of them made. */
export function openStory(story: Story): Partial<ExplorerContext> {
  const events = story.steps.map(({ event }) => event);
  const settings = completeSettings(story.settings);
  return { story, person: story.person, settings, timeline: timelineOf(events, 0), notice: null };
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
