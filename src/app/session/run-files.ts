/** Saves the run on screen as a file, and opens one: read, checked, replayed, and only then put on the screen. */
import {
  counted,
  formatRunFile,
  MAX_FILE_SIZE,
  MAX_MACROS,
  readRunFile,
  type SavedBranch,
  tooLarge,
} from '../../simulation/index.ts';
import type { ExplorerView } from './explorer.tsx';
import type { ExplorerEvent } from './explorer-machine.ts';
import { addMacros, allMacros } from './macros.ts';
import { type Branch, currentBranch, eventsOf } from './timeline.ts';
import { timelineOfBranches } from './timeline-of-branches.ts';

/**
 * The text of the run's file: every branch with its name, where one stands, and the macros.
 * @throws where the file would be too large to be opened again; the sentence says what to do.
 */
export function runFileText({
  settings,
  timeline,
  person,
}: Pick<ExplorerView, 'settings' | 'timeline' | 'person'>): string {
  const current = currentBranch(timeline);
  const text = formatRunFile({
    settings,
    ...saved(current),
    at: timeline.at.depth,
    person,
    branches: timeline.branches.filter(({ id }) => id !== current.id).map(saved),
    macros: allMacros(),
  });
  if (text.length <= MAX_FILE_SIZE) return text;
  throw new Error(
    `Its branches are so long that the file would be larger than ${MAX_FILE_SIZE / 1_000_000} MB, which is not opened again: forget one first.`,
  );
}

/** Reads a file and says what the explorer is to do: show the run, or only why it cannot be opened. */
export async function openingOf(file: File): Promise<ExplorerEvent> {
  const text = file.size > MAX_FILE_SIZE ? null : await file.text().catch(() => '');
  const read = text === null ? ({ ok: false, error: tooLarge } as const) : readRunFile(text);
  if (!read.ok) return { type: 'notice.show', text: `${named(file)}: ${read.error}` };
  const { settings, person, name, events, at, branches, macros, divergence } = read.value;
  const left = addMacros(macros);
  const noRoom = left === 0 ? '' : ` ${left} of its macros found no room: at most ${MAX_MACROS} are remembered.`;
  const steps = counted(events.length, 'step');
  const notice = divergence
    ? `${named(file)} was opened. ${divergence.words}`
    : `${named(file)} was opened: ${steps}, and each came out as it was saved.`;
  return {
    type: 'run.restore',
    settings,
    person,
    timeline: timelineOfBranches([{ name, events }, ...branches], at),
    notice: notice + noRoom,
  };
}

const saved = ({ name, tip }: Branch): SavedBranch => ({ name, events: eventsOf(tip) });

const named = ({ name }: File): string => `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;
