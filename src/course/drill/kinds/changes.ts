/** Which fields change by one more event. Wrong choices are what somebody else believes, or what another act would do. */

import { capital } from '../../../simulation/index.ts';
import { draftOfChanges } from '../changes-draft.ts';
import type { DrillKind } from '../draft.ts';
import { EVERY_ACCOUNT } from '../organisations.ts';
import { drawEvent, drawEvents, endOf } from '../scene.ts';
import { doing } from '../words.ts';

export const CHANGES: DrillKind = {
  id: 'changes',
  title: 'Which fields change',
  shows: 'fields',
  showsRecord: true,
  accounts: EVERY_ACCOUNT,
  draft: (scene) => {
    const events = drawEvents(scene, 1, 4);
    const event = drawEvent(scene, endOf(scene, events), 15);
    const act = capital(doing(scene.simulation.edition, event, scene.person));
    return draftOfChanges(scene, events, event, `${act}. What changes?`);
  },
};
