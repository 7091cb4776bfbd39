/** What one change would make it safe: an organisation in which opt-outs are lost, and changes of which one makes it safe. */
import {
  changeToMake,
  type Fix,
  type Organisation,
  type Settings,
  settingsLine,
  valueLabel,
} from '../../../simulation/index.ts';
import type { DrillKind, Option } from '../draft.ts';
import { FOUR_BEHAVIOURS, WITHOUT_SYNC } from '../organisations.ts';
import { OWN_AUTOMATIONS, proofOf } from '../own-automations.ts';
import { toldRun } from '../words.ts';

/** A change that somebody might make, and the organisation after it. */
interface Change {
  readonly words: string;
  readonly organisation: Organisation;
}

export const ONE_CHANGE: DrillKind = {
  id: 'one-change',
  title: 'What one change makes it safe',
  accounts: [...FOUR_BEHAVIOURS, ...WITHOUT_SYNC.filter(({ crm }) => crm === 'none')],
  draft: ({ settings, random, person, simulation }) => {
    const usable = OWN_AUTOMATIONS.filter(({ needsCrm }) => !needsCrm || settings.crm !== 'none');
    const [own, other] = random.shuffled(usable);
    if (!own || !other) return null;
    const organisation: Organisation = { settings, automations: [own, other], cannot: [], accept: {} };
    const { run } = proofOf(organisation);
    if (!run) return null;
    const changes = random.shuffled(changesTo(organisation));
    const isSafe = (change: Change) => proofOf(change.organisation).run === null;
    const right = changes.find(isSafe);
    if (!right) return null;
    const wrong = changes.filter((change) => !isSafe(change));
    const option = (change: Change): Option => {
      const left = proofOf(change.organisation).run;
      const how = left && toldRun(simulation.edition, left, person);
      return {
        text: change.words,
        reason: how ? `The opt-out is still lost: ${how}.` : 'Then every run was tried, and none undoes an opt-out.',
        by: [],
        means: { kind: 'change', organisation: change.organisation },
      };
    };
    return {
      events: [],
      question: `The account: ${settingsLine(settings)}. Its automations are “${own.name}”: ${own.what}; and “${other.name}”: ${other.what}. An unsubscribe is lost there by itself. Which one change alone makes it safe?`,
      right: option(right),
      wrong: wrong.map(option),
      why: `Before it: ${toldRun(simulation.edition, run, person)}. With the change no run does that.`,
      rules: ['U11', 'U7', ...(own.clears || other.clears ? (['U5'] as const) : [])],
      automations: [own, other],
    };
  },
};

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
