/** The accounts that drills are set in: today’s as they are met most, and the classic ones that old guides are about. */
import { completeSettings, type Settings } from '../../simulation/index.ts';

const today = (given: Partial<Settings>): Settings => completeSettings({ edition: 'upgraded', ...given });
const linked = (given: Partial<Settings>): Settings => today({ crm: 'salesforce', assigned: true, ...given });
const classic = (given: Partial<Settings>): Settings => completeSettings({ edition: 'classic', ...given });

/** Accounts without a sync, and one whose prospect has no record there. */
export const WITHOUT_SYNC: readonly Settings[] = [
  today({}),
  today({ resubscribe: false }),
  linked({ assigned: false }),
];

/** Today’s four sync behaviours. */
export const FOUR_BEHAVIOURS: readonly Settings[] = [
  linked({ optedOutSync: 'account-engagement' }),
  linked({ optedOutSync: 'salesforce' }),
  linked({ optedOutSync: 'most-recent' }),
  linked({ optedOutSync: 'unmapped' }),
];

/** With a box in Salesforce for Do Not Email. */
export const WITH_CHECKBOX: readonly Settings[] = [
  linked({ doNotEmailSync: 'account-engagement' }),
  linked({ doNotEmailSync: 'salesforce' }),
];

export const CLASSIC: readonly Settings[] = [
  classic({}),
  classic({ crm: 'salesforce' }),
  classic({ crm: 'salesforce', overwriteOptedOut: true }),
  classic({ crm: 'dynamics' }),
  classic({ crm: 'sugarcrm' }),
];

export const TODAY: readonly Settings[] = [...WITHOUT_SYNC, ...FOUR_BEHAVIOURS, ...WITH_CHECKBOX];
/** To draw from: today’s come twice, because that is what everybody has. */
export const EVERY_ACCOUNT: readonly Settings[] = [...TODAY, ...TODAY, ...CLASSIC];
