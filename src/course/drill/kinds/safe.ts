/** Safe or not: an organisation with one automation of its own. Does an opt-out survive what runs by itself, and if not, through whom? */
import { settingsLine } from '../../../simulation/index.ts';
import { isAboutAutomation } from '../../misconceptions/mind.ts';
import type { DrillKind, Option } from '../draft.ts';
import { FOUR_BEHAVIOURS, WITHOUT_SYNC } from '../organisations.ts';
import { lossIn, OWN_AUTOMATIONS, type OwnAutomation, type Threat, threatIn } from '../own-automations.ts';
import { reasonOf, toldRun } from '../words.ts';

/** What lets an opt-out be lost, as an answer. */
const words = (threat: Threat, { name }: OwnAutomation): string => {
  switch (threat) {
    case 'nothing':
      return 'Yes. Nothing that runs by itself brings the prospect back.';
    case 'sync':
      return 'No. The sync alone can undo an opt-out.';
    case 'automation':
      return `No. “${name}” alone can undo an opt-out.`;
    case 'both':
      return `No. “${name}” and a sync can undo an opt-out together.`;
  }
};

const THREATS: readonly Threat[] = ['nothing', 'sync', 'automation', 'both'];

export const SAFE: DrillKind = {
  id: 'safe',
  title: 'Safe or not: an organisation',
  shows: 'automation',
  accounts: [...FOUR_BEHAVIOURS, ...FOUR_BEHAVIOURS, ...WITHOUT_SYNC.filter(({ crm }) => crm === 'none')],
  draft: ({ settings, random, person, simulation, minds }) => {
    const own = random.pick(OWN_AUTOMATIONS.filter(({ needsCrm }) => !needsCrm || settings.crm !== 'none'));
    const threat = threatIn(simulation, own);
    if (threat === null) return null;
    const run = lossIn(simulation, [own]);
    const how = run ? `The shortest run: ${toldRun(simulation.edition, run, person)}.` : 'Every run was tried.';
    const believers = minds.flatMap(({ mind }) => (mind && isAboutAutomation(mind.misconception) ? mind : []));
    const option = (each: Threat): Option => {
      const by = believers.flatMap((mind) =>
        each !== threat && threatIn(mind.simulation, own) === each ? mind.misconception.id : [],
      );
      const otherwise = run
        ? `It takes something else. ${how}`
        : 'No run of it undoes an opt-out: every one was tried.';
      return {
        text: words(each, own),
        reason: reasonOf(by, each === 'nothing' ? how : otherwise),
        by,
        means: { kind: 'threat', threat: each },
      };
    };
    return {
      events: [],
      question: `The account: ${settingsLine(settings)}. Its one automation is “${own.name}”: ${own.what}. Does ${person}’s unsubscribe survive what runs by itself?`,
      right: { ...option(threat), reason: how },
      wrong: THREATS.filter((each) => each !== threat).map(option),
      closed: true,
      why: how,
      rules: ['U11', 'U7', ...(own.clears ? (['U5'] as const) : [])],
      automations: [own],
    };
  },
};
