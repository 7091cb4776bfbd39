/** Whether files go together: parts of one export have the same columns, and two sides have something to be joined by. */
import { listed, quoted, type Settings } from '../../simulation/index.ts';
import type { Columns } from './column-map.ts';
import type { Recognised } from './recognise.ts';

/** What a part lacks of the first part's columns, as a sentence without its subject; null where it has them all. */
export function lackingIn(name: string, first: Recognised, part: Recognised): string | null {
  const missing = first.found.filter(({ role }) => part.columns[role] === undefined);
  return missing.length === 0 ? null : `lacks what ${name} has: ${listed(missing.map(({ heading }) => heading))}`;
}

/** Why Leads and Contacts say nothing in an account; null where they do. @param name what their file is called. */
export const whyNoCrm = (name: string, { crm }: Settings): string | null =>
  crm === 'none'
    ? `The file ${quoted(name)} is of a CRM, and by the settings none is connected: set the CRM to Salesforce (crm: "salesforce"), or leave the file out.`
    : null;

/** Why Leads and Contacts cannot be joined to the prospects; null where they can. @param name what their file is called. */
export function whyUnjoined(name: string, prospects: Columns, crm: Columns): string | null {
  const byId =
    typeof crm.id === 'string' &&
    [prospects.crmId, prospects.crmContactId, prospects.crmLeadId].some((each) => typeof each === 'string');
  const byAddress = typeof crm.email === 'string' && typeof prospects.email === 'string';
  if (byId || byAddress) return null;
  return `The file ${quoted(name)} cannot be joined to the prospects: both need an address, or it needs an Id and they a Salesforce Id.`;
}
