/** The door of the stories: every story once, in the order in which they teach best. Whoever shows or judges them loops over this. */
import type { Story } from '../src/simulation/index.ts';
import { anaUnsubscribes } from './ana-unsubscribes.ts';
import { brunoSoftBounces } from './bruno-soft-bounces.ts';
import { chidiHardBounces } from './chidi-hard-bounces.ts';
import { daliaReportsSpam } from './dalia-reports-spam.ts';
import { emekaIsImported } from './emeka-is-imported.ts';
import { farahIsPaused } from './farah-is-paused.ts';
import { goranMeetsARule } from './goran-meets-a-rule.ts';
import { hanaAsksToReturn } from './hana-asks-to-return.ts';
import { inesAndTheWrongBox } from './ines-and-the-wrong-box.ts';
import { jamalNeverAsked } from './jamal-never-asked.ts';
import { keikoWavers } from './keiko-wavers.ts';
import { liamResubscribes } from './liam-resubscribes.ts';
import { meiHasADeadAddress } from './mei-has-a-dead-address.ts';
import { nadiaBouncesBothWays } from './nadia-bounces-both-ways.ts';
import { omarIsUnassigned } from './omar-is-unassigned.ts';
import { priyaAndHerSalesperson } from './priya-and-her-salesperson.ts';
import { quinnInSugarcrm } from './quinn-in-sugarcrm.ts';
import { rosaInNetsuite } from './rosa-in-netsuite.ts';
import { svenComesBackInTime } from './sven-comes-back-in-time.ts';
import { tomokoLosesTheRace } from './tomoko-loses-the-race.ts';
import { umaPausesTheConnector } from './uma-pauses-the-connector.ts';
import { viktorIsBlockedAgain } from './viktor-is-blocked-again.ts';
import { wanjiruAndTheLastChange } from './wanjiru-and-the-last-change.ts';
import { ximenaKeepsHerBlock } from './ximena-keeps-her-block.ts';
import { yusufUnsubscribesTwice } from './yusuf-unsubscribes-twice.ts';
import { zofiaFallsThroughTheHole } from './zofia-falls-through-the-hole.ts';

/** From a single click, by way of the CRMs, to the race and the hole. */
export const STORIES: readonly Story[] = [
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
  viktorIsBlockedAgain,
  wanjiruAndTheLastChange,
  ximenaKeepsHerBlock,
  yusufUnsubscribesTwice,
  zofiaFallsThroughTheHole,
];

/** The story of an id, from a link or the command line; null where there is none. */
export const storyById = (id: string): Story | null => STORIES.find((story) => story.id === id) ?? null;
