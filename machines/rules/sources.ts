/**
 * The documents that the rulebook rests on, by key. Where in a document a rule stands is the rule's to say.
 */

/** One document, or one group of documents that are cited together. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  /** One sentence: what it gives. */
  readonly note: string;
}

export type SourceId = 'KB' | 'IG' | 'UP' | 'OT';

/** All sources, the two that the project began with first. */
export const SOURCES: readonly Source[] = [
  {
    id: 'KB',
    title: 'Pardot Knowledge Base, on opting an unsubscribed prospect back in',
    note: 'Gives the three procedures by hand, the Opt In link and who may use it, and how opt-outs sync with each CRM.',
  },
  {
    id: 'IG',
    title: '“Getting to the Bottom of the ‘Do Not Email’ Field in Pardot”, an infographic by The DRIP',
    note: 'Gives the four ways to become unmailable, the bounce limits, and two tables of what is ticked and what clears it; the tick marks were pictures, and the copy we have lost them.',
  },
  {
    id: 'UP',
    title:
      'Salesforce Help and release notes on the mailability upgrade, and SalesforceBen’s later edition of the infographic',
    note: 'Describe today’s edition: “Suggested prospect updates after Mailability Model Upgrade” (article 000390025), “Email Bounces”, “How Sync Behavior Works” and the Summer ’21 release note.',
  },
  {
    id: 'OT',
    title: 'Other public guides',
    note: 'Corroborate and add details: the Pardot Knowledge Base on removing opt-outs and hard bounces, pardot.com on opting prospects out by hand, and guides by Nebula, The Spot, Greenkey and MarCloud.',
  },
];
