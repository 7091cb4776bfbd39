/**
 * The words for what can happen: origins (who acts) and events (`origin.act`), in the canonical order.
 * Says nothing of what an event does; that is the statechart's to say.
 */

/** Who acts. The origin decides who may cause an event and whether it counts as automation (section 4). */
export type Origin =
  | 'prospect'
  | 'admin'
  | 'marketer'
  | 'crmUser'
  | 'mail'
  | 'automation'
  | 'crmAutomation'
  | 'connector';

export interface OriginInfo {
  readonly id: Origin;
  /** As a heading: "The prospect". */
  readonly label: string;
  /** What kind of actor it is, as a quiet note: "a person". */
  readonly note: string;
  /** True where nobody decides in the moment: P1 asks what these can do alone. */
  readonly automation: boolean;
}

/** All origins in canonical order. */
export const ORIGINS: readonly OriginInfo[] = [
  { id: 'prospect', label: 'The prospect', note: 'a person', automation: false },
  { id: 'admin', label: 'An administrator', note: 'Pardot user', automation: false },
  { id: 'marketer', label: 'A marketer', note: 'Pardot user', automation: false },
  { id: 'crmUser', label: 'Somebody in the CRM', note: 'CRM user', automation: false },
  { id: 'mail', label: 'The mail server', note: 'the receiving end', automation: true },
  { id: 'automation', label: 'Automation in Pardot', note: 'rules, programs, imports, API', automation: true },
  { id: 'crmAutomation', label: 'Automation in the CRM', note: 'workflows, data loads, apps', automation: true },
  { id: 'connector', label: 'The connector', note: 'the sync', automation: true },
];

export interface EventInfo {
  readonly id: EventName;
  readonly origin: Origin;
  /** Present tense, after its origin's label: "Clicks unsubscribe". */
  readonly label: string;
  /** Past tense, after a name: "clicked unsubscribe". */
  readonly past: string;
  /** A few words for a chip on the chart or a dot on the timeline: "unsubscribed". */
  readonly short: string;
}

const event = <const Id extends `${Origin}.${string}`>(id: Id, label: string, past: string, short: string) => ({
  id,
  origin: id.slice(0, id.indexOf('.')) as Origin,
  label,
  past,
  short,
});

/** The events of the classic edition, in canonical order: equally short runs are ranked by it. */
export const CLASSIC_EVENTS = [
  event('prospect.unsubscribed', 'Clicks unsubscribe', 'clicked unsubscribe', 'unsubscribed'),
  event('prospect.reportedSpam', 'Reports the mail as spam', 'reported the mail as spam', 'reported spam'),
  event('prospect.askedToOptIn', 'Asks to be opted back in', 'asked to be opted back in', 'asked'),
  event('prospect.resubscribed', 'Resubscribes by the form', 'resubscribed by the form', 'resubscribed'),
  event('admin.clickedOptIn', 'Clicks the Opt In link', 'clicked the Opt In link', 'Opt In'),
  event('admin.tickedDoNotEmail', 'Ticks Do Not Email', 'ticked Do Not Email', 'admin ticked'),
  event('admin.untickedDoNotEmail', 'Unticks Do Not Email', 'unticked Do Not Email', 'admin unticked'),
  event('admin.correctedEmail', 'Corrects the email address', 'corrected the email address', 'admin corrected'),
  event('admin.unverifiedConnector', 'Unverifies the connector', 'unverified the connector', 'unverified'),
  event('admin.verifiedConnector', 'Verifies the connector', 'verified the connector', 'verified'),
  event('marketer.clickedOptIn', 'Clicks the Opt In link', 'clicked the Opt In link', 'Opt In'),
  event('marketer.tickedDoNotEmail', 'Ticks Do Not Email', 'ticked Do Not Email', 'marketer ticked'),
  event('marketer.untickedDoNotEmail', 'Unticks Do Not Email', 'unticked Do Not Email', 'marketer unticked'),
  event('marketer.correctedEmail', 'Corrects the email address', 'corrected the email address', 'marketer corrected'),
  event('crmUser.tickedOptOut', 'Ticks Email Opt Out', 'ticked Email Opt Out', 'CRM user ticked'),
  event('crmUser.untickedOptOut', 'Unticks Email Opt Out', 'unticked Email Opt Out', 'CRM user unticked'),
  event('mail.hardBounced', 'Bounces the mail for good', 'bounced the mail for good', 'hard bounce'),
  event('mail.softBounced', 'Bounces the mail for now', 'bounced the mail for now', 'soft bounce'),
  event('automation.importedOptOut', 'Imports a list of opt-outs', 'imported a list of opt-outs', 'import'),
  event('automation.tickedDoNotEmail', 'Ticks Do Not Email', 'ticked Do Not Email', 'automation ticked'),
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
  event('crmAutomation.tickedOptOut', 'Ticks Email Opt Out', 'ticked Email Opt Out', 'workflow ticked'),
  event('crmAutomation.untickedOptOut', 'Unticks Email Opt Out', 'unticked Email Opt Out', 'workflow unticked'),
  event('connector.synced', 'Synchronizes with the CRM', 'synchronized with the CRM', 'synced'),
] as const satisfies readonly { readonly id: string; readonly origin: Origin }[];

