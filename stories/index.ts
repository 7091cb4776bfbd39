/** The door of the stories: every story once, in sets, in the order in which they teach best. Whoever shows or judges them loops over these. */
import type { Story } from '../src/simulation/index.ts';
import { aikoLosesHerUnsubscribe } from './aiko-loses-her-unsubscribe.ts';
import { anaUnsubscribes } from './ana-unsubscribes.ts';
import { bramCannotStay } from './bram-cannot-stay.ts';
import { brunoSoftBounces } from './bruno-soft-bounces.ts';
import { carmenAndTheTwoOwners } from './carmen-and-the-two-owners.ts';
import { chidiHardBounces } from './chidi-hard-bounces.ts';
import { daliaReportsSpam } from './dalia-reports-spam.ts';
import { dmitriHasABadAddress } from './dmitri-has-a-bad-address.ts';
import { emekaIsImported } from './emeka-is-imported.ts';
import { esraHasAFullMailbox } from './esra-has-a-full-mailbox.ts';
import { farahIsPaused } from './farah-is-paused.ts';
import { fatouAndTheNightlyProgram } from './fatou-and-the-nightly-program.ts';
import { goranMeetsARule } from './goran-meets-a-rule.ts';
import { gustavoLivesByRules } from './gustavo-lives-by-rules.ts';
import { hanaAsksToReturn } from './hana-asks-to-return.ts';
import { huiTellsHerSalesperson } from './hui-tells-her-salesperson.ts';
import { ilyaAndTheWorkflow } from './ilya-and-the-workflow.ts';
import { inesAndTheWrongBox } from './ines-and-the-wrong-box.ts';
import { jamalNeverAsked } from './jamal-never-asked.ts';
import { joanaKeepsHerWord } from './joana-keeps-her-word.ts';
import { keikoWavers } from './keiko-wavers.ts';
import { kofiInTwoMinds } from './kofi-in-two-minds.ts';
import { lenaWaitsForSalesforce } from './lena-waits-for-salesforce.ts';
import { liamResubscribes } from './liam-resubscribes.ts';
import { marekComesBackHalfway } from './marek-comes-back-halfway.ts';
import { meiHasADeadAddress } from './mei-has-a-dead-address.ts';
import { minaToldHerSalesperson } from './mina-told-her-salesperson.ts';
import { nadiaBouncesBothWays } from './nadia-bounces-both-ways.ts';
import { nilsIsHeardInSalesforce } from './nils-is-heard-in-salesforce.ts';
import { noorAfterTheUpgrade } from './noor-after-the-upgrade.ts';
import { noorBeforeTheUpgrade } from './noor-before-the-upgrade.ts';
import { oksanaAndTheNewerTick } from './oksana-and-the-newer-tick.ts';
import { olgaAndTheOldBounce } from './olga-and-the-old-bounce.ts';
import { omarIsUnassigned } from './omar-is-unassigned.ts';
import { pavelAtADeadAddress } from './pavel-at-a-dead-address.ts';
import { pilarIsToldNothing } from './pilar-is-told-nothing.ts';
import { priyaAndHerSalesperson } from './priya-and-her-salesperson.ts';
import { quinnInSugarcrm } from './quinn-in-sugarcrm.ts';
import { rahulAndTheVerifiedConnector } from './rahul-and-the-verified-connector.ts';
import { ranaAndTheConsentFlow } from './rana-and-the-consent-flow.ts';
import { rosaInNetsuite } from './rosa-in-netsuite.ts';
import { svenComesBackInTime } from './sven-comes-back-in-time.ts';
import { tariqAndTheCheckbox } from './tariq-and-the-checkbox.ts';
import { tomokoLosesTheRace } from './tomoko-loses-the-race.ts';
import { umaPausesTheConnector } from './uma-pauses-the-connector.ts';
import { veraIsSyncedByHand } from './vera-is-synced-by-hand.ts';
import { viktorIsBlockedAgain } from './viktor-is-blocked-again.ts';
import { wanjiruAndTheLastChange } from './wanjiru-and-the-last-change.ts';
import { weiHasNoRecord } from './wei-has-no-record.ts';
import { ximenaKeepsHerBlock } from './ximena-keeps-her-block.ts';
import { yusufUnsubscribesTwice } from './yusuf-unsubscribes-twice.ts';
import { zofiaFallsThroughTheHole } from './zofia-falls-through-the-hole.ts';

/** Stories that belong together. A story says by its settings in which edition it takes place. */
export interface StorySet {
  readonly id: 'today' | 'upgrade' | 'classic';
  readonly title: string;
  /** What its stories have in common, in one or two sentences. */
  readonly note: string;
  readonly stories: readonly Story[];
}

/** What is true of every account today comes first; then what the upgrade did; then the edition in which the field’s lore was written. */
export const STORY_SETS: readonly StorySet[] = [
  {
    id: 'today',
    title: 'Today’s edition',
    note: 'Whether an opt-out lasts is up to the sync behaviour and to the automations that an organisation has built. Here is what each of them can do to a person.',
    stories: [
      aikoLosesHerUnsubscribe,
      bramCannotStay,
      carmenAndTheTwoOwners,
      dmitriHasABadAddress,
      esraHasAFullMailbox,
      fatouAndTheNightlyProgram,
      gustavoLivesByRules,
      huiTellsHerSalesperson,
      ilyaAndTheWorkflow,
      joanaKeepsHerWord,
      kofiInTwoMinds,
      lenaWaitsForSalesforce,
      minaToldHerSalesperson,
      nilsIsHeardInSalesforce,
      oksanaAndTheNewerTick,
      pilarIsToldNothing,
      ranaAndTheConsentFlow,
      tariqAndTheCheckbox,
      veraIsSyncedByHand,
      weiHasNoRecord,
    ],
  },
  {
    id: 'upgrade',
    title: 'What changed in Winter ’22',
    note: 'The upgrade changed no field of any prospect, only what the fields mean. These records come from the classic edition and are read in today’s.',
    stories: [marekComesBackHalfway, noorBeforeTheUpgrade, noorAfterTheUpgrade, olgaAndTheOldBounce],
  },
  {
    id: 'classic',
    title: 'The classic edition',
    note: 'From a single click, by way of the CRMs, to the race and the hole: the edition that most guides were written for.',
    stories: [
      anaUnsubscribes,
      brunoSoftBounces,
      chidiHardBounces,
      daliaReportsSpam,
      emekaIsImported,
      farahIsPaused,
      goranMeetsARule,
      hanaAsksToReturn,
      inesAndTheWrongBox,
      jamalNeverAsked,
      keikoWavers,
      liamResubscribes,
      meiHasADeadAddress,
      nadiaBouncesBothWays,
      omarIsUnassigned,
      priyaAndHerSalesperson,
      quinnInSugarcrm,
      rosaInNetsuite,
      svenComesBackInTime,
      tomokoLosesTheRace,
      umaPausesTheConnector,
      rahulAndTheVerifiedConnector,
      viktorIsBlockedAgain,
      wanjiruAndTheLastChange,
      ximenaKeepsHerBlock,
      pavelAtADeadAddress,
      yusufUnsubscribesTwice,
      zofiaFallsThroughTheHole,
    ],
  },
];

/** All of them, set after set. */
export const STORIES: readonly Story[] = STORY_SETS.flatMap(({ stories }) => stories);

/** The story of an id, from a link or the command line; null where there is none. */
export const storyById = (id: string): Story | null => STORIES.find((story) => story.id === id) ?? null;

export { LESSONS } from './lessons/index.ts';
