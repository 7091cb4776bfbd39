/** The verdicts on the described organisation: the promise as a stamp, the three that matter most in full, the others below. */
import { memo, startTransition, useEffect, useState } from 'react';
import {
  editionOf,
  type Organisation,
  type OrganisationResult,
  outsideLine,
  outsideOfSettings,
  type PropertyId,
} from '../../../simulation/index.ts';
import { OutsideLinks } from '../../parts/outside-links.tsx';
import { CannotNotes } from './cannot-notes.tsx';
import { IdleNotes, WipedNotes } from './idle-notes.tsx';
import { PROMISE, PromiseStamp, Untold } from './promise-stamp.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { verdictsOn } from './verdicts.ts';
import './verdicts-panel.css';

/** Those that matter most beside the promise itself. */
const PROMINENT: readonly PropertyId[] = ['P16', 'P17', 'P3', 'P14'];

interface JudgedProps {
  readonly organisation: Organisation;
}

export interface VerdictsPanelProps extends JudgedProps {
  /** Whether the stamp stands elsewhere on the page. */
  readonly isStamped: boolean;
  /** Whether anything was told of the automations. */
  readonly isTold: boolean;
}

export const VerdictsPanel = memo(function VerdictsPanel({ organisation, isStamped, isTold }: VerdictsPanelProps) {
  const [further, setFurther] = useState<Organisation | null>(null);
  // The promise is painted first; the others follow, and give way to the next click.
  useEffect(() => startTransition(() => setFurther(organisation)), [organisation]);
  if (!isTold)
    return (
      <section className="verdicts" aria-label="What follows">
        {!isStamped && <Untold organisation={organisation} />}
      </section>
    );
  return (
    <section className="verdicts" aria-label="What follows">
      {isStamped ? <h2 className="verdicts-more">What follows</h2> : <PromiseStamp organisation={organisation} />}
      <Checked organisation={organisation} isDone={further === organisation} />
      <PromiseCard organisation={organisation} />
      {further && <Others organisation={further} />}
    </section>
  );
});

/** How much was looked at, and how long everything on this page took once it is all there; and what never happens. */
function Checked({ organisation, isDone }: JudgedProps & { readonly isDone: boolean }) {
  const { states, transitions, idle = [], wiped = [] } = verdictsOn(organisation, [PROMISE]);
  const outside = outsideOfSettings(organisation.settings);
  const { milliseconds } = isDone ? verdictsOn(organisation, othersOf(organisation)) : { milliseconds: null };
  return (
    <>
      <p className="verdicts-checked">
        Checked: all {states.toLocaleString('en')} states that this organisation can reach, and{' '}
        {transitions.toLocaleString('en')} transitions between them.
        {milliseconds !== null && ` All claims below took ${Math.max(1, Math.round(milliseconds))} ms.`}
      </p>
      <WipedNotes wiped={wiped} settings={organisation.settings} />
      <IdleNotes idle={idle} settings={organisation.settings} />
      <CannotNotes organisation={organisation} />
      {outside.length > 0 && (
        <p className="verdicts-checked">
          {outsideLine(outside)} <OutsideLinks entries={outside} />
        </p>
      )}
    </>
  );
}

/** Every property but the promise itself. */
const othersOf = ({ settings }: Organisation): readonly PropertyId[] =>
  editionOf(settings)
    .properties.map(({ id }) => id)
    .filter((id) => id !== PROMISE);

function Others({ organisation }: JudgedProps) {
  const [promise] = verdictsOn(organisation, [PROMISE]).properties;
  const others = verdictsOn(organisation, othersOf(organisation)).properties;
  const prominent = others.filter(({ id }) => PROMINENT.includes(id));
  const rest = others.filter(({ id }) => !PROMINENT.includes(id));
  const inOrder = [...(promise ? [promise] : []), ...prominent, ...rest];
  const above = (result: OrganisationResult) => inOrder.slice(0, inOrder.indexOf(result));
  return (
    <>
      <ul className="verdicts-cards">
        {prominent.map((result) => (
          <VerdictCard key={result.id} result={result} above={above(result)} organisation={organisation} open />
        ))}
      </ul>
      <h2 className="verdicts-more">Everything else that is checked</h2>
      <ul className="verdicts-list">
        {rest.map((result) => (
          <VerdictCard key={result.id} result={result} above={above(result)} organisation={organisation} open={false} />
        ))}
      </ul>
    </>
  );
}

function PromiseCard({ organisation }: JudgedProps) {
  return (
    <ul className="verdicts-cards">
      {verdictsOn(organisation, [PROMISE]).properties.map((result) => (
        <VerdictCard key={result.id} result={result} above={[]} organisation={organisation} open />
      ))}
    </ul>
  );
}
