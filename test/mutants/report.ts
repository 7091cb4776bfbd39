/** The page `docs/mutants.md`: what was tried, what killed it, what survived and why. Written from the trials alone. */
import type { MutantKind } from '../../src/engine/mutants.ts';
import { STORIES } from '../../stories/index.ts';
import { classic, GROUNDS, GROUPS, type Group } from './grounds.ts';
import { killsBy, SURVIVORS, TRIALS } from './mutants.ts';
import { type Foundation, inOrder, united } from './rests-on.ts';
import { anywhere } from './rests-on-file.ts';
import { PROPERTY_IDS, type Trial } from './trial.ts';

const KINDS: Readonly<Record<MutantKind, string>> = {
  'transition dropped': 'one transition is not there',
  'transition retargeted': 'one transition leads to a neighbouring state',
  'guard dropped': 'one transition asks nothing, or one guard says yes wherever it is asked',
  'guard negated': 'the same, asking the opposite',
  'clause dropped': 'a guard of several clauses lacks one of them',
  'action dropped': 'one transition moves but does not assign',
  'limit moved': 'a guard that reads a number sees one more, or one less',
  'event heard':
    'an event on which a blocking field never moves (Prospect Opted Out, Do Not Email, Hard Bounced) moves it',
};

/** The whole page. */
export function report(foundations: readonly Foundation[]): string {
  return `${[intro(), kinds(), checks(), stories(), survivors(), foundation(foundations), everyMutant()].join(
    '\n\n',
  )}\n`;
}

const intro = (): string => `# Mutants of the classic machine

A check that passes may simply not be looking. So the machine is broken on purpose, in one place at a time, and each
broken copy, a mutant, is put before every check. The mutants are generated from the machine's own definition; this page
and \`src/simulation/generated/rests-on.json\` are written by \`npm run mutants\`, and a test fails when they are out of date.

Of ${TRIALS.length} mutants ${TRIALS.length - SURVIVORS.length} are killed. The other ${SURVIVORS.length} are the same machine in other words: nothing that
can be observed differs, for the reasons below.

The mutants are tried in ${GROUPS.length} configurations, each of which stands for those in which the machine goes through the same
records by the same steps. Resubscribe is off in them; mutants that concern \`prospect.resubscribed\`, or that lose a way
back, are tried with it on too. A mutant that nothing kills is tried in all ${GROUNDS.length} configurations.`;

function kinds(): string {
  const rows = (Object.keys(KINDS) as MutantKind[]).map((kind) => {
    const all = TRIALS.filter(({ mutant }) => mutant.kind === kind);
    const dead = all.filter(({ killers }) => killers.length > 0).length;
    return [kind, KINDS[kind], all.length, dead, all.length - dead];
  });
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return `## Kinds

${table(['kind', 'what is wrong', 'mutants', 'killed', 'equivalent'], [...rows, ['all', '', sum(2), sum(3), sum(4)]])}`;
}

function checks(): string {
  const rows = [
    ['judge', 'a record or an outcome is not what the independent judge says', killsBy('judge')],
    [
      'citations',
      'nothing moves otherwise, but an event is explained by other rules or another sentence',
      killsBy('citations'),
    ],
    ...classic.properties.map(({ id, title }) => [id, title, killsBy(id)]),
  ];
  return `## What kills

A property kills a mutant when its verdict changes in some configuration. The judge and the properties look at records;
where a mutant moves as the machine does, only what it says of an event is left to compare with what the machine says,
and that is the check called citations.

${table(['check', 'looks for', 'kills'], rows)}`;
}

const stories = (): string => `Each story, played on a mutant, kills it when a step does not come out as told.

${table(
  ['story', 'kills'],
  STORIES.map(({ id }) => [id, killsBy(id)]),
)}`;

const survivors = (): string => `## Survivors, and why each is the same machine

${table(
  ['mutant', 'why nothing can tell it apart'],
  SURVIVORS.map(({ mutant, reason }) => [code(mutant.id), reason ?? 'not known']),
)}`;

function foundation(foundations: readonly Foundation[]): string {
  const everywhere = anywhere(foundations);
  const groups = foundations.map(({ off, on }) => united([...off, ...on]));
  return `## What each property rests on

Where a mutant breaks a property that holds, or makes impossible one that is possible, it shows a rule on which the
property rests: the rule by which the machine goes on where the mutant first leaves it, on the way to the counterexample.
Asked are the mutants that break one rule: those that leave something out in one place, and those in which an event lifts
a block that it should leave alone. \`restsOn\` in \`src/simulation\` gives the same by configuration. A cell is empty where
the property does not hold, or where no such mutant breaks it.

${table(
  ['property', 'anywhere', ...foundations.map(({ group }) => nameOf(group))],
  PROPERTY_IDS.map((id) => [id, ...[everywhere, ...groups].map((rests) => inOrder(rests.get(id)))]),
)}`;
}

const LABELS: Readonly<Record<string, string>> = {
  salesforce: 'Salesforce',
  dynamics: 'Dynamics',
  sugarcrm: 'SugarCRM',
  netsuite: 'NetSuite',
};

/** A group of configurations, as a table's heading. */
function nameOf({ configurations }: Group): string {
  const [first] = configurations;
  if (!first || first.crm === 'none') return 'no CRM';
  if (!first.assigned) return 'not assigned';
  const crms = configurations.map(({ crm }) => LABELS[crm] ?? crm).join(', ');
  return first.overwriteOptedOut ? `${crms} with overwrite` : crms;
}

const everyMutant = (): string => `## Every mutant

Stories are counted, not named.

${table(['mutant', 'what is wrong', 'judge', 'citations', 'properties', 'stories'], TRIALS.map(row))}`;

function row({ mutant, killers }: Trial): readonly string[] {
  const properties = killers.filter((id) => PROPERTY_IDS.some((property) => property === id));
  const told = killers.filter((id) => STORIES.some((story) => story.id === id)).length;
  const mark = (id: string) => (killers.includes(id) ? 'kills' : '');
  return [
    code(mutant.id),
    mutant.description,
    mark('judge'),
    mark('citations'),
    properties.join(' '),
    told > 0 ? String(told) : '',
  ];
}

const code = (text: string): string => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
