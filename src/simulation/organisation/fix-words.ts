/** What would fix a violation, in words: what to do, and what it would cost. */

import type { Settings } from '../../../machines/index.ts';
import {
  type EventName,
  fieldEdited,
  fieldLabel,
  originOf,
  type PropertyId,
  settingInfo,
  shortValue,
} from '../../../machines/index.ts';
import { editionOf } from '../run/simulation.ts';
import { listed, named } from '../words/lists.ts';
import type { Change, Fix } from './fixes.ts';

/** What to do, as a sentence without its full stop: "Do without “Nightly data load”". */
export function changeToMake(change: Change): string {
  switch (change.kind) {
    case 'condition':
      return `Add the condition “only for those who asked” to ${named(change.automations)}`;
    case 'removal':
      return `Do without ${named(change.automations)}`;
    case 'setting':
      return `${settingInfo(change.name).short}: ${shortValue(change.name, change.value)}`;
    case 'withheld':
      return `${withholding(change.events)}${change.checkbox === undefined ? '' : ', and give sales a checkbox for Do Not Email instead'}`;
  }
}

/** What it would cost, as a sentence; null where it costs nothing. */
export function costOf(settings: Settings, { breaks }: Fix): string | null {
  if (breaks.length === 0) return null;
  const titles = breaks.map((id) => `${id} (${titleOf(settings, id)})`);
  return `But then ${listed(titles)} would no longer hold.`;
}

const titleOf = (settings: Settings, id: PropertyId): string =>
  editionOf(settings).properties.find((property) => property.id === id)?.title ?? id;

/** "Make Email Opt Out read-only for people in the CRM". */
function withholding(events: readonly EventName[]): string {
  const fields = [...new Set(events.flatMap((event) => fieldEdited(event) ?? []))].map(fieldLabel);
  const who = [...new Set(events.map(originOf))].map((origin) => PEOPLE[origin] ?? origin);
  return `Make ${listed(fields)} read-only for ${listed(who)}`;
}

const PEOPLE: Readonly<Record<string, string>> = {
  admin: 'administrators',
  marketer: 'marketers',
  crmUser: 'people in the CRM',
};
