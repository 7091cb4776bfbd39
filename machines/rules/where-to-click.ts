/**
 * Where people find what they have to click, by edition and act, with the source. Screens change and accounts differ, so
 * only what a source says stands here; for every other act the place is not known. Where settings stand is beside it, in
 * `where-settings-stand.ts`.
 */
import type { EventName } from '../vocabulary/events.ts';
import type { EditionId } from '../vocabulary/settings.ts';
import type { SourceId } from './sources.ts';

/** What to open and press, in order, and who says so. */
export interface Path {
  readonly edition: EditionId;
  readonly path: readonly string[];
  readonly source: { readonly keys: readonly SourceId[]; readonly where: string };
}

export interface Place extends Path {
  readonly events: readonly EventName[];
}

const MAILABILITY = ['the prospect’s page', 'the Mailability section'] as const;
const MAILABILITY_SOURCE = 'Summer ’21 release note, for the section on the prospect’s record';
const UNSUBSCRIBE_PAGE =
  'Knowledge Base 2125926, on the unsubscribe page that every account has; of today’s screens no source was found that differs';
const PREFERENCES = 'Knowledge Base 2125926: every mail has an unsubscribe link or a link to the preference page';

/** In the order in which the events are listed, today’s edition first. */
export const PLACES: readonly Place[] = [
  {
    edition: 'upgraded',
    events: ['prospect.unsubscribed'],
    path: ['the mail', 'the unsubscribe link, or the preference page and its unsubscribe-from-all'],
    source: { keys: ['OT', 'UP'], where: `${PREFERENCES}; Help, preference center considerations` },
  },
  {
    edition: 'upgraded',
    events: ['prospect.reportedSpam'],
    path: ['the mail', 'the spam button of the mail program'],
    source: { keys: ['UP'], where: 'SalesforceBen’s later edition of the infographic, on spam complaints' },
  },
  {
    edition: 'upgraded',
    events: ['prospect.resubscribed'],
    path: ['the unsubscribe page', 'the button to subscribe again'],
    source: { keys: ['OT'], where: UNSUBSCRIBE_PAGE },
  },
  {
    edition: 'upgraded',
    events: ['admin.tickedOptedOut', 'admin.untickedOptedOut'],
    path: [...MAILABILITY, 'Opted Out', 'save'],
    source: {
      keys: ['UP', 'OT'],
      where: `${MAILABILITY_SOURCE}; The Spot, for the ability to edit the field on the prospect’s overview`,
    },
  },
  {
    edition: 'upgraded',
    events: [
      'admin.tickedDoNotEmail',
      'admin.untickedDoNotEmail',
      'marketer.tickedDoNotEmail',
      'marketer.untickedDoNotEmail',
    ],
    path: [...MAILABILITY, 'Do Not Email', 'save'],
    source: {
      keys: ['UP', 'OT'],
      where: `${MAILABILITY_SOURCE}; Greenkey, “Mailability”, for the field and for saving it`,
    },
  },
  {
    edition: 'upgraded',
    events: ['admin.resetSoftBounces', 'marketer.resetSoftBounces'],
    path: [...MAILABILITY, 'Reset, which appears beside the soft bounces'],
    source: { keys: ['UP', 'OT'], where: '“Email Bounces”; Greenkey and The Spot, for where Reset appears' },
  },
  {
    edition: 'upgraded',
    events: ['admin.resetHardBounce', 'marketer.resetHardBounce'],
    path: [...MAILABILITY, 'Reset, beside the hard bounce'],
    source: { keys: ['UP', 'OT'], where: '“Email Bounces”; Greenkey, “Mailability”' },
  },
  {
    edition: 'upgraded',
    events: ['admin.synced', 'marketer.synced'],
    path: ['the prospect’s page', 'Sync with CRM'],
    source: { keys: ['UP'], where: 'Help, connector considerations' },
  },
  {
    edition: 'upgraded',
    events: ['crmUser.tickedOptOut', 'crmUser.untickedOptOut'],
    path: ['the Lead or Contact in Salesforce', 'Email Opt Out', 'save'],
    source: {
      keys: ['UP', 'OT'],
      where: 'Help, on Email Opt Out and the privacy settings of an Individual; Greenkey, “Select sync behavior”',
    },
  },
  {
    edition: 'upgraded',
    events: ['crmUser.tickedDoNotEmail', 'crmUser.untickedDoNotEmail'],
    path: ['the Lead or Contact in Salesforce', 'the checkbox that your account maps to Do Not Email', 'save'],
    source: { keys: ['OT'], where: 'Greenkey, “Select sync behavior”, for the mapped checkbox' },
  },
  {
    edition: 'classic',
    events: ['prospect.unsubscribed'],
    path: ['the mail', 'the unsubscribe link, or the preference page and its link to leave all mail'],
    source: { keys: ['IG', 'OT'], where: `First way; ${PREFERENCES}` },
  },
  {
    edition: 'classic',
    events: ['prospect.reportedSpam'],
    path: ['the mail', 'the spam button of the mail program'],
    source: { keys: ['IG', 'OT'], where: 'Second way; Knowledge Base 2128073' },
  },
  {
    edition: 'classic',
    events: ['prospect.resubscribed'],
    path: ['the unsubscribe page', 'the button to subscribe again'],
    source: { keys: ['OT'], where: 'Knowledge Base 2125926' },
  },
  {
    edition: 'classic',
    events: ['admin.clickedOptIn'],
    path: ['the prospect’s page', 'Additional Fields', 'the Opt In link beside Prospect Opted Out'],
    source: { keys: ['KB'], where: 'First procedure' },
  },
  {
    edition: 'classic',
    events: [
      'admin.tickedDoNotEmail',
      'admin.untickedDoNotEmail',
      'marketer.tickedDoNotEmail',
      'marketer.untickedDoNotEmail',
    ],
    path: ['the prospect’s page', 'Edit prospect', 'Additional Fields', 'Do Not Email', 'Save prospect'],
    source: { keys: ['KB', 'OT'], where: 'Third procedure; pardot.com, “Manually opting-out prospects”' },
  },
  {
    edition: 'classic',
    events: ['admin.correctedEmail', 'marketer.correctedEmail'],
    path: ['the prospect’s page', 'the email address'],
    source: {
      keys: ['OT'],
      where: 'Knowledge Base 2125834, “Do I need to remove opt-outs or hard bounces from my lists?”',
    },
  },
  {
    edition: 'classic',
    events: ['crmUser.tickedOptOut', 'crmUser.untickedOptOut'],
    path: ['the prospect’s record in the CRM', 'the opted-out setting', 'save'],
    source: { keys: ['KB'], where: 'Second procedure, first step' },
  },
  {
    edition: 'classic',
    events: ['automation.importedOptOut'],
    path: ['Administration', 'Imports', 'Prospects', 'the global opt-out'],
    source: {
      keys: ['OT'],
      where: 'Knowledge Base 2127182, “Importing Prospects”, for the menu; 2128073, for the opt-out',
    },
  },
  {
    edition: 'classic',
    events: ['connector.synced'],
    path: ['the prospect’s page', 'Synchronize with CRM, under the name'],
    source: { keys: ['KB'], where: 'Second procedure, third step' },
  },
];

/** Where to click for an act; null where no source says. */
export const placeOf = (edition: EditionId, event: EventName): Place | null =>
  PLACES.find((place) => place.edition === edition && place.events.includes(event)) ?? null;

/** What nobody clicks: a word that is said, a mail server's answer, and what runs by itself. */
const NOTHING_TO_CLICK: ReadonlySet<string> = new Set(['prospect.askedToOptIn']);

/** Whether somebody clicks something for an act, so that its place is known or not known. */
export const isClicked = (edition: EditionId, event: EventName): boolean =>
  placeOf(edition, event) !== null ||
  (/^(prospect|admin|marketer|crmUser)\./.test(event) && !NOTHING_TO_CLICK.has(event));
