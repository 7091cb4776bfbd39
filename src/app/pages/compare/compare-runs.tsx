/**
 * Two runs side by side in step: what happened in each, what came of it, and both records after the step that is looked
 * at. The first difference is marked, what is the same before it folded, and a long run comes in pages. It is given two simulations with their events and knows nothing of where they are from.
 */
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import {
  type EventName,
  eventInfo,
  FIELDS,
  fieldLabel,
  OUTCOME_WORDS,
  originOf,
  standingOf,
  valueWords,
} from '../../../simulation/index.ts';
import { type ComparedRow, type ComparedRun, type ComparedSide, compareRuns } from '../../session/comparison.ts';
import { Button } from '../../ui/button.tsx';
import { WhoDot } from '../../ui/who.tsx';
import './compare-runs.css';

export interface CompareRunsProps {
  readonly left: ComparedRun;
  readonly right: ComparedRun;
}

export function CompareRuns({ left, right }: CompareRunsProps) {
  const { rows, firstDifference } = useMemo(() => compareRuns(left, right), [left, right]);
  const [chosen, setChosen] = useState<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to, show } = useShown(rows, firstDifference, body);
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
          <tbody ref={body}>
            {from > 1 && (
              <MoreRow onShow={() => show({ from: Math.max(1, from - PAGE) })}>
                {from === 2 ? 'Step 1 is the same' : `Steps 1–${from - 1} are the same`} · show
                {from > PAGE + 1 && ` the last ${PAGE}`}
              </MoreRow>
            )}
            {rows.slice(from - 1, to).map((row) => (
              <StepRow
                key={row.number}
                row={row}
                first={row.number === firstDifference}
                looked={row === looked}
                onLook={() => setChosen(row.number)}
              />
            ))}
            {to < rows.length && (
              <MoreRow onShow={() => show({ to: to + PAGE })}>
                {rows.length - to === 1 ? 'One step' : `${rows.length - to} steps`} more · show
                {rows.length - to > PAGE && ` the next ${PAGE}`}
              </MoreRow>
            )}
          </tbody>
        </table>
      </section>
      {looked && <Records row={looked} left={left.title} right={right.title} />}
    </div>
  );
}

/** How many steps are shown at a time: as many as somebody reads before asking for more. */
const PAGE = 40;
/** So few steps that are the same are not worth folding. */
const FEW = 2;

interface Shown {
  /** The numbers of the first and the last step that are shown. */
  readonly from: number;
  readonly to: number;
}

/** Which steps are shown: at first from where the runs part. What is asked for gets the focus. */
function useShown(rows: readonly ComparedRow[], first: number | null, body: RefObject<HTMLElement | null>) {
  const part = first ?? rows.length + 1;
  const from = part - 1 > FEW ? part : 1;
  const atFirst: Shown & { readonly of: typeof rows } = { of: rows, from, to: from + PAGE - 1 };
  const [asked, ask] = useState(atFirst);
  // Another comparison begins anew.
  const shown = asked.of === rows ? asked : atFirst;
  const show = (more: Partial<Shown>) => {
    ask({ ...shown, ...more });
    const wanted = more.from ?? shown.to + 1;
    requestAnimationFrame(() =>
      body.current
        ?.querySelector<HTMLElement>(`[data-step="${wanted}"]`)
        ?.focus({ preventScroll: more.from === undefined }),
    );
  };
  return { ...shown, show };
}

function MoreRow({ onShow, children }: { readonly onShow: () => void; readonly children: ReactNode }) {
  return (
    <tr>
      <td colSpan={3}>
        <Button weight="quiet" onClick={onShow}>
          {children}
        </Button>
      </td>
    </tr>
  );
}

function finding(rows: readonly ComparedRow[], first: number | null): string {
  if (rows.length === 0) return 'Nothing has happened in either.';
  if (first === null) return 'Every step comes out the same in both.';
  const last = rows.at(-1);
  const [left, right] = [last?.left, last?.right].map((side) => side && standingOf(side.run).words);
  const end = left === right ? `both end ${left}` : `one ends ${left}, the other ${right}`;
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
        <button type="button" className="compare-number" data-step={number} aria-pressed={looked} onClick={onLook}>
          <span className="visually-hidden">Records after step </span>
          {number}
        </button>
        {first && (
          <span className="compare-mark">
            <span>First difference</span>
            <span>Differs</span>
          </span>
        )}
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
                {fieldLabel(field)} <b>{valueWords(run.simulation.edition, field, after)}</b>
              </span>
            ))
          : OUTCOME_WORDS[step.outcome]}
      </span>
      <Ending run={run} />
    </div>
  );
}

function EventWords({ run, event }: { readonly run: ComparedSide['run']; readonly event: EventName }) {
  return <b>{eventInfo(run.simulation, event).short}</b>;
}

function Ending({ run }: { readonly run: ComparedSide['run'] }) {
  const { words, look } = standingOf(run);
  return <span className={`compare-verdict compare-${look}`}>{words}</span>;
}

interface RecordsProps {
  readonly row: ComparedRow;
  readonly left: string;
  readonly right: string;
}

function Records({ row, left, right }: RecordsProps) {
  const [{ record: a, simulation: one }, { record: b, simulation: other }] = [row.left.run, row.right.run];
  // What either edition has is shown; what one of them has not, is none there.
  const fields = FIELDS.filter((field) => one.edition.fields.includes(field) || other.edition.fields.includes(field));
  return (
    <div className="compare-box">
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
          {fields.map(({ name, label }) => (
            <tr key={name} className={a[name] === b[name] ? '' : 'compare-differs'}>
              <th scope="row">{label}</th>
              <td>{valueWords(one.edition, name, a[name])}</td>
              <td>
                {valueWords(other.edition, name, b[name])}
                {a[name] !== b[name] && <span className="visually-hidden">, differs</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
