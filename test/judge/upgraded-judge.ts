/**
 * The independent judge of the upgraded edition: section 6 of the rulebook, and what it takes from the others, told once more as plain code.
 * It knows no statechart and must never learn of one: it is what the machine is compared with, state by state.
 */
import type { UpgradedEventName } from '../../machines/upgraded/events.ts';
import type { Fields, Status, Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';
import type { Judgement } from './judge.ts';

/** The record while an event is being worked out. */
type Draft = { -readonly [Name in keyof Fields]: Fields[Name] };

/** The record with which every run begins: all blank, the connector verified (section 3). */
export function blankUpgraded(settings: Settings): Verdict {
  return readAsUpgraded({
    optedOut: false,
    doNotEmail: false,
    hardBounced: false,
    softBounces: 0,
    crmOptOut: hasCrmRecord(settings) ? false : null,
    crmDoNotEmail: hasCheckbox(settings) ? false : null,
    connector: settings.crm === 'none' ? null : 'verified',
    requested: false,
    breach: false,
    lastChanged: null,
  });
}

/** What these fields mean in the upgraded edition (U2). No field changes, whichever edition they come from (U10). */
export function readAsUpgraded(fields: Fields): Verdict {
  const status = statusOf(fields);
  return { ...fields, mailable: status === 'mailable', status };
}

/**
 * What one event does to a record of the upgraded edition, and what comes of it (sections 4 and 6).
 * `before` must be a record of an organisation with these settings; it is not changed.
 * @throws Error for settings of another edition, of which this judge knows nothing.
 */
export function judgeUpgraded(settings: Settings, before: Verdict, event: UpgradedEventName): Judgement {
  if (settings.edition !== 'upgraded')
    throw new Error(`This judge knows the upgraded edition only: ${settings.edition}.`);
  if (isRefused(settings, event)) return { after: before, outcome: 'refused' };

  const draft: Draft = { ...before };
  happen(settings, draft, event);
  noteWhoChangedLast(settings, before, draft, event);

  const after = readAsUpgraded(draft);
  return { after, outcome: same(before, after) ? 'no-effect' : 'changed' };
}

const hasCrmRecord = ({ crm, assigned }: Settings): boolean => crm !== 'none' && assigned;

/** Whether there is a custom checkbox for Do Not Email: on a linked record, where the field is mapped (U14). */
const hasCheckbox = (settings: Settings): boolean =>
  hasCrmRecord(settings) &&
  (settings.doNotEmailSync === 'account-engagement' || settings.doNotEmailSync === 'salesforce');

/** A sync, whoever starts it: the schedule, or somebody by hand (U12). */
const isSync = (event: UpgradedEventName): boolean =>
  event === 'connector.synced' || event === 'admin.synced' || event === 'marketer.synced';

/** A bounce outweighs both fields; either field leaves the transactional emails (U2). */
function statusOf({ hardBounced, softBounces, optedOut, doNotEmail }: Fields): Status {
  if (hardBounced || softBounces === 5) return 'undeliverable';
  if (optedOut || doNotEmail) return 'transactional-only';
  return 'mailable';
}

const same = (one: Verdict, other: Verdict): boolean =>
  (Object.keys(one) as (keyof Verdict)[]).every((name) => one[name] === other[name]);

/** This person may not, or the thing is not there: the complete list of section 4. No refusal depends on the record. */
function isRefused(settings: Settings, event: UpgradedEventName): boolean {
  switch (event) {
    case 'marketer.tickedOptedOut': // U4: Prospect Opted Out is for admins.
    case 'marketer.untickedOptedOut':
      return true;
    case 'crmUser.tickedOptOut':
    case 'crmUser.untickedOptOut':
    case 'crmAutomation.tickedOptOut':
    case 'crmAutomation.untickedOptOut':
    case 'connector.synced':
    case 'admin.synced': // U12: refused where the scheduled sync is.
    case 'marketer.synced':
      return !hasCrmRecord(settings);
    case 'crmUser.tickedDoNotEmail': // U14: there is no such checkbox.
    case 'crmUser.untickedDoNotEmail':
    case 'crmAutomation.tickedDoNotEmail':
    case 'crmAutomation.untickedDoNotEmail':
      return !hasCheckbox(settings);
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
function happen(settings: Settings, draft: Draft, event: UpgradedEventName): void {
  switch (event) {
    case 'prospect.unsubscribed': // U3: Do Not Email is the marketers' and stays as it is (U1).
    case 'prospect.reportedSpam':
      draft.optedOut = true;
      draft.requested = false; // A3: whoever leaves again withdraws the request.
      return;
    case 'prospect.askedToOptIn':
      if (draft.optedOut) draft.requested = true; // A3: there must be an opt-out to be lifted.
      return;
    case 'prospect.resubscribed': // U6: that field alone; and never a breach (U9).
      clearOptedOut(draft);
      return;

    case 'admin.tickedOptedOut': // U4
    case 'automation.tickedOptedOut': // U5
    case 'automation.importedOptOut': // U5; an import withdraws no request (A3).
      draft.optedOut = true;
      return;
    case 'admin.untickedOptedOut': // U4
    case 'automation.untickedOptedOut': // U5
      clearOptedOutForOthers(draft);
      return;

    case 'admin.tickedDoNotEmail': // U4
    case 'marketer.tickedDoNotEmail':
    case 'automation.tickedDoNotEmail': // U5
      draft.doNotEmail = true;
      return;
    case 'admin.untickedDoNotEmail': // U4: neither an opt-out nor a bounce stands in the way (U1).
    case 'marketer.untickedDoNotEmail':
    case 'automation.untickedDoNotEmail': // U5
      draft.doNotEmail = false;
      return;

    case 'mail.hardBounced': // U3: one is enough (C4).
      draft.hardBounced = true;
      return;
    case 'mail.softBounced': // U3: after five the count stays at five (C5).
      draft.softBounces = Math.min(draft.softBounces + 1, 5);
      return;
    case 'admin.resetHardBounce': // U4
    case 'marketer.resetHardBounce':
      draft.hardBounced = false;
      return;
    case 'admin.resetSoftBounces': // U4
    case 'marketer.resetSoftBounces':
      draft.softBounces = 0;
      return;
    case 'admin.correctedEmail': // U8
    case 'marketer.correctedEmail':
      draft.hardBounced = false;
      draft.softBounces = 0;
      return;

    case 'crmUser.tickedOptOut': // C30: an unverified connector stops nobody from editing in the CRM.
    case 'crmAutomation.tickedOptOut':
      draft.crmOptOut = true;
      return;
    case 'crmUser.untickedOptOut':
    case 'crmAutomation.untickedOptOut':
      draft.crmOptOut = false;
      return;
    case 'crmUser.tickedDoNotEmail': // U14: the checkbox on the CRM's side; Do Not Email itself waits for the sync.
    case 'crmAutomation.tickedDoNotEmail':
      draft.crmDoNotEmail = true;
      return;
    case 'crmUser.untickedDoNotEmail':
    case 'crmAutomation.untickedDoNotEmail':
      draft.crmDoNotEmail = false;
      return;
    case 'admin.unverifiedConnector':
      draft.connector = 'unverified';
      return;
    case 'admin.verifiedConnector': // C30: verifying does not itself sync.
      draft.connector = 'verified';
      return;
    case 'connector.synced':
      if (draft.connector === 'verified') sync(settings, draft); // U7
      return;
    case 'admin.synced': // U12: by hand it runs while the connector is paused, too.
    case 'marketer.synced':
      sync(settings, draft);
      return;

    case 'marketer.tickedOptedOut':
    case 'marketer.untickedOptedOut':
      throw new Error('A marketer’s edit of Prospect Opted Out is always refused, so it cannot happen.');
    default:
      throw new Error(`Not an event of the upgraded edition: ${event satisfies never}.`);
  }
}

/** Clears Prospect Opted Out and nothing else (U1), which answers the request (A3). */
function clearOptedOut(draft: Draft): void {
  draft.optedOut = false;
  draft.requested = false;
}

/** The same done by anybody but the prospect: where there is an opt-out and no request, that is a breach (U9). */
function clearOptedOutForOthers(draft: Draft): void {
  if (draft.optedOut && !draft.requested) draft.breach = true;
  clearOptedOut(draft);
}

/** One sync that runs: an atomic step (A6) about two pairs of fields, each by its own behaviour (U7, U14). */
function sync(settings: Settings, draft: Draft): void {
  syncOptedOut(settings, draft);
  syncDoNotEmail(settings, draft);
}

/** Do Not Email is not synced (U8) unless it is mapped to a checkbox (U14); it moves no request, no breach and no clock. */
function syncDoNotEmail(settings: Settings, draft: Draft): void {
  if (!hasCheckbox(settings)) return;
  if (settings.doNotEmailSync === 'account-engagement') draft.crmDoNotEmail = draft.doNotEmail;
  else draft.doNotEmail = draft.crmDoNotEmail === true;
}

function syncOptedOut(settings: Settings, draft: Draft): void {
  switch (settings.optedOutSync) {
    case 'account-engagement':
      copyToCrm(draft);
      return;
    case 'salesforce':
      copyFromCrm(draft);
      return;
    case 'most-recent': // As in C33: where neither side changed, Pardot's value is copied.
      if (draft.lastChanged === 'crm') copyFromCrm(draft);
      else copyToCrm(draft);
      draft.lastChanged = null;
      return;
    case 'unmapped':
      return;
    default:
      throw new Error('Upgraded settings with Salesforce name a sync behaviour; completeSettings sees to it.');
  }
}

function copyToCrm(draft: Draft): void {
  draft.crmOptOut = draft.optedOut;
}

function copyFromCrm(draft: Draft): void {
  if (draft.crmOptOut) draft.optedOut = true;
  else clearOptedOutForOthers(draft);
}

/** Keeps `lastChanged` up: a change of value between syncs, and only where most-recent will ask for it (section 3, A13). */
function noteWhoChangedLast(settings: Settings, before: Fields, draft: Draft, event: UpgradedEventName): void {
  const isKept = hasCrmRecord(settings) && settings.optedOutSync === 'most-recent';
  if (!isKept || isSync(event)) return;
  if (draft.optedOut !== before.optedOut) draft.lastChanged = 'pardot';
  if (draft.crmOptOut !== before.crmOptOut) draft.lastChanged = 'crm';
}

/**
 * Whether she is mailed against her wish after an event (A14): from the step in which anybody else clears Prospect Opted Out
 * without a standing request, until it is ticked again. True of both editions.
 * @param stood whether it was so before.
 */
export function againstTheirWish(stood: boolean, before: Verdict, event: string, after: Verdict): boolean {
  if (after.optedOut) return false;
  const isCleared = before.optedOut && !after.optedOut;
  return (isCleared && !before.requested && event !== 'prospect.resubscribed') || stood;
}

/** Which mail reaches her, by status (O9): yes, no, or nobody knows. */
export const RECEIVES = {
  upgraded: {
    mailable: { marketing: 'yes', autoresponder: 'yes', operational: 'yes', oneToOne: 'yes' },
    'transactional-only': { marketing: 'no', autoresponder: 'no', operational: 'yes', oneToOne: 'unknown' },
    undeliverable: { marketing: 'no', autoresponder: 'no', operational: 'no', oneToOne: 'unknown' },
  },
  classic: {
    mailable: { marketing: 'yes', autoresponder: 'yes', operational: 'yes', oneToOne: 'yes' },
    unmailable: { marketing: 'no', autoresponder: 'no', operational: 'unknown', oneToOne: 'unknown' },
  },
} as const;
