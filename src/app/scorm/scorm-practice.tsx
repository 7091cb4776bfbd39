/** Practice inside a learning system: question after question, each told to it at once, for as long as one likes. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { answered, type Drill, type Practice, type Suspended } from '../../course/index.ts';
import { DrillCard } from '../parts/drill-card.tsx';
import { askForDrill } from '../session/drills/drill-maker.ts';
import { Button } from '../ui/button.tsx';

export interface PartProps {
  readonly done: Suspended;
  readonly onKeep: (news: Partial<Suspended>) => void;
}

export function ScormPractice({ done, onKeep }: PartProps) {
  const [turn, setTurn] = useState<{ readonly drill: Drill; readonly chosen: number | null } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const ahead = usePracticeOfTurn(done);
  const next = async () => {
    const drill = await askForDrill({ kind: 'next', practice: ahead, now: Date.now() });
    if (!drill) return;
    setTurn({ drill, chosen: null });
    // The button that was pressed goes with its question; a reader goes on at the heading above the next.
    heading.current?.focus();
  };
  const choose = (choice: number) => {
    const after = turn && answered(done.practice, turn.drill, choice, { now: Date.now() });
    if (!after) return;
    setTurn({ ...turn, chosen: choice });
    onKeep({
      practice: after.practice,
      answered: done.answered + 1,
      right: done.right + (after.grade.right ? 1 : 0),
    });
  };
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Practice
      </h1>
      <p role="status" className="scorm-at">
        {done.answered} {done.answered === 1 ? 'question' : 'questions'} practised, {done.right} right.
      </p>
      {turn ? (
        <DrillCard key={turn.drill.id} drill={turn.drill} chosen={turn.chosen} onChoose={choose}>
          <Button weight="primary" onClick={next}>
            Next question
          </Button>
        </DrillCard>
      ) : (
        <>
          <p className="told">
            Questions that the model makes and grades. What you got wrong comes back, as another question.
          </p>
          <Button weight="primary" onClick={next}>
            Practise
          </Button>
        </>
      )}
    </>
  );
}

/**
 * Of earlier sittings the answers themselves are not kept; how many there were still says whose turn it is. The next question is
 * made while what stands there is read.
 */
function usePracticeOfTurn({ practice, answered: count }: Suspended): Practice {
  const ahead = useMemo(() => ({ ...practice, name: `${practice.name} ${count}` }), [practice, count]);
  useEffect(() => {
    askForDrill({ kind: 'next', practice: ahead, now: Date.now() });
  }, [ahead]);
  return ahead;
}

/** Brings the heading of what is shown now to whoever reads by ear; not when the course is opened. */
export function useHeading(place: string): void {
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    const heading = document.querySelector<HTMLElement>('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [place]);
}
