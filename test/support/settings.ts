/** Settings that many tests begin with. */
import { completeSettings } from '../../src/simulation/index.ts';

/** The classic edition without a CRM, where nobody can resubscribe: what the guides' tables speak of. */
export const CLASSIC = completeSettings({ edition: 'classic', resubscribe: false });
