/**
 * The page that a run has at an address of its own. What follows the # of a link never reaches a server, so chats and search engines
 * see the same page for every run; a story's run has one that was written when the site was built, with what happened and its picture.
 */
import { STORIES } from '../../../../../stories/index.ts';
import { type Run, storySimulation } from '../../../../simulation/index.ts';
import { storyPath } from '../../../../site/index.ts';
import { wholeAddress } from '../../../session/address.ts';

/** A page about exactly this run. */
export interface RunPage {
  readonly title: string;
  /** The whole address. */
  readonly address: string;
}

/** @returns null for a run that no story tells. */
export function pageOfRun({ simulation, steps }: Run): RunPage | null {
  const settings = JSON.stringify(simulation.settings);
  const events = steps.map(({ event }) => event).join();
  const story = STORIES.find(
    (each) =>
      each.steps.map(({ event }) => event).join() === events &&
      JSON.stringify(storySimulation(each).settings) === settings,
  );
  return story ? { title: story.title, address: wholeAddress(storyPath(story.id)) } : null;
}
