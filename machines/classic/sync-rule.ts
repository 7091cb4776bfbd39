/** Which of the three sync rules an organisation's CRM follows in the classic edition, if any. */
import type { Settings } from '../vocabulary/settings.ts';

/** `suppression` is C31, `pardot-master` C32, `last-change` C33; null without a CRM. */
export type SyncRule = 'suppression' | 'pardot-master' | 'last-change' | null;

export function syncRuleOf({ crm, overwriteOptedOut }: Settings): SyncRule {
  switch (crm) {
    case 'none':
      return null;
    case 'salesforce':
      return overwriteOptedOut ? 'last-change' : 'suppression';
    case 'dynamics':
      return 'suppression';
    case 'sugarcrm':
    case 'netsuite':
      return 'pardot-master';
  }
}
