/** The same records under another setting, without one of the organisation's automations, or with a condition on it. */
import { useState } from 'react';
import { ANY_TIME, readWhatIf } from '../../../audit/index.ts';
import {
  isOfEdition,
  NEED_WORDS,
  needClause,
  type Organisation,
  settingNames,
  shownSettings,
  valueLabel,
} from '../../../simulation/index.ts';
import { type AuditState, askWhatIf } from './audit-store.ts';

/** What can be asked, by how `readWhatIf` reads it, under the name of what would change. */
interface Choices {
  readonly of: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export function WhatIfForm({ state: { organisation, whatIf } }: { readonly state: AuditState }) {
  const all = choicesFor(organisation);
  // The form is gone while columns are chosen or rows are read again, and comes back with what was asked.
  const [of, setOf] = useState(
    () => all.find(({ choices }) => choices.some(({ value }) => value === whatIf))?.of ?? '',
  );
  const chosen = all.find((each) => each.of === of);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="audit-what-if">
      <h2 id="audit-what-if">What if</h2>
      <p>Ask the same records again, before anybody changes it.</p>
      <div className="audit-columns">
        <div className="audit-column">
          <label htmlFor="audit-changed">What changes</label>
          <select
            id="audit-changed"
            value={of}
            onChange={({ currentTarget: { value } }) => {
              setOf(value);
              if (whatIf !== null) askWhatIf(null);
            }}
          >
            <option value="">Nothing: as it is today</option>
            {all.map((each) => (
              <option key={each.of} value={each.of}>
                {each.of}
              </option>
            ))}
          </select>
        </div>
        {chosen && (
          <div className="audit-column">
            <label htmlFor="audit-change">How</label>
            <select
              id="audit-change"
              value={chosen.choices.some(({ value }) => value === whatIf) ? (whatIf ?? '') : ''}
              onChange={({ currentTarget: { value } }) => askWhatIf(value === '' ? null : value)}
            >
              <option value="">As it is today</option>
              {chosen.choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </section>
  );
}

/** Whose account it is, is no change of it. */
const FIXED: readonly string[] = ['edition', 'crm', 'assigned'];

function choicesFor(organisation: Organisation): readonly Choices[] {
  const { settings, automations } = organisation;
  const ofSettings = shownSettings(settings)
    .filter(({ name }) => !FIXED.includes(name))
    .map((info) => ({
      of: settingNames(settings, info.name).label,
      choices: info.values
        .filter((value) => value.value !== settings[info.name] && isOfEdition(value, settings))
        .map(({ value, label }) => ({
          value: `${info.name}=${typeof value === 'boolean' ? label : value}`,
          label: valueLabel(info.name, value),
        })),
    }));
  const ofAutomations = (automations ?? []).map(({ name }) => ({
    of: `“${name}”`,
    choices: [
      { value: `without=${name}`, label: 'It is gone' },
      { value: `${name}=${ANY_TIME}`, label: 'It acts at any time' },
      ...NEED_WORDS.map((words) => ({ value: `${name}=${words}`, label: `It acts only where ${needClause(words)}` })),
    ],
  }));
  return [...ofSettings, ...ofAutomations]
    .map(({ of, choices }) => ({ of, choices: choices.filter(({ value }) => readWhatIf(organisation, value).ok) }))
    .filter(({ choices }) => choices.length > 0);
}
