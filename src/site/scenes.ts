/**
 * Which stretch of a run shows something at work: a story's, where one does, else the shortest that there is. Every scene is
 * played by the machine when it is drawn; here only what happens is chosen, never what comes of it.
 */
import { STORIES } from '../../stories/index.ts';
import {
  act,
  begin,
  type Citation,
  completeSettings,
  type EditionId,
  type EventName,
  editionOf,
  play,
  type Run,
  type RunStep,
  runAt,
  type Settings,
  SOMEBODY,
  type Story,
  simulationOf,
  storySimulation,
  topologyOf,
} from '../simulation/index.ts';
import type { Scene } from './page.ts';

/** Of two stories' moments the earlier one is easier to follow. */
interface Moment {
  readonly story: Story;
  readonly run: Run;
  /** The place of the step, 0 for the first. */
  readonly at: number;
}

const played = new Map<Story, Run>();

/** A story's run; played once. */
function runOf(story: Story): Run {
  const known = played.get(story);
  if (known) return known;
  const run = play(
    storySimulation(story),
    story.steps.map(({ event }) => event),
  );
  played.set(story, run);
  return run;
}

/** The moment in which a step of a story does what is asked for, the simplest of them all. */
function momentWhere(edition: EditionId, isIt: (step: RunStep) => boolean): Moment | null {
  const moments = STORIES.flatMap((story): readonly Moment[] => {
    const run = runOf(story);
    if (run.simulation.settings.edition !== edition) return [];
    return run.steps.flatMap((step, at) => (isIt(step) ? [{ story, run, at }] : []));
  });
  return moments.sort((one, other) => weight(one) - weight(other))[0] ?? null;
}

/** What a step costs to be understood: one that changes whether mail goes, soon, in a simple account and by few rules, costs least. */
function weight({ run, at }: Moment): number {
  const step = run.steps[at];
  const before = runAt(run, at).record;
  const { crm, doNotEmailSync } = run.simulation.settings;
  const account = (crm === 'none' ? 0 : 1) + (doNotEmailSync === 'unmapped' ? 0 : 1);
  const shows = step && step.record.status !== before.status ? 0 : SHOWS_LITTLE;
  return shows + at + account + (step?.rules.length ?? 0);
}

/** Worth a few steps more. */
const SHOWS_LITTLE = 4;

const sceneAt = ({ story, run, at }: Moment): Scene => {
  const events = run.steps.map(({ event }) => event);
  const tell = story.steps[at]?.tell;
  return {
    person: story.person,
    settings: run.simulation.settings,
    given: events.slice(0, at),
    events: events.slice(at, at + 1),
    tells: tell === undefined ? [] : [tell],
  };
};

/** Accounts with everything that the machine knows of, and one with nothing beside it: where to look for a first act. */
const ACCOUNTS: Readonly<Record<EditionId, readonly Settings[]>> = {
  upgraded: [
    completeSettings({}),
    completeSettings({ crm: 'salesforce', doNotEmailSync: 'account-engagement' }),
    completeSettings({ crm: 'salesforce', optedOutSync: 'most-recent', doNotEmailSync: 'salesforce' }),
  ],
  classic: [
    completeSettings({ edition: 'classic' }),
    completeSettings({ edition: 'classic', crm: 'salesforce' }),
    completeSettings({ edition: 'classic', crm: 'salesforce', overwriteOptedOut: true }),
    completeSettings({ edition: 'classic', crm: 'sugarcrm' }),
  ],
};

/** How many acts may have to come first. */
const DEEPEST = 2;

/** The shortest run that ends in a step as asked for, account by account; null where there is none so short. */
function shortestWhere(edition: EditionId, isIt: (step: RunStep) => boolean): Scene | null {
  let runs: readonly Run[] = ACCOUNTS[edition].map((settings) => begin(simulationOf(settings)));
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next: Run[] = [];
    for (const run of runs)
      for (const event of run.simulation.events) {
        const after = act(run, event);
        if (after.last && isIt(after.last)) return sceneOf(run.simulation.settings, run, [event]);
        if (after.last?.outcome === 'changed') next.push(after);
      }
    runs = next;
  }
  return null;
}

const sceneOf = (settings: Settings, before: Run, events: readonly EventName[]): Scene => ({
  person: SOMEBODY,
  settings,
  given: before.steps.map(({ event }) => event),
  events,
  tells: [],
});

const sceneWhere = (edition: EditionId, isIt: (step: RunStep) => boolean): Scene | null => {
  const moment = momentWhere(edition, isIt);
  return moment ? sceneAt(moment) : shortestWhere(edition, isIt);
};

/** A whole story. */
export function storyScene(story: Story): Scene {
  const { simulation, steps } = runOf(story);
  return {
    person: story.person,
    settings: simulation.settings,
    given: [],
    events: steps.map(({ event }) => event),
    tells: story.steps.map(({ tell }) => tell),
  };
}

/**
 * A step that cites a rule or an assumption, one that changes something where there is one; else the first story that says
 * that it shows it, as a whole.
 */
export function citedScene(id: Citation, edition: EditionId): Scene | null {
  const cites = ({ rules }: RunStep) => rules.includes(id);
  const moment =
    momentWhere(edition, (step) => cites(step) && step.outcome === 'changed') ?? momentWhere(edition, cites);
  if (moment) return sceneAt(moment);
  const story = STORIES.find(
    (each) =>
      storySimulation(each).settings.edition === edition &&
      each.shows.some((shown) => shown === id || shown.startsWith(`${id}.`)),
  );
  if (story) return storyScene(story);
  return isCited(id, edition) ? shortestWhere(edition, cites) : null;
}

/** Whether some transition works by it; where none does, no run would ever cite it. */
const isCited = (id: Citation, edition: EditionId): boolean =>
  topologyOf(editionOf({ edition }).machine).transitions.some(
    ({ meta }) => Array.isArray(meta['rules']) && meta['rules'].includes(id),
  );

/** A step in which an act of an edition comes to something; where none ever does, one in which it is tried. */
export function eventScene(event: EventName, edition: EditionId): Scene | null {
  const isTried = (step: RunStep) => step.event === event;
  const changes = (step: RunStep) => isTried(step) && step.outcome === 'changed';
  const told = momentWhere(edition, changes) ?? momentWhere(edition, isTried);
  return told ? sceneAt(told) : (shortestWhere(edition, changes) ?? shortestWhere(edition, isTried));
}

/** A step that changes a field. */
export const fieldScene = (field: string, edition: EditionId): Scene | null =>
  sceneWhere(edition, ({ changes }) => changes.some((change) => change.field === field));

/** A step that leads to a status from another. */
export const statusScene = (status: string, edition: EditionId): Scene | null =>
  sceneWhere(edition, ({ record, changes }) => record.status === status && changes.length > 0);
