/** The course inside a learning system: practice for as long as one likes, then the exam, whose result the system is told. */

import { useCallback, useState } from 'react';
import {
  answered,
  type Drill,
  EXAM_LENGTH,
  examDrill,
  gradeDrill,
  NO_PRACTICE,
  nextDrill,
  PASS_MARK,
  packSuspended,
  type Suspended,
  unpackSuspended,
} from '../../course/index.ts';
import { counted } from '../../simulation/index.ts';
import { DrillCard } from '../parts/drill-card.tsx';
import { Button } from '../ui/button.tsx';
import '../ui/page.css';
import type { LearningSystem } from './scorm-api.ts';
import './scorm-course.css';

/** Where nobody wrote a word for the exam. */
const USUAL_WORD = 'mailability';

export function ScormCourse({ system }: { readonly system: LearningSystem }) {
  const name = system.learner;
  const word = system.launchData.trim() || USUAL_WORD;
  const [state, setState] = useState<Suspended>(
    () =>
      unpackSuspended(system.suspendData, { name, word }) ?? {
        practice: { ...NO_PRACTICE, name },
        answered: 0,
        right: 0,
      },
  );
  const [isKept, setKept] = useState(true);
  const keep = useCallback(
    (next: Suspended) => {
      setState(next);
      const exam = next.practice.exam?.answers ?? [];
      const right = exam.filter((answer) => answer.right).length;
      const isOver = exam.length === EXAM_LENGTH;
      setKept(
        system.tell({
          suspendData: packSuspended(next),
          status: !isOver ? 'incomplete' : right >= PASS_MARK ? 'passed' : 'failed',
          score: isOver ? Math.round((right / EXAM_LENGTH) * 100) : null,
        }),
      );
    },
    [system],
  );
  return (
    <main className="page scorm-course">
      <header className="page-head">
        <h1>Who may be emailed?</h1>
        <p className="page-lead told">
          Practise as long as you like, then take the exam: {EXAM_LENGTH} questions, {PASS_MARK} right answers pass.
        </p>
      </header>
      {!isKept && <p role="alert">The learning system did not take the last answer. It is kept with the next one.</p>}
      {state.practice.exam ? (
        <Exam state={state} word={word} onKeep={keep} />
      ) : (
        <Practising state={state} word={word} onKeep={keep} />
      )}
    </main>
  );
}

interface PartProps {
  readonly state: Suspended;
  readonly word: string;
  readonly onKeep: (next: Suspended) => void;
}

function Practising({ state, word, onKeep }: PartProps) {
  const [turn, setTurn] = useState<{ readonly drill: Drill; readonly chosen: number | null } | null>(null);
  const next = () => setTurn({ drill: nextDrill(practiceOfTurn(state), Date.now()), chosen: null });
  const choose = (choice: number) => {
    const after = turn && answered(state.practice, turn.drill, choice, { now: Date.now() });
    if (!after) return;
    setTurn({ ...turn, chosen: choice });
    onKeep({
      practice: after.practice,
      answered: state.answered + 1,
      right: state.right + (after.grade.right ? 1 : 0),
    });
  };
  return (
    <>
      <p role="status" className="scorm-at">
        {counted(state.answered, 'question')} practised, {state.right} right.
      </p>
      {turn && (
        <DrillCard key={turn.drill.id} drill={turn.drill} chosen={turn.chosen} onChoose={choose}>
          <Button weight="primary" onClick={next}>
            Next question
          </Button>
        </DrillCard>
      )}
      <div className="scorm-buttons">
        {!turn && (
          <Button weight="primary" onClick={next}>
            Practise
          </Button>
        )}
        <Button onClick={() => onKeep({ ...state, practice: { ...state.practice, exam: { word, answers: [] } } })}>
          Take the exam
        </Button>
      </div>
    </>
  );
}

/** Of earlier sittings the answers themselves are not kept; how many there were still says whose turn it is. */
const practiceOfTurn = ({ practice, answered: count }: Suspended) => ({
  ...practice,
  name: `${practice.name} ${count}`,
});

function Exam({ state, onKeep }: PartProps) {
  const { exam, name } = state.practice;
  if (!exam) return null;
  const { answers, word } = exam;
  const right = answers.filter((answer) => answer.right).length;
  if (answers.length === EXAM_LENGTH)
    return (
      <p role="status" className="scorm-end">
        {right >= PASS_MARK ? 'Passed' : 'Not passed'}: {right} of {EXAM_LENGTH} right. You may close this window.
      </p>
    );
  const drill = examDrill(word, name, answers.length);
  const choose = (choice: number) => {
    const grade = gradeDrill(drill, choice);
    if (!grade) return;
    const answer = { drill: drill.id, choice, right: grade.right, at: Date.now() };
    onKeep({ ...state, practice: { ...state.practice, exam: { word, answers: [...answers, answer] } } });
  };
  return (
    <>
      <p role="status" className="scorm-at">
        Exam, question {answers.length + 1} of {EXAM_LENGTH}
      </p>
      <DrillCard key={drill.id} drill={drill} chosen={null} onChoose={choose} />
    </>
  );
}
