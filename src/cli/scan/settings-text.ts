/** An organisation's file with what was found in it. What somebody wrote by hand stays as it is, in its place. */
import { handWritten } from '../../scan/index.ts';
import { completeSettings, SETTINGS, type Settings } from '../../simulation/index.ts';
import type { ScanReport } from './scan-report.ts';

export function settingsText({ settings, verdict, written }: ScanReport): string {
  const found = (verdict.organisation.automations ?? []).filter(({ from }) => from !== undefined);
  const kept = written === null ? handWritten(verdict.organisation) : writtenByHand(written);
  const automations = [...kept, ...found.map(({ need, ...rest }) => (need.length > 0 ? { ...rest, need } : rest))];
  return JSON.stringify({ ...(written ?? { settings: told(settings) }), automations }, null, 2);
}

/** As they stand in the file, but for those of an earlier scan. */
function writtenByHand(written: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { automations } = written;
  const list: readonly unknown[] = Array.isArray(automations) ? automations : [];
  return list.filter((each) => typeof each !== 'object' || each === null || !('from' in each));
}

/** Settings that differ from their defaults, and those that people look for first. */
function told(settings: Settings): object {
  const usual = completeSettings({ edition: settings.edition, crm: settings.crm });
  const shown = SETTINGS.filter(({ name }) => name === 'edition' || name === 'crm' || settings[name] !== usual[name]);
  return Object.fromEntries(shown.map(({ name }) => [name, settings[name]]));
}
