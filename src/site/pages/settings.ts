/** Settings: what each may be, where it means something, and what it makes of the same acts. */
import {
  capital,
  completeSettings,
  type EventName,
  fieldLabel,
  play,
  SETTINGS,
  type SettingInfo,
  type Settings,
  SOMEBODY,
  shownFields,
  simulationOf,
  standingOf,
  valueWords,
} from '../../simulation/index.ts';
import { editionPath, settingPath } from '../address.ts';
import { type Block, fact, type PageDraft, type Section, text } from '../page.ts';

/** An account in which it means something. */
const ACCOUNTS: readonly Settings[] = [
  completeSettings({ crm: 'salesforce' }),
  completeSettings({ edition: 'classic', crm: 'salesforce' }),
];

export const SETTING_PAGES: readonly PageDraft[] = SETTINGS.map((setting) => ({
  kind: 'setting',
  id: setting.name,
  path: settingPath(setting.name),
  title: setting.today?.label ?? setting.label,
  description: setting.help,
  edition: onlyEdition(setting),
  related: SETTINGS.filter(({ name }) => name !== setting.name).map(({ name }) => settingPath(name)),
  body: () => sectionsOf(setting),
}));

function onlyEdition({ means }: SettingInfo): Settings['edition'] | null {
  const having = ACCOUNTS.filter(means);
  return having.length === 1 ? (having[0]?.edition ?? null) : null;
}

/** Acts that tell choices apart: what a prospect, people on both sides, and the sync do. */
const RUNS: readonly (readonly EventName[])[] = [
  ['prospect.unsubscribed', 'connector.synced'],
  ['crmUser.tickedOptOut', 'connector.synced'],
  ['admin.tickedDoNotEmail', 'connector.synced'],
  ['prospect.unsubscribed', 'prospect.resubscribed'],
  ['prospect.unsubscribed', 'connector.synced', 'crmUser.untickedOptOut', 'connector.synced'],
];

function sectionsOf(setting: SettingInfo): readonly Section[] {
  const { name, label, today, help, values, where } = setting;
  const account = ACCOUNTS.find(setting.means) ?? ACCOUNTS[0];
  return [
    {
      id: 'says',
      title: 'What it is',
      blocks: [
        text(help),
        {
          kind: 'facts',
          facts: [
            ...(today ? [fact('In the classic edition', `It is called ${label}.`)] : []),
            fact('Exists', `${capital(where.split(':')[0] ?? where)}.`),
            {
              term: 'May be',
              lines: values.map((value) => [value.label, ...usualWords(setting, account, value.value)]),
            },
          ],
        },
      ],
    },
    ...(account
      ? [{ id: 'differs', title: 'What each choice makes of the same acts', blocks: compared(setting, account) }]
      : []),
    {
      id: 'other-edition',
      title: 'In the other edition',
      blocks: [
        text(
          ...ACCOUNTS.map(
            (each) =>
              `${capital(each.edition === 'classic' ? 'the classic edition' : 'today’s edition')} ${setting.means(each) ? 'has it' : 'has no such setting'}. `,
          ),
          'More on ',
          { to: editionPath('upgraded'), words: 'today’s edition' },
          ' and ',
          { to: editionPath('classic'), words: 'the classic one' },
          '.',
        ),
      ],
    },
  ];

  function usualWords(info: SettingInfo, at: Settings | undefined, value: unknown): readonly string[] {
    return at &&
      completeSettings({ edition: at.edition, crm: at.crm })[info.name] === value &&
      name !== 'crm' &&
      name !== 'edition'
      ? [' (where nobody sets it)']
      : [];
  }
}

/** One table for each run that comes out otherwise by this setting, each row a choice. */
function compared({ name, values, label }: SettingInfo, account: Settings): readonly Block[] {
  const choices = values
    .map((value) => ({ value, settings: completeSettings(changed(account, name, value.value)) }))
    .filter(({ settings, value }) => settings[name] === value.value);
  const tables = RUNS.flatMap((events) => {
    const rows = choices.flatMap(({ value, settings }) => {
      const simulation = simulationOf(settings);
      if (!events.every((event) => simulation.events.includes(event))) return [];
      const run = play(simulation, events);
      return [{ value, run }];
    });
    const ends = new Set(rows.map(({ run }) => JSON.stringify(run.record)));
    return ends.size > 1 ? [{ events, rows }] : [];
  });
  if (tables.length === 0) return [text('Alone it changes none of the usual runs.')];
  return tables.flatMap(({ events, rows }): readonly Block[] => [
    text(
      `${SOMEBODY}: ${events.map((event) => rows[0]?.run.simulation.edition.events.find(({ id }) => id === event)?.past ?? event).join(', then ')}.`,
    ),
    {
      kind: 'table',
      head: [label, 'Ends', 'With'],
      rows: rows.map(({ value, run }) => [
        [value.label],
        [standingOf(run.record).words],
        [
          shownFields(run.simulation.edition, run.record)
            .filter(({ name: field }) => run.record[field] === true)
            .map(
              ({ name: field }) =>
                `${fieldLabel(field)} ${valueWords(run.simulation.edition, field, run.record[field])}`,
            )
            .join(', ') || 'every box blank',
        ],
      ]),
    },
  ]);
}

const changed = (account: Settings, name: SettingInfo['name'], value: unknown): Partial<Settings> =>
  name === 'edition' || name === 'crm'
    ? { edition: account.edition, crm: account.crm, [name]: value }
    : { ...account, [name]: value };
