/** The breach: Prospect Opted Out was cleared, by anybody but the prospect, without a standing request (U9). */
import { and, not } from 'xstate';
import { upgraded } from './setup.ts';
import { whenSynced } from './sync.ts';

const recorded = {
  guard: and(['prospectIsOptedOut', not('requestStands')]),
  target: 'recorded',
  description: 'Clearing Prospect Opted Out without a request breaks the permission-based marketing policy.',
  meta: { rules: ['U9'] },
} as const;

export const breach = upgraded.createStateConfig({
  description: 'opted in without having asked',
  initial: 'none',
  states: {
    none: {
      on: {
        'admin.untickedOptedOut': recorded,
        'automation.untickedOptedOut': recorded,
        ...whenSynced({ ...recorded, guard: and(['syncClearsOptOut', not('requestStands')]) }),
      },
    },
    recorded: {},
  },
});
