/** The promise that this project exists for, P1, with its verdict in one sentence and the settings that open the hole. */
import type { Property, Verification } from '../../simulation/index.ts';
import { Button } from '../ui/button.tsx';
import { settingsSentence, settingsThatOpen } from './hole.ts';
import { CONFIGURATIONS } from './proof-check.ts';
import type { Opened } from './proof-sheet.tsx';
import './promise.css';

export interface PromiseProps {
  readonly property: Property;
  readonly verifications: readonly (Verification | undefined)[];
  readonly onOpen: (opened: Opened) => void;
}

export function PromiseCard({ property, verifications, onOpen }: PromiseProps) {
  const decided = verifications.flatMap((verification) => {
    const result = verification?.properties.find(({ id }) => id === property.id);
    return verification && result ? [{ property, result, verification }] : [];
  });
  const broken = decided.filter(({ result }) => result.verdict === 'violated');
  const holding = decided.filter(({ result }) => result.verdict === 'holds').length;
  const whole = decided.length === CONFIGURATIONS.length;
  const [first] = broken;
  return (
    <section className="promise" aria-label="The promise">
      <p className="promise-mark" data-state={whole ? (broken.length > 0 ? 'partly' : 'whole') : 'open'}>
        {whole ? `Holds in ${holding} of ${CONFIGURATIONS.length}` : 'Being checked'}
      </p>
      <div className="promise-text">
        <p className="promise-sentence told">
          <b>{property.id}</b> {property.sentence}
        </p>
        {whole && first && <p className="promise-hole">{holeWords(broken)}</p>}
      </div>
      {whole && first && (
        <Button aria-haspopup="dialog" onClick={() => onOpen(first)}>
          See the shortest run
        </Button>
      )}
    </section>
  );
}

function holeWords(broken: readonly Opened[]): string {
  const some = broken.map(({ verification }) => verification.settings);
  const names = settingsThatOpen(some, CONFIGURATIONS);
  const [first] = some;
  if (!names || !first) return `Violated in ${some.length}; the table shows where.`;
  return `Violated exactly with these settings: ${settingsSentence(names, first)}.`;
}
