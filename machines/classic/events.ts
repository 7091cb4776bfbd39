/** The events of the classic edition, in canonical order: equally short runs are ranked by it. */
import { event } from '../shared/event.ts';
import * as both from '../shared/events.ts';

export const CLASSIC_EVENTS = [
  both.unsubscribed,
  both.reportedSpam,
  both.askedToOptIn,
  both.resubscribed,
  event('admin.clickedOptIn', 'Clicks the Opt In link', 'clicked the Opt In link', 'Opt In'),
  both.adminTickedDoNotEmail,
  both.adminUntickedDoNotEmail,
  both.adminCorrectedEmail,
  event('admin.unverifiedConnector', 'Unverifies the connector', 'unverified the connector', 'unverified'),
  event('admin.verifiedConnector', 'Verifies the connector', 'verified the connector', 'verified'),
  event('marketer.clickedOptIn', 'Clicks the Opt In link', 'clicked the Opt In link', 'Opt In'),
  both.marketerTickedDoNotEmail,
  both.marketerUntickedDoNotEmail,
  both.marketerCorrectedEmail,
  both.crmUserTickedOptOut,
  both.crmUserUntickedOptOut,
  both.hardBounced,
  both.softBounced,
  both.importedOptOut,
  both.automationTickedDoNotEmail,
  event(
    'automation.untickedDoNotEmail',
    'Tries to untick Do Not Email',
    'tried to untick Do Not Email',
    'automation unticked',
  ),
  event(
    'automation.clearedOptOut',
    'Tries to clear Prospect Opted Out',
    'tried to clear Prospect Opted Out',
    'automation cleared',
  ),
  both.workflowTickedOptOut,
  both.workflowUntickedOptOut,
  both.synced,
] as const;

export type ClassicEventName = (typeof CLASSIC_EVENTS)[number]['id'];
