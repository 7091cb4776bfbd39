/** The promise that this project exists for, P1, with its verdict in one sentence and the settings that open the hole. */
import type { Property, PropertyVerdict, Verification } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { resultIn } from './alike.ts';
import { casesOf, casesWords } from './conditions.ts';
import type { Plan } from './proof-plan.ts';
import type { Opened } from './proof-sheet.tsx';
import './promise.css';

export interface PromiseProps {
  readonly plan: Plan;
  readonly property: Property;
  readonly verifications: readonly (Verification | undefined)[];
  readonly onOpen: (opened: Opened) => void;
}

export function PromiseCard({ plan, property, verifications, onOpen }: PromiseProps) {
  const { configurations } = plan;
  const decided = verifications.filter((verification) => verification !== undefined);
  const those = (verdict: PropertyVerdict) =>
    decided.filter((verification) => resultIn([verification], property)?.verdict === verdict);
  const [first, ...others] = those('violated');
  const whole = decided.length === configurations.length;
  return (
    <section className="promise" aria-label="The promise">
      <p className="promise-mark" data-state={whole ? (first ? 'partly' : 'whole') : 'open'}>
        {whole ? `Holds in ${those('holds').length} of ${configurations.length}` : 'Being checked'}
      </p>
      <div className="promise-text">
        <p className="promise-sentence told">
          <b>{property.id}</b> {property.sentence}
        </p>
        {whole && first && <p className="promise-hole">{holeWords([first, ...others], plan)}</p>}
      </div>
      {whole && first && (
        <Button aria-haspopup="dialog" onClick={() => onOpen({ plan: plan.id, property, column: [first, ...others] })}>
          See the shortest run
        </Button>
      )}
    </section>
  );
}

function holeWords(broken: readonly Verification[], plan: Plan): string {
  if (broken.length === plan.configurations.length)
    return 'Violated whatever the settings: it is up to the automations that are allowed.';
  const cases = casesOf(
    broken.map(({ settings }) => settings),
    plan.configurations,
  );
  return `Violated exactly with these settings: ${casesWords(plan, cases)}.`;
}
