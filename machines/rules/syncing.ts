/**
 * C30 to C34: what passes between Pardot and the CRM in the classic edition, and which side wins.
 */
import type { RuleShape } from './rule-shape.ts';

export const SYNCING = [
  {
    id: 'C30',
    title: 'When nothing syncs',
    text: 'Nothing syncs without a CRM connector, for a prospect who is not assigned, or while the connector is unverified. Verifying the connector does not itself sync. An unverified connector does not stop anybody from editing the CRM’s record.',
    edition: 'both',
    kind: 'rule',
    source: { keys: ['KB'], where: 'Heading of the first procedure; second procedure, third step' },
    restsOn: ['A6'],
    today: null,
  },
  {
    id: 'C31',
    title: 'Suppression wins both ways',
    text: 'With Salesforce (Overwrite Prospect Opted Out off) or Dynamics, a sync spreads a block and never lifts one. If Prospect Opted Out, Do Not Email or Email Opt Out is ticked, then after the sync Do Not Email and Email Opt Out are both ticked. Prospect Opted Out itself stays as it was.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['KB', 'OT'],
      where:
        '“Why do I need to update the prospect’s email status in both Pardot and my CRM?”; MarCloud agrees that suppression wins',
    },
    restsOn: ['A1', 'A6'],
    today: 'Today Do Not Email does not sync, and the Opted Out sync behaviour decides which side’s opt-out wins.',
  },
  {
    id: 'C32',
    title: 'Pardot is the master',
    text: 'With SugarCRM or NetSuite, where the field is a custom one, Pardot always wins. A sync ticks Email Opt Out if Prospect Opted Out or Do Not Email is ticked, and clears it if both are blank. An edit in the CRM never reaches Pardot and is overwritten.',
    edition: 'classic',
    kind: 'rule',
    source: { keys: ['KB'], where: 'Closing note, on SugarCRM and NetSuite' },
    restsOn: ['A1', 'A6'],
    today: 'Today’s edition here covers Salesforce or no CRM, so these two connectors are not part of it.',
  },
  {
    id: 'C33',
    title: 'Overwrite: the last change wins',
    text: 'With Overwrite Prospect Opted Out on, a sync treats Prospect Opted Out and Salesforce’s Email Opt Out as one field, and the side that changed last wins. If that is Salesforce, a tick there ticks Prospect Opted Out and Do Not Email; a blank clears Prospect Opted Out just as the Opt In link would, or changes nothing if it is already blank. Otherwise Prospect Opted Out is copied to Email Opt Out; Do Not Email on its own is never copied.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['IG', 'UP', 'OT'],
      where:
        '“Prospect Resubscribe and ‘Overwrite Prospect Opted Out’” names the setting; “How Sync Behavior Works” and Greenkey’s “Select sync behavior” describe what the last change does after the upgrade',
    },
    restsOn: ['A2', 'A3', 'A6', 'A13'],
    today: 'Today the “most recently changed” sync behaviour does this, and it leaves Do Not Email alone.',
  },
  {
    id: 'C34',
    title: 'The race against the sync',
    text: 'With Salesforce (Overwrite Prospect Opted Out off) or Dynamics, you opt a prospect back in by unticking Email Opt Out in the CRM and then using the Opt In link. If a sync runs between the two, Pardot’s block goes back to the CRM, and the next sync makes the prospect unmailable again. Unverifying the connector before the first step and verifying it again after the second avoids the race.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['KB'],
      where: 'Second procedure, “As quickly as possible” in its second step, and its third step',
    },
    restsOn: ['A1', 'A6'],
    today: 'Today there is no such race: Do Not Email does not sync, and only one side has to be changed.',
  },
] as const satisfies readonly RuleShape[];
