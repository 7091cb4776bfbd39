/** The breach: somebody was opted in without having asked (C11). It still works; it is recorded, for ever. */
import { and, not } from 'xstate';
import { classic } from './setup.ts';

export const breach = classic.createStateConfig({
  description: 'opted in without having asked',
  initial: 'none',
  states: {
    none: {
      on: {
        'admin.clickedOptIn': {
          guard: and(['prospectIsOptedOut', not('requestStands')]),
          target: 'recorded',
          description: 'Opting in without a request breaks the permission-based marketing policy.',
          meta: { rules: ['C11'] },
        },
        'connector.synced': {
          guard: and(['syncClearsOptOut', not('requestStands')]),
          target: 'recorded',
          description: 'The sync opted the prospect in without a request, which breaks the permission-based policy.',
          meta: { rules: ['C11', 'C33'] },
        },
      },
    },
    recorded: {},
  },
});
