/** Settings: what each may be, where it means something, and what it makes of the same acts. */
import {
  actorInText,
  capital,
  completeSettings,
  type EventName,
  eventInfo,
  fieldLabel,
  play,
  type Run,
  SETTINGS,
  type SettingInfo,
  type Settings,
  SOMEBODY,
  shownFields,
  simulationOf,
  standingOf,
  valueLabel,
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
            fact(
              'Exists',
              `${capital((where.split(':')[0] ?? where).replace(/crm "(\w+)"/, (_, crm) => valueLabel('crm', crm)))}.`,
            ),
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

/** A choice, and where the same acts end with it. */
interface Ending {
  readonly label: string;
  readonly stands: string;
  readonly boxes: string;
  readonly run: Run;
}

/** One table for each run that comes out otherwise by this setting, each row a choice. */
function compared(setting: SettingInfo, account: Settings): readonly Block[] {
  const tables = RUNS.flatMap((events) => {
    const endings = endingsOf(setting, account, events);
    return new Set(endings.map(({ stands, boxes }) => `${stands} ${boxes}`)).size > 1 ? [{ events, endings }] : [];
  });
  if (tables.length === 0) return [text('Alone it changes none of the usual runs.')];
  return tables.flatMap(({ events, endings }): readonly Block[] => [
    text(`${capital(endings[0] ? deeds(endings[0].run, events) : '')}.`),
    {
      kind: 'table',
      head: [setting.label, 'Ends', 'With'],
      rows: endings.map(({ label, stands, boxes }) => [[label], [stands], [boxes]]),
    },
  ]);
}

function endingsOf({ name, values }: SettingInfo, account: Settings, events: readonly EventName[]): readonly Ending[] {
  return values.flatMap(({ value, label }) => {
    const settings = completeSettings(changed(account, name, value));
    const simulation = simulationOf(settings);
    // Where a choice has no meaning beside the others, or the edition has no such act, there is nothing to compare.
    if (settings[name] !== value || !events.every((event) => simulation.events.includes(event))) return [];
    const run = play(simulation, events);
    return [{ label, stands: standingOf(run).words, boxes: tickedIn(run), run }];
  });
}

const tickedIn = ({ simulation: { edition }, record }: Run): string =>
  shownFields(edition, record)
    .filter(({ name }) => record[name] === true)
    .map(({ name }) => `${fieldLabel(name)} ${valueWords(edition, name, true)}`)
    .join(', ') || 'every box blank';

const deeds = ({ simulation }: Run, events: readonly EventName[]): string =>
  events.map((event) => `${actorInText(event, SOMEBODY)} ${eventInfo(simulation, event).past}`).join(', then ');

const changed = (account: Settings, name: SettingInfo['name'], value: unknown): Partial<Settings> =>
  name === 'edition' || name === 'crm'
    ? { edition: account.edition, crm: account.crm, [name]: value }
    : { ...account, [name]: value };
