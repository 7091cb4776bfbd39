/** What is folded away on the chart, in one line: regions by their headings, and syncs where none can happen. */
import { type EventName, isSync, listed, type Simulation } from '../../simulation/index.ts';
import type { ChartLayout } from './layouts.ts';

/** "Does not apply without a CRM: Email Opt Out, Connector, Changed last and every sync." Empty where nothing is folded away. */
export function foldedWords({ edition, settings }: Simulation, { folded, transitions }: ChartLayout): string {
  if (folded.length === 0) return '';
  const syncs = transitions.some(({ id, source }) =>
    isSync(id.slice(source.length + 1, id.lastIndexOf(':')) as EventName),
  );
  const names = folded.map((region) => edition.regions[region]?.label ?? region);
  const when = settings.crm === 'none' ? 'without a CRM' : 'with these settings';
  return `Does not apply ${when}: ${listed(syncs ? names : [...names, 'every sync'])}.`;
}
