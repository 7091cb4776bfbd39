/**
 * The independent judge of the classic edition: sections 2 to 5 and 7 of the rulebook, told once more as plain code.
 * It knows no statechart and must never learn of one: it is what the machine is compared with, state by state.
 */
import type { ClassicEventName } from '../../machines/classic/events.ts';
import type { Fields, Outcome, Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';

/** The record while an event is being worked out. */
type Draft = { -readonly [Name in keyof Fields]: Fields[Name] };

/** What the judge says of one event: the record after it, and what came of it (section 4). */
export interface Judgement {
  readonly after: Verdict;
  readonly outcome: Outcome;
}

/** The record with which every run begins: all blank, the connector verified (section 3). */
export function blank(settings: Settings): Verdict {
  return withVerdict({
    optedOut: false,
    doNotEmail: false,
    hardBounced: false,
    softBounces: 0,
    crmOptOut: hasCrmRecord(settings) ? false : null,
    connector: settings.crm === 'none' ? null : 'verified',
    requested: false,
    breach: false,
    lastChanged: null,
  });
}

/**
 * What one event does to a record of the classic edition, and what comes of it (sections 4 and 5).
 * `before` must be a record of an organisation with these settings; it is not changed.
 * @throws Error for settings of another edition, of which this judge knows nothing.
 */
export function judge(settings: Settings, before: Verdict, event: ClassicEventName): Judgement {
  if (settings.edition !== 'classic')
    throw new Error(`This judge knows the classic edition only: ${settings.edition}.`);
  if (isRefused(settings, before, event)) return { after: before, outcome: 'refused' };

  const draft: Draft = { ...before };
  happen(settings, draft, event);
  noteWhoChangedLast(settings, before, draft, event);

  const after = withVerdict(draft);
  return { after, outcome: same(before, after) ? 'no-effect' : 'changed' };
}

const hasCrmRecord = ({ crm, assigned }: Settings): boolean => crm !== 'none' && assigned;

/** Where C33 applies: the two opt-out fields are one field with two editors. */
const isOneField = (settings: Settings): boolean =>
  hasCrmRecord(settings) && settings.crm === 'salesforce' && settings.overwriteOptedOut;

/** Mailable means that Do Not Email is blank, and nothing else (C8). */
const withVerdict = (fields: Fields): Verdict => ({
  ...fields,
  mailable: !fields.doNotEmail,
  status: fields.doNotEmail ? 'unmailable' : 'mailable',
});

const same = (one: Verdict, other: Verdict): boolean =>
  (Object.keys(one) as (keyof Verdict)[]).every((name) => one[name] === other[name]);

/** This person may not, or the thing is not there: the complete list of section 4. */
function isRefused(settings: Settings, before: Fields, event: ClassicEventName): boolean {
  switch (event) {
    case 'marketer.clickedOptIn':
      return true;
    case 'admin.clickedOptIn':
      return !before.optedOut; // The link does not show (C10).
    case 'crmUser.tickedOptOut':
    case 'crmUser.untickedOptOut':
    case 'crmAutomation.tickedOptOut':
    case 'crmAutomation.untickedOptOut':
    case 'connector.synced':
      return !hasCrmRecord(settings);
    case 'admin.unverifiedConnector':
    case 'admin.verifiedConnector':
      return settings.crm === 'none'; // The connector is the organisation's: an unassigned prospect does not matter.
    case 'prospect.resubscribed':
      return !settings.resubscribe;
    default:
      return false;
  }
}

/** What an event that is not refused does to the draft. */
function happen(settings: Settings, draft: Draft, event: ClassicEventName): void {
  switch (event) {
    case 'prospect.unsubscribed': // C1
    case 'prospect.reportedSpam': // C2
      optOut(draft);
      draft.requested = false; // A3: whoever leaves again withdraws the request.
      return;
    case 'automation.importedOptOut': // C3; an import withdraws no request (A3).
      optOut(draft);
      return;
    case 'prospect.askedToOptIn':
      if (draft.optedOut) draft.requested = true; // A3: there must be an opt-out to be lifted.
      return;
    case 'prospect.resubscribed':
      if (draft.optedOut) liftOptOut(draft); // C20; otherwise the block is not the prospect's to lift (C21).
      return;

    case 'admin.clickedOptIn': // C10
      optInByOthers(draft);
      return;
    case 'admin.tickedDoNotEmail': // C6
    case 'marketer.tickedDoNotEmail':
    case 'automation.tickedDoNotEmail':
      draft.doNotEmail = true;
      return;
    case 'admin.untickedDoNotEmail': // C13, but under an opt-out unticking does not resubscribe (C12).
    case 'marketer.untickedDoNotEmail':
      if (!draft.optedOut) clearDoNotEmail(draft);
      return;
    case 'admin.correctedEmail': // C15: Do Not Email stays, for somebody to clear afterwards.
    case 'marketer.correctedEmail':
      draft.hardBounced = false;
      draft.softBounces = 0;
      return;
    case 'automation.untickedDoNotEmail': // C22: machines may suppress, not lift (A7).
    case 'automation.clearedOptOut':
      return;

    case 'mail.hardBounced': // C4
      draft.hardBounced = true;
      draft.doNotEmail = true;
      return;
    case 'mail.softBounced': // C5: counted for suppressed prospects too (A4).
      draft.softBounces = Math.min(draft.softBounces + 1, 5);
      if (draft.softBounces === 5) draft.doNotEmail = true;
      return;

    case 'crmUser.tickedOptOut': // C30: an unverified connector stops nobody from editing in the CRM.
    case 'crmAutomation.tickedOptOut':
      draft.crmOptOut = true;
      return;
    case 'crmUser.untickedOptOut':
    case 'crmAutomation.untickedOptOut':
      draft.crmOptOut = false;
      return;
    case 'admin.unverifiedConnector':
      draft.connector = 'unverified';
      return;
    case 'admin.verifiedConnector': // C30: verifying does not itself sync.
      draft.connector = 'verified';
      return;
    case 'connector.synced':
      if (draft.connector === 'verified') sync(settings, draft); // C30
      return;

    case 'marketer.clickedOptIn':
      throw new Error('A marketer’s click on the Opt In link is always refused, so it cannot happen.');
    default:
      throw new Error(`Not an event of the classic edition: ${event satisfies never}.`);
  }
}

/** Prospect Opted Out never comes without Do Not Email (C7). */
function optOut(draft: Draft): void {
  draft.optedOut = true;
  draft.doNotEmail = true;
}

/** Clears Do Not Email, but never under a hard bounce (C14); five soft bounces begin again at none (A2). */
function clearDoNotEmail(draft: Draft): void {
  if (draft.hardBounced || !draft.doNotEmail) return;
  draft.doNotEmail = false;
  if (draft.softBounces === 5) draft.softBounces = 0;
}

/** Clears Prospect Opted Out, which answers the request even where a hard bounce holds Do Not Email (A3, A12). */
function liftOptOut(draft: Draft): void {
  draft.optedOut = false;
  draft.requested = false;
  clearDoNotEmail(draft);
}

/** The same done by anybody but the prospect: it works without a request too, and is a breach then (C11). */
function optInByOthers(draft: Draft): void {
  if (!draft.requested) draft.breach = true;
  liftOptOut(draft);
}

/** One sync that runs: an atomic step (A6), different for each kind of connector. */
function sync(settings: Settings, draft: Draft): void {
  const { crm } = settings;
  switch (crm) {
    case 'none':
      return;
    case 'sugarcrm':
    case 'netsuite':
      // C32: Pardot is the master, so the CRM's own edits are overwritten either way.
      draft.crmOptOut = draft.optedOut || draft.doNotEmail;
      return;
    case 'dynamics':
      suppress(draft);
      return;
    case 'salesforce':
      if (!isOneField(settings)) {
        suppress(draft);
        return;
      }
      // C33: the side that changed last wins, and where neither did, Pardot's.
      if (draft.lastChanged !== 'crm') draft.crmOptOut = draft.optedOut;
      else if (draft.crmOptOut) optOut(draft);
      else if (draft.optedOut) optInByOthers(draft);
      draft.lastChanged = null;
      return;
    default:
      crm satisfies never;
  }
}

/** C31: suppression wins; Prospect Opted Out is left alone (A1). */
function suppress(draft: Draft): void {
  const suppressed = draft.optedOut || draft.doNotEmail || draft.crmOptOut === true;
  draft.crmOptOut = suppressed;
  draft.doNotEmail = suppressed;
}

/** Keeps `lastChanged` up: a change of value between syncs, and only where C33 will ask for it (section 3, A13). */
function noteWhoChangedLast(settings: Settings, before: Fields, draft: Draft, event: ClassicEventName): void {
  if (!isOneField(settings) || event === 'connector.synced') return;
  if (draft.optedOut !== before.optedOut) draft.lastChanged = 'pardot';
  if (draft.crmOptOut !== before.crmOptOut) draft.lastChanged = 'crm';
}
