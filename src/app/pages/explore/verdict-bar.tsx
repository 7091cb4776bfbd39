/** The verdict as a rubber stamp, why it is so in one sentence, and the way out as the page's one dark button. */

import { Suspense, useState } from 'react';
import { anyOf, conditionsOf, listed, type Run, type VerdictWords, type WayBack } from '../../../simulation/index.ts';
import { Receives } from '../../parts/receives.tsx';
import { Stamp } from '../../parts/stamp.tsx';
import { Later, useExplorer } from '../../session/explorer.tsx';
import { Button } from '../../ui/button.tsx';
import { lazyNamed } from '../../ui/lazy-named.ts';
import { FirstAct } from './first-act.tsx';
import { PhraseView } from './phrase-view.tsx';
import { TodayLine } from './today-line.tsx';
import './verdict-bar.css';

// Nearly every link can be opened.
const Unopened = lazyNamed(() => import('./unopened.tsx'), 'Unopened');
const OutsideNote = lazyNamed(() => import('./outside-note.tsx'), 'OutsideNote');

export interface VerdictBarProps {
  /** Whether the line about today stands here; elsewhere it stands above the chart. */
  readonly withToday: boolean;
  readonly onWays: () => void;
}

export function VerdictBar({ withToday, onWays }: VerdictBarProps) {
  const { run, verdict, person, unopened } = useExplorer();
  if (unopened)
    return (
      <Suspense fallback={null}>
        <Unopened />
      </Suspense>
    );
  return (
    <section className={`verdict verdict-${verdict.look}`} aria-label="The verdict">
      <h1 className="verdict-question">May {person} be emailed?</h1>
      <div className="verdict-strip">
        <Stamp look={verdict.look} className="verdict-mark" key={verdict.stamp}>
          {verdict.stamp}
        </Stamp>
        <FirstAct />
        <Later>
          <WaysButton onWays={onWays} />
        </Later>
      </div>
      <div className="verdict-told">
        <p className="told">
          <PhraseView phrase={verdict.why} />
        </p>
        <Later>
          <WayOut />
        </Later>
        <div className="verdict-mail">
          <Receives receives={run.record.receives} />
          <Later>
            <Outside />
          </Later>
        </div>
        {withToday && <TodayLine />}
      </div>
    </section>
  );
}

function WaysButton({ onWays }: Pick<VerdictBarProps, 'onWays'>) {
  const { run, verdict } = useExplorer();
  const { length } = verdict.ways;
  if (length === 0) return null;
  return (
    <Button weight="primary" className="verdict-ways" aria-haspopup="dialog" onClick={onWays}>
      {run.record.mailable ? 'How to make it last' : 'Ways back to mailable'} · {length}
    </Button>
  );
}

function WayOut() {
  const { run, verdict, person } = useExplorer();
  if (verdict.wayOut === '') return null;
  return <p className="verdict-out">{wayInShort(run, verdict, person)}</p>;
}

/** What bears on the answer and stands outside the model: told to whoever asks, as it is long. */
function Outside() {
  const [open, setOpen] = useState(false);
  return (
    <details className="verdict-outside" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What the model does not know here</summary>
      {open && (
        <Suspense fallback={null}>
          <OutsideNote />
        </Suspense>
      )}
    </details>
  );
}

/** The shortest way by its length and by who takes it; the steps themselves are in the list of ways. */
function wayInShort({ simulation, record: { mailable } }: Run, { ways, wayOut }: VerdictWords, person: string): string {
  const [way] = ways;
  if (!way || mailable) return wayOut;
  const steps = way.events.length === 1 ? 'one step' : `${way.events.length} steps`;
  const conditions = conditionsOf(simulation, way).map((condition) => ` ${condition}.`);
  return `The shortest way back takes ${steps}, by ${actorsOf(way, person)}.${conditions.join('')}`;
}

/** "Ana and an administrator". */
function actorsOf({ by }: WayBack, person: string): string {
  return listed(
    by.map((origins) => anyOf(origins, person)).filter((words, place, all) => all.indexOf(words) === place),
  );
}
