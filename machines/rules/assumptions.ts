/**
 * What we had to decide for ourselves because the sources are silent or disagree. Shown to people beside every
 * rule that rests on it, so that nobody takes our reading for the product's documentation.
 */

interface AssumptionShape {
  readonly kind: 'assumption';
  readonly id: `A${number}`;
  /** Three to seven words. */
  readonly title: string;
  /** Our reading. */
  readonly text: string;
  /** Why the sources leave it open. */
  readonly why: string;
}

/** All assumptions in the order of their numbers. */
export const ASSUMPTIONS = [
  {
    kind: 'assumption',
    id: 'A1',
    title: 'What a two-way sync carries',
    text: 'Where both sides are masters, a sync carries Do Not Email to the CRM and a ticked Email Opt Out back to Do Not Email. It leaves Prospect Opted Out alone.',
    why: 'The Knowledge Base says that a prospect “returns to an opted-out status”, yet its third procedure starts from a synced prospect with Do Not Email and without Prospect Opted Out, which could not exist if every sync ticked both. Other guides say that Do Not Email does not sync unless it is mapped.',
  },
  {
    kind: 'assumption',
    id: 'A2',
    title: 'Five soft bounces start again',
    text: 'Whatever clears Do Not Email also sets the soft-bounce count back to 0 if it stood at 5. A lower count is kept.',
    why: 'The infographic’s tables have no column for soft bounces, so no source says what becomes of the count.',
  },
  {
    kind: 'assumption',
    id: 'A3',
    title: 'How long a request stands',
    text: 'A prospect’s request to be opted back in stands only while Prospect Opted Out is ticked, so asking while it is blank, or asking twice, has no effect. A later unsubscribe or spam complaint withdraws the request; an import does not. Whatever clears Prospect Opted Out answers it.',
    why: 'The policy asks for an explicit request before anybody is opted back in, but no source says when a request begins, ends or is used up.',
  },
  {
    kind: 'assumption',
    id: 'A4',
    title: 'Bounces can come at any time',
    text: 'A bounce can arrive even when the prospect is already unmailable: one-to-one mail and mail already on its way reach suppressed addresses too.',
    why: 'The sources describe bounces of list emails and do not say whether a suppressed address can still bounce.',
  },
  {
    kind: 'assumption',
    id: 'A5',
    title: 'Resubscribing is the prospect’s act',
    text: 'When a prospect uses the resubscribe form, it is the person who acts, although a machine carries it out. So we do not count it as automation; property P2 takes the strict view, in which it is.',
    why: 'The infographic files prospect resubscribe under “automated”, yet nothing happens until the prospect chooses it.',
  },
  {
    kind: 'assumption',
    id: 'A6',
    title: 'One prospect, whole syncs, fixed settings',
    text: 'A sync happens all at once. While a run lasts, no setting changes and nobody is assigned or unassigned, and each email address belongs to one prospect.',
    why: 'Real syncs run field by field on a schedule and accounts do change; the sources do not describe that closely enough to model.',
  },
  {
    kind: 'assumption',
    id: 'A7',
    title: 'Automation cannot lift a block',
    text: 'Automation rules, engagement programs, imports and API calls cannot clear Prospect Opted Out or Do Not Email in the classic edition. Properties P1 and P3 rest on this.',
    why: 'The infographic says “Automated, eg. Prospect resubscribe”. We read it as prospect resubscribe alone; it could also mean any automation.',
  },
  {
    kind: 'assumption',
    id: 'A8',
    title: 'Some tick marks are rebuilt',
    text: 'The cells marked as our reading in the two tables are rebuilt from the text around them.',
    why: 'The tick marks of the infographic were pictures, and the copy we have lost them; only dashes and words survived.',
  },
  {
    kind: 'assumption',
    id: 'A9',
    title: 'One setting for every resubscribe',
    text: 'The resubscribe setting covers the button on the default unsubscribe page, which every account has, the automated form and the email: one act. It is on unless somebody has taken the button away.',
    why: 'The Knowledge Base says that every account’s page has the button (article 2125926), and describes form and email apart; that they are one act is ours.',
  },
  {
    kind: 'assumption',
    id: 'A10',
    title: 'Unmailable means no mail at all',
    text: 'In the classic edition, an unmailable prospect gets no list emails, drip programs or autoresponders. Operational mail and one-to-one mail from plug-ins are left out of the model.',
    why: 'The Knowledge Base names those three kinds of mail; other guides say that opted-out prospects can still get operational and one-to-one mail.',
  },
  {
    kind: 'assumption',
    id: 'A11',
    title: 'Unticking alone does nothing',
    text: 'While Prospect Opted Out or Hard Bounced is ticked, unticking Do Not Email changes nothing: the tick stays.',
    why: 'The Knowledge Base says only that unticking does not resubscribe the prospect, not whether the tick stays; one guide says that Do Not Email can be unticked while Hard Bounced is ticked.',
  },
  {
    kind: 'assumption',
    id: 'A12',
    title: 'Resubscribing despite a hard bounce',
    text: 'When a hard-bounced prospect resubscribes, Prospect Opted Out is cleared, because the wish is the prospect’s own. Do Not Email stays, because the address is still bad.',
    why: 'The infographic says that Do Not Email stays in this case and says nothing of Prospect Opted Out.',
  },
  {
    kind: 'assumption',
    id: 'A13',
    title: 'Only a changed value is newer',
    text: 'With Overwrite Prospect Opted Out, the side whose value changed last wins. A second unsubscribe changes no value, so it is not newer than an edit in the CRM: unsubscribed, synced, unticked by a CRM user, unsubscribed again, synced, and the prospect is mailable.',
    why: 'The sources say “most recently updated”, and of the setting after the upgrade; they do not say whether repeating the same choice counts as an update.',
  },
  {
    kind: 'assumption',
    id: 'A14',
    title: 'Mailed against her wish',
    text: 'Somebody is mailed against her wish from the step that clears Prospect Opted Out without a standing request, unless she resubscribed herself, until Prospect Opted Out is ticked again.',
    why: 'The policy speaks of the step alone. That somebody is being mailed because of it, and for how long, is our reading.',
  },
  {
    kind: 'assumption',
    id: 'A15',
    title: 'A blank box is a value',
    text: 'A blank tick box counts as a value: where its side wins, a sync copies it over a tick. That a new account’s sync wipes a salesperson’s tick, and that Salesforce’s value undoes an unsubscribe, rest on this.',
    why: 'Help says of fields in general that an empty value on the winning side is overwritten by the other side’s. A check box is never empty in our reading; guides by Greenkey and Cloud4Good report it so.',
  },
  {
    kind: 'assumption',
    id: 'A16',
    title: 'Soft bounces never fall by themselves',
    text: 'The soft-bounce count falls neither by time nor by an opened mail. Correcting the address clears it together with Hard Bounced.',
    why: 'Nothing was found either way; Help and the Knowledge Base speak of a corrected address for the hard bounce alone.',
  },
  {
    kind: 'assumption',
    id: 'A17',
    title: 'What a rule may do, the API may',
    text: 'An API call may tick and clear Prospect Opted Out, as automation rules may.',
    why: 'Nothing was found on whether an API call may write Prospect Opted Out today; Do Not Email it may.',
  },
] as const satisfies readonly AssumptionShape[];

export type AssumptionId = (typeof ASSUMPTIONS)[number]['id'];

/** An assumption as people see it. */
export interface Assumption extends AssumptionShape {
  readonly id: AssumptionId;
}
