/**
 * The organisation that somebody describes, above the page, which comes and goes; with the way back from every change.
 * The browser remembers it where it may; a blocked or corrupt storage costs that and nothing else.
 */
import type { Organisation } from '../../simulation/index.ts';
import { recall, remember } from '../shell/storage.ts';
import { type Draft, draftOf, FIRST_DRAFT, organisationOf } from './draft.ts';
import { fileTextOf, readText } from './organisation-text.ts';

export interface Described {
  readonly draft: Draft;
  readonly organisation: Organisation;
  /** What undo goes back to, the latest last. */
  readonly past: readonly Draft[];
  /** What was just done, where that needs saying. */
  readonly said: string | null;
}

const REMEMBERED = 'organisation';
const MOST_PAST = 100;

let described: Described | null = null;
const listeners = new Set<() => void>();

/** The same object until something changes. */
export function currentDescription(): Described {
  described ??= standing(remembered(), [], null);
  return described;
}

export function subscribeToDescription(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody changed it. @param said what was done, where it is not plain to see. */
export function describe(draft: Draft, said: string | null = null): void {
  const { draft: before, past } = currentDescription();
  show(standing(draft, [...past, before].slice(-MOST_PAST), said));
  remember(REMEMBERED, fileTextOf(currentDescription().organisation));
}

/** Shows an organisation that came from elsewhere. It is remembered once somebody changes it, or where they `keep` it. */
export function openOrganisation(organisation: Organisation, said: string, keep: boolean): void {
  const { draft: before, organisation: old, past } = currentDescription();
  if (fileTextOf(old) === fileTextOf(organisation)) return;
  show(standing(draftOf(organisation), [...past, before].slice(-MOST_PAST), said));
  if (keep) remember(REMEMBERED, fileTextOf(organisation));
}

export function undo(): void {
  const { past } = currentDescription();
  const before = past.at(-1);
  if (!before) return;
  show(standing(before, past.slice(0, -1), null));
  remember(REMEMBERED, fileTextOf(currentDescription().organisation));
}

export const dismissSaid = (): void => show({ ...currentDescription(), said: null });

const standing = (draft: Draft, past: readonly Draft[], said: string | null): Described => ({
  draft,
  organisation: organisationOf(draft),
  past,
  said,
});

function remembered(): Draft {
  const text = recall(REMEMBERED);
  const read = text === null ? null : readText(text);
  return read?.ok ? draftOf(read.value) : FIRST_DRAFT;
}

function show(next: Described): void {
  described = next;
  for (const listener of listeners) listener();
}
