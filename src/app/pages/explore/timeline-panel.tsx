/** The past as a line with forks: every branch is kept, called by its name or by how it ends, and forgotten only on purpose. */
import { ChevronLeft, ChevronRight, CircleQuestionMark, RotateCcw } from 'lucide-react';
import { Fragment, type KeyboardEvent, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type EventName, eventInfo, OUTCOME_WORDS, originOf } from '../../../simulation/index.ts';
import { useExplorer, useSend } from '../../session/explorer.tsx';
import { runAtMoment } from '../../session/runs.ts';
import { currentBranch, type Moment, momentsOf } from '../../session/timeline.ts';
import { IconButton } from '../../ui/button.tsx';
import { lazyExtra, lazyNamed } from '../../ui/lazy-named.ts';
import { WhoDot } from '../../ui/who.tsx';
import { type Lane, lanesOf, windowAround } from './lanes.ts';
import { TimelineTools } from './runs/timeline-tools.tsx';
import './timeline-panel.css';

const QuestionsSheet = lazyNamed(() => import('./questions-sheet.tsx'), 'QuestionsSheet');
// A branch has an end from its first event on. Should its code not arrive, the rest of the timeline works without it.
const BranchEnd = lazyExtra(() => import('./branch-end.tsx'), 'BranchEnd');

export function TimelinePanel() {
  const { person, timeline, story } = useExplorer();
  const { tip } = currentBranch(timeline);
  const count = timeline.branches.length;
  return (
    <section className="timeline" aria-label="The timeline" data-lanes={Math.min(count, 4)}>
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
      <IconButton
        label="How did it get here? Questions about this record"
        className="timeline-door"
        aria-haspopup="dialog"
        onClick={() => setAsked(true)}
      >
        <CircleQuestionMark size={16} aria-hidden="true" />
        <span>How did it get here?</span>
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
  const followed = useRef(timeline.current);

  // Keep the current moment in sight, and the focus on it if the focus is here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the moment that calls for this, through the attribute that it sets.
  useEffect(() => {
    // With the next frame, which measures the page anyway; now it would be measured twice.
    const frame = requestAnimationFrame(() => {
      const current = strip.current?.querySelector<HTMLElement>('[aria-current="step"]');
      if (!current || !strip.current) return;
      // Who turns to another branch sees where it ends and where it left the others; above all, where one stands.
      if (followed.current !== timeline.current)
        for (const part of [...strip.current.querySelectorAll<HTMLElement>('[data-turn]')].reverse())
          revealIn(strip.current, part);
      followed.current = timeline.current;
      revealIn(strip.current, current);
      if (strip.current.contains(document.activeElement)) current.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [timeline.at, timeline.current]);

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
            {lane.tip.depth <= last && lane.tip.depth > 0 && (
              <span
                className="timeline-end"
                data-turn={lane.branch === timeline.current || undefined}
                style={{ gridColumn: lane.tip.depth - first + 2, gridRow: row + 1 }}
              >
                <Suspense fallback={null}>
                  <BranchEnd lane={lane} />
                </Suspense>
              </span>
            )}
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
      data-turn={current || undefined}
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
      {quiet && <span className="visually-hidden">, {OUTCOME_WORDS[outcome]}</span>}
    </button>
  );
}

function Label({ event }: { readonly event: EventName | null }) {
  const { simulation } = useExplorer();
  return event ? eventInfo(simulation, event).short : 'start';
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
