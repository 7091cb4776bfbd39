/** The request: whether the prospect has asked, explicitly, to be opted back in, and still stands by it (A3). */
import { answered, withdrawn } from '../shared/request.ts';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

export const request = upgraded.createStateConfig({
  description: 'has the prospect asked to come back?',
  initial: 'none',
  states: {
    none: {
      on: {
        'prospect.askedToOptIn': {
          guard: 'prospectIsOptedOut',
          target: 'standing',
          description: 'An explicit request stands: clearing Prospect Opted Out is no breach now.',
          meta: { rules: ['U9', 'A3'] },
        },
      },
    },
    // A standing request means that Prospect Opted Out is ticked, so what clears that answers this.
    standing: {
      on: {
        'prospect.unsubscribed': withdrawn,
        'prospect.reportedSpam': withdrawn,
        'prospect.resubscribed': { ...answered, guard: 'resubscribeIsOn' },
        'admin.untickedOptedOut': answered,
        'automation.untickedOptedOut': answered,
        ...whenSynced({ ...answered, guard: 'syncClearsOptOut' }),
      },
    },
  },
});
