/** What would mend a violation: the fewest automations to do without, and other sync behaviours; each can be tried. */
import { Minus, RefreshCw } from 'lucide-react';
import { completeSettings, type Organisation, type OrganisationResult } from '../../simulation/index.ts';
import { syncWord } from '../shell/settings-words.ts';
import { Button } from '../ui/button.tsx';
import { withoutNames } from './draft.ts';
import './mends.css';
import { currentDescription, describe } from './organisation-store.ts';

export interface MendsProps {
  readonly result: OrganisationResult;
  readonly organisation: Organisation;
}

export function Mends({ result, organisation }: MendsProps) {
  const { removals = [], syncBehaviours = [] } = result;
  const unknown = organisation.automations === null;
  return (
    <div className="mends">
      <h3>What would mend it</h3>
      {unknown && <p>Nothing is known of the automations, so everything may happen. List those that there are.</p>}
      {!unknown && removals.length === 0 && syncBehaviours.length > 0 && (
        <p>Removing automations does not help: it happens without any.</p>
      )}
      {!unknown && removals.length === 0 && syncBehaviours.length === 0 && (
        <p>Neither fewer automations nor another sync behaviour.</p>
      )}
      <ul>
        {removals.map((names) => (
          <li key={names.join()}>
            <Button
              onClick={() =>
                describe(withoutNames(currentDescription().draft, names), `Tried without ${allOf(names)}.`)
              }
            >
              <Minus size={15} aria-hidden="true" /> Do without {allOf(names)}
            </Button>
          </li>
        ))}
        {syncBehaviours.map((optedOutSync) => (
          <li key={optedOutSync}>
            <Button
              onClick={() => {
                const { draft } = currentDescription();
                const settings = completeSettings({ ...draft.settings, optedOutSync });
                describe(
                  { ...draft, settings },
                  `Tried with another Opted Out sync behaviour: ${syncWord(optedOutSync)}.`,
                );
              }}
            >
              <RefreshCw size={14} aria-hidden="true" /> Sync: {syncWord(optedOutSync)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "“A”, “B” and “C”". */
function allOf(names: readonly string[]): string {
  const told = names.map((name) => `“${name}”`);
  const last = told.pop() ?? '';
  return told.length > 0 ? `${told.join(', ')} and ${last}` : last;
}
