/**
 * Two runs side by side in step: what happened in each, what came of it, and both records after the step that is looked
 * at. The first difference is marked. It is given two simulations with their events and knows nothing of where they are from.
 */
import { useMemo, useState } from 'react';
import { type EventName, eventInfo, FIELDS, originOf, valueWords } from '../../simulation/index.ts';
import { ENDINGS, OUTCOMES } from '../explore/outcomes.ts';
import { WhoDot } from '../ui/who.tsx';
import { type ComparedRow, type ComparedRun, type ComparedSide, compareRuns } from './comparison.ts';
import './compare-runs.css';

export interface CompareRunsProps {
  readonly left: ComparedRun;
  readonly right: ComparedRun;
}

export function CompareRuns({ left, right }: CompareRunsProps) {
  const { rows, firstDifference } = useMemo(() => compareRuns(left, right), [left, right]);
  const [chosen, setChosen] = useState<number | null>(null);
  const looked = rows.find(({ number }) => number === chosen) ?? rows[(firstDifference ?? rows.length) - 1];
  return (
    <div className="compare">
      <p className="compare-finding" role="status">
        {finding(rows, firstDifference)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="compare-scroll" tabIndex={0} aria-label="The two runs, step by step">
        <table className="compare-steps">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">{left.title}</th>
              <th scope="col">{right.title}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StepRow
                key={row.number}
                row={row}
                first={row.number === firstDifference}
                looked={row === looked}
                onLook={() => setChosen(row.number)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {looked && <Records row={looked} left={left.title} right={right.title} />}
    </div>
  );
}

function finding(rows: readonly ComparedRow[], first: number | null): string {
  if (rows.length === 0) return 'Nothing has happened in either.';
  if (first === null) return 'Every step comes out the same in both.';
  const last = rows.at(-1);
  const [left, right] = [last?.left.run.record.status, last?.right.run.record.status];
  const end =
    left === right
      ? `both end ${left && ENDINGS[left]}`
      : `one ends ${left && ENDINGS[left]}, the other ${right && ENDINGS[right]}`;
  return `They part at step ${first}; ${end}.`;
}

interface StepRowProps {
  readonly row: ComparedRow;
  readonly first: boolean;
  readonly looked: boolean;
  readonly onLook: () => void;
}

function StepRow({ row: { number, left, right, sameEvent, sameOutcome }, first, looked, onLook }: StepRowProps) {
  const differs = !sameEvent || !sameOutcome;
  return (
    <tr className={`${differs ? 'compare-differs' : ''} ${first ? 'compare-first' : ''}`}>
      <th scope="row">
        <button type="button" className="compare-number" aria-pressed={looked} onClick={onLook}>
          <span className="visually-hidden">Records after step </span>
          {number}
        </button>
        {first && <span className="compare-mark">First difference</span>}
      </th>
      <td>
        <Side side={left} />
      </td>
      <td>
        <Side side={right} />
      </td>
    </tr>
  );
}

function Side({ side: { step, run } }: { readonly side: ComparedSide }) {
  if (!step) return <span className="compare-over">over by then</span>;
  return (
    <div className="compare-side">
      <span className="compare-event">
        <WhoDot who={originOf(step.event)} hollow={step.outcome !== 'changed'} />
        <EventWords run={run} event={step.event} />
      </span>
      <span className="compare-came">
        {step.outcome === 'changed'
          ? step.changes.map(({ field, after }) => (
              <span key={field}>
                {labelOf(field)} <b>{valueWords(field, after)}</b>
              </span>
            ))
          : OUTCOMES[step.outcome]}
      </span>
      <Ending run={run} />
    </div>
  );
}

function EventWords({ run, event }: { readonly run: ComparedSide['run']; readonly event: EventName }) {
  return <b>{eventInfo(run.simulation, event).short}</b>;
}

function Ending({ run: { record } }: { readonly run: ComparedSide['run'] }) {
  return (
    <span className={record.mailable ? 'compare-verdict compare-ok' : 'compare-verdict compare-no'}>
      {ENDINGS[record.status]}
    </span>
  );
}

interface RecordsProps {
  readonly row: ComparedRow;
  readonly left: string;
  readonly right: string;
}

function Records({ row, left, right }: RecordsProps) {
  const [a, b] = [row.left.run.record, row.right.run.record];
  return (
    <table className="compare-records">
      <caption>Both records after step {row.number}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map(({ name, label }) => (
          <tr key={name} className={a[name] === b[name] ? '' : 'compare-differs'}>
            <th scope="row">{label}</th>
            <td>{valueWords(name, a[name])}</td>
            <td>
              {valueWords(name, b[name])}
              {a[name] !== b[name] && <span className="visually-hidden">, differs</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const labelOf = (field: string): string => FIELDS.find(({ name }) => name === field)?.label ?? field;
