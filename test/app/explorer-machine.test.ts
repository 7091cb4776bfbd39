/** The explorer's own statechart: what opens, what plays, and what never loses the run on screen. */
import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { BEAT, type ExplorerEvent, explorerMachine } from '../../src/app/state/explorer-machine.ts';
import { currentBranch, eventsOf } from '../../src/app/state/timeline.ts';
import { DEFAULT_SETTINGS } from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';

const [story] = STORIES;
if (!story) throw new Error('There is no story to test with.');
const own = story.steps.map(({ event }) => event);

/** An explorer that has been told things, and how to tell it more. */
function explorer(...events: readonly ExplorerEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(explorerMachine, { input: {}, clock }).start();
  for (const event of events) actor.send(event);
  const context = () => actor.getSnapshot().context;
  return {
    clock,
    send: actor.send,
    context,
    happened: () => eventsOf(context().timeline.at),
    all: () => eventsOf(currentBranch(context().timeline).tip),
    isPlaying: () => actor.getSnapshot().matches('playing'),
  };
}

const unsubscribe: ExplorerEvent = { type: 'run.fire', event: 'prospect.unsubscribed' };

describe('the explorer', () => {
  it('opens a story at its beginning, about its person, under its settings', () => {
    const { context, happened, all } = explorer(unsubscribe, { type: 'story.open', story });
    expect(context()).toMatchObject({ story, person: story.person });
    expect(happened()).toEqual([]);
    expect(all()).toEqual(own);
  });

  it('opens a run from a link where the link says it stood', () => {
    const run = { settings: DEFAULT_SETTINGS, events: own, at: 1 };
    const { context, happened, all } = explorer({ type: 'run.open', run, notice: null });
    expect(happened()).toEqual(own.slice(0, 1));
    expect(all()).toEqual(own);
    expect(context().story).toBeNull();
  });

  it('knows a story again from a link, and only where the run begins with it', () => {
    const run = { settings: { ...DEFAULT_SETTINGS, ...story.settings }, events: own, at: 1 };
    const again = explorer({ type: 'run.open', run, notice: null, story });
    expect(again.context()).toMatchObject({ story, person: story.person });
    const other = explorer({ type: 'run.open', run: { ...run, events: ['mail.softBounced'] }, notice: null, story });
    expect(other.context().story).toBeNull();
  });

  it('keeps the run when all there is to show is a notice', () => {
    const { context, happened } = explorer(unsubscribe, { type: 'notice.show', text: 'This link cannot be opened.' });
    expect(happened()).toEqual(['prospect.unsubscribed']);
    expect(context().notice).toBe('This link cannot be opened.');
  });

  it('plays the same events again when the settings change', () => {
    const settings = { ...DEFAULT_SETTINGS, crm: 'salesforce' } as const;
    const { context, happened } = explorer(unsubscribe, { type: 'settings.change', settings });
    expect(context().settings).toBe(settings);
    expect(happened()).toEqual(['prospect.unsubscribed']);
  });

  it('plays a way one event after the other', () => {
    const { clock, happened, isPlaying, send } = explorer(unsubscribe);
    send({ type: 'run.play', events: ['prospect.askedToOptIn', 'admin.clickedOptIn'] });
    expect(happened()).toEqual(['prospect.unsubscribed', 'prospect.askedToOptIn']);
    expect(isPlaying()).toBe(true);
    clock.increment(BEAT);
    expect(happened()).toEqual(['prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn']);
    expect(isPlaying()).toBe(false);
  });

  it('stops playing when somebody takes the reins', () => {
    const { clock, happened, send } = explorer(unsubscribe);
    send({ type: 'run.play', events: ['prospect.askedToOptIn', 'admin.clickedOptIn'] });
    send({ type: 'run.back' });
    clock.increment(10 * BEAT);
    expect(happened()).toEqual(['prospect.unsubscribed']);
  });

  it('starts again with nobody’s story', () => {
    const { context, all } = explorer({ type: 'story.open', story }, { type: 'run.restart' });
    expect(all()).toEqual([]);
    expect(context()).toMatchObject({ story: null, person: 'Ana' });
  });
});
