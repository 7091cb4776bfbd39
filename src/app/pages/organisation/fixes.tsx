/** What would fix a violation, each change with what it would cost; each can be tried. */
import { Minus, RefreshCw, ShieldCheck, UserRoundCheck } from 'lucide-react';
import {
  changeToMake,
  completeSettings,
  costOf,
  type Fix,
  type Organisation,
  type OrganisationResult,
} from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { type Draft, withNeed, withoutNames } from './draft.ts';
import './fixes.css';
import { keepFocus } from './keep-focus.ts';
import { currentDescription, describe } from './organisation-store.ts';

export interface FixesProps {
  readonly result: OrganisationResult;
  readonly organisation: Organisation;
}

export function Fixes({ result, organisation }: FixesProps) {
  const { fixes = [], fixesGivenUp = false } = result;
  const unknown = organisation.automations === null;
  return (
    <div className="fixes">
      <h3>What would fix it</h3>
      {unknown && <p>Nothing is known of the automations, so everything may happen. List those that there are.</p>}
      {fixesGivenUp && <p>There are so many automations that the search was given up: there may be other fixes.</p>}
      {fixes.length === 0 && !unknown && !fixesGivenUp && <p>No single change would.</p>}
      <ul>
        {fixes.map((fix) => (
          <li key={changeToMake(fix)}>
            <OneFix fix={fix} organisation={organisation} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OneFix({ fix, organisation }: { readonly fix: Fix; readonly organisation: Organisation }) {
  const Icon = ICONS[fix.kind];
  const todo = changeToMake(fix);
  const cost = costOf(organisation.settings, fix);
  return (
    <>
      <Button
        onClick={({ currentTarget }) => {
          keepFocus(currentTarget, headOf(currentTarget));
          describe(withFix(currentDescription().draft, fix), `Tried: ${todo}.`);
        }}
      >
        <Icon size={15} aria-hidden="true" /> {todo}
      </Button>
      {cost && <p className="fixes-cost">{cost}</p>}
    </>
  );
}

const ICONS = {
  condition: UserRoundCheck,
  removal: Minus,
  setting: RefreshCw,
  withheld: ShieldCheck,
} as const satisfies Record<Fix['kind'], unknown>;

/** The draft with a change made. */
function withFix(draft: Draft, fix: Fix): Draft {
  const { settings, cannot } = draft;
  switch (fix.kind) {
    case 'condition':
      return withNeed(draft, fix.automations, fix.need);
    case 'removal':
      return withoutNames(draft, fix.automations);
    case 'setting':
      return { ...draft, settings: completeSettings({ ...settings, [fix.name]: fix.value }) };
    case 'withheld': {
      const { checkbox = settings.doNotEmailSync } = fix;
      return {
        ...draft,
        settings: completeSettings({ ...settings, doNotEmailSync: checkbox }),
        cannot: [...new Set([...cannot, ...fix.events])],
      };
    }
  }
}

/** The head of the verdict that a button belongs to, which stays whatever the verdict. */
const headOf = (button: Element) => button.closest('.verdict-card')?.querySelector('.verdict-card-head');
