/** A record's fields in words: what was said of them, what is asked, and what each answer would be. */
import { type FieldName, type Fields, fieldLabel, type Settings } from '../../../machines/index.ts';
import { grouped } from '../ask/grouped.ts';
import { editionOf } from '../run/simulation.ts';
import { capital, counted, listed } from '../words/lists.ts';
import { crmName } from '../words/settings.ts';
import { STATUS_WORDS, valueWords } from '../words/values.ts';
import type { Diagnosis } from './diagnosis.ts';
import { GIVEN_FIELDS, type GivenField, type GivenRecord, type GivenValue } from './given-record.ts';
import type { Hanging } from './hangs-on.ts';

const QUESTIONS: Readonly<Partial<Record<GivenField, (settings: Settings, person: string) => string>>> = {
  lastChanged: (settings) => `Which side’s opt-out field changed last: Pardot’s or ${crmName(settings)}’s?`,
  softBounces: () => 'How many soft bounces are counted?',
  requested: (_, person) => `Has ${person} asked to be opted back in?`,
  connector: () => 'Does the connector run, or is it paused?',
};

/** What to ask about a field. */
export const question = (settings: Settings, { field }: Hanging, person: string): string =>
  QUESTIONS[field]?.(settings, person) ?? `Is ${fieldLabel(field)} ticked?`;

/** "If ticked: transactional only." Values that come to the same are told together. */
export const answersOf = (settings: Settings, { field, on, answers }: Hanging): readonly string[] =>
  grouped(answers, ({ statuses }) => statuses.join()).map((alike) => {
    const values = alike.map(({ value }) => answerWords(settings, field, value));
    const statuses = alike[0]?.statuses.map((status) => STATUS_WORDS[status]) ?? [];
    return `If ${listed(values, 'or')}: ${listed(statuses, 'or')}${on === 'nextSync' ? ' after the next sync' : ''}.`;
  });

function answerWords(settings: Settings, field: GivenField, value: GivenValue): string {
  if (field === 'requested') return value ? 'yes' : 'no';
  if (field === 'lastChanged') return sideWords(settings, value);
  return valueWords(editionOf(settings), field, value as Fields[FieldName]);
}

function sideWords(settings: Settings, value: GivenValue): string {
  if (value === 'none') return 'neither since the last sync';
  return value === 'crm' ? crmName(settings) : 'Pardot';
}

/** "Prospect Opted Out ticked", "3 soft bounces". */
export function saidOf(settings: Settings, field: GivenField, value: GivenValue | undefined): string {
  if (value === undefined)
    return field === 'softBounces' ? 'fewer than five soft bounces (assumed)' : 'a connector that runs (assumed)';
  if (field === 'softBounces') return counted(Number(value), 'soft bounce');
  if (field === 'requested') return value ? 'a standing request' : 'no standing request';
  if (field === 'lastChanged')
    return value === 'none' ? 'neither side changed since the last sync' : `${sideWords(settings, value)} changed last`;
  return `${fieldLabel(field)} ${answerWords(settings, field, value)}`;
}

/** What was said of the record, in the order of its fields: "Prospect Opted Out ticked, Do Not Email blank." */
export function saidLine({ given, organisation }: Diagnosis): string {
  const said = GIVEN_FIELDS.flatMap((field) => {
    const value = given[field];
    return value === undefined || value === 'unknown' ? [] : [saidOf(organisation.settings, field, value)];
  });
  return said.length > 0 ? `${capital(said.join(', '))}.` : 'Nothing was said of it.';
}

/** "Hard Bounced is blank and there is a standing request": a record as a condition. */
export const conditionWords = (settings: Settings, record: GivenRecord): string =>
  listed(
    GIVEN_FIELDS.flatMap((field) => {
      const value = record[field];
      if (value === undefined) return [];
      if (field === 'requested') return [value ? 'there is a standing request' : 'nobody has asked'];
      if (field === 'lastChanged') return [saidOf(settings, field, value)];
      return [`${fieldLabel(field)} is ${answerWords(settings, field, value)}`];
    }),
  );
