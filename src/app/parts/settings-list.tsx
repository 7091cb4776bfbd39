/**
 * Every setting with its choices, as one list; what cannot be chosen stays visible with the reason beside it. It keeps no
 * settings: whoever shows it does.
 */
import {
  completeSettings,
  type SettingInfo,
  type SettingName,
  type Settings,
  settingInfo,
  whyImpossible,
} from '../../simulation/index.ts';
import { Segments } from '../ui/segments.tsx';
import './settings-list.css';

export interface SettingsListProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Every setting that means anything in the chosen edition, each with its choices. */
export function SettingsList({ settings, onChange }: SettingsListProps) {
  return (
    <div className="settings-list">
      {shownSettings(settings).map((name) => (
        <Setting key={name} info={settingInfo(name)} settings={settings} onChange={onChange} />
      ))}
    </div>
  );
}

interface SettingProps {
  readonly info: SettingInfo;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

function Setting({ info: { name, label, help, values }, settings, onChange }: SettingProps) {
  const segments = values.map(({ value, label: word }) => ({
    value: String(value),
    label: word,
    why: whyNot(settings, name, value),
  }));
  const reasons = [...new Set(segments.flatMap(({ why }) => why ?? []))];
  return (
    <section className="settings-one" data-setting={name}>
      <h3>{label}</h3>
      <p>{help}</p>
      <Segments
        label={label}
        segments={segments}
        value={String(settings[name])}
        onChange={(chosen) => {
          const value = values.find((known) => String(known.value) === chosen)?.value;
          if (value !== undefined) onChange(withSetting(settings, name, value));
        }}
      />
      {reasons.map((why) => (
        <p key={why} className="settings-why">
          {why}
        </p>
      ))}
    </section>
  );
}

/** The settings that mean anything in an edition. */
function shownSettings({ edition, crm }: Settings): readonly SettingName[] {
  const always: SettingName[] = ['edition', 'crm', 'assigned'];
  if (edition === 'classic') return [...always, 'overwriteOptedOut', 'resubscribe'];
  return crm === 'salesforce' ? [...always, 'optedOutSync', 'resubscribe'] : [...always, 'resubscribe'];
}

/** Why a value cannot be chosen now, in a sentence for people; null where it can. */
function whyNot(settings: Settings, name: SettingName, value: string | boolean): string | null {
  if (name === 'crm' && whyImpossible({ ...settings, crm: value as Settings['crm'], ...NO_OPTIONS }))
    return 'The upgraded edition is modelled with Salesforce or without a CRM.';
  if (name === 'assigned' && settings.crm === 'none')
    return value === settings.assigned ? null : 'Without a CRM there is no record to assign the prospect to.';
  if (name === 'overwriteOptedOut' && whyImpossible({ ...settings, overwriteOptedOut: value as boolean }))
    return 'Only the Salesforce connector has this option.';
  return null;
}

/** The options that exist for some connectors only, at their off values. */
const NO_OPTIONS = { overwriteOptedOut: false, optedOutSync: null } as const;

/** The settings with one changed, and whatever that makes impossible put back to its default. */
export function withSetting(settings: Settings, name: SettingName, value: string | boolean): Settings {
  const wished = { ...settings, [name]: value } as Settings;
  if (!whyImpossible(wished)) return completeSettings(wished);
  const settled = { ...wished, ...NO_OPTIONS };
  return completeSettings(whyImpossible(settled) ? { ...settled, crm: 'none' } : settled);
}
