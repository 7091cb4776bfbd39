/** The events of today's edition, in canonical order: equally short runs are ranked by it. */
import { event } from '../shared/event.ts';
import * as both from '../shared/events.ts';

export const UPGRADED_EVENTS = [
  both.unsubscribed,
  both.reportedSpam,
  both.askedToOptIn,
  both.resubscribed,
  both.adminTickedDoNotEmail,
  both.adminUntickedDoNotEmail,
  both.adminCorrectedEmail,
  // Today's connector is paused and unpaused (U12); the ids are older than the words.
  event('admin.unverifiedConnector', 'Pauses the connector', 'paused the connector', 'paused'),
  event('admin.verifiedConnector', 'Unpauses the connector', 'unpaused the connector', 'unpaused'),
  event('admin.tickedOptedOut', 'Ticks Prospect Opted Out', 'ticked Prospect Opted Out', 'admin opted out'),
  event('admin.untickedOptedOut', 'Unticks Prospect Opted Out', 'unticked Prospect Opted Out', 'admin opted in'),
  event('admin.resetSoftBounces', 'Resets the soft bounces', 'reset the soft bounces', 'admin reset soft'),
  event('admin.resetHardBounce', 'Resets the hard bounce', 'reset the hard bounce', 'admin reset hard'),
  event('admin.synced', 'Presses Sync with CRM', 'pressed Sync with CRM', 'admin synced'),
  both.marketerTickedDoNotEmail,
  both.marketerUntickedDoNotEmail,
  both.marketerCorrectedEmail,
  event('marketer.tickedOptedOut', 'Ticks Prospect Opted Out', 'ticked Prospect Opted Out', 'marketer opted out'),
  event('marketer.untickedOptedOut', 'Unticks Prospect Opted Out', 'unticked Prospect Opted Out', 'marketer opted in'),
  event('marketer.resetSoftBounces', 'Resets the soft bounces', 'reset the soft bounces', 'marketer reset soft'),
  event('marketer.resetHardBounce', 'Resets the hard bounce', 'reset the hard bounce', 'marketer reset hard'),
  event('marketer.synced', 'Presses Sync with CRM', 'pressed Sync with CRM', 'marketer synced'),
  both.crmUserTickedOptOut,
  both.crmUserUntickedOptOut,
  event(
    'crmUser.tickedDoNotEmail',
    'Ticks the checkbox for Do Not Email',
    'ticked the checkbox for Do Not Email',
    'CRM user blocked',
  ),
  event(
    'crmUser.untickedDoNotEmail',
    'Unticks the checkbox for Do Not Email',
    'unticked the checkbox for Do Not Email',
    'CRM user unblocked',
  ),
  both.hardBounced,
  both.softBounced,
  both.importedOptOut,
  both.automationTickedDoNotEmail,
  event('automation.untickedDoNotEmail', 'Unticks Do Not Email', 'unticked Do Not Email', 'automation unticked'),
  event('automation.tickedOptedOut', 'Ticks Prospect Opted Out', 'ticked Prospect Opted Out', 'automation opted out'),
  event(
    'automation.untickedOptedOut',
    'Unticks Prospect Opted Out',
    'unticked Prospect Opted Out',
    'automation opted in',
  ),
  both.workflowTickedOptOut,
  both.workflowUntickedOptOut,
  event(
    'crmAutomation.tickedDoNotEmail',
    'Ticks the checkbox for Do Not Email',
    'ticked the checkbox for Do Not Email',
    'workflow blocked',
  ),
  event(
    'crmAutomation.untickedDoNotEmail',
    'Unticks the checkbox for Do Not Email',
    'unticked the checkbox for Do Not Email',
    'workflow unblocked',
  ),
  both.synced,
] as const;

export type UpgradedEventName = (typeof UPGRADED_EVENTS)[number]['id'];
