/**
 * The words of the course, each explained in one short sentence by the first lesson that needs it. A test reads every lesson
 * in order and finds a word that was not explained before.
 */

interface WordShape {
  readonly id: string;
  /** How it is written in a text; the first is its name. */
  readonly forms: readonly string[];
  readonly says: string;
}

/** The words that lessons explain, each where it is first needed. */
export const WORDS = [
  {
    id: 'pardot',
    forms: ['Pardot', 'Account Engagement'],
    says: 'Pardot sends the mail. Its name today is Account Engagement.',
  },
  { id: 'prospect', forms: ['prospect', 'prospects'], says: 'A prospect is a person whom your company writes to.' },
  { id: 'record', forms: ['record', 'records'], says: 'The record is all that Pardot knows of one person.' },
  {
    id: 'opted-out',
    forms: ['Prospect Opted Out'],
    says: 'Prospect Opted Out is the box that says: this person wants no more mail.',
  },
  {
    id: 'unsubscribe',
    forms: ['unsubscribe', 'unsubscribes', 'unsubscribed'],
    says: 'To unsubscribe is to click the link at the foot of a mail.',
  },
  { id: 'status', forms: ['status'], says: 'The status says which mail may go. Pardot works it out by itself.' },
  { id: 'mailable', forms: ['mailable'], says: 'Mailable means that all mail may go.' },
  {
    id: 'transactional',
    forms: ['transactional'],
    says: 'Transactional mail is what someone must get, such as a receipt.',
  },
  { id: 'do-not-email', forms: ['Do Not Email'], says: 'Do Not Email is the box that says: we choose not to write.' },
  { id: 'marketer', forms: ['marketer', 'marketers'], says: 'A marketer is a user who runs the mail.' },
  { id: 'bounce', forms: ['bounce', 'bounces', 'bounced'], says: 'A bounce is a mail that comes back.' },
  {
    id: 'hard-bounced',
    forms: ['Hard Bounced', 'hard bounce', 'hard bounces'],
    says: 'A hard bounce means the address is dead. Hard Bounced is its box.',
  },
  {
    id: 'undeliverable',
    forms: ['undeliverable'],
    says: 'Undeliverable means that no mail may go, not even a receipt.',
  },
  {
    id: 'soft-bounce',
    forms: ['soft bounce', 'soft bounces', 'Soft bounces'],
    says: 'A soft bounce means that the mail could not get in this time.',
  },
  { id: 'reset', forms: ['reset', 'resets'], says: 'To reset a bounce is to blank its field by hand.' },
  {
    id: 'admin',
    forms: ['admin', 'admins', 'administrator'],
    says: 'An admin, in full an administrator, may change what others may not.',
  },
  { id: 'refused', forms: ['refused', 'refuse', 'refuses'], says: 'Refused means: this person may not do that.' },
  {
    id: 'request',
    forms: ['request', 'Standing request'],
    says: 'A request is when someone asks for mail again. It stands until it is met.',
  },
  {
    id: 'breach',
    forms: ['breach', 'breaches', 'Policy breach', 'policy'],
    says: 'The policy: no one gets mail again unless they ask. A breach is when that is broken.',
  },
  {
    id: 'automation',
    forms: ['automation', 'automations'],
    says: 'An automation acts with no one at the keys: a rule, a program, an import.',
  },
  { id: 'import', forms: ['import', 'imports', 'imported'], says: 'An import reads a list of people from a file.' },
  { id: 'program', forms: ['program', 'programs'], says: 'A program is a chain of steps that runs by itself.' },
  {
    id: 'crm',
    forms: ['CRM', 'Salesforce'],
    says: 'The CRM is where sales keep their people. Today that is Salesforce.',
  },
  { id: 'email-opt-out', forms: ['Email Opt Out'], says: 'Email Opt Out is the box for no more mail in Salesforce.' },
  {
    id: 'sync',
    forms: ['sync', 'syncs', 'synced'],
    says: 'A sync makes the two sides match. It comes by itself, again and again.',
  },
  {
    id: 'sync-behaviour',
    forms: ['sync behaviour'],
    says: 'The sync behaviour is the setting that says whose value wins.',
  },
  { id: 'connector', forms: ['connector'], says: 'The connector is the line between Pardot and the CRM.' },
  {
    id: 'pause',
    forms: ['pause', 'pauses', 'paused', 'unpause', 'unpauses'],
    says: 'To pause the connector is to stop the syncs that come by themselves.',
  },
  { id: 'linked', forms: ['linked'], says: 'Linked means that this person has a record in Salesforce too.' },
  {
    id: 'most-recent',
    forms: ['changed last', 'most recently changed'],
    says: 'With the most recently changed, the side that changed last wins.',
  },
  { id: 'not-mapped', forms: ['mapped'], says: 'A field that is not mapped is not carried by a sync.' },
  { id: 'checkbox', forms: ['checkbox'], says: 'The checkbox is a box that a company adds to Salesforce itself.' },
  {
    id: 'resubscribe',
    forms: ['resubscribe', 'resubscribes', 'resubscribed'],
    says: 'To resubscribe is to come back by the form or the button on the page.',
  },
  {
    id: 'edition',
    forms: ['edition', 'classic'],
    says: 'Pardot had other rules before Winter ’22. We call them the classic edition.',
  },
  { id: 'opt-in-link', forms: ['Opt In link', 'Opt In'], says: 'The Opt In link stood by the box and cleared it.' },
  {
    id: 'verify',
    forms: ['verify', 'verified', 'unverify', 'unverified', 'unverifies', 'verifies'],
    says: 'To unverify the connector was to stop its syncs; to verify it was to start them.',
  },
  { id: 'dynamics', forms: ['Dynamics'], says: 'Dynamics is another CRM that Pardot could be joined to.' },
  { id: 'race', forms: ['race', 'races'], says: 'A race is when it counts who comes first: you or the sync.' },
  { id: 'sugarcrm', forms: ['SugarCRM', 'NetSuite'], says: 'SugarCRM and NetSuite are two more of the old CRMs.' },
  { id: 'overwrite', forms: ['Overwrite'], says: 'Overwrite was a switch that let a blank in Salesforce win.' },
  {
    id: 'workflow',
    forms: ['workflow', 'workflows', 'flow', 'flows', 'data load'],
    says: 'A flow, a workflow or a data load is an automation in Salesforce.',
  },
  { id: 'condition', forms: ['condition', 'conditions'], says: 'A condition says when an automation may act.' },
  {
    id: 'organisation-file',
    forms: ['account file'],
    says: 'The account file lists what your automations do, each with its name.',
  },
  { id: 'scan', forms: ['scan', 'scans'], says: 'A scan reads your Salesforce project and lists who writes the box.' },
  { id: 'audit', forms: ['audit', 'audits'], says: 'An audit reads all your records and says of each what may come.' },
] as const satisfies readonly WordShape[];

/** A word that lessons explain, by id. */
export type WordId = (typeof WORDS)[number]['id'];

/** A word with what it means. */
export interface Word extends WordShape {
  readonly id: WordId;
}

/** A word of the course. */
export function wordById(id: WordId): Word {
  const word = WORDS.find((each) => each.id === id);
  if (!word) throw new Error(`No word is called ${id}; the type, which is made from the list, forbids it.`);
  return word;
}
