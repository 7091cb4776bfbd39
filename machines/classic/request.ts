/** The request: whether the prospect has asked, explicitly, to be opted back in, and still stands by it (A3). */
import { answered, withdrawn } from '../shared/request.ts';
import { classic } from './setup.ts';

export const request = classic.createStateConfig({
  description: 'has the prospect asked to come back?',
  initial: 'none',
  states: {
    none: {
      on: {
        'prospect.askedToOptIn': {
          guard: 'prospectIsOptedOut',
          target: 'standing',
          description: 'An explicit request stands: an administrator may now opt the prospect in.',
          meta: { rules: ['C11', 'A3'] },
        },
      },
    },
    // A standing request means that Prospect Opted Out is ticked, so what clears that answers this.
    standing: {
      on: {
        'prospect.unsubscribed': withdrawn,
        'prospect.reportedSpam': withdrawn,
        'prospect.resubscribed': { ...answered, guard: 'resubscribeIsOn' },
        'admin.clickedOptIn': answered,
        'connector.synced': { ...answered, guard: 'syncClearsOptOut' },
      },
    },
  },
});
