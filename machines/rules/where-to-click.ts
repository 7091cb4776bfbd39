/**
 * Where people find what they have to click, by edition and act, with the source. Screens change and accounts differ, so
 * only what a source says stands here; for every other act the place is not known.
 */
import type { EventName } from '../vocabulary/events.ts';
import type { EditionId } from '../vocabulary/settings.ts';
import type { SourceId } from './sources.ts';

export interface Place {
  readonly edition: EditionId;
  readonly events: readonly EventName[];
  /** What to open and press, in order. */
  readonly path: readonly string[];
  readonly source: { readonly keys: readonly SourceId[]; readonly where: string };
}

export const PLACES: readonly Place[] = [
  {
    edition: 'upgraded',
    events: ['admin.resetHardBounce', 'marketer.resetHardBounce'],
    path: ['the prospect’s page', 'reset the hard bounce count'],
    source: { keys: ['UP'], where: '“Email Bounces”' },
  },
  {
    edition: 'upgraded',
    events: ['admin.resetSoftBounces', 'marketer.resetSoftBounces'],
    path: ['the prospect’s page', 'reset the soft bounce count'],
    source: { keys: ['UP'], where: '“Email Bounces”' },
  },
  {
    edition: 'upgraded',
    events: [
      'admin.tickedOptedOut',
      'admin.untickedOptedOut',
      'admin.tickedDoNotEmail',
      'admin.untickedDoNotEmail',
      'marketer.tickedDoNotEmail',
      'marketer.untickedDoNotEmail',
    ],
    path: ['the prospect’s page', 'edit the prospect', 'the field', 'save'],
    source: {
      keys: ['UP', 'OT'],
      where: 'SalesforceBen’s later edition of the infographic; Nebula, “Which field does what”',
    },
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
    source: { keys: ['OT'], where: 'Greenkey, “Select sync behavior”, for the field and its objects' },
  },
  {
    edition: 'upgraded',
    events: ['crmUser.tickedDoNotEmail', 'crmUser.untickedDoNotEmail'],
    path: ['the Lead or Contact in Salesforce', 'the checkbox that your account maps to Do Not Email', 'save'],
    source: { keys: ['OT'], where: 'Greenkey, “Select sync behavior”, for the mapped checkbox' },
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
    source: { keys: ['KB'], where: 'Third procedure' },
  },
  {
    edition: 'classic',
    events: ['crmUser.tickedOptOut', 'crmUser.untickedOptOut'],
    path: ['the prospect’s record in the CRM', 'the opted-out setting', 'save'],
    source: { keys: ['KB'], where: 'Second procedure, first step' },
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
