/** The explorer's own statechart: what opens, what plays, and what never loses the run on screen. */
import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { BEAT, type ExplorerEvent, explorerMachine } from '../../src/app/session/explorer-machine.ts';
import { currentBranch, eventsOf, timelineOf } from '../../src/app/session/timeline.ts';
import {
  completeSettings,
  formatRunFile,
  MAX_BRANCHES,
  MAX_EVENTS,
  readRunFile,
  simulationOf,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import { CLASSIC } from '../support/settings.ts';

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
    const run = { settings: CLASSIC, events: own, at: 1 };
    const { context, happened, all } = explorer({ type: 'run.open', run, notice: null });
    expect(happened()).toEqual(own.slice(0, 1));
    expect(all()).toEqual(own);
    expect(context().story).toBeNull();
  });

  it('knows a story again from a link, and only where the run begins with it', () => {
    const run = { settings: completeSettings(story.settings), events: own, at: 1 };
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
    const settings = { ...CLASSIC, crm: 'salesforce' } as const;
    const { context, happened } = explorer(unsubscribe, { type: 'settings.change', settings });
    expect(context().settings).toBe(settings);
    expect(happened()).toEqual(['prospect.unsubscribed']);
  });

  it.each([
    ['back', { type: 'run.back' }],
    ['a jump', { type: 'run.jump', branch: 1, depth: 0 }],
    ['a way', { type: 'run.play', events: ['mail.softBounced'] }],
    ['a story', { type: 'story.open', story }],
    ['other settings', { type: 'settings.change', settings: { ...CLASSIC, crm: 'salesforce' } }],
    ['another run', { type: 'run.restart' }],
  ] as const satisfies readonly (readonly [string, ExplorerEvent])[])(
    'knows what somebody let happen from %s',
    (_, other) => {
      const { context, send } = explorer(unsubscribe);
      expect(context().byHand).toBe(true);
      send(other);
      expect(context().byHand).toBe(false);
      send({ type: 'run.fire', event: 'mail.hardBounced' });
      expect(context().byHand).toBe(true);
    },
  );

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

  it('goes on playing while somebody names a branch', () => {
    const { context, isPlaying, send } = explorer(unsubscribe);
    send({ type: 'run.play', events: ['prospect.askedToOptIn', 'admin.clickedOptIn'] });
    send({ type: 'run.rename', branch: 1, name: 'Asked' });
    expect(isPlaying()).toBe(true);
    expect(currentBranch(context().timeline).name).toBe('Asked');
  });

  it('keeps a branch’s name when the edition changes', () => {
    const { context, all } = explorer(unsubscribe, { type: 'run.fire', event: 'admin.clickedOptIn' });
    const upgraded = explorer(
      { type: 'run.open', run: { ...context(), events: all(), at: 2 }, notice: null },
      { type: 'run.rename', branch: 1, name: 'Asked' },
      { type: 'settings.change', settings: completeSettings({ edition: 'upgraded' }) },
    );
    expect(upgraded.all()).toEqual(['prospect.unsubscribed']);
    expect(currentBranch(upgraded.context().timeline).name).toBe('Asked');
  });

  const restored = (setAside: boolean) => ({ setAside: setAside ? expect.anything() : null });

  it.each<[string, ExplorerEvent]>([
    ['a new beginning', { type: 'run.restart' }],
    ['a story', { type: 'story.open', story }],
    ['a link', { type: 'run.open', run: { settings: CLASSIC, events: own, at: 1 }, notice: null }],
    ['a file', { type: 'run.restore', settings: CLASSIC, person: 'Bo', timeline: timelineOf([]), notice: 'Opened.' }],
  ])('sets a run aside for %s, with all its branches, and brings it back', (_, event) => {
    const { context, send } = explorer(
      unsubscribe,
      { type: 'run.back' },
      { type: 'run.fire', event: 'mail.hardBounced' },
    );
    const { timeline, settings, person } = context();
    send(event);
    expect(context()).toMatchObject(restored(true));
    expect(context().timeline).not.toBe(timeline);
    send({ type: 'run.bringBack' });
    expect(context()).toMatchObject({ timeline, settings, person, notice: null, ...restored(false) });
    expect(context().timeline.branches).toHaveLength(2);
  });

  it('sets nothing aside that nobody has touched, and lets go of what is dismissed', () => {
    const open: ExplorerEvent = { type: 'story.open', story };
    expect(explorer(open, { type: 'run.forward' }, { type: 'run.restart' }).context()).toMatchObject(restored(false));
    const { context, send } = explorer(unsubscribe, { type: 'run.restart' });
    send({ type: 'notice.dismiss' });
    expect(context()).toMatchObject(restored(false));
  });

  it('keeps every branch when the edition changes, and where one stood', () => {
    const { context, send } = explorer(
      { type: 'settings.change', settings: CLASSIC },
      unsubscribe,
      { type: 'run.fire', event: 'admin.clickedOptIn' },
      { type: 'run.fire', event: 'mail.softBounced' },
      { type: 'run.back' },
      { type: 'run.fire', event: 'mail.hardBounced' },
      { type: 'run.jump', branch: 1, depth: 2 },
    );
    const before = context().timeline;
    send({ type: 'settings.change', settings: completeSettings({ edition: 'upgraded' }) });
    const { timeline } = context();
    expect(timeline.branches.map(({ tip }) => eventsOf(tip))).toEqual([
      ['prospect.unsubscribed', 'mail.softBounced'],
      ['prospect.unsubscribed', 'mail.hardBounced'],
    ]);
    expect([timeline.current, eventsOf(timeline.at)]).toEqual([1, ['prospect.unsubscribed']]);
    expect(context().notice).toMatch(/left out of the run \(2 of 6 events\)/);
    send({ type: 'run.bringBack' });
    expect(context()).toMatchObject({ timeline: before, settings: CLASSIC });
  });

  it('starts again with nobody’s story', () => {
    const { context, all } = explorer({ type: 'story.open', story }, { type: 'run.restart' });
    expect(all()).toEqual([]);
    expect(context()).toMatchObject({ story: null, person: 'Ana' });
  });
});

