/** The option `--events`: a run, event by event. */
import { type EventName, type Result, readEvents, rejected, type Settings } from '../../simulation/index.ts';

export const EVENTS_OPTION = {
  value: 'names with commas between them, such as prospect.unsubscribed,connector.synced',
} as const;

/** @param settings under which each of them has to exist. */
export function readEventList(list: string, settings: Settings): Result<readonly EventName[]> {
  const names = list.split(',').map((name) => name.trim());
  const gap = names.indexOf('');
  if (gap >= 0) return rejected(`--events has no name at place ${gap + 1}: write one comma between two names.`);
  return readEvents(names, settings);
}
