/** How the chart shows who acts: a colour for each, round where somebody decides and square where a machine does. */
import { type EventName, isAutomation, type Origin, originOf } from '../../simulation/index.ts';

const COLOURS: Readonly<Record<Origin, string>> = {
  prospect: 'var(--who-prospect)',
  admin: 'var(--who-admin)',
  marketer: 'var(--who-marketer)',
  crmUser: 'var(--who-crm)',
  mail: 'var(--who-mail)',
  automation: 'var(--who-automation)',
  crmAutomation: 'var(--who-crm)',
  connector: 'var(--who-connector)',
};

export const originColour = (event: EventName): string => COLOURS[originOf(event)];

export const originKind = (event: EventName): 'round' | 'square' => (isAutomation(event) ? 'square' : 'round');
