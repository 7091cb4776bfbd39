/** The command that replays a run on the command line, in the words of its contract. */
import { completeSettings, type EventName, SETTINGS, type Settings } from '../../simulation/index.ts';

/** `npm run --silent mailability -- simulate --crm salesforce --events prospect.unsubscribed`. */
export function simulateLine(settings: Settings, events: readonly EventName[]): string {
  const { edition, crm } = settings;
  const usual = completeSettings({ edition, crm });
  const options = SETTINGS.flatMap(({ name, values }) => {
    const value = settings[name];
    const isDefault =
      name === 'edition' || name === 'crm' ? value === completeSettings({})[name] : value === usual[name];
    if (isDefault) return [];
    const label = values.find((each) => each.value === value)?.label;
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [`--${option} ${typeof value === 'boolean' ? label : value}`];
  });
  return ['npm run --silent mailability -- simulate', ...options, `--events ${events.join(',')}`].join(' ');
}
