/** The events that are told in the same words in both editions, by name; each edition lists those that it has. */
import { event } from './event.ts';

export const unsubscribed = event('prospect.unsubscribed', 'Clicks unsubscribe', 'clicked unsubscribe', 'unsubscribed');
export const reportedSpam = event(
  'prospect.reportedSpam',
  'Reports the mail as spam',
  'reported the mail as spam',
  'reported spam',
);
export const askedToOptIn = event(
  'prospect.askedToOptIn',
  'Asks to be opted back in',
  'asked to be opted back in',
  'asked',
);
export const resubscribed = event(
  'prospect.resubscribed',
  'Resubscribes by the form',
  'resubscribed by the form',
  'resubscribed',
);

export const adminTickedDoNotEmail = event(
  'admin.tickedDoNotEmail',
  'Ticks Do Not Email',
  'ticked Do Not Email',
  'admin ticked',
);
export const adminUntickedDoNotEmail = event(
  'admin.untickedDoNotEmail',
  'Unticks Do Not Email',
  'unticked Do Not Email',
  'admin unticked',
);
export const adminCorrectedEmail = event(
  'admin.correctedEmail',
  'Corrects the email address',
  'corrected the email address',
  'admin corrected',
);

export const marketerTickedDoNotEmail = event(
  'marketer.tickedDoNotEmail',
  'Ticks Do Not Email',
  'ticked Do Not Email',
  'marketer ticked',
);
export const marketerUntickedDoNotEmail = event(
  'marketer.untickedDoNotEmail',
  'Unticks Do Not Email',
  'unticked Do Not Email',
  'marketer unticked',
);
export const marketerCorrectedEmail = event(
  'marketer.correctedEmail',
  'Corrects the email address',
  'corrected the email address',
  'marketer corrected',
);

export const crmUserTickedOptOut = event(
  'crmUser.tickedOptOut',
  'Ticks Email Opt Out',
  'ticked Email Opt Out',
  'CRM user ticked',
);
export const crmUserUntickedOptOut = event(
  'crmUser.untickedOptOut',
  'Unticks Email Opt Out',
  'unticked Email Opt Out',
  'CRM user unticked',
);

export const hardBounced = event(
  'mail.hardBounced',
  'Bounces the mail for good',
  'bounced the mail for good',
  'hard bounce',
);
export const softBounced = event(
  'mail.softBounced',
  'Bounces the mail for now',
  'bounced the mail for now',
  'soft bounce',
);

export const importedOptOut = event(
  'automation.importedOptOut',
  'Imports a list of opt-outs',
  'imported a list of opt-outs',
  'import',
);
export const automationTickedDoNotEmail = event(
  'automation.tickedDoNotEmail',
  'Ticks Do Not Email',
  'ticked Do Not Email',
  'automation ticked',
);

export const workflowTickedOptOut = event(
  'crmAutomation.tickedOptOut',
  'Ticks Email Opt Out',
  'ticked Email Opt Out',
  'workflow ticked',
);
export const workflowUntickedOptOut = event(
  'crmAutomation.untickedOptOut',
  'Unticks Email Opt Out',
  'unticked Email Opt Out',
  'workflow unticked',
);

export const synced = event('connector.synced', 'Synchronizes with the CRM', 'synchronized with the CRM', 'synced');
