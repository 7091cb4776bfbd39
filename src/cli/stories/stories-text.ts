/** The stories for people: the list of them, or one told step by step with what the machine made of each step. */
import {
  judgeStory,
  OUTCOME_WORDS,
  play,
  replayLine,
  type Story,
  settingsLine,
  storySimulation,
} from '../../simulation/index.ts';
import { changeWords, editionNote } from '../shared/cli-words.ts';
import { type Style, wrapped } from '../shared/style.ts';

/** Every story by its id and title. @param program how this command line was called. */
export function storyList(stories: readonly Story[], program: string, style: Style): readonly string[] {
  const width = Math.max(...stories.map(({ id }) => id.length));
  return [
    ...stories.flatMap(({ id, title }) => wrapped(title, `${id.padEnd(width)}  `)),
    '',
    style.quiet(`${program} stories ${stories[0]?.id ?? 'ID'}   tells one of them`),
  ];
}

/** One story, as it was told and as it is played. */
export function storyText(story: Story, program: string, style: Style): readonly string[] {
  const simulation = storySimulation(story);
  const events = story.steps.map(({ event }) => event);
  const run = play(simulation, events);
  const mismatches = judgeStory(story, simulation);
  const note = editionNote(simulation.settings);
  return [
    style.strong(story.title),
    ...wrapped(settingsLine(simulation.settings)),
    ...(note ? wrapped(note).map(style.quiet) : []),
    '',
    ...wrapped(story.summary),
    '',
    ...run.steps.flatMap((step, place) => [
      ...wrapped(story.steps[place]?.tell ?? '', `${String(step.number).padStart(2)}  `),
      style.quiet(`    ${step.event}: ${OUTCOME_WORDS[step.outcome]} [${step.rules.join(', ')}]`),
      ...step.changes.map((change) => `      ${changeWords(run, change)}`),
      '',
    ]),
    ...wrapped(story.moral),
    ...wrapped(`Shows ${story.shows.join(', ')}.`).map(style.quiet),
    ...mismatches.map(({ step, what }) => style.bad(`Step ${step} does not come out as told: ${what}.`)),
    '',
    replayLine(program, simulation.settings, events),
  ];
}
