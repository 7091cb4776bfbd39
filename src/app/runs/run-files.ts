/** Saves the run on screen as a file, and opens one: read, checked, replayed, and only then put on the screen. */
import {
  divergenceWords,
  formatRunFile,
  MAX_FILE_SIZE,
  play,
  readRunFile,
  simulationOf,
  tooLarge,
} from '../../simulation/index.ts';
import type { ExplorerView } from '../state/explorer.tsx';
import type { ExplorerEvent } from '../state/explorer-machine.ts';
import { currentBranch, eventsOf, timelineOfBranches } from '../state/timeline.ts';
import { addMacros, allMacros } from './macros.ts';

/** The text of the run's file: every branch, where one stands, and the macros. */
export function runFileText({
  settings,
  timeline,
  person,
}: Pick<ExplorerView, 'settings' | 'timeline' | 'person'>): string {
  const current = currentBranch(timeline);
  return formatRunFile({
    settings,
    events: eventsOf(current.tip),
    at: timeline.at.depth,
    person,
    branches: timeline.branches.filter(({ id }) => id !== current.id).map(({ tip }) => eventsOf(tip)),
    macros: allMacros(),
  });
}

/** Reads a file and says what the explorer is to do: show the run, or only why it cannot be opened. */
export async function openingOf(file: File): Promise<ExplorerEvent> {
  const text = file.size > MAX_FILE_SIZE ? null : await file.text().catch(() => '');
  const read = text === null ? ({ ok: false, error: tooLarge } as const) : readRunFile(text);
  if (!read.ok) return { type: 'notice.show', text: `${named(file)}: ${read.error}` };
  const { settings, person, events, at, branches, macros, divergence } = read.value;
  addMacros(macros);
  const steps = `${events.length} ${events.length === 1 ? 'step' : 'steps'}`;
  const notice = divergence
    ? `${named(file)} was opened. ${divergenceWords(play(simulationOf(settings), divergence.events), person, divergence)}`
    : `${named(file)} was opened: ${steps}, and each came out as it was saved.`;
  return { type: 'run.restore', settings, person, timeline: timelineOfBranches([events, ...branches], at), notice };
}

const named = ({ name }: File): string => `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;
