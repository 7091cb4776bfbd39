/** The verdicts on the described organisation: the promise as a stamp, the three that matter most in full, the others below. */
import { memo, startTransition, useEffect, useState } from 'react';
import {
  actorName,
  type EventName,
  editionOf,
  eventInfo,
  type NamedStep,
  type Organisation,
  type PropertyId,
  simulationOf,
} from '../../simulation/index.ts';
import { anyOf } from '../proofs/run-steps.tsx';
import { SOMEBODY } from '../state/explorer-machine.ts';
import { IdleNotes } from './idle-notes.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { verdictsOn } from './verdicts.ts';
import './verdicts-panel.css';

const PROMISE: PropertyId = 'P1';
/** Those that matter most beside the promise itself. */
const PROMINENT: readonly PropertyId[] = ['P3', 'P14'];

interface JudgedProps {
  readonly organisation: Organisation;
}

/** @param organisation null before the first picture. */
export const VerdictsPanel = memo(function VerdictsPanel({
  organisation,
}: {
  readonly organisation: Organisation | null;
}) {
  const [further, setFurther] = useState<Organisation | null>(null);
  // The promise is painted first; the others follow, and give way to the next click.
  useEffect(() => startTransition(() => setFurther(organisation)), [organisation]);
  if (!organisation) return <p className="verdicts-wait">Working it out.</p>;
  return (
    <section className="verdicts" aria-label="What follows">
      <PromiseStamp organisation={organisation} />
      <Checked organisation={organisation} isDone={further === organisation} />
      <Cards ids={[PROMISE]} organisation={organisation} />
      {further && <Others organisation={further} />}
    </section>
  );
});

function PromiseStamp({ organisation }: JudgedProps) {
  const [promise] = verdictsOn(organisation, [PROMISE]).properties;
  const whole = promise?.verdict === 'holds';
  return (
    <div className="verdicts-stamp" data-whole={whole} role="status">
      <p className="verdicts-mark">{whole ? 'Opt-outs survive' : 'An opt-out can be undone'}</p>
      <p className="told">
        {whole
          ? 'Whatever your automations and the sync do, in whatever order: nobody who opted out becomes mailable by automation alone.'
          : undoneWords(organisation, promise?.steps ?? unnamed(promise?.counterexample ?? []))}
      </p>
    </div>
  );
}

/** Steps of which nobody knows who took them. */
const unnamed = (events: readonly EventName[]): readonly NamedStep[] => events.map((event) => ({ event, by: [] }));

/** How much was looked at, and how long everything on this page took once it is all there; and what never happens. */
function Checked({ organisation, isDone }: JudgedProps & { readonly isDone: boolean }) {
  const { states, transitions, idle = [] } = verdictsOn(organisation, [PROMISE]);
  const { milliseconds } = isDone ? verdictsOn(organisation, othersOf(organisation)) : { milliseconds: null };
  return (
    <>
      <p className="verdicts-checked">
        Checked: all {states.toLocaleString('en')} states that this organisation can reach, and{' '}
        {transitions.toLocaleString('en')} transitions between them.
        {milliseconds !== null && ` All claims below took ${Math.max(1, Math.round(milliseconds))} ms.`}
      </p>
      <IdleNotes idle={idle} settings={organisation.settings} />
    </>
  );
}

/** Every property but the promise itself. */
const othersOf = ({ settings }: Organisation): readonly PropertyId[] =>
  (editionOf(settings)?.properties ?? []).map(({ id }) => id).filter((id) => id !== PROMISE);

function Others({ organisation }: JudgedProps) {
  const others = verdictsOn(organisation, othersOf(organisation)).properties;
  return (
    <>
      <Cards ids={PROMINENT} organisation={organisation} />
      <h2 className="verdicts-more">Everything else that is checked</h2>
      <ul className="verdicts-list">
        {others
          .filter(({ id }) => !PROMINENT.includes(id))
          .map((result) => (
            <VerdictCard key={result.id} result={result} organisation={organisation} open={false} />
          ))}
      </ul>
    </>
  );
}

function Cards({ ids, organisation }: JudgedProps & { readonly ids: readonly PropertyId[] }) {
  return (
    <ul className="verdicts-cards">
      {verdictsOn(organisation, ids).properties.map((result) => (
        <VerdictCard key={result.id} result={result} organisation={organisation} open />
      ))}
    </ul>
  );
}

/** "Ana clicked unsubscribe, then “Nightly data load” unticked Email Opt Out, …". */
function undoneWords({ settings }: Organisation, steps: readonly NamedStep[]): string {
  const simulation = simulationOf(settings);
  const deeds = steps.map(({ event, by }, place) => {
    const actor = by.length > 0 ? anyOf(by) : actorName(event, SOMEBODY);
    const told = place === 0 || by.length > 0 ? actor : actor.charAt(0).toLowerCase() + actor.slice(1);
    return `${told} ${eventInfo(simulation, event).past}`;
  });
  return `${deeds.join(', then ')}. ${SOMEBODY} is mailable again, and nobody decided that.`;
}
