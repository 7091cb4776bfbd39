/** A session of ten minutes: question after question, each answer kept at once, so that one may stop after any of them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { A_SESSION, answered, type Drill } from '../../../course/index.ts';
import { DrillCard } from '../../parts/drill-card.tsx';
import { DrillComing } from '../../parts/drill-coming.tsx';
import { askForDrill } from '../../session/drills/drill-maker.ts';
import { keepPractice, practiceNow } from '../../session/practice-store.ts';
import { Button } from '../../ui/button.tsx';

interface Turn {
  readonly drill: Drill;
  readonly chosen: number | null;
}

export function PracticeSession({ onEnd }: { readonly onEnd: () => void }) {
  const [turn, setTurn] = useState<Turn | null>(null);
  const [rights, setRights] = useState<readonly boolean[]>([]);
  const begun = useRef(0);
  const isShown = useRef(true);
  const next = useCallback(async () => {
    const drill = await askForDrill({ kind: 'next', practice: practiceNow(), now: Date.now() });
    begun.current = Date.now();
    if (drill && isShown.current) setTurn({ drill, chosen: null });
  }, []);
  useEffect(() => {
    isShown.current = true;
    next();
    return () => {
      isShown.current = false;
    };
  }, [next]);
  const choose = (choice: number) => {
    if (!turn || turn.chosen !== null) return;
    const now = Date.now();
    const after = answered(practiceNow(), turn.drill, choice, { now, quick: now - begun.current < QUICK });
    if (!after) return;
    keepPractice(after.practice);
    // Made while the reasons are read.
    askForDrill({ kind: 'next', practice: after.practice, now });
    setRights([...rights, after.grade.right]);
    setTurn({ ...turn, chosen: choice });
  };
  if (rights.length === A_SESSION && turn?.chosen === null) return <Ended rights={rights} onEnd={onEnd} />;
  return (
    <div className="practice-session">
      <p className="practice-at">
        Question {Math.min(rights.length + (turn?.chosen === null ? 1 : 0) || 1, A_SESSION)} of {A_SESSION}
        <progress max={A_SESSION} value={rights.length} aria-label="Questions answered" />
        <Button weight="quiet" onClick={onEnd}>
          Stop here
        </Button>
      </p>
      {turn ? (
        <DrillCard key={turn.drill.id} drill={turn.drill} chosen={turn.chosen} onChoose={choose}>
          <Button weight="primary" onClick={next}>
            {rights.length === A_SESSION ? 'Finish' : 'Next question'}
          </Button>
        </DrillCard>
      ) : (
        <DrillComing />
      )}
    </div>
  );
}

/** Whoever answers so fast, in milliseconds, and rightly, knew it at once. */
const QUICK = 8000;

function Ended({ rights, onEnd }: { readonly rights: readonly boolean[]; readonly onEnd: () => void }) {
  const right = rights.filter(Boolean).length;
  const told = useRef<HTMLHeadingElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <section className="practice-session">
      <h2 ref={told} tabIndex={-1}>
        {right} of {rights.length} right
      </h2>
      <p>
        {right === rights.length
          ? 'All of them. What you know well will be asked again in a few days, to make sure that it stays.'
          : 'What was wrong comes back tomorrow, as another question.'}
      </p>
      <Button weight="primary" onClick={onEnd}>
        Done for today
      </Button>
    </section>
  );
}
