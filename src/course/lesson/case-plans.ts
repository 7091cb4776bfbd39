/** What the cases of each chapter are drawn from: accounts, what may have happened, what is to be reached, and by what means. */
import type { EventName, Settings } from '../../simulation/index.ts';
import type { ChapterId } from './chapters.ts';
import type { Forbidden, Goal } from './lesson.ts';

export interface CasePlan {
  /** What differs from the defaults; one of them is drawn. */
  readonly accounts: readonly Partial<Settings>[];
  /** What may have happened before. */
  readonly happens: readonly EventName[];
  readonly goal: Goal;
  /** What is to be reached, in a sentence for the learner. */
  readonly task: string;
  readonly forbidden: readonly Forbidden[];
  /** The acts that are laid out; those of the shortest way are added. */
  readonly acts: readonly EventName[];
  /** One sentence to keep. */
  readonly keep: string;
}

const NO_RESET: Forbidden = {
  kind: 'acts',
  events: ['admin.resetHardBounce', 'marketer.resetHardBounce'],
  because: 'A reset does not fix the address: the next mail comes back.',
};

const NOT_BY_THEMSELVES: Forbidden = {
  kind: 'acts',
  events: ['prospect.resubscribed'],
  because: 'No one can click for them. They may ask, and then we act.',
};

const NIGHT: Forbidden = { kind: 'people', because: 'It is night, and no person is at the keys.' };

const linked = (given: Partial<Settings>): Partial<Settings> => ({ crm: 'salesforce', assigned: true, ...given });

const BEHAVIOURS: readonly Partial<Settings>[] = [
  linked({}),
  linked({ optedOutSync: 'salesforce' }),
  linked({ optedOutSync: 'most-recent' }),
  linked({ optedOutSync: 'unmapped' }),
];

const IN_PARDOT: readonly EventName[] = [
  'prospect.unsubscribed',
  'prospect.reportedSpam',
  'prospect.askedToOptIn',
  'marketer.tickedDoNotEmail',
  'mail.hardBounced',
];
const WITH_CRM: readonly EventName[] = [
  'prospect.unsubscribed',
  'prospect.askedToOptIn',
  'marketer.tickedDoNotEmail',
  'crmUser.tickedOptOut',
  'connector.synced',
  'admin.unverifiedConnector',
];

const ACTS: readonly EventName[] = [
  'prospect.askedToOptIn',
  'admin.untickedOptedOut',
  'marketer.untickedOptedOut',
  'marketer.untickedDoNotEmail',
  'marketer.correctedEmail',
  'marketer.resetHardBounce',
];
const CRM_ACTS: readonly EventName[] = [
  'prospect.askedToOptIn',
  'admin.untickedOptedOut',
  'admin.verifiedConnector',
  'marketer.untickedDoNotEmail',
  'crmUser.untickedOptOut',
  'connector.synced',
];

const BACK = 'All mail should go again, with no breach.';
const BACK_ON_BOTH_SIDES =
  'All mail should go again, and both sides should say so. The connector should run. No breach, please.';

const ON_BOTH_SIDES: Goal = { mailable: true, crmOptOut: false, connector: 'verified', breach: false };

export const CASES: Readonly<Record<ChapterId, readonly CasePlan[]>> = {
  'First day': [
    {
      accounts: [{}],
      happens: IN_PARDOT,
      goal: { mailable: true, breach: false },
      task: BACK,
      forbidden: [NOT_BY_THEMSELVES, NO_RESET],
      acts: ACTS,
      keep: 'Look at each block, and ask whose it is.',
    },
  ],
  'The CRM': [
    {
      accounts: BEHAVIOURS,
      happens: WITH_CRM,
      goal: ON_BOTH_SIDES,
      task: BACK_ON_BOTH_SIDES,
      forbidden: [NOT_BY_THEMSELVES],
      acts: CRM_ACTS,
      keep: 'Lift it on the side that wins, and let the sync do the rest.',
    },
  ],
  'Coming back': [
    {
      accounts: [{ resubscribe: false }, {}],
      happens: [...IN_PARDOT, 'admin.tickedOptedOut'],
      goal: { mailable: true, breach: false },
      task: BACK,
      forbidden: [NO_RESET],
      acts: [...ACTS, 'prospect.resubscribed'],
      keep: 'Each block has its own key.',
    },
    {
      accounts: BEHAVIOURS,
      happens: [...WITH_CRM, 'mail.hardBounced'],
      goal: ON_BOTH_SIDES,
      task: BACK_ON_BOTH_SIDES,
      forbidden: [NO_RESET],
      acts: [...CRM_ACTS, 'prospect.resubscribed', 'marketer.correctedEmail'],
      keep: 'Lift what you may, let them lift the rest, and sync.',
    },
  ],
  'The old guides': [
    {
      accounts: [{ edition: 'classic' }],
      happens: IN_PARDOT,
      goal: { mailable: true, breach: false },
      task: BACK,
      forbidden: [NO_RESET],
      acts: ['prospect.askedToOptIn', 'admin.clickedOptIn', 'marketer.untickedDoNotEmail', 'marketer.correctedEmail'],
      keep: 'In the classic edition one box ruled, and the link was its key.',
    },
    {
      accounts: [
        { edition: 'classic', crm: 'salesforce' },
        { edition: 'classic', crm: 'dynamics' },
      ],
      happens: WITH_CRM,
      goal: ON_BOTH_SIDES,
      task: BACK_ON_BOTH_SIDES,
      forbidden: [NO_RESET],
      acts: [
        'prospect.askedToOptIn',
        'admin.clickedOptIn',
        'admin.verifiedConnector',
        'marketer.untickedDoNotEmail',
        'crmUser.untickedOptOut',
        'connector.synced',
      ],
      keep: 'In the classic edition the CRM’s box came first, then the link.',
    },
  ],
  'Running an account': [
    {
      accounts: BEHAVIOURS,
      happens: ['prospect.unsubscribed', 'marketer.tickedDoNotEmail', 'crmUser.tickedOptOut', 'connector.synced'],
      goal: { mailable: true, crmOptOut: false },
      task: 'Show the harm: all mail goes again and both sides say so, with no person at the keys.',
      forbidden: [NIGHT],
      acts: [
        'admin.untickedOptedOut',
        'automation.untickedOptedOut',
        'automation.untickedDoNotEmail',
        'crmAutomation.untickedOptOut',
        'connector.synced',
      ],
      keep: 'What no person may do by night, an automation may.',
    },
  ],
};
