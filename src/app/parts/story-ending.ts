/** How a story ends, found by playing it: nothing is taken from what the story tells. */
import { play, type Settings, STATUS_WORDS, type Status, type Story, storySimulation } from '../../simulation/index.ts';

export interface StoryEnding {
  readonly settings: Settings;
  readonly status: Status;
  /** "Ends mailable". */
  readonly words: string;
}

const known = new WeakMap<Story, StoryEnding>();

export function storyEnding(story: Story): StoryEnding {
  const before = known.get(story);
  if (before) return before;
  const simulation = storySimulation(story);
  const { status } = play(
    simulation,
    story.steps.map(({ event }) => event),
  ).record;
  const ending = { settings: simulation.settings, status, words: `Ends ${STATUS_WORDS[status]}` };
  known.set(story, ending);
  return ending;
}
