/** What one change would make it safe: an organisation in which opt-outs are lost, and changes of which one makes it safe. */
import {
  changeToMake,
  type Fix,
  type Organisation,
  type Settings,
  settingsLine,
  simulationOf,
  valueLabel,
} from '../../../simulation/index.ts';
import { isAboutAutomation, simulationIn } from '../../misconceptions/mind.ts';
import type { Misconception } from '../../misconceptions/misconception.ts';
import type { DrillKind, Option } from '../draft.ts';
import { FOUR_BEHAVIOURS, WITHOUT_SYNC } from '../organisations.ts';
import { lossIn, OWN_AUTOMATIONS } from '../own-automations.ts';
import { reasonOf, toldRun } from '../words.ts';

/** A change that somebody might make, and the organisation after it. */
interface Change {
  readonly words: string;
  readonly organisation: Organisation;
}

export const ONE_CHANGE: DrillKind = {
  id: 'one-change',
  title: 'What one change makes it safe',
  shows: 'automation',
  accounts: [...FOUR_BEHAVIOURS, ...WITHOUT_SYNC.filter(({ crm }) => crm === 'none')],
  draft: ({ settings, random, person, simulation, minds }) => {
    const usable = OWN_AUTOMATIONS.filter(({ needsCrm }) => !needsCrm || settings.crm !== 'none');
    const [own, other] = random.shuffled(usable);
    if (!own || !other) return null;
    const organisation: Organisation = { settings, automations: [own, other], cannot: [], accept: {} };
    const run = lossOf(organisation);
    if (!run) return null;
    const changes = random.shuffled(changesTo(organisation));
    const right = changes.find((change) => lossOf(change.organisation) === null);
    if (!right) return null;
    const believers = minds
      .flatMap(({ mind }) => mind?.misconception ?? [])
      .filter((each) => isAboutAutomation(each) && expectsAnother(each, organisation, right));
    const option = (change: Change): Option => {
      const left = lossOf(change.organisation);
      const how = left && toldRun(simulation.edition, left, person);
      const by = believers.flatMap((each) => (left && lossOf(change.organisation, each) === null ? each.id : []));
      return {
        text: change.words,
        reason: reasonOf(
          by,
          how ? `The opt-out is still lost: ${how}.` : 'Then every run was tried, and none undoes an opt-out.',
        ),
        by,
        means: { kind: 'change', organisation: change.organisation },
      };
    };
    return {
      events: [],
      question: `The account: ${settingsLine(settings)}. Its automations are “${own.name}”: ${own.what}; and “${other.name}”: ${other.what}. An unsubscribe is lost there by itself. Which one change alone makes it safe?`,
      right: option(right),
      wrong: believedFirst(changes.filter((change) => lossOf(change.organisation) !== null).map(option)),
      why: `Before it: ${toldRun(simulation.edition, run, person)}. With the change no run does that.`,
      rules: ['U11', 'U7', ...(own.clears || other.clears ? (['U5'] as const) : [])],
      automations: [own, other],
    };
  },
};

/** A run in which an opt-out is lost there, by the machine or as somebody sees it; null where there is none. */
function lossOf({ settings, automations }: Organisation, misconception: Misconception | null = null) {
  const simulation = misconception === null ? simulationOf(settings) : simulationIn(misconception, settings);
  return lossIn(simulation, automations ?? []);
}

/** Whether somebody sees the harm that is told of, and would not have it mended by what mends it. */
const expectsAnother = (misconception: Misconception, before: Organisation, right: Change): boolean =>
  lossOf(before, misconception) !== null && lossOf(right.organisation, misconception) !== null;

const believedFirst = (options: readonly Option[]): readonly Option[] =>
  options.toSorted((one, other) => Math.sign(other.by.length) - Math.sign(one.by.length));

/** One change each: an automation goes, or waits for a request; another sync behaviour; the resubscribe goes. */
function changesTo(organisation: Organisation): readonly Change[] {
  const { settings, automations } = organisation;
  const list = automations ?? [];
  const under = (changed: Partial<Settings>, words: string): Change => ({
    words,
    organisation: { ...organisation, settings: { ...settings, ...changed } },
  });
  const made = (change: Fix, automated: Organisation['automations']): Change => ({
    words: `${changeToMake(change)}.`,
    organisation: { ...organisation, automations: automated },
  });
  return [
    ...list.map(({ name }) =>
      made(
        { kind: 'removal', automations: [name], breaks: [] },
        list.filter((each) => each.name !== name),
      ),
    ),
    ...list.map((own) =>
      made(
        { kind: 'condition', automations: [own.name], need: 'requested', breaks: [] },
        list.map((each) => (each === own ? { ...each, need: [...each.need, 'requested'] } : each)),
      ),
    ),
    ...(settings.optedOutSync === null
      ? []
      : (['account-engagement', 'salesforce', 'most-recent', 'unmapped'] as const)
          .filter((value) => value !== settings.optedOutSync)
          .map((value) =>
            under(
              { optedOutSync: value },
              `Set the Opted Out sync behaviour to “${valueLabel('optedOutSync', value)}”.`,
            ),
          )),
    under({ resubscribe: !settings.resubscribe }, `Turn Prospect resubscribe ${settings.resubscribe ? 'off' : 'on'}.`),
  ];
}
