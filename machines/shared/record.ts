/**
 * The view of a state as those fields of a record that both editions keep in regions of the same names. What an edition has
 * beside them, and what follows from the fields, is its own to say; reasons are the run's.
 */
import type { Fields } from '../vocabulary/record.ts';
import type { ProspectContext } from './setup.ts';

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
  readonly context: ProspectContext;
}

/** The fields themselves, without the verdict. */
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
