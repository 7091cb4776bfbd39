/** The promise that this project exists for, P1, with its verdict in one sentence and the settings that open the hole. */
import type { Property, Settings, Verification } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { settingsSentence, settingsThatOpen } from './hole.ts';
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
  const decided = verifications.flatMap((verification) => {
    const result = verification?.properties.find(({ id }) => id === property.id);
    return verification && result ? [{ plan: plan.id, property, result, verification }] : [];
  });
  const broken = decided.filter(({ result }) => result.verdict === 'violated');
  const holding = decided.filter(({ result }) => result.verdict === 'holds').length;
  const whole = decided.length === configurations.length;
  const [first] = broken;
  return (
    <section className="promise" aria-label="The promise">
      <p className="promise-mark" data-state={whole ? (broken.length > 0 ? 'partly' : 'whole') : 'open'}>
        {whole ? `Holds in ${holding} of ${configurations.length}` : 'Being checked'}
      </p>
      <div className="promise-text">
        <p className="promise-sentence told">
          <b>{property.id}</b> {property.sentence}
        </p>
        {whole && first && <p className="promise-hole">{holeWords(broken, configurations)}</p>}
      </div>
      {whole && first && (
        <Button aria-haspopup="dialog" onClick={() => onOpen(first)}>
          See the shortest run
        </Button>
      )}
    </section>
  );
}

function holeWords(broken: readonly Opened[], all: readonly Settings[]): string {
  const some = broken.map(({ verification }) => verification.settings);
  if (some.length === all.length)
    return 'Violated whatever the settings: it is up to the automations that are allowed.';
  const names = settingsThatOpen(some, all);
  const [first] = some;
  if (!names || !first) return `Violated in ${some.length}; the table shows where.`;
  return `Violated exactly with these settings: ${settingsSentence(names, first)}.`;
}
