/** The chart in words: each region as a card with its states, which of them is active, and what leads out of each. */
import { memo } from 'react';
import {
  counted,
  type Effect,
  type EventName,
  eventInfo,
  type GuardExpression,
  moves,
  originOf,
  type Run,
  type StateInfo,
  type Topology,
  type TransitionInfo,
  topologyOf,
} from '../../simulation/index.ts';
import { WhoDot } from '../ui/who.tsx';
import './outline.css';

export interface OutlineProps {
  /** The run as it stands; its last step's transitions are marked. */
  readonly run: Run;
  /** What every event would do now. */
  readonly effects: readonly Effect[];
  /** Whether a region shows its current state alone until somebody opens it. */
  readonly folded: boolean;
  readonly onFire: (event: EventName) => void;
}

export const Outline = memo(function Outline(props: OutlineProps) {
  const topology = topologyOf(props.run.simulation.edition.machine);
  const regions = topology.states.filter(({ parent }) => parent === null);
  return (
    <div className="outline">
      {regions.map((region) => (
        <Region key={region.id} region={region} topology={topology} {...props} />
      ))}
    </div>
  );
});

interface PartProps extends Pick<OutlineProps, 'run' | 'effects' | 'onFire'> {
  readonly topology: Topology;
}

function Region({ region, folded, ...props }: PartProps & OutlineProps & { readonly region: StateInfo }) {
  const { run, topology } = props;
  const { regions, states } = run.simulation.edition;
  const now = topology.states.findLast(({ id }) => id.startsWith(`${region.id}.`) && run.active.includes(id));
  const fired = run.last?.fired.some(({ source }) => source.startsWith(`${region.id}.`)) ?? false;
  return (
    <details className={fired ? 'outline-region outline-touched' : 'outline-region'} open={!folded}>
      <summary>
        <h2>{regions[region.id]?.label ?? region.key}</h2>
        <span className="outline-now">{now && (states[now.id]?.label ?? now.key)}</span>
        {region.description && <span className="outline-note">{region.description}</span>}
      </summary>
      <States parent={region.id} {...props} />
    </details>
  );
}

function States({ parent, ...props }: PartProps & { readonly parent: string }) {
  return (
    <ul className="outline-states">
      {props.topology.states
        .filter((state) => state.parent === parent)
        .map((state) => (
          <State key={state.id} state={state} {...props} />
        ))}
    </ul>
  );
}

function State({ state, ...props }: PartProps & { readonly state: StateInfo }) {
  const { run, topology } = props;
  const active = run.active.includes(state.id);
  const words = run.simulation.edition.states[state.id];
  const out = topology.transitions.filter((transition) => transition.source === state.id && moves(transition));
  const count = active && words?.count ? ` · ${String(run.record[words.count.field])} of ${words.count.of}` : '';
  return (
    <li className={active ? 'outline-state outline-active' : 'outline-state'}>
      <p className="outline-name">
        {words?.label ?? state.key}
        {count}
        {active && <span className="visually-hidden"> (now)</span>}
      </p>
      {state.type === 'compound' && <States parent={state.id} {...props} />}
      {out.length > 0 &&
        (active ? (
          <Ways transitions={out} live {...props} />
        ) : (
          <details>
            <summary>{counted(out.length, 'way')} out</summary>
            <Ways transitions={out} live={false} {...props} />
          </details>
        ))}
    </li>
  );
}

interface WaysProps extends Pick<OutlineProps, 'run' | 'effects' | 'onFire'> {
  readonly transitions: readonly TransitionInfo[];
  /** Whether they lead out of an active state, so that their events can be tried here. */
  readonly live: boolean;
}

function Ways({ transitions, live, run, effects, onFire }: WaysProps) {
  const { simulation, last: step } = run;
  return (
    <ul className="outline-ways">
      {transitions.map((transition) => {
        // Empty for a transition that happens by itself.
        const event = transition.event as EventName | '';
        const fired = step?.fired.some(({ id }) => id === transition.id) ?? false;
        const ready =
          live &&
          effects.some((effect) => effect.event === event && effect.fired.some(({ id }) => id === transition.id));
        const body = (
          <>
            {event ? <WhoDot who={originOf(event)} hollow={!ready} /> : <i className="who-dot who-round" />}
            <span>
              {event ? eventInfo(simulation, event).short : 'by itself'}
              {transition.guard && (
                <span className="outline-guard"> if {guardWords(simulation.edition.guardWords, transition.guard)}</span>
              )}
            </span>
          </>
        );
        return (
          <li key={transition.id} className={fired ? 'outline-fired' : ''}>
            {live && event ? (
              <button
                type="button"
                className={ready ? 'outline-way outline-ready' : 'outline-way'}
                onClick={() => onFire(event)}
              >
                {body}
              </button>
            ) : (
              <span className="outline-way">{body}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type GuardWordList = Readonly<Record<string, { readonly yes: string; readonly no: string }>>;

/** A guard as a clause after "if". */
function guardWords(words: GuardWordList, guard: GuardExpression, asked = true): string {
  switch (guard.kind) {
    case 'named':
      return (asked ? words[guard.name]?.yes : words[guard.name]?.no) ?? guard.name;
    case 'not':
      return guardWords(words, guard.of, !asked);
    case 'all':
    case 'any':
      return guard.of
        .map((part) => guardWords(words, part, asked))
        .join((guard.kind === 'all') === asked ? ' and ' : ' or ');
    case 'in':
      return JSON.stringify(guard.value);
  }
}