describe('a run on screen', () => {
  it('never becomes longer than a link or a file can hold', () => {
    const events = Array.from({ length: MAX_EVENTS }, () => 'mail.hardBounced' as const);
    const { context, send } = explorer({
      type: 'run.open',
      run: { settings: CLASSIC, events, at: MAX_EVENTS },
      notice: null,
    });
    send(unsubscribe);
    expect(context()).toMatchObject({
      notice: 'A run has at most 5000 steps.',
      timeline: { at: { depth: MAX_EVENTS } },
    });
    send({ type: 'run.play', events: ['mail.softBounced', 'mail.softBounced'] });
    expect(context()).toMatchObject({ ahead: [], timeline: { at: { depth: MAX_EVENTS } } });
  });

  it('never has more branches than a file can hold', () => {
    const { context, send } = explorer();
    const { events } = simulationOf(CLASSIC);
    for (const first of events)
      for (const second of events.slice(0, 6)) {
        send({ type: 'run.jump', branch: context().timeline.current, depth: 0 });
        send({ type: 'run.fire', event: first });
        send({ type: 'run.fire', event: second });
      }
    const { timeline, notice } = context();
    expect(timeline.branches).toHaveLength(MAX_BRANCHES);
    expect(notice).toBe('A run has at most 100 branches: forget one first.');
    const [branch, ...branches] = timeline.branches.map(({ name, tip }) => ({ name, events: eventsOf(tip) }));
    const saved = {
      settings: CLASSIC,
      person: 'Ana',
      at: 0,
      macros: [],
      branches,
      name: null,
      events: branch?.events ?? [],
    };
    expect(readRunFile(formatRunFile(saved))).toMatchObject({ ok: true, value: { branches } });
  });
});
