/** What would mend a violation: the fewest automations to do without, and other sync behaviours; each can be tried. */
import { Minus, RefreshCw } from 'lucide-react';
import { completeSettings, type Organisation, type OrganisationResult } from '../../../simulation/index.ts';
import { syncWord } from '../../parts/settings-words.ts';
import { Button } from '../../ui/button.tsx';
import { withoutNames } from './draft.ts';
import { keepFocus } from './keep-focus.ts';
import './mends.css';
import { currentDescription, describe } from './organisation-store.ts';

export interface MendsProps {
  readonly result: OrganisationResult;
  readonly organisation: Organisation;
}

export function Mends({ result, organisation }: MendsProps) {
  const { removals = [], removalsGivenUp = false, syncBehaviours = [] } = result;
  const unknown = organisation.automations === null;
  return (
    <div className="mends">
      <h3>What would mend it</h3>
      {unknown && <p>Nothing is known of the automations, so everything may happen. List those that there are.</p>}
      {!unknown && removals.length === 0 && <p>{noRemoval(removalsGivenUp, syncBehaviours.length > 0)}</p>}
      <ul>
        {removals.map((names) => (
          <li key={names.join()}>
            <Button
              onClick={({ currentTarget }) => {
                keepFocus(currentTarget, headOf(currentTarget));
                describe(withoutNames(currentDescription().draft, names), `Tried without ${allOf(names)}.`);
              }}
            >
              <Minus size={15} aria-hidden="true" /> Do without {allOf(names)}
            </Button>
          </li>
        ))}
        {syncBehaviours.map((optedOutSync) => (
          <li key={optedOutSync}>
            <Button
              onClick={({ currentTarget }) => {
                keepFocus(currentTarget, headOf(currentTarget));
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

function noRemoval(gaveUp: boolean, anotherSync: boolean): string {
  if (gaveUp)
    return 'Whether fewer automations would help is not known: there are so many that the search was given up.';
  return anotherSync
    ? 'Removing automations does not help: it happens without any.'
    : 'Neither fewer automations nor another sync behaviour.';
}

/** The head of the verdict that a button belongs to, which stays whatever the verdict. */
const headOf = (button: Element) => button.closest('.verdict-card')?.querySelector('.verdict-card-head');

/** How many names are told before the rest are counted; the file has them all. */
const TOLD = 3;

/** "“A”, “B” and “C”", "“A”, “B”, “C” and 997 others". */
function allOf(names: readonly string[]): string {
  const told = names.slice(0, TOLD).map((name) => `“${name}”`);
  const rest = names.length - told.length;
  if (rest > 0) return `${told.join(', ')} and ${rest === 1 ? 'another' : `${rest} others`}`;
  const last = told.pop() ?? '';
  return told.length > 0 ? `${told.join(', ')} and ${last}` : last;
}