export type ClassicEventName = (typeof CLASSIC_EVENTS)[number]['id'];

const CLASSIC_ONLY: ReadonlySet<string> = new Set([
  'admin.clickedOptIn',
  'marketer.clickedOptIn',
  'automation.clearedOptOut',
] satisfies ClassicEventName[]);

/** What the upgraded edition has beside what it shares with the classic one. */
const UPGRADED_ONLY = [
  event('admin.tickedOptedOut', 'Ticks Prospect Opted Out', 'ticked Prospect Opted Out', 'admin opted out'),
  event('admin.untickedOptedOut', 'Unticks Prospect Opted Out', 'unticked Prospect Opted Out', 'admin opted in'),
  event('admin.resetSoftBounces', 'Resets the soft bounces', 'reset the soft bounces', 'admin reset soft'),
  event('admin.resetHardBounce', 'Resets the hard bounce', 'reset the hard bounce', 'admin reset hard'),
  event('marketer.tickedOptedOut', 'Ticks Prospect Opted Out', 'ticked Prospect Opted Out', 'marketer opted out'),
  event('marketer.untickedOptedOut', 'Unticks Prospect Opted Out', 'unticked Prospect Opted Out', 'marketer opted in'),
  event('marketer.resetSoftBounces', 'Resets the soft bounces', 'reset the soft bounces', 'marketer reset soft'),
  event('marketer.resetHardBounce', 'Resets the hard bounce', 'reset the hard bounce', 'marketer reset hard'),
  event('automation.tickedOptedOut', 'Ticks Prospect Opted Out', 'ticked Prospect Opted Out', 'automation opted out'),
  event(
    'automation.untickedOptedOut',
    'Unticks Prospect Opted Out',
    'unticked Prospect Opted Out',
    'automation opted in',
  ),
] as const;

type UpgradedOnlyEventName = (typeof UPGRADED_ONLY)[number]['id'];
export type UpgradedEventName =
  | Exclude<ClassicEventName, 'admin.clickedOptIn' | 'marketer.clickedOptIn' | 'automation.clearedOptOut'>
  | UpgradedOnlyEventName;

/** Every event name of every edition. */
export type EventName = ClassicEventName | UpgradedEventName;

const placeOf = (origin: Origin): number => ORIGINS.findIndex(({ id }) => id === origin);

/** The events of the upgraded edition: origin by origin, those that it shares with the classic one first. */
export const UPGRADED_EVENTS: readonly EventInfo[] = [
  ...CLASSIC_EVENTS.filter(({ id }) => !CLASSIC_ONLY.has(id)).map(inUpgradedWords),
  ...UPGRADED_ONLY,
].toSorted((a, b) => placeOf(a.origin) - placeOf(b.origin));

/** In the upgraded edition automation does untick Do Not Email, and does not only try. */
function inUpgradedWords(info: EventInfo): EventInfo {
  return info.id === 'automation.untickedDoNotEmail'
    ? { ...info, label: 'Unticks Do Not Email', past: 'unticked Do Not Email' }
    : info;
}

/** Who causes an event: the part of its name before the dot. */
export const originOf = (name: EventName): Origin => name.slice(0, name.indexOf('.')) as Origin;

const AUTOMATIC_ORIGINS: ReadonlySet<string> = new Set(ORIGINS.filter((o) => o.automation).map((o) => o.id));

/** By event, because the searches ask this of every step. */
const AUTOMATIC: ReadonlySet<string> = new Set(
  [...CLASSIC_EVENTS, ...UPGRADED_EVENTS].filter(({ origin }) => AUTOMATIC_ORIGINS.has(origin)).map(({ id }) => id),
);

/** Whether an event counts as automation (section 4): the mail server and the connector do too. */
export const isAutomation = (name: EventName): boolean => AUTOMATIC.has(name);
