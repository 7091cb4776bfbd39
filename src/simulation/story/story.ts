/**
 * What a story is, and the one way to judge it: it is played on the machine, and every step must come out as told.
 * The test judges it, the app plays it, the command line prints it; all three read the same file.
 */
import {
  type Citation,
  completeSettings,
  type EventName,
  type Fields,
  type Outcome,
  type ProcedureStepId,
  type Settings,
  type TableRowId,
  type Verdict,
} from '../../../machines/index.ts';
import { act, begin, type Run, type RunStep } from '../run/run.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';

/** A rule, an assumption, a procedure's step or a row of a table that a story shows. */
export type Shown = Citation | ProcedureStepId | TableRowId;

/** One event of a story, as it is told, and what has to come of it. */
export interface StoryStep {
  readonly event: EventName;
  /** What happens and what to look for, told about the person by name. One or two sentences. */
  readonly tell: string;
  /** What a reader should see afterwards. `rules` must be among those that the step cites. */
  readonly expect: { readonly outcome: Outcome; readonly rules?: readonly Citation[] } & Partial<
    Pick<Verdict, 'mailable' | 'status'> & Fields
  >;
}

/** What happened to somebody, as data: the tests judge it, the explorer plays it, the command line prints it. */
export interface Story {
  /** The file's name: it stands in links and on the command line. */
  readonly id: string;
  /** The person it happens to: a first name. */
  readonly person: string;
  readonly title: string;
  /** What happened, in plain words: two to four sentences. */
  readonly summary: string;
  /** What differs from the defaults. */
  readonly settings: Partial<Settings>;
  readonly steps: readonly StoryStep[];
  /** What to take away, in one sentence. */
  readonly moral: string;
  readonly shows: readonly Shown[];
}

/** A step that did not come out as told. */
export interface Mismatch {
  /** 1 for the first step. */
  readonly step: number;
  readonly what: string;
  readonly told: unknown;
  readonly found: unknown;
}

/** Where a story takes place. */
export const storySimulation = (story: Story): Simulation => simulationOf(completeSettings(story.settings));

/** Plays a story and lists what did not come out as told: an empty list is a true story. */
export function judgeStory(story: Story, simulation: Simulation = storySimulation(story)): readonly Mismatch[] {
  let run: Run = begin(simulation);
  return story.steps.flatMap((told, place) => {
    run = act(run, told.event);
    const step = run.steps.at(-1);
    return step ? compare(told, step, place + 1) : [];
  });
}

function compare({ expect }: StoryStep, found: RunStep, step: number): readonly Mismatch[] {
  const { outcome, rules = [], ...fields } = expect;
  const mismatches: Mismatch[] = [];
  if (outcome !== found.outcome) mismatches.push({ step, what: 'outcome', told: outcome, found: found.outcome });
  for (const rule of rules)
    if (!found.rules.includes(rule)) mismatches.push({ step, what: 'rules', told: rule, found: found.rules });
  for (const [field, told] of Object.entries(fields)) {
    const value = found.record[field as keyof Verdict];
    if (value !== told) mismatches.push({ step, what: field, told, found: value });
  }
  return mismatches;
}
