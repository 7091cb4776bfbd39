/** How a story ends, found by playing it: nothing is taken from what the story tells. */
import {
  memoBy,
  play,
  type Settings,
  STATUS_WORDS,
  type Status,
  type Story,
  storySimulation,
} from '../../simulation/index.ts';

export interface StoryEnding {
  readonly settings: Settings;
  readonly status: Status;
  /** "Ends mailable". */
  readonly words: string;
}

/** How a story ends; played once for each. */
export const storyEnding = memoBy((story: Story): StoryEnding => {
  const simulation = storySimulation(story);
  const { status } = play(
    simulation,
    story.steps.map(({ event }) => event),
  ).record;
  return { settings: simulation.settings, status, words: `Ends ${STATUS_WORDS[status]}` };
});
