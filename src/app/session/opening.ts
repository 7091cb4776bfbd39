/**
 * What an address comes to: the page that it shows, and what it asks of the explorer, be it a run to open, a story to
 * begin, or a sentence on why neither can be. The stories come with the first address that names one.
 */
import {
  ageOfLink,
  DEFAULT_SETTINGS,
  isOfNewerModel,
  readLink,
  type Story,
  settingsOfLink,
} from '../../simulation/index.ts';
import { EXPLORER, type Route, readRoute } from './address.ts';
import { chosenSettings } from './chosen-settings.ts';
import type { Comparing, Held } from './comparison-opening.ts';
import { type ExplorerContext, type ExplorerEvent, openRun, openStory, restoreRun } from './explorer-machine.ts';
import { timelineOf } from './timeline.ts';

export interface Arrival extends Pick<Route, 'page' | 'id'> {
  /** What the explorer is to do; null where nothing. */
  readonly opening: ExplorerEvent | null;
  /** Two runs that are to be shown side by side, in front of the explorer. */
  readonly comparison?: Comparing;
  /** The address, where a newer version of this page could open it. */
  readonly tooNew?: string;
}

/**
 * Reads the part of an address from `#` on. Never rejects for what the address says.
 * @param held what the explorer holds; null where the page has only just been opened.
 */
export async function arrivalAt(hash: string, held: Held | null = null): Promise<Arrival> {
  const { page, id, query } = readRoute(hash);
  if (page === 'compare') {
    if (!held && query === null) return { page: EXPLORER, id: null, opening: null };
    const code = await import('./comparison-opening.ts').catch(() => null);
    const missing = { opening: { type: 'notice.show', text: notLoaded('comparison') } } as const;
    return { page: EXPLORER, id: null, ...(code?.comparisonOpening(id, query, held ?? NOTHING_YET) ?? missing) };
  }
  if (page === 'stories' && id !== null) return storyArrival(id);
  if (page !== EXPLORER || query === null) return { page, id, opening: null };
  const link = readLink(query);
  if (!link.ok) {
    const opening = { type: 'notice.show', text: link.error, unopened: settingsOfLink(query) } as const;
    return { page, id: null, opening, ...(isOfNewerModel(query) && { tooNew: hash }) };
  }
  const { olderModel } = link.value;
  const notice =
    olderModel === null
      ? ageOfLink(link.value)
      : `This link was made with an older model (version ${olderModel}). Its events were played again, and may end elsewhere.`;
  const story = id === null ? null : ((await storyOf(id)) ?? null);
  return { page, id: null, opening: { type: 'run.open', run: link.value, notice, story } };
}

const NOTHING_YET: Held = { settings: DEFAULT_SETTINGS, timeline: timelineOf([]) };

async function storyArrival(id: string): Promise<Arrival> {
  const story = await storyOf(id);
  if (story) return { page: EXPLORER, id: null, opening: { type: 'story.open', story } };
  if (story === undefined)
    return { page: EXPLORER, id: null, opening: { type: 'notice.show', text: notLoaded('story') } };
  const text = `There is no story called “${id.slice(0, 60)}”. Here are all that there are.`;
  return { page: 'stories', id: null, opening: { type: 'notice.show', text } };
}

const notLoaded = (what: string) => `The ${what} could not be loaded. Check the connection, and open it again.`;

/** Null where there is no such story, undefined where the stories could not be loaded: a run opens all the same. */
async function storyOf(id: string): Promise<Story | null | undefined> {
  try {
    // By name, so that the lessons behind the same door do not come along.
    const { storyById } = await import('../../../stories/index.ts');
    return storyById(id);
  } catch {
    return undefined;
  }
}

/** What an opening makes of the explorer's beginning, so that the first picture is the right one. */
export function beginningOf(opening: ExplorerEvent | null): Partial<ExplorerContext> {
  switch (opening?.type) {
    case 'run.open':
      return openRun(opening.run, opening.story ?? null, opening.notice);
    case 'story.open':
      return openStory(opening.story);
    case 'run.restore':
      return restoreRun(opening);
    case 'notice.show':
      return {
        settings: opening.unopened ?? chosenSettings(),
        notice: opening.text,
        unopened: opening.unopened !== undefined,
      };
    default:
      return { settings: chosenSettings() };
  }
}
