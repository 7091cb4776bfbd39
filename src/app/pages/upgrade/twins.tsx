/** One prospect under both editions: the same events, played in step on both machines, with the first difference marked. */
import { Equal, EqualNot, RotateCcw, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  actorName,
  type Edition,
  type EventName,
  editionName,
  editionOf,
  eventInfo,
  fieldLabel,
  ORIGINS,
  OUTCOME_WORDS,
  originOf,
  type RunStep,
  SOMEBODY,
  simulationOf,
  valueWords,
} from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { WhoDot } from '../../ui/who.tsx';
import { FirstDifference } from './first-difference.tsx';
import { TwinRecords } from './twin-records.tsx';
import {
  type Difference,
  playTwins,
  SIDES,
  sharedEvents,
  type TwinCrm,
  type TwinStep,
  twinSettings,
} from './twin-run.ts';
import { TWIN_STORIES } from './twin-stories.ts';
import './twins.css';

const CRMS = [
  { value: 'none', label: 'No CRM' },
  { value: 'salesforce', label: 'Salesforce' },
] as const;

interface Played {
  readonly crm: TwinCrm;
  readonly events: readonly EventName[];
}

export function Twins() {
  const [{ crm, events }, setPlayed] = useState<Played>(TWIN_STORIES[0] ?? { crm: 'none', events: [] });
  const twins = useMemo(() => playTwins(crm, events), [crm, events]);
  const known = sharedEvents(crm);
  return (
    <section className="twins" aria-labelledby="twins">
      <header className="twins-head">
        <h2 id="twins">One prospect, both editions</h2>
        <p>
          Let the same things happen to {SOMEBODY} in both. Resubscribe is on; with Salesforce, each edition has its own
          default sync.
        </p>
      </header>
      <fieldset className="twins-stories" aria-label="Short stories">
        {TWIN_STORIES.map((story) => (
          <button
            key={story.title}
            type="button"
            aria-pressed={story.crm === crm && story.events.join() === events.join()}
            onClick={() => setPlayed({ crm: story.crm, events: story.events })}
          >
            {story.title}
          </button>
        ))}
      </fieldset>
      <div className="twins-columns">
        <div className="twins-deeds">
          <Segments
            label="CRM connector"
            segments={CRMS}
            value={crm}
            onChange={(next) => {
              const possible = sharedEvents(next);
              setPlayed({ crm: next, events: events.filter((event) => possible.includes(event)) });
            }}
          />
          <Deeds crm={crm} events={known} onFire={(event) => setPlayed({ crm, events: [...events, event] })} />
        </div>
        <div className="twins-told">
          <TwinRecords twins={twins} />
          <div className="twins-acts">
            <Button disabled={events.length === 0} onClick={() => setPlayed({ crm, events: events.slice(0, -1) })}>
              <Undo2 size={15} aria-hidden="true" /> One step back
            </Button>
            <Button disabled={events.length === 0} onClick={() => setPlayed({ crm, events: [] })}>
              <RotateCcw size={15} aria-hidden="true" /> To the beginning
            </Button>
          </div>
          {twins.steps.length === 0 ? (
            <p className="twins-empty told">Nothing has happened yet, and the two agree. Choose what happens.</p>
          ) : (
            <ol className="twins-steps">
              {twins.steps.map((step, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the run.
                <Step key={place} step={step} number={place + 1} first={place === twins.first} />
              ))}
            </ol>
          )}
          <FirstDifference twins={twins} />
        </div>
      </div>
    </section>
  );
}

interface DeedsProps {
  readonly crm: TwinCrm;
  readonly events: readonly EventName[];
  readonly onFire: (event: EventName) => void;
}

function Deeds({ crm, events, onFire }: DeedsProps) {
  const simulation = simulationOf(twinSettings(crm).upgraded);
  return ORIGINS.map(({ id, label }) => {
    const own = events.filter((event) => originOf(event) === id);
    return own.length === 0 ? null : (
      <section key={id} className="twins-who" aria-label={label}>
        <h3>
          <WhoDot who={id} /> {label}
        </h3>
        {own.map((event) => (
          <button key={event} type="button" onClick={() => onFire(event)}>
            {eventInfo(simulation, event).label}
          </button>
        ))}
      </section>
    );
  });
}

interface StepProps {
  readonly step: TwinStep;
  readonly number: number;
  readonly first: boolean;
}

function Step({ step, number, first }: StepProps) {
  const { event, difference } = step;
  const { past } = eventInfo(simulationOf(twinSettings('salesforce').upgraded), event);
  return (
    <li data-difference={difference !== null} data-first={first}>
      <p className="twins-deed">
        <span className="twins-number">{number}</span>
        <WhoDot who={originOf(event)} /> {actorName(event, SOMEBODY)} {past}.
        <Mark difference={difference} first={first} />
      </p>
      <div className="twins-sides">
        {SIDES.map((side) => (
          <div key={side}>
            <span className="visually-hidden">{editionName({ edition: side })}: </span>
            <Changes step={step[side]} edition={editionOf({ edition: side })} /> <RuleLinks ids={step[side].rules} />
          </div>
        ))}
      </div>
    </li>
  );
}

function Changes({ step: { outcome, changes }, edition }: { readonly step: RunStep; readonly edition: Edition }) {
  const shown = changes.filter(({ field }) => field !== 'lastChanged');
  return (
    <span className="twins-changes">
      {shown.length === 0
        ? OUTCOME_WORDS[outcome === 'changed' ? 'no-effect' : outcome]
        : shown.map(({ field, after }) => (
            <span key={field}>
              {fieldLabel(field)} <b>{valueWords(edition, field, after)}</b>
            </span>
          ))}
    </span>
  );
}

function Mark({ difference, first }: { readonly difference: Difference | null; readonly first: boolean }) {
  const Icon = difference ? EqualNot : Equal;
  return (
    <span className="twins-mark">
      <Icon size={14} aria-hidden="true" /> {first ? 'First difference' : difference ? 'They differ' : 'The same'}
    </span>
  );
}
