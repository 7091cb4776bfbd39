/** Every lesson once, in the order in which the course is read. Whoever shows, plays or judges them loops over this list. */
import type { Lesson } from '../../src/course/index.ts';
import { aBoxForSales } from './a-box-for-sales.ts';
import { aConnectorAsleep } from './a-connector-asleep.ts';
import { aDataLoadOnSunday } from './a-data-load-on-sunday.ts';
import { aResetIsNoCure } from './a-reset-is-no-cure.ts';
import { afterABreach } from './after-a-breach.ts';
import { afterTheUpgrade } from './after-the-upgrade.ts';
import { askFirst } from './ask-first.ts';
import { clearItWhereItRules } from './clear-it-where-it-rules.ts';
import { closingTheHole } from './closing-the-hole.ts';
import { fourAreNotFive } from './four-are-not-five.ts';
import { lockedByABounce } from './locked-by-a-bounce.ts';
import { mayWeWrite } from './may-we-write.ts';
import { noButtonHere } from './no-button-here.ts';
import { noMachineMay } from './no-machine-may.ts';
import { nobodyCopies } from './nobody-copies.ts';
import { notHersToLift } from './not-hers-to-lift.ts';
import { notLinked } from './not-linked.ts';
import { oneClickTwoBoxes } from './one-click-two-boxes.ts';
import { oneIsEnough } from './one-is-enough.ts';
import { ourValueWins } from './our-value-wins.ts';
import { pardotIsTheMaster } from './pardot-is-the-master.ts';
import { pressedByHand } from './pressed-by-hand.ts';
import { readingAScan } from './reading-a-scan.ts';
import { readingAnAudit } from './reading-an-audit.ts';
import { sheCameBackHerself } from './she-came-back-herself.ts';
import { spamAndImports } from './spam-and-imports.ts';
import { theButtonOnThePage } from './the-button-on-the-page.ts';
import { theFifth } from './the-fifth.ts';
import { theHole } from './the-hole.ts';
import { theListOfLastYear } from './the-list-of-last-year.ts';
import { theNightlyProgram } from './the-nightly-program.ts';
import { thePriceOfSafe } from './the-price-of-safe.ts';
import { theRace } from './the-race.ts';
import { theTickThatStays } from './the-tick-that-stays.ts';
import { theUnsubscribeUndone } from './the-unsubscribe-undone.ts';
import { theWrongSide } from './the-wrong-side.ts';
import { thisBoxStaysHome } from './this-box-stays-home.ts';
import { threeLocks } from './three-locks.ts';
import { toldHerSalesperson } from './told-her-salesperson.ts';
import { twoBoxes } from './two-boxes.ts';
import { twoMasters } from './two-masters.ts';
import { untickingIsNotOptingIn } from './unticking-is-not-opting-in.ts';
import { whoChangedLast } from './who-changed-last.ts';
import { whoMay } from './who-may.ts';

/** Every lesson, in the order in which the course is read. */
export const LESSONS: readonly Lesson[] = [
  mayWeWrite,
  twoBoxes,
  oneIsEnough,
  theFifth,
  aResetIsNoCure,
  whoMay,
  askFirst,
  ourValueWins,
  toldHerSalesperson,
  theUnsubscribeUndone,
  whoChangedLast,
  nobodyCopies,
  thisBoxStaysHome,
  aConnectorAsleep,
  pressedByHand,
  notLinked,
  aBoxForSales,
  theButtonOnThePage,
  noButtonHere,
  theTickThatStays,
  threeLocks,
  afterABreach,
  clearItWhereItRules,
  theWrongSide,
  theListOfLastYear,
  oneClickTwoBoxes,
  spamAndImports,
  lockedByABounce,
  fourAreNotFive,
  untickingIsNotOptingIn,
  notHersToLift,
  sheCameBackHerself,
  noMachineMay,
  twoMasters,
  theRace,
  pardotIsTheMaster,
  theHole,
  afterTheUpgrade,
  theNightlyProgram,
  aDataLoadOnSunday,
  thePriceOfSafe,
  closingTheHole,
  readingAScan,
  readingAnAudit,
];
