/**
 * The words that everything here is told in. Fields, statuses and settings have pages of their own; here stands what is said
 * beside them and is no rule.
 */
export interface Word {
  readonly id: string;
  readonly word: string;
  /** One or two sentences, which need no other word that a first day does not know. */
  readonly means: string;
  /** Paths of pages that say more. */
  readonly see: readonly string[];
}

export const GLOSSARY: readonly Word[] = [
  {
    id: 'pardot',
    word: 'Pardot (Account Engagement)',
    means:
      'Salesforce’s product for marketing by mail. It was called Pardot and is called Marketing Cloud Account Engagement today; people say both.',
    see: ['editions/upgraded/'],
  },
  {
    id: 'prospect',
    word: 'Prospect',
    means: 'Somebody whom Pardot knows by an email address. Whether mail may go to them is what all of this is about.',
    see: ['status/mailable/'],
  },
  {
    id: 'mailable',
    word: 'Mailable',
    means:
      'Marketing mail may go to the prospect. In today’s edition the product’s own words for it are “Mailable, all emails”.',
    see: ['rules/U2/', 'rules/C8/', 'status/mailable/'],
  },
  {
    id: 'opt-out',
    word: 'Opt-out',
    means:
      'The prospect’s own wish for no more marketing mail, recorded in Prospect Opted Out. Do Not Email is the marketers’ decision, and a bounce is nobody’s.',
    see: ['fields/prospect-opted-out/', 'rules/U1/'],
  },
  {
    id: 'opt-in',
    word: 'Opting back in',
    means: 'Clearing an opt-out, so that marketing mail may go out again. It needs that the prospect has asked for it.',
    see: ['rules/U9/', 'rules/C11/', 'glossary/request/'],
  },
  {
    id: 'request',
    word: 'Standing request',
    means:
      'The prospect has asked to be opted back in, and nothing has answered or withdrawn it since. Without one, clearing an opt-out is a breach.',
    see: ['assumptions/A3/', 'fields/standing-request/'],
  },
  {
    id: 'breach',
    word: 'Breach',
    means:
      'Somebody was opted back in who had not asked. It works, and it is against the permission-based marketing policy; the record keeps it for ever.',
    see: ['rules/U9/', 'rules/C11/', 'fields/policy-breach/'],
  },
  {
    id: 'against-their-wish',
    word: 'Mailed against their wish',
    means: 'The prospect is mailable, opted out before, and never asked to return. It lasts until they opt out again.',
    see: ['assumptions/A14/'],
  },
  {
    id: 'resubscribe',
    word: 'Resubscribe',
    means:
      'The prospect opts back in without anybody’s help: by the button on the unsubscribe page, a form or a link in a mail.',
    see: ['settings/resubscribe/', 'rules/U6/', 'events/prospect-resubscribed/'],
  },
  {
    id: 'preference-page',
    word: 'Preference page',
    means:
      'The page on which a prospect chooses lists. Only its choice to leave all mail counts as an unsubscribe here.',
    see: ['outside/O1/', 'rules/U3/'],
  },
  {
    id: 'hard-bounce',
    word: 'Hard bounce',
    means: 'The receiving mail server refused a mail for good: the address does not exist. One is enough to stop mail.',
    see: ['fields/hard-bounced/', 'events/mail-hard-bounced/'],
  },
  {
    id: 'soft-bounce',
    word: 'Soft bounce',
    means:
      'A mail could not be delivered for now, for instance because the mailbox is full. Five stop mail; four change nothing.',
    see: ['fields/soft-bounces/', 'events/mail-soft-bounced/'],
  },
  {
    id: 'crm',
    word: 'CRM',
    means:
      'The system in which salespeople keep their customers: Salesforce in today’s edition, and three others in the classic one.',
    see: ['settings/crm/'],
  },
  {
    id: 'connector',
    word: 'Connector',
    means: 'What joins Pardot to the CRM. While it is paused, or unverified as it was called, no scheduled sync runs.',
    see: ['fields/connector/', 'rules/U12/'],
  },
  {
    id: 'sync',
    word: 'Sync',
    means: 'The connector compares a prospect with its record in the CRM and copies fields from one side to the other.',
    see: ['events/connector-synced/', 'rules/U7/'],
  },
  {
    id: 'sync-behaviour',
    word: 'Sync behaviour',
    means:
      'Which side’s value a sync keeps where the two differ: Pardot’s, Salesforce’s, or the one that changed last.',
    see: ['settings/opted-out-sync/', 'settings/do-not-email-sync/'],
  },
  {
    id: 'race',
    word: 'The race',
    means:
      'In the classic edition a sync between two steps of an opt-in undid the first of them, so people had to be quicker than the sync.',
    see: ['rules/C34/', 'procedures/K2/', 'properties/P11/'],
  },
  {
    id: 'automation',
    word: 'Automation',
    means:
      'Whatever acts while nobody decides in the moment: rules, programs, imports, workflows, the sync and mail servers.',
    see: ['rules/U5/', 'properties/P1/'],
  },
  {
    id: 'operational-mail',
    word: 'Operational mail',
    means:
      'Mail that somebody needs whatever they think of newsletters, such as a receipt. Today it is also called transactional.',
    see: ['status/transactional-only/', 'outside/O9/'],
  },
  {
    id: 'edition',
    word: 'Edition',
    means:
      'One of the two models of mailability: today’s, which every account has, and the classic one, which older guides describe.',
    see: ['editions/upgraded/', 'editions/classic/'],
  },
  {
    id: 'record',
    word: 'Record',
    means: 'The fields of one prospect on both sides of the sync, as they stand at one moment.',
    see: ['fields/'],
  },
  {
    id: 'run',
    word: 'Run',
    means: 'What happens to one prospect, event by event, from a blank record on. A link holds a whole run.',
    see: ['events/', 'stories/'],
  },
  {
    id: 'refused',
    word: 'Refused',
    means:
      'What came of an act that this person may not do, or for which there is nothing to do it to. “No effect” means that it was done and changed nothing.',
    see: ['events/'],
  },
  {
    id: 'property',
    word: 'Property',
    means:
      'A sentence about every record that can be, checked over all of them. Where it does not hold, the shortest run that breaks it is shown.',
    see: ['properties/'],
  },
];
