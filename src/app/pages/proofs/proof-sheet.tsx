/** All that stands behind one verdict: the claim, the organisation, how it was decided, and the run where there is one. */
import { useId, useState } from 'react';
import {
  editionName,
  type Property,
  type PropertyResult,
  restsOn,
  settingsLine,
  type Verification,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type Column, resultIn } from './alike.ts';
import type { PlanId } from './proof-plan.ts';
import { ProofRun } from './proof-run.tsx';
import { configurationWords } from './proof-view.ts';
import './proof-sheet.css';
import { VerdictMark } from '../../parts/verdict-mark.tsx';

/** A property, and the configurations in which it has one verdict. */
export interface Opened {
  readonly plan: PlanId;
  readonly property: Property;
  readonly column: Column;
}

export function ProofSheet({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { plan, property, column } = opened;
  const choice = useId();
  const [place, setPlace] = useState(0);
  const verification = column[place] ?? column[0];
  const { settings } = verification;
  const result = resultIn([verification], property);
  if (!result) return null;
  const run = result.counterexample ?? result.witness;
  const stands = result.verdict === 'holds' || result.verdict === 'possible';
  const rests = stands ? restsOn(property.id, settings, plan === 'never-clears' ? plan : 'everything') : [];
  return (
    <Sheet wide kicker={`${property.id} · ${editionName(settings)}`} title={property.title} onClose={onClose}>
      <p className="proof-sheet-sentence told">{property.sentence}</p>
      <div className="proof-sheet-verdict">
        <VerdictMark verdict={result.verdict} kind="line" />
        <p>
          {decidedWords(result, verification)}
          {!property.counts && ' It is reported only: verify does not fail for it unless it is asked for by name.'}
        </p>
      </div>
      <div className="proof-sheet-where">
        {column.length > 1 ? (
          <>
            <label htmlFor={choice}>The verdict is the same in {column.length} configurations. Shown here:</label>
            <Select id={choice} value={place} onChange={({ target }) => setPlace(Number(target.value))}>
              {column.map((each, index) => (
                <option key={settingsLine(each.settings)} value={index}>
                  {configurationWords(each.settings)}
                </option>
              ))}
            </Select>
          </>
        ) : (
          <p>{configurationWords(settings)}.</p>
        )}
        {plan === 'never-clears' && <p>No automation clears a field.</p>}
      </div>
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

function decidedWords({ verdict }: PropertyResult, { states, transitions }: Verification): string {
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
