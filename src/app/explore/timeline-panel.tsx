/** The past as a line with forks: every branch is kept, named by how it ends, and forgotten only on purpose. */
import { ChevronLeft, ChevronRight, CircleQuestionMark, RotateCcw, Trash2 } from 'lucide-react';
import { Fragment, type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type EventName, eventInfo, originOf } from '../../simulation/index.ts';
import { TimelineTools } from '../runs/timeline-tools.tsx';
import { useExplorer, useSend } from '../state/explorer.tsx';
import { runAtMoment } from '../state/runs.ts';
import { currentBranch, type Moment, momentsOf } from '../state/timeline.ts';
import { IconButton } from '../ui/button.tsx';
import { WhoDot } from '../ui/who.tsx';
import { type Lane, lanesOf, windowAround } from './lanes.ts';
import { ENDINGS, OUTCOMES } from './outcomes.ts';
import './timeline-panel.css';

const QuestionsSheet = lazy(() =>
  import('./questions-sheet.tsx').then(({ QuestionsSheet: sheet }) => ({ default: sheet })),
);

export function TimelinePanel() {
  const { person, timeline, story } = useExplorer();
  const { tip } = currentBranch(timeline);
  const count = timeline.branches.length;
  return (
    <section className="timeline" aria-label="The timeline">
      <header className="timeline-head">
        <h2>{story ? story.title : `${person}’s run`}</h2>
        <p>
          {tip.depth === 0 ? 'nothing has happened yet' : `step ${timeline.at.depth} of ${tip.depth}`}
          {count > 1 && ` · ${count} branches`}
        </p>
        <Controls />
      </header>
      <Lanes />
    </section>
  );
}

