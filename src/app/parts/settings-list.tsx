/**
 * Every setting with its choices, as one list; what cannot be chosen stays visible with the reason beside it. It keeps no
 * settings: whoever shows it does.
 */
import {
  applies,
  completeSettings,
  isOfEdition,
  listed,
  SETTINGS,
  type SettingInfo,
  type SettingName,
  type Settings,
  type SettingValue,
  settingInfo,
  settingNames,
  shownSettings,
  type ValueInfo,
} from '../../simulation/index.ts';
import { Segments } from '../ui/segments.tsx';
import './settings-list.css';

export interface SettingsListProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  /** Those that come after all others; none, so that they stand in the order in which people meet them. */
  readonly last?: readonly SettingName[];
}

/** Every setting that means anything in the chosen edition, each with its choices. */
export function SettingsList({ settings, onChange, last = [] }: SettingsListProps) {
  const shown = SETTINGS.filter((info) => applies(info, settings) || info.name === 'assigned');
  const isLast = ({ name }: SettingInfo) => last.includes(name);
  return (
    <div className="settings-list">
      {[...shown.filter((info) => !isLast(info)), ...shown.filter(isLast)].map((info) => (
        <Setting key={info.name} info={info} settings={settings} onChange={onChange} />
      ))}
    </div>
  );
}

interface SettingProps {
  readonly info: SettingInfo;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

function Setting({ info, settings, onChange }: SettingProps) {
  const { name, help, values } = info;
  const { label } = settingNames(settings, name);
  const segments = values.map((value) => ({
    value: String(value.value),
    label: value.label,
    why: whyNot(settings, info, value),
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

/** Said once of all that it is true of. */
const otherEdition = (labels: readonly string[]): string =>
  `${listed(labels)} ${labels.length === 1 ? 'is' : 'are'} modelled in the classic edition alone.`;

/** Why a value cannot be chosen now, in a sentence for people; null where it can. */
function whyNot(settings: Settings, info: SettingInfo, value: ValueInfo): string | null {
  if (!isOfEdition(value, settings))
    return otherEdition(info.values.filter((each) => !isOfEdition(each, settings)).map(({ label }) => label));
  return applies(info, settings) || value.value === settings[info.name]
    ? null
    : 'Without a CRM there is no such record.';
}

/** The settings with one changed, and whatever that makes impossible put back to what says nothing. */
export function withSetting(settings: Settings, name: SettingName, value: SettingValue): Settings {
  const wished = { ...settings, [name]: value } as Settings;
  const crm = settingInfo('crm').values.find((known) => known.value === wished.crm);
  const kept = crm && isOfEdition(crm, wished) ? wished : { ...wished, crm: 'none' as const };
  const meaning = shownSettings(kept).map((info) => [info.name, kept[info.name]] as const);
  return completeSettings({ assigned: kept.assigned, ...Object.fromEntries(meaning) });
}
