/** Properties: each claim, where it holds and where it does not, and the shortest run that breaks it. Verdicts are computed. */
import {
  capital,
  citation,
  completeSettings,
  counted,
  EDITIONS,
  type Edition,
  type Property,
  type PropertyId,
  type PropertyResult,
  restsOn,
  type SettingName,
  type Settings,
  SOMEBODY,
  settingInfo,
  settingsWords,
  verify,
} from '../../simulation/index.ts';
import { entryPath, propertyPath } from '../address.ts';
import type { Block, PageDraft, Section } from '../page.ts';
import { text } from '../page.ts';

/** An account for each value of a setting, beside what else is set. */
const eachValue = (name: SettingName, beside: Partial<Settings>): readonly Settings[] =>
  settingInfo(name).values.map(({ value }) => completeSettings({ ...beside, [name]: value }));

/** The accounts whose verdicts a page tells; the proofs of the explorer have every configuration. */
const ACCOUNTS: Readonly<Record<Edition['id'], readonly Settings[]>> = {
  upgraded: [completeSettings({}), ...eachValue('optedOutSync', { crm: 'salesforce' })],
  classic: [
    ...eachValue('crm', { edition: 'classic' }),
    completeSettings({ edition: 'classic', crm: 'salesforce', overwriteOptedOut: true }),
  ],
};

const IDS: readonly PropertyId[] = [
  ...new Set(EDITIONS.flatMap(({ properties }) => properties.map(({ id }) => id))),
].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));

const claimOf = (edition: Edition, id: PropertyId): Property | undefined =>
  edition.properties.find((property) => property.id === id);

export const PROPERTY_PAGES: readonly PageDraft[] = IDS.map((id) => {
  const [first] = claims(id);
  return {
    kind: 'property',
    id,
    path: propertyPath(id),
    title: `${id} ${first?.property.title ?? ''}`,
    description: first?.property.sentence ?? '',
    edition: null,
    related: [...new Set(claims(id).flatMap(({ edition }) => restsOn(id, edition.id)))].map(entryPath),
    body: () => sectionsOf(id),
  };
});

/** The claim in each edition that makes it; the edition in which it means something first. */
function claims(id: PropertyId): readonly { readonly edition: Edition; readonly property: Property }[] {
  const all = EDITIONS.flatMap((edition) => {
    const property = claimOf(edition, id);
    return property ? [{ edition, property }] : [];
  });
  const means = ({ edition, property }: (typeof all)[number]) => ACCOUNTS[edition.id].some(property.appliesTo);
  return [...all.filter(means), ...all.filter((each) => !means(each))];
}

const sectionsOf = (id: PropertyId): readonly Section[] => claims(id).map((claim) => claimSection(id, claim));

function claimSection(id: PropertyId, { edition, property }: ReturnType<typeof claims>[number]): Section {
  const rests = restsOn(id, edition.id);
  const results = ACCOUNTS[edition.id].map((settings) => ({ settings, result: verdictOf(id, settings) }));
  return {
    id: edition.id,
    title: edition.label,
    blocks: [
      text(property.sentence),
      {
        kind: 'table',
        head: ['Account', 'Verdict', 'Shortest run'],
        rows: results.map(({ settings, result }) => [
          [accountWords(settings)],
          [result.verdict.replace('-', ' ')],
          [lengthWords(result)],
        ]),
      },
      ...shownRun(results),
      ...(rests.length > 0
        ? [
            text('Where it holds it rests on these: if one were otherwise, it would not hold.'),
            {
              kind: 'links',
              links: rests.map((rule) => ({ to: entryPath(rule), words: `${rule} ${citation(rule).title}` })),
            } as const,
          ]
        : []),
    ],
  };
}

/** The edition stands above already. */
const accountWords = (settings: Settings): string =>
  capital(
    settingsWords(settings)
      .filter(({ name }) => name !== 'edition')
      .map(({ words }) => words)
      .join(', '),
  );

const verdicts = new Map<Settings, readonly PropertyResult[]>();

/** Checked over every state of the account, all properties at once: the states are what takes time. */
function verdictOf(id: PropertyId, settings: Settings): PropertyResult {
  const known = verdicts.get(settings) ?? verify(settings).properties;
  verdicts.set(settings, known);
  const found = known.find((result) => result.id === id);
  if (!found) throw new Error(`${id} was not decided, although its edition has it.`);
  return found;
}

const runOf = ({ counterexample, witness }: PropertyResult) => counterexample ?? witness;

function lengthWords(result: PropertyResult): string {
  const run = runOf(result);
  if (!run) return 'none';
  return counted(run.length, 'step');
}

function shownRun(
  results: readonly { readonly settings: Settings; readonly result: PropertyResult }[],
): readonly Block[] {
  const [first] = results.flatMap(({ settings, result }) => {
    const run = runOf(result);
    return run ? [{ settings, run }] : [];
  });
  if (!first) return [];
  return [
    text('A shortest run that shows it:'),
    { kind: 'scene', scene: { person: SOMEBODY, settings: first.settings, given: [], events: first.run, tells: [] } },
  ];
}