function Controls() {
  const { timeline } = useExplorer();
  const send = useSend();
  const { tip } = currentBranch(timeline);
  const empty = timeline.branches.every((branch) => branch.tip.depth === 0);
  return (
    <div className="timeline-controls">
      <Questions />
      <TimelineTools />
      <IconButton label="One step back" disabled={timeline.at.depth === 0} onClick={() => send({ type: 'run.back' })}>
        <ChevronLeft size={18} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="One step forward"
        disabled={timeline.at.depth === tip.depth}
        onClick={() => send({ type: 'run.forward' })}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label="Start again" disabled={empty} onClick={() => send({ type: 'run.restart' })}>
        <RotateCcw size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Questions() {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <IconButton label="Questions about this record" aria-haspopup="dialog" onClick={() => setAsked(true)}>
        <CircleQuestionMark size={17} aria-hidden="true" />
      </IconButton>
      {asked && (
        <Suspense fallback={null}>
          <QuestionsSheet onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}

function Lanes() {
  const { timeline } = useExplorer();
  const send = useSend();
  const strip = useRef<HTMLDivElement>(null);
  const lanes = useMemo(() => lanesOf(timeline), [timeline]);
  const { first, last } = windowAround(timeline.at);
  const onLine = useMemo(() => new Set(momentsOf(currentBranch(timeline).tip)), [timeline]);

  // Keep the current moment in sight, and the focus on it if the focus is here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the moment that calls for this, through the attribute that it sets.
  useEffect(() => {
    // With the next frame, which measures the page anyway; now it would be measured twice.
    const frame = requestAnimationFrame(() => {
      const current = strip.current?.querySelector<HTMLElement>('[aria-current="step"]');
      if (!current || !strip.current) return;
      revealIn(strip.current, current);
      if (strip.current.contains(document.activeElement)) current.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [timeline]);

  const otherBranch = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const place = timeline.branches.findIndex(({ id }) => id === timeline.current);
    const next = timeline.branches[place + by];
    if (next) send({ type: 'run.jump', branch: next.id, depth: timeline.at.depth });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are for the buttons inside, which bubble here.
    <div className="timeline-strip" ref={strip} onKeyDown={otherBranch}>
      <div className="timeline-lanes">
        {lanes.map((lane, row) => (
          <Fragment key={lane.branch}>
            {lane.from !== null && (
              <Fork lane={lane} row={row} first={first} current={lane.branch === timeline.current} />
            )}
            {lane.moments
              .filter(({ depth }) => depth >= first && depth <= last)
              .map((moment) => (
                <Dot
                  key={moment.depth}
                  moment={moment}
                  lane={lane}
                  row={row}
                  column={moment.depth - first + 1}
                  onLine={onLine.has(moment)}
                />
              ))}
            {lane.tip.depth <= last && <End lane={lane} row={row} column={lane.tip.depth - first + 2} />}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

interface ForkProps {
  readonly lane: Lane;
  readonly row: number;
  readonly first: number;
  readonly current: boolean;
}

/** The bend from the moment that a branch left down to its own lane. */
function Fork({ lane, row, first, current }: ForkProps) {
  const [own] = lane.moments;
  if (!own || lane.from === null || own.depth <= first) return null;
  const column = own.depth - first;
  return (
    <i
      className={current ? 'timeline-fork timeline-now' : 'timeline-fork'}
      style={{ gridColumn: column, gridRow: `${lane.from + 1} / ${row + 2}` }}
    />
  );
}

interface DotProps {
  readonly moment: Moment;
  readonly lane: Lane;
  readonly row: number;
  readonly column: number;
  /** Whether it lies on the current branch. */
  readonly onLine: boolean;
}

function Dot({ moment, lane, row, column, onLine }: DotProps) {
  const { timeline, simulation } = useExplorer();
  const send = useSend();
  const here = moment === timeline.at;
  const outcome = moment.event ? runAtMoment(simulation, moment).last?.outcome : undefined;
  const quiet = outcome !== undefined && outcome !== 'changed';
  const branch = onLine ? timeline.current : lane.branch;
  return (
    <button
      type="button"
      className={`timeline-dot ${here ? 'timeline-here' : ''} ${onLine ? 'timeline-now' : ''} ${moment === lane.tip ? 'timeline-tip' : ''}`}
      style={{ gridColumn: column, gridRow: row + 1 }}
      aria-current={here ? 'step' : undefined}
      tabIndex={here ? 0 : -1}
      onClick={() => send({ type: 'run.jump', branch, depth: moment.depth })}
    >
      {moment.event ? <WhoDot who={originOf(moment.event)} hollow={quiet} /> : <i className="who-dot who-round" />}
      <span className={quiet ? 'timeline-label timeline-quiet' : 'timeline-label'}>
        <Label event={moment.event} />
      </span>
      {quiet && <span className="visually-hidden">, {OUTCOMES[outcome]}</span>}
    </button>
  );
}

function Label({ event }: { readonly event: EventName | null }) {
  const { simulation } = useExplorer();
  return event ? eventInfo(simulation, event).short : 'start';
}

function End({ lane, row, column }: { readonly lane: Lane; readonly row: number; readonly column: number }) {
  const { simulation, timeline } = useExplorer();
  const send = useSend();
  if (lane.tip.depth === 0) return null;
  const { mailable, status } = runAtMoment(simulation, lane.tip).record;
  const ending = ENDINGS[status];
  return (
    <span className="timeline-end" style={{ gridColumn: column, gridRow: row + 1 }}>
      <button
        type="button"
        className={mailable ? 'timeline-name timeline-ok' : 'timeline-name timeline-no'}
        onClick={() => send({ type: 'run.jump', branch: lane.branch, depth: lane.tip.depth })}
      >
        ends {ending}
      </button>
      {timeline.branches.length > 1 && (
        <IconButton
          label={`Forget the branch that ends ${ending} after ${lane.tip.depth} steps`}
          className="timeline-forget"
          onClick={() => send({ type: 'run.forget', branch: lane.branch })}
        >
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}

/** Scrolls a strip, and nothing around it, until an element in it is in sight. */
function revealIn(strip: HTMLElement, element: HTMLElement): void {
  const [outer, inner] = [strip.getBoundingClientRect(), element.getBoundingClientRect()];
  const margin = 80;
  if (inner.left < outer.left + margin) strip.scrollLeft -= outer.left + margin - inner.left;
  if (inner.right > outer.right - margin) strip.scrollLeft += inner.right - outer.right + margin;
  if (inner.top < outer.top) strip.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) strip.scrollTop += inner.bottom - outer.bottom;
}
