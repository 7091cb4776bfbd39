/** How a story ends, found by playing it: nothing is taken from what the story tells. */
import {
  memoBy,
  play,
  type Settings,
  type StandingLook,
  type Story,
  standingOf,
  storySimulation,
} from '../../simulation/index.ts';

export interface StoryEnding {
  readonly settings: Settings;
  readonly look: StandingLook;
  /** "Ends mailable". */
  readonly words: string;
}

/** How a story ends; played once for each. */
export const storyEnding = memoBy((story: Story): StoryEnding => {
  const simulation = storySimulation(story);
  const run = play(
    simulation,
    story.steps.map(({ event }) => event),
  );
  const { words, look } = standingOf(run);
  return { settings: simulation.settings, look, words: `Ends ${words}` };
});
