/** A record to be filled in as somebody sees it: ticked, blank or unknown for each field. It keeps nothing: whoever shows it does. */
import { useId } from 'react';
import {
  choicesOf,
  crmName,
  FIELDS,
  fieldLabel,
  type GivenField,
  type GivenRecord,
  type GivenValue,
  type Settings,
} from '../../simulation/index.ts';
import { Segments } from '../ui/segments.tsx';
import { Select } from '../ui/select.tsx';
import './record-form.css';

export interface RecordFormProps {
  readonly settings: Settings;
  /** The fields that there are under these settings. */
  readonly fields: readonly GivenField[];
  readonly given: GivenRecord;
  readonly onChange: (given: GivenRecord) => void;
}

/** What a record's fields stand for, and where one sees them. */
const SIDES = [
  { side: 'pardot', title: (_: Settings) => 'In Pardot' },
  { side: 'crm', title: (settings: Settings) => `In ${crmName(settings)}` },
  { side: 'bookkeeping', title: (_: Settings) => 'If you happen to know' },
] as const;

const sideOf = (field: GivenField) =>
  // Whether the connector runs is not on anybody's record.
  field === 'connector' ? 'bookkeeping' : FIELDS.find(({ name }) => name === field)?.side;

export function RecordForm({ settings, fields, given, onChange }: RecordFormProps) {
  return (
    <div className="record-form">
      {SIDES.map(({ side, title }) => {
        const here = fields.filter((field) => sideOf(field) === side);
        if (here.length === 0) return null;
        return (
          <fieldset key={side} className="record-form-side">
            <legend>{title(settings)}</legend>
            {here.map((field) => (
              <Field
                key={field}
                field={field}
                settings={settings}
                value={given[field]}
                onChange={(value) => onChange(withField(given, field, value))}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

function withField(given: GivenRecord, field: GivenField, value: GivenValue | undefined): GivenRecord {
  const { [field]: _, ...others } = given;
  return value === undefined ? others : { ...others, [field]: value };
}

interface FieldProps {
  readonly field: GivenField;
  readonly settings: Settings;
  readonly value: GivenValue | undefined;
  readonly onChange: (value: GivenValue | undefined) => void;
}

/** What a field is asked, where its name alone would not say. */
const ASKED: Readonly<Partial<Record<GivenField, string>>> = {
  softBounces: 'Soft bounces',
  requested: 'A request to be opted back in',
  lastChanged: 'Which side’s opt-out changed last?',
  connector: 'The connector',
};

/** What stands for "nothing was said". */
const UNSAID: Readonly<Partial<Record<GivenField, string>>> = {
  softBounces: 'Fewer than five, I think',
  connector: 'Runs, I think',
};

function Field({ field, settings, value, onChange }: FieldProps) {
  const id = useId();
  const label = ASKED[field] ?? fieldLabel(field);
  const choices = choicesOf(field).map((choice) => ({ ...choice, label: labelOf(settings, field, choice.value) }));
  const unsaid = UNSAID[field] ?? 'Not known';
  if (field === 'softBounces')
    return (
      <div className="record-form-field">
        <label htmlFor={id}>{label}</label>
        <Select
          id={id}
          value={value === undefined ? '' : String(value)}
          onChange={({ target }) => onChange(countOf(target.value))}
        >
          <option value="">{unsaid}</option>
          <option value="unknown">Not known</option>
          {choices.map(({ word, label: text }) => (
            <option key={word} value={word}>
              {text}
            </option>
          ))}
        </Select>
      </div>
    );
  const segments = [
    ...choices.map(({ word, label: text }) => ({ value: word, label: text })),
    { value: '', label: unsaid },
  ];
  const chosen = choices.find((choice) => choice.value === value)?.word ?? '';
  return (
    <div className="record-form-field">
      <span aria-hidden="true">{label}</span>
      <Segments
        label={label}
        segments={segments}
        value={chosen}
        onChange={(word) => onChange(choices.find((choice) => choice.word === word)?.value)}
      />
    </div>
  );
}

const countOf = (word: string): GivenValue | undefined =>
  word === '' ? undefined : word === 'unknown' ? 'unknown' : Number(word);

function labelOf(settings: Settings, field: GivenField, value: GivenValue): string {
  if (field === 'requested') return value ? 'Yes' : 'No';
  if (field === 'connector') return value === 'verified' ? 'Runs' : 'Paused';
  if (field === 'lastChanged') return value === 'crm' ? crmName(settings) : value === 'pardot' ? 'Pardot' : 'Neither';
  if (typeof value === 'boolean') return value ? 'Ticked' : 'Blank';
  return String(value);
}
