/** Where somebody stands in a story: on it, past its end, or somewhere that it does not tell of. Pure. */
import type { Story } from '../../../../simulation/index.ts';
import { eventsOf, type Timeline } from '../../../session/timeline.ts';

export interface StoryProgress {
  /** `past` is on the story's own branch, with more done after its end. */
  readonly place: 'on' | 'past' | 'astray';
  /** How many of the story's steps have been made, up to where the run left it. */
  readonly made: number;
  /** The branch that holds the whole story; null where it was forgotten. */
  readonly branch: number | null;
}

export function storyProgress(story: Story, { branches, at }: Timeline): StoryProgress {
  const told = story.steps.map(({ event }) => event);
  const done = eventsOf(at);
  const parting = done.findIndex((event, place) => event !== told[place]);
  const made = parting < 0 ? done.length : parting;
  const whole = branches.find(({ tip }) => {
    const events = eventsOf(tip);
    return told.every((event, place) => events[place] === event);
  });
  const place = made === done.length ? 'on' : made === told.length ? 'past' : 'astray';
  return { place, made, branch: whole?.id ?? null };
}
