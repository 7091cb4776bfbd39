/** Practice: ten minutes a day of drills, what is due first; or the one drill that the address names. */
import { useEffect, useState } from 'react';
import { DRILL_KINDS, type DrillName, dueCards, readDrillId } from '../../../course/index.ts';
import { DrillComing } from '../../parts/drill-coming.tsx';
import { askForDrill, useDrill } from '../../session/drills/drill-maker.ts';
import { usePractice } from '../../session/practice-store.ts';
import { Button } from '../../ui/button.tsx';
import { href } from '../../ui/href.ts';
import '../../ui/page.css';
import { OneDrill } from './one-drill.tsx';
import './practice-page.css';
import { PracticeSession } from './practice-session.tsx';

export function PracticePage({ id }: { readonly id: string | null }) {
  const name = id === null ? null : readDrillId(id);
  return (
    <div className="page practice-page">
      <header className="page-head">
        <h1>Practice</h1>
        <p className="page-lead told">
          Questions that the model makes and grades. What you got wrong comes back, as another question, before you
          forget it.
        </p>
      </header>
      {name ? <Named name={name} unknown={id} /> : <Daily unknown={id} />}
    </div>
  );
}

interface NamedProps {
  readonly name: DrillName;
  /** The name as the address has it. */
  readonly unknown: string | null;
}

function Named({ name, unknown }: NamedProps) {
  const drill = useDrill({ kind: 'named', name });
  if (drill === undefined) return <DrillComing />;
  return drill ? <OneDrill key={drill.id} drill={drill} /> : <Daily unknown={unknown} />;
}

function Daily({ unknown }: { readonly unknown: string | null }) {
  const practice = usePractice();
  // The day on which the page was opened; a session that runs past midnight stays one.
  const [openedAt] = useState(() => Date.now());
  const [isOn, setOn] = useState(false);
  const due = dueCards(practice, openedAt).length;
  // The first question is made while what stands here is read.
  useEffect(() => {
    askForDrill({ kind: 'next', practice, now: openedAt });
  }, [practice, openedAt]);
  if (isOn) return <PracticeSession onEnd={() => setOn(false)} />;
  return (
    <div className="practice-begin">
      {unknown !== null && <p role="alert">There is no drill called “{unknown}”. Here are others.</p>}
      <Button weight="primary" onClick={() => setOn(true)}>
        Ten minutes a day
      </Button>
      <p className="practice-due">
        {practice.answers.length === 0
          ? 'The first questions are the simple ones. You can stop after any of them.'
          : due === 0
            ? 'Nothing is due today, so there are new questions.'
            : `${due === 1 ? 'One card is' : `${due} cards are`} due today.`}
      </p>
      <section aria-labelledby="practice-kinds">
        <h2 id="practice-kinds">What is asked</h2>
        <ul className="practice-kinds">
          {DRILL_KINDS.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </section>
      <p>
        <a href={href('progress')}>What you know, the exam and your results</a>
      </p>
    </div>
  );
}
