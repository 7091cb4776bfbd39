/**
 * The settings that somebody chose last, on whichever page: every page begins with them, so that none contradicts another.
 * What a link or a file brings is nobody's choice and is not remembered. Without storage they hold until the page closes.
 */
import { DEFAULT_SETTINGS, formatLink, readLink, type Settings } from '../../simulation/index.ts';
import { createStore } from '../ui/store.ts';
import { recall, remember } from './storage.ts';

const NAME = 'settings';

function remembered(): Settings | null {
  const text = recall(NAME);
  const read = text ? readLink(text) : null;
  return read?.ok ? read.value.settings : null;
}

const chosen = createStore(remembered);

/** What was chosen last; null where nothing ever was. */
export const lastChosen = (): Settings | null => chosen.get();

/** What was chosen last; today's edition without a CRM where nothing was. */
export const chosenSettings = (): Settings => lastChosen() ?? DEFAULT_SETTINGS;

/** Somebody chose these. */
export function chooseSettings(settings: Settings): void {
  chosen.set(settings);
  // As a link has them, which says which defaults were meant.
  remember(NAME, formatLink({ settings, events: [], at: 0 }));
}
