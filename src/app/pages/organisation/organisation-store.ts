/**
 * The organisation that somebody describes, above the page, which comes and goes; with the way back from every change.
 * The browser remembers it where it may; a blocked or corrupt storage costs that and nothing else. What a link brings does
 * not cost it: the one that was remembered before is kept beside it until it is taken back or let go.
 */
import type { Organisation } from '../../../simulation/index.ts';
import { lastChosen } from '../../session/chosen-settings.ts';
import { recall, remember } from '../../session/storage.ts';
import { createStore, useStore } from '../../ui/store.ts';
import { type Draft, draftOf, FIRST_DRAFT, organisationOf } from './draft.ts';
import { fileTextOf, readText } from './organisation-text.ts';

export interface Described {
  readonly draft: Draft;
  readonly organisation: Organisation;
  /** What undo goes back to, the latest last. */
  readonly past: readonly Draft[];
  /** What was just done, where that needs saying. */
  readonly said: string | null;
  /** What somebody had described here before they opened a link to another; null where there is no such thing. */
  readonly yours: Organisation | null;
}

const REMEMBERED = 'organisation';
const YOURS = 'organisation.yours';
const MOST_PAST = 100;

const described = createStore(() => standing(remembered(), [], null, recalled(YOURS)));

/** The same object until something changes. */
export const currentDescription = described.get;

export const useDescription = (): Described => useStore(described, (now) => now);

/** Somebody changed it. @param said what was done, where it is not plain to see. */
export function describe(draft: Draft, said: string | null = null): void {
  const { draft: before, past, yours } = currentDescription();
  described.set(standing(draft, [...past, before].slice(-MOST_PAST), said, yours));
  keep();
}

/** What is told is remembered; settings alone are remembered as those that were chosen last. */
function keep(): void {
  const { draft, organisation } = currentDescription();
  remember(REMEMBERED, draft.known === 'nothing' ? '' : fileTextOf(organisation));
}

/** Shows an organisation from a file that somebody chose: it is theirs from now on. */
export function openFile(organisation: Organisation, said: string): void {
  if (arrive(organisation, said, currentDescription().yours)) remember(REMEMBERED, fileTextOf(organisation));
}

/**
 * Shows an organisation that came with a link. It is remembered once somebody changes it; what was remembered until then
 * is kept, and offered back. Of several links in a row, what was there before the first is kept.
 */
export function openLink(organisation: Organisation, said: string): void {
  const mine = recalled(REMEMBERED);
  const isOther = mine !== null && fileTextOf(mine) !== fileTextOf(organisation);
  const yours = currentDescription().yours ?? (isOther ? mine : null);
  if (arrive(organisation, said, yours)) remember(YOURS, yours ? fileTextOf(yours) : '');
}

/** Whether anything was changed by it. */
function arrive(organisation: Organisation, said: string, yours: Organisation | null): boolean {
  const { draft: before, organisation: old, past } = currentDescription();
  if (before.known !== 'nothing' && fileTextOf(old) === fileTextOf(organisation)) return false;
  described.set(standing(draftOf(organisation), [...past, before].slice(-MOST_PAST), said, yours));
  return true;
}

/** Takes back what was described here before a link was opened. */
export function backToYours(): void {
  const { yours } = currentDescription();
  if (!yours) return;
  letYoursGo();
  describe(draftOf(yours), 'This is yours again, as it was before you opened the link.');
}

/** From now on only what is on screen is kept. */
export function letYoursGo(): void {
  described.set({ ...currentDescription(), yours: null });
  remember(YOURS, '');
}

export function undo(): void {
  const { past, yours } = currentDescription();
  const before = past.at(-1);
  if (!before) return;
  described.set(standing(before, past.slice(0, -1), null, yours));
  if (yours && fileTextOf(yours) === fileTextOf(currentDescription().organisation)) letYoursGo();
  keep();
}

export const dismissSaid = (): void => described.set({ ...currentDescription(), said: null });

const standing = (
  draft: Draft,
  past: readonly Draft[],
  said: string | null,
  yours: Organisation | null,
): Described => ({
  draft,
  organisation: organisationOf(draft),
  past,
  said,
  yours,
});

/** What was described, under the settings that were chosen last; a new one takes the settings from where people come. */
function remembered(): Draft {
  const mine = recalled(REMEMBERED);
  const chosen = lastChosen();
  if (mine) return draftOf(mine);
  return chosen && chosen.crm !== 'none' ? { ...FIRST_DRAFT, settings: chosen } : FIRST_DRAFT;
}

/** What the browser remembers under a name; null where that is nothing, or nothing that can be read. */
function recalled(name: string): Organisation | null {
  const read = readText(recall(name) ?? '');
  return read.ok ? read.value : null;
}
