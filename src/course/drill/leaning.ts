/** Which events a drill that is aimed at something is likely to be about: read off the misconception’s own edits. */
import type { EventName } from '../../simulation/index.ts';
import { misconceptionById } from '../misconceptions/catalogue.ts';
import type { Belief, Reading } from '../misconceptions/misconception.ts';

const NONE: ReadonlySet<string> = new Set();
const SYNC: readonly EventName[] = ['connector.synced', 'crmUser.tickedOptOut', 'crmUser.untickedOptOut'];
const KNOWN = new Map<string, ReadonlySet<string>>();

/** @param aim a misconception's id, a rule's or null; only the first leans anywhere. */
export function leaningOf(aim: string | null): ReadonlySet<string> {
  const misconception = aim === null ? undefined : misconceptionById(aim);
  if (!misconception) return NONE;
  const known = KNOWN.get(misconception.id) ?? new Set(eventsOf(misconception.belief));
  KNOWN.set(misconception.id, known);
  return known;
}

function eventsOf(belief: Belief): readonly string[] {
  switch (belief.kind) {
    case 'machine': {
      const own = belief.edits.flatMap((edit) => ('event' in edit ? [edit.event] : ['mail.hardBounced']));
      const isPause = own.some((event) => event.startsWith('admin.synced') || event === 'connector.synced');
      // What only shows after something else has happened needs that first.
      const isAfterBreach = belief.edits.some((edit) => 'from' in edit && edit.from === 'breach.recorded');
      if (isAfterBreach) own.push('prospect.unsubscribed', 'admin.untickedOptedOut');
      if (belief.edits.some((edit) => edit.kind === 'narrows' && edit.when.includes('connectorIsVerified')))
        own.push('admin.unverifiedConnector');
      own.push(...belief.edits.flatMap((edit) => ('from' in edit ? (LEADS_TO[edit.from] ?? []) : [])));
      if (belief.edits.some((edit) => 'when' in edit && edit.when?.includes('prospectIsOptedOut')))
        own.push('prospect.unsubscribed');
      return [...own, ...(isPause ? ['admin.unverifiedConnector', ...SYNC] : [])];
    }
    case 'reading':
      return READ_FROM[belief.reading.kind === 'soft-limit' ? 'softBounces' : belief.reading.field] ?? [];
    case 'settings':
      return 'doNotEmailSync' in belief.settings
        ? ['crmUser.tickedDoNotEmail', 'connector.synced']
        : ['prospect.unsubscribed', ...SYNC];
    case 'other-edition':
      return ['prospect.unsubscribed', 'mail.hardBounced', 'prospect.resubscribed'];
  }
}

/** What brings a record into the state from which somebody sees it move otherwise. */
const LEADS_TO: Readonly<Record<string, readonly EventName[]>> = {
  'doNotEmail.ticked': ['marketer.tickedDoNotEmail'],
  'prospectOptedOut.ticked': ['prospect.unsubscribed'],
  'lastChanged.kept': SYNC,
};

/** What moves the field that somebody reads wrongly. */
const READ_FROM: Readonly<Record<Extract<Reading, { field: string }>['field'] | 'softBounces', readonly EventName[]>> =
  {
    softBounces: ['mail.softBounced'],
    prospectOptedOut: ['prospect.unsubscribed'],
    doNotEmail: ['marketer.tickedDoNotEmail'],
    hardBounced: ['mail.hardBounced'],
  };
