/**
 * K1 to K3: the three procedures by which people opt a prospect back in, in the classic edition.
 */
import type { BECOMING_MAILABLE } from './becoming-mailable.ts';
import type { ProcedureStepShape, RuleShape } from './rule-shape.ts';
import type { SYNCING } from './syncing.ts';

/** The rules that a step may rest on: what lifts a block, and what syncs. */
type RestsOnRule = (typeof BECOMING_MAILABLE | typeof SYNCING)[number]['id'];

interface ProcedureShape extends RuleShape {
  readonly kind: 'procedure';
  readonly steps: readonly (ProcedureStepShape & { readonly rules: readonly RestsOnRule[] })[];
}

export const PROCEDURES = [
  {
    id: 'K1',
    title: 'Opt in without a two-way sync',
    text: 'For a prospect who is not assigned, or in an account without a Salesforce or Dynamics connector (so with SugarCRM or NetSuite too): open the prospect, expand Additional Fields, and click the Opt In link beside Prospect Opted Out. Only an administrator can, and only if the prospect has asked.',
    edition: 'classic',
    kind: 'procedure',
    source: { keys: ['KB'], where: 'First procedure, and the closing note on SugarCRM and NetSuite' },
    restsOn: [],
    today: 'Today an administrator unticks Prospect Opted Out, and Do Not Email separately if it is ticked too.',
    steps: [
      {
        id: 'K1.1',
        text: 'Open the prospect’s record and expand Additional Fields. While Prospect Opted Out is ticked, the Opt In link stands beside it.',
        rules: ['C10'],
      },
      {
        id: 'K1.2',
        text: 'As an administrator, and because the prospect has asked, click the Opt In link. Unticking Do Not Email instead would not do it.',
        rules: ['C10', 'C11', 'C12'],
      },
    ],
  },
  {
    id: 'K2',
    title: 'Opt in with a two-way sync',
    text: 'For a prospect synced with Salesforce or Dynamics: untick Email Opt Out in the CRM and save, click the Opt In link in Pardot as quickly as you can, then click Synchronize with CRM and confirm that the prospect is still opted in. If the block comes back, unverify the connector, clear both sides again, verify the connector and synchronize.',
    edition: 'classic',
    kind: 'procedure',
    source: { keys: ['KB'], where: 'Second procedure' },
    restsOn: ['A1'],
    today:
      'Today you change one side only: Salesforce if its value always wins, otherwise Prospect Opted Out in Pardot.',
    steps: [
      {
        id: 'K2.1',
        text: 'Open the prospect’s record in the CRM, untick Email Opt Out and save. Otherwise the next sync would bring the block back.',
        rules: ['C31'],
      },
      {
        id: 'K2.2',
        text: 'As quickly as possible, before a sync can run, open the prospect in Pardot, expand Additional Fields and click the Opt In link as an administrator.',
        rules: ['C10', 'C34'],
      },
      {
        id: 'K2.3',
        text: 'Click Synchronize with CRM, and confirm that the prospect is still opted in.',
        rules: ['C31'],
      },
      {
        id: 'K2.4',
        text: 'If the block comes back, unverify the connector, clear both sides again, then verify the connector and synchronize. If Prospect Opted Out is blank by then, the Opt In link is gone: untick Do Not Email instead.',
        rules: ['C30', 'C34'],
      },
    ],
  },
  {
    id: 'K3',
    title: 'Lift Do Not Email alone',
    text: 'For a prospect with Do Not Email ticked and Prospect Opted Out blank: edit the prospect, expand Additional Fields, untick Do Not Email and save. With Salesforce or Dynamics, untick Email Opt Out in the CRM first, and finish with Synchronize with CRM.',
    edition: 'classic',
    kind: 'procedure',
    source: { keys: ['KB'], where: 'Third procedure, and the note below it' },
    restsOn: ['A1'],
    today: 'Today unticking Do Not Email in Pardot is all there is to it, because that field does not sync.',
    steps: [
      {
        id: 'K3.1',
        text: 'Only for a prospect synced with Salesforce or Dynamics: first open the record in the CRM, untick Email Opt Out and save.',
        rules: ['C31'],
      },
      {
        id: 'K3.2',
        text: 'Open the prospect in Pardot, click Edit prospect, expand Additional Fields, untick Do Not Email and save. Any internal user can.',
        rules: ['C13'],
      },
      {
        id: 'K3.3',
        text: 'Only for a prospect synced with Salesforce or Dynamics: click Synchronize with CRM, and confirm that the prospect is still mailable.',
        rules: ['C31'],
      },
    ],
  },
] as const satisfies readonly ProcedureShape[];

/** The id of a procedure's step: K1.1 to K3.3. */
export type ProcedureStepId = (typeof PROCEDURES)[number]['steps'][number]['id'];
