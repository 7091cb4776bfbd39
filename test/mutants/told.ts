/** The stories as the machine plays them, and whether a mutant makes one of them come out otherwise. */
import type { AnyStateMachine } from 'xstate';
import type { MachineState } from '../../src/engine/index.ts';
import {
  act,
  begin,
  createSimulation,
  type Edition,
  type EventName,
  judgeStory,
  type Story,
  storySimulation,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import type { Mutant } from './mutant.ts';
import { areTakenAlike, type Taken, takenBy } from './situations.ts';

/** The stories that are told of an edition. */
export const storiesOf = (edition: Edition): readonly Story[] =>
  STORIES.filter((story) => storySimulation(story).edition.id === edition.id);

interface Told {
  readonly event: EventName;
  /** Before the event. */
  readonly state: MachineState;
  readonly active: ReadonlySet<string>;
  readonly taken: Taken;
}

const told: ReadonlyMap<Story, readonly Told[]> = new Map(
  STORIES.map((story) => {
    let run = begin(storySimulation(story));
    const { machine } = run.simulation.edition;
    const steps = story.steps.map(({ event }) => {
      const { state, active } = run;
      run = act(run, event);
      return { event, state, active: new Set(active), taken: takenBy(machine, state, event) };
    });
    return [story, steps];
  }),
);

/** Whether a story does not come out as told. It need not be played where the mutant takes every step as the machine does. */
export function fails(story: Story, mutant: Mutant, changed: Edition): boolean {
  const isSeen = mutant.kind === 'field ignored';
  if (!isSeen && !(told.get(story) ?? []).some((each) => goesAstray(each, mutant, changed.machine))) return false;
  return judgeStory(story, createSimulation(changed, storySimulation(story).settings)).length > 0;
}

function goesAstray({ event, state, active, taken }: Told, { touches }: Mutant, machine: AnyStateMachine): boolean {
  // What is taken between events shows only in playing.
  if (touches.some((touch) => touch.event === '')) return true;
  const meets = touches.some((t) => t.event === event && (t.state === '' || active.has(t.state)));
  return meets && !areTakenAlike(takenBy(machine, state, event), taken);
}
