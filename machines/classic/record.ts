/** The view of a classic state as the fields of a record, with the verdict. Reasons are not here: they are the run's. */
import type { FieldName, Fields, Verdict } from '../vocabulary/record.ts';
import type { ClassicContext } from './setup.ts';

type Box = 'blank' | 'ticked';

/** A state value of either edition, region by region. XState infers it more loosely; a test walks every state through here. */
export interface RegionState {
  readonly value: {
    readonly prospectOptedOut: Box;
    readonly doNotEmail: Box;
    readonly hardBounced: Box;
    readonly softBounces: 'counting' | 'atLimit';
    readonly emailOptOut: 'noRecord' | Box;
    readonly connector: 'none' | 'verified' | 'unverified';
    readonly request: 'none' | 'standing';
    readonly breach: 'none' | 'recorded';
    readonly lastChanged: 'notKept' | { readonly kept: 'neither' | 'pardot' | 'crm' };
  };
  readonly context: ClassicContext;
}

/** C8: mailable means that Do Not Email is blank. */
export function classicVerdict(state: RegionState): Verdict {
  const fields = fieldsOf(state);
  const mailable = !fields.doNotEmail;
  return { ...fields, mailable, status: mailable ? 'mailable' : 'unmailable' };
}

/** The fields themselves, which both editions keep in regions of the same names. */
export function fieldsOf({ value, context }: RegionState): Fields {
  return {
    optedOut: value.prospectOptedOut === 'ticked',
    doNotEmail: value.doNotEmail === 'ticked',
    hardBounced: value.hardBounced === 'ticked',
    softBounces: context.softBounces,
    crmOptOut: value.emailOptOut === 'noRecord' ? null : value.emailOptOut === 'ticked',
    connector: value.connector === 'none' ? null : value.connector,
    requested: value.request === 'standing',
    breach: value.breach === 'recorded',
    lastChanged: lastChangedOf(value.lastChanged),
  };
}

function lastChangedOf(value: RegionState['value']['lastChanged']): 'pardot' | 'crm' | null {
  if (typeof value === 'string' || value.kept === 'neither') return null;
  return value.kept;
}

/**
 * The fields that block, or hold the block, while they are ticked: Do Not Email blocks (C8), Prospect Opted Out (C12)
 * and Hard Bounced (C14) keep it from being unticked. The soft-bounce count and the CRM's field hold nothing by themselves.
 */
export const CLASSIC_BLOCKERS: readonly FieldName[] = ['optedOut', 'doNotEmail', 'hardBounced'];
