/** The page `docs/mutants.md`: what was tried, what killed it, what survived and why. Written from the trials alone. */
import { crmName, type Edition, listed } from '../../src/simulation/index.ts';
import type { Group } from './grounds.ts';
import { blockingRegions, type MutantKind } from './mutant.ts';
import { type Assay, killsBy } from './mutants.ts';
import { inOrder, united } from './rests-on.ts';
import { anywhere } from './rests-on-file.ts';
import type { Trial } from './trial.ts';

const kindsOf = (edition: Edition): Readonly<Record<MutantKind, string>> => ({
  'transition dropped': 'one transition is not there',
  'transition retargeted': 'one transition leads to a neighbouring state',
  'guard dropped': 'one transition asks nothing, or one guard says yes wherever it is asked',
  'guard negated': 'the same, asking the opposite',
  'clause dropped': 'a guard of several clauses lacks one of them',
  'action dropped': 'one transition moves but does not assign',
  'limit moved': 'a guard that reads a number sees one more, or one less',
  'event heard': `an event on which a blocking field never moves (${blocking(edition)}) moves it`,
  'field ignored': 'a field does not count for whether the prospect is mailable',
});

const blocking = (edition: Edition): string =>
  blockingRegions(edition)
    .map((region) => edition.regions[region]?.label ?? region)
    .join(', ');

/** The whole page. */
export const report = (assays: readonly Assay[]): string => `${[intro(), ...assays.map(section)].join('\n\n')}\n`;

const intro = (): string => `# Mutants

A check that passes may simply not be looking. So each edition is broken on purpose, in one place at a time, and every
broken copy, a mutant, is put before every check. The mutants are generated from the machine's own definition; this page
and \`src/simulation/support/generated/rests-on.json\` are written by \`npm run mutants\`, and a test fails when they are out of date.

A property kills a mutant when its verdict changes in some configuration. Each story, played on a mutant, kills it when a
step does not come out as told. The judge and the properties look at records; where a mutant moves as the machine does,
only what it says of an event is left to compare with what the machine says, and that is the check called citations.

The mutants are tried in a few configurations, each of which stands for those in which the machine goes through the same
records by the same steps. Resubscribe is off in them; mutants that concern \`prospect.resubscribed\`, or that lose a way
back, are tried with it on too. A mutant that nothing kills there is tried in every configuration of its edition.`;

function section(assay: Assay): string {
  const { terrain, trials, survivors } = assay;
  const { edition, groups, grounds, restrained } = terrain;
  return [
    `## The ${edition.label.toLowerCase()} edition

Of ${trials.length} mutants ${trials.length - survivors.length} are killed. The other ${survivors.length} are the same machine in other words: nothing that
can be observed differs, for the reasons below. They are tried in ${groups.length} configurations, which stand for all ${grounds.length}.`,
    ...(restrained.length > 0 ? [restraint(restrained)] : []),
    kinds(assay),
    checks(assay),
    stories(assay),
    survival(assay),
    foundation(assay),
    everyMutant(assay),
  ].join('\n\n');
}

const restraint = (
  restrained: readonly string[],
): string => `Where automation may do everything, the machine itself violates ${listed(restrained)} wherever asked, so there
no mutant could change that. It is decided in the other extreme instead: in an organisation whose automations tick fields
and import opt-outs, but never clear a field.`;

function kinds({ terrain: { edition }, trials }: Assay): string {
  const rows = Object.entries(kindsOf(edition)).map(([kind, what]) => {
    const all = trials.filter(({ mutant }) => mutant.kind === kind);
    const dead = all.filter(({ killers }) => killers.length > 0).length;
    return [kind, what, all.length, dead, all.length - dead];
  });
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return `### Kinds

${table(['kind', 'what is wrong', 'mutants', 'killed', 'equivalent'], [...rows, ['all', '', sum(2), sum(3), sum(4)]])}`;
}

function checks(assay: Assay): string {
  const properties = assay.terrain.edition.properties.filter(({ id }) => assay.properties.includes(id));
  const rows = [
    ['judge', 'a record or an outcome is not what the independent judge says', killsBy(assay, 'judge')],
    [
      'citations',
      'nothing moves otherwise, but an event is explained by other rules or another sentence',
      killsBy(assay, 'citations'),
    ],
    ...properties.map(({ id, title }) => [id, title, killsBy(assay, id)]),
  ];
  return `### What kills

${table(['check', 'looks for', 'kills'], rows)}`;
}

const stories = (assay: Assay): string =>
  table(
    ['story', 'kills'],
    assay.stories.map(({ id }) => [id, killsBy(assay, id)]),
  );

const survival = ({ survivors }: Assay): string => `### Survivors, and why each is the same machine

${table(
  ['mutant', 'why nothing can tell it apart'],
  survivors.map(({ mutant, reason }) => [code(mutant.id), reason ?? 'not known']),
)}`;

function foundation({ foundations, properties }: Assay): string {
  const everywhere = anywhere(foundations);
  const groups = foundations.map(({ off, on }) => united([...off, ...on]));
  return `### What each property rests on

Where a mutant breaks a property that holds, or makes impossible one that is possible, it shows a rule on which the
property rests: the rule by which the machine goes on where the mutant first leaves it, on the way to the counterexample.
Asked are the mutants that break one rule: those that leave something out in one place, and those in which an event lifts
a block that it should leave alone. \`restsOn\` in \`src/simulation\` gives the same by configuration. A cell is empty where
the property does not hold, or where no such mutant breaks it.

${table(
  ['property', 'anywhere', ...foundations.map(({ group }) => nameOf(group))],
  properties.map((id) => [id, ...[everywhere, ...groups].map((rests) => inOrder(rests.get(id)))]),
)}`;
}

/** A group of configurations, as a table's heading. */
function nameOf({ configurations }: Group): string {
  const [first] = configurations;
  if (!first || first.crm === 'none') return 'no CRM';
  if (!first.assigned) return 'not assigned';
  if (first.optedOutSync) return `sync: ${first.optedOutSync}, checkbox: ${first.doNotEmailSync}`;
  const crms = configurations.map(({ crm }) => crmName({ crm })).join(', ');
  return first.overwriteOptedOut ? `${crms} with overwrite` : crms;
}

const everyMutant = (assay: Assay): string => `### Every mutant

Stories are counted, not named.

${table(
  ['mutant', 'what is wrong', 'judge', 'citations', 'properties', 'stories'],
  assay.trials.map((trial) => row(assay, trial)),
)}`;

function row({ properties, stories }: Assay, { mutant, killers }: Trial): readonly string[] {
  const told = stories.filter(({ id }) => killers.includes(id)).length;
  const mark = (id: string) => (killers.includes(id) ? 'kills' : '');
  return [
    code(mutant.id),
    mutant.description,
    mark('judge'),
    mark('citations'),
    properties.filter((id) => killers.includes(id)).join(' '),
    told > 0 ? String(told) : '',
  ];
}

const code = (text: string): string => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
