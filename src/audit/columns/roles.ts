/**
 * What a column can be to an audit, and by which headings each is known: names of the API (v3, v4, v5), of Salesforce and the
 * labels of both. A heading is compared without its case, spaces and marks.
 */
import type { GivenField } from '../../simulation/index.ts';
import { type CellKind, kindOfField } from '../values/spellings.ts';

/** `bouncedDate` says Hard Bounced by being filled, where no box says it. */
export type Role = 'id' | 'email' | 'crmId' | 'crmContactId' | 'crmLeadId' | 'bouncedDate' | GivenField;

/** Which of the two kinds of file: Pardot's prospects, or Leads and Contacts of the CRM. */
export type Side = 'prospects' | 'crm';

/** What a column may tell, and by which headings it is recognised. */
export interface RoleInfo {
  readonly role: Role;
  /** What people call it. */
  readonly label: string;
  /** The name that a query has for it where nobody gave one: API v5's, or Salesforce's. */
  readonly usual: string;
  /** Headings that are known for it, bare. */
  readonly headings: readonly string[];
}

const PROSPECT_ROLES: readonly RoleInfo[] = [
  { role: 'id', label: 'Prospect Id', usual: 'id', headings: ['id', 'prospectid', 'pardotid', 'pardotprospectid'] },
  {
    role: 'email',
    label: 'Email',
    usual: 'email',
    headings: ['email', 'emailaddress', 'prospectemail', 'prospectemailaddress'],
  },
  {
    role: 'crmId',
    label: 'Salesforce Id',
    usual: 'salesforceId',
    headings: ['salesforceid', 'crmid', 'crmfid', 'sfdcid', 'crmrecordid', 'leadcontactid', 'salesforcerecordid'],
  },
  {
    role: 'crmContactId',
    label: 'CRM Contact Id',
    usual: 'crm_contact_fid',
    headings: ['crmcontactfid', 'crmcontactid', 'salesforcecontactid', 'sfdccontactid', 'contactid'],
  },
  {
    role: 'crmLeadId',
    label: 'CRM Lead Id',
    usual: 'crm_lead_fid',
    headings: ['crmleadfid', 'crmleadid', 'salesforceleadid', 'sfdcleadid', 'leadid'],
  },
  {
    role: 'optedOut',
    label: 'Prospect Opted Out',
    usual: 'optedOut',
    headings: ['optedout', 'prospectoptedout', 'pardotoptedout', 'isoptedout'],
  },
  {
    role: 'doNotEmail',
    label: 'Do Not Email',
    usual: 'isDoNotEmail',
    headings: ['isdonotemail', 'donotemail', 'prospectdonotemail', 'pardotdonotemail'],
  },
  {
    role: 'hardBounced',
    label: 'Hard Bounced',
    usual: 'isEmailHardBounced',
    headings: ['isemailhardbounced', 'hardbounced', 'emailhardbounced', 'ishardbounced', 'pipardothardbouncedc'],
  },
  {
    role: 'bouncedDate',
    label: 'Email Bounced Date',
    usual: 'emailBouncedDate',
    headings: ['emailbounceddate', 'bounceddate', 'hardbounceddate'],
  },
  {
    role: 'softBounces',
    label: 'Soft bounces',
    usual: 'softBounces',
    headings: ['softbounces', 'softbouncecount', 'softbouncescount', 'numberofsoftbounces'],
  },
  {
    role: 'crmOptOut',
    label: 'Email Opt Out',
    usual: 'HasOptedOutOfEmail',
    headings: ['crmoptout', 'emailoptout', 'hasoptedoutofemail', 'crmemailoptout', 'salesforceemailoptout'],
  },
  {
    role: 'crmDoNotEmail',
    label: 'Do Not Email in Salesforce',
    usual: 'crmDoNotEmail',
    headings: ['crmdonotemail', 'salesforcedonotemail', 'donotemailinsalesforce'],
  },
  {
    role: 'requested',
    label: 'Asked to be opted back in',
    usual: 'requested',
    headings: ['requested', 'askedtooptin', 'optinrequested'],
  },
  { role: 'connector', label: 'Connector', usual: 'connector', headings: ['connector', 'connectorstatus'] },
  {
    role: 'lastChanged',
    label: 'Side that changed last',
    usual: 'lastChanged',
    headings: ['lastchanged', 'lastchangedside', 'optoutlastchangedby'],
  },
];

const CRM_ROLES: readonly RoleInfo[] = [
  {
    role: 'id',
    label: 'Id',
    usual: 'Id',
    headings: ['id', 'leadid', 'contactid', 'recordid', 'salesforceid', 'leadcontactid', 'crmid', 'caseinsensitiveid'],
  },
  { role: 'email', label: 'Email', usual: 'Email', headings: ['email', 'emailaddress', 'leademail', 'contactemail'] },
  {
    role: 'crmOptOut',
    label: 'Email Opt Out',
    usual: 'HasOptedOutOfEmail',
    headings: ['hasoptedoutofemail', 'emailoptout', 'crmoptout', 'optedoutofemail'],
  },
  {
    role: 'crmDoNotEmail',
    label: 'Do Not Email in Salesforce',
    usual: 'Do_Not_Email__c',
    headings: ['crmdonotemail', 'donotemail', 'donotemailc', 'pardotdonotemailc', 'pidonotemailc'],
  },
];

/** What the columns of a side may tell. */
export const rolesOf = (side: Side): readonly RoleInfo[] => (side === 'prospects' ? PROSPECT_ROLES : CRM_ROLES);

/** A heading as it is compared. */
export const bareHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const NO_FIELDS: ReadonlySet<Role> = new Set<Role>(['id', 'email', 'crmId', 'crmContactId', 'crmLeadId']);

/** The field that a column says something of; null where it only says whose row it is. */
export const fieldOfRole = (role: Role): GivenField | null => {
  if (NO_FIELDS.has(role)) return null;
  return role === 'bouncedDate' ? 'hardBounced' : (role as GivenField);
};

/** How the cells of a role are written; null where they are no answer to a question of the record. */
export const kindOfRole = (role: Role): CellKind | null => {
  const field = fieldOfRole(role);
  if (field === null) return null;
  return role === 'bouncedDate' ? 'date' : kindOfField(field);
};
