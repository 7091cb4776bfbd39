/** Where a drill is set: an account, a person, what has happened to them so far, and everybody who may see it otherwise. */
import { type EventName, type Settings, type Simulation, simulationOf, type Verdict } from '../../simulation/index.ts';
import { mindsOf } from '../misconceptions/mind.ts';
import { looksAlike } from './asked-fields.ts';
import { leaningOf } from './leaning.ts';
import type { Random } from './random.ts';
import { type View, viewIn, viewOf } from './view.ts';

export interface Scene {
  readonly random: Random;
  readonly person: string;
  readonly settings: Settings;
  readonly simulation: Simulation;
  readonly ours: View;
  /** As the holders of misconceptions see it, in the order of the catalogue. */
  readonly minds: readonly View[];
  /** What somebody is to be given the chance to get wrong; null for anything. */
  readonly aim: string | null;
  /** Whether it is only asked who would be wrong: a question that nobody of these minds gets wrong need not be put into words. */
  readonly isProbe: boolean;
}

const PEOPLE = ['Ana', 'Bram', 'Chidi', 'Dalia', 'Emeka', 'Farah', 'Hana', 'Ines', 'Keiko', 'Liam', 'Noor', 'Omar'];

export function sceneOf(random: Random, settings: Settings, aim: string | null): Scene {
  const simulation = simulationOf(settings);
  return {
    random,
    person: random.pick(PEOPLE),
    settings,
    simulation,
    ours: viewOf(simulation),
    minds: mindsOf(settings).map(viewIn),
    aim,
    isProbe: false,
  };
}

/** How often kinds of events are drawn, beside each other; 1 where nothing is said. */
const WEIGHTS: Readonly<Partial<Record<EventName, number>>> = {
  'prospect.unsubscribed': 4,
  'connector.synced': 3,
  'prospect.askedToOptIn': 2,
  'prospect.resubscribed': 2,
  'crmUser.tickedOptOut': 2,
  'crmUser.untickedOptOut': 2,
  'mail.hardBounced': 2,
};

/** One event that can be drawn, often one that changes something. */
export function drawEvent({ random, simulation, ours, aim }: Scene, state: number, idle = 10): EventName {
  const changing = ours.changing(state);
  const list = changing.length === 0 || random.percent(idle) ? simulation.events : changing;
  const leaning = leaningOf(aim);
  const leaned = list.filter((event) => leaning.has(event));
  // What nobody could get wrong in the way that is aimed at would be drawn again and again.
  if (leaned.length > 0 && random.percent(60)) return random.pick(leaned);
  return weighted(random, list);
}

/** One of them, each as often as its weight says. */
function weighted(random: Random, events: readonly EventName[]): EventName {
  let left = random.below(events.reduce((sum, event) => sum + weightOf(event), 0));
  for (const event of events) {
    left -= weightOf(event);
    if (left < 0) return event;
  }
  throw new Error('An edition has events, and each weighs something.');
}

const weightOf = (event: EventName): number => WEIGHTS[event] ?? 1;

/** What may have happened so far: from `least` to `most` draws, of which several soft bounces in a row are one. */
export function drawEvents(scene: Scene, least: number, most: number): readonly EventName[] {
  const { random, ours, simulation } = scene;
  const events: EventName[] = [];
  let state = simulation.system().initial;
  const length = least + random.below(most - least + 1);
  for (let drawn = 0; drawn < length; drawn++) {
    const bounces = random.percent(leaningOf(scene.aim).has('mail.softBounced') ? 50 : 8) ? 3 + random.below(2) : 0;
    const more =
      bounces > 0 ? Array.from({ length: bounces }, () => 'mail.softBounced' as const) : [drawEvent(scene, state)];
    for (const event of more) {
      events.push(event);
      state = ours.next(state, event) ?? state;
    }
  }
  return events;
}

/** The state at the end of events that exist. */
export function endOf({ ours }: Scene, events: readonly EventName[]): number {
  const state = ours.after(events);
  if (state === null) throw new Error('A scene is played with events of its own edition.');
  return state;
}

/**
 * Whether a record is the one that the learner sees after these events. Where she sees it, she does not answer out of another
 * one, whatever she thinks of the way there.
 */
export function isSeenIn(scene: Scene, events: readonly EventName[]): (record: Verdict) => boolean {
  const seen = scene.ours.verdict(endOf(scene, events));
  return (record) => looksAlike(record, seen);
}
