/** All that stands behind one verdict: the claim, the organisation, how it was decided, and the run where there is one. */
import {
  type Property,
  type PropertyResult,
  restsOn,
  settingsLine,
  type Verification,
  valueLabel,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { PlanId } from './proof-plan.ts';
import { ProofRun } from './proof-run.tsx';
import './proof-sheet.css';
import { VerdictMark } from '../../parts/verdict-mark.tsx';

export interface Opened {
  readonly plan: PlanId;
  readonly property: Property;
  readonly result: PropertyResult;
  readonly verification: Verification;
}

export function ProofSheet({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { plan, property, result, verification } = opened;
  const { settings } = verification;
  const run = result.counterexample ?? result.witness;
  const stands = result.verdict === 'holds' || result.verdict === 'possible';
  const rests = stands ? restsOn(property.id, settings, plan === 'never-clears' ? plan : 'everything') : [];
  return (
    <Sheet wide kicker={`${property.id} · ${valueLabel('crm', settings.crm)}`} title={property.title} onClose={onClose}>
      <p className="proof-sheet-sentence told">{property.sentence}</p>
      <div className="proof-sheet-verdict">
        <VerdictMark verdict={result.verdict} kind="line" />
        <p>
          {decidedWords(opened)}
          {!property.counts && ' It is reported only: verify does not fail for it unless it is asked for by name.'}
        </p>
      </div>
      <p className="proof-sheet-where">
        {settingsLine(settings)}.{plan === 'never-clears' && ' No automation clears a field.'}
      </p>
      {rests.length > 0 && (
        <p className="proof-sheet-rests">
          <b>Rests on</b> <RuleLinks ids={rests} />
          <span>Break one of these in the machine, and this verdict breaks too: it was tried.</span>
        </p>
      )}
      {run && (
        <ProofRun
          title={`${result.counterexample ? 'A shortest run that breaks it' : 'A shortest run that shows it'}, ${run.length} steps`}
          settings={settings}
          events={run}
        />
      )}
    </Sheet>
  );
}

function decidedWords({ result: { verdict }, verification: { states, transitions } }: Opened): string {
  const all = `all ${states.toLocaleString('en')} states that can be reached here and ${transitions.toLocaleString('en')} transitions between them`;
  switch (verdict) {
    case 'holds':
      return `Checked in ${all}.`;
    case 'violated':
      return `Not so here. The run below was found by searching ${all}.`;
    case 'possible':
      return `It can happen. The run below was found by searching ${all}.`;
    case 'impossible':
      return `No run of any length does it: ${all} were searched.`;
    case 'not-applicable':
      return 'The claim has no meaning with these settings, so there is nothing to decide.';
    case 'undecided':
      return 'The search was cut short, so nothing is known.';
  }
}
