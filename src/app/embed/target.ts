/** What an embed's address asks for: which run or story, what of it, in which theme. Reading it never throws. */
import {
  accepted,
  ageOfLink,
  type LinkedRun,
  play,
  quoted,
  type Result,
  type Run,
  readLink,
  rejected,
  SOMEBODY,
  type Story,
  simulationOf,
  storySimulation,
} from '../../simulation/index.ts';
import { type EmbedView, isEmbedView } from './views.ts';

export interface Wishes {
  readonly view: EmbedView;
  /** Null for the reader's own. */
  readonly theme: 'light' | 'dark' | null;
}

/** What the part after the question mark asks for; the verdict in the reader's theme where it says nothing sensible. */
export function readWishes(search: string): Wishes {
  const wishes = new URLSearchParams(search);
  const show = wishes.get('show');
  const theme = wishes.get('theme');
  return {
    view: isEmbedView(show) ? show : 'verdict',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
}

/** The id of the story that a fragment names, `#/stories/ana-unsubscribes`; null where it names a run. */
export const storyIdIn = (hash: string): string | null => /^#?\/?stories\/([\w-]{1,80})\/?$/.exec(hash)?.[1] ?? null;

/** A run that is to be shown, with whoever it is about. */
export interface Shown {
  readonly run: Run;
  readonly person: string;
  readonly story: Story | null;
  /** The same in the explorer, from `#` on. */
  readonly address: string;
  /** What has changed since the link was made; null where nothing has. */
  readonly age: string | null;
}

/** The run of a fragment: what stands after the question mark of the explorer's address, or that address itself. */
export function readShown(hash: string): Result<Shown> {
  const text = decoded(hash.replace(/^#/, ''));
  const query = text.startsWith('/') ? text.slice(text.indexOf('?') + 1) : text;
  const link = readLink(query);
  if (!link.ok) return rejected(link.error);
  const { settings, events, at }: LinkedRun = link.value;
  const run = play(simulationOf(settings), events.slice(0, at));
  return accepted({ run, person: SOMEBODY, story: null, address: `#/explore?${query}`, age: ageOfLink(link.value) });
}

/** @param stories all that there are, once they have come. */
export function shownStory(id: string, stories: readonly Story[]): Result<Shown> {
  const story = stories.find((each) => each.id === id);
  if (!story) return rejected(`There is no story called ${quoted(id)}.`);
  const run = play(
    storySimulation(story),
    story.steps.map(({ event }) => event),
  );
  return accepted({ run, person: story.person, story, address: `#/stories/${id}`, age: null });
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    // A stray percent sign; the reader of links will say what it cannot read.
    return text;
  }
}
