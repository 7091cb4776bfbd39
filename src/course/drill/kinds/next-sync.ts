/** What the next sync does: by the schedule, or by hand on one prospect. */
import type { EventName } from '../../../simulation/index.ts';
import { draftOfChanges, isAskable } from '../changes-draft.ts';
import type { DrillKind } from '../draft.ts';
import { CLASSIC, FOUR_BEHAVIOURS, TODAY, WITH_CHECKBOX } from '../organisations.ts';
import { drawEvents, endOf } from '../scene.ts';

export const NEXT_SYNC: DrillKind = {
  id: 'next-sync',
  title: 'What the next sync does',
  shows: 'fields',
  showsRecord: true,
  accounts: [
    ...FOUR_BEHAVIOURS,
    ...FOUR_BEHAVIOURS,
    ...WITH_CHECKBOX,
    ...CLASSIC.filter(({ crm }) => crm !== 'none'),
    ...TODAY.filter(({ crm, assigned }) => crm !== 'none' && !assigned),
  ],
  draft: (scene) => {
    const { random, settings } = scene;
    const events = drawEvents(scene, 1, 4);
    const byHand = settings.edition === 'upgraded' && random.percent(20);
    const event: EventName = byHand ? 'admin.synced' : 'connector.synced';
    const before = endOf(scene, events);
    // A sync that does nothing is worth asking about now and then.
    if (scene.ours.next(before, event) === before && !random.percent(25)) return null;
    if (!isAskable(scene, before, event)) return null;
    const who = byHand ? 'An administrator presses Sync with CRM' : 'The schedule comes to its next sync';
    return draftOfChanges(scene, events, event, `${who}. What changes?`);
  },
};
