/** Every kind of drill, in the order in which people meet them. A new kind is a file beside the others and a line here. */
import type { DrillKind } from './draft.ts';
import { BETWEEN } from './kinds/between.ts';
import { BREACH } from './kinds/breach.ts';
import { CHANGES } from './kinds/changes.ts';
import { CLOCK } from './kinds/clock.ts';
import { EDITIONS_PART } from './kinds/editions.ts';
import { IMPOSSIBLE } from './kinds/impossible.ts';
import { NEXT_SYNC } from './kinds/next-sync.ts';
import { ONE_CHANGE } from './kinds/one-change.ts';
import { OUTCOME } from './kinds/outcome.ts';
import { RACE } from './kinds/race.ts';
import { SAFE } from './kinds/safe.ts';
import { SETTING } from './kinds/setting.ts';
import { STATUS } from './kinds/status.ts';
import { WAY_BACK } from './kinds/way-back.ts';
import { REFUSED, WHO } from './kinds/who.ts';

/** Every kind of drill; a new one comes last, so that cards that are kept keep their meaning. */
export const DRILL_KINDS: readonly DrillKind[] = [
  STATUS,
  CHANGES,
  OUTCOME,
  WHO,
  REFUSED,
  NEXT_SYNC,
  BETWEEN,
  BREACH,
  WAY_BACK,
  IMPOSSIBLE,
  SETTING,
  CLOCK,
  SAFE,
  ONE_CHANGE,
  EDITIONS_PART,
  RACE,
];

/** Undefined where nothing is called so: an id may come from a file. */
export const kindById = (id: string): DrillKind | undefined => DRILL_KINDS.find((kind) => kind.id === id);
