/** The exam: begun with the manager's word and one's name, twenty questions without reasons, and at its end a certificate. */
import { useEffect, useRef, useState } from 'react';
import {
  type Answer,
  EXAM_LENGTH,
  type ExamSitting,
  gradeDrill,
  isSameLearner,
  MAX_LEARNER_NAME,
  PASS_MARK,
} from '../../../course/index.ts';
import { DrillComing } from '../../parts/drill-coming.tsx';
import { askForDrill, useDrill } from '../../session/drills/drill-maker.ts';
import { keepPractice, practiceNow, usePractice } from '../../session/practice-store.ts';
import { Button } from '../../ui/button.tsx';
import { Certificate } from './certificate.tsx';
import { ExamQuestion } from './exam-question.tsx';

/** Whether an exam has begun and has not come to its end. */
export const isSitting = (exam: ExamSitting | null): exam is ExamSitting =>
  exam !== null && exam.answers.length < EXAM_LENGTH;

interface ExamOnProps {
  readonly exam: ExamSitting;
  readonly name: string;
  /** Whether the button that began it has just gone. */
  readonly hasJustBegun: boolean;
}

/** The exam while it is on: it has the page to itself. */
export function ExamOn({ exam, name, hasJustBegun }: ExamOnProps) {
  return (
    <div className="page progress-page">
      <header className="page-head">
        <h1>The exam</h1>
        <p className="page-lead told">
          What was right is told when all have been answered. You can stop, and go on here later.
        </p>
      </header>
      <section className="progress-part progress-exam" aria-label="The question">
        <Sitting key={exam.word} word={exam.word} name={name} answers={exam.answers} hasJustBegun={hasJustBegun} />
      </section>
    </div>
  );
}

/** The exam before it and after it. @param props.hasJustEnded whether the last question has just gone. */
export function ExamBox({ hasJustEnded }: { readonly hasJustEnded: boolean }) {
  const { exam, name } = usePractice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The page is another one now; reading goes on at what came of it.
    if (hasJustEnded && document.activeElement === document.body) heading.current?.focus();
  }, [hasJustEnded]);
  const isDone = exam !== null;
  const right = exam?.answers.filter((answer) => answer.right).length ?? 0;
  return (
    <section className="progress-part progress-exam" aria-labelledby="progress-exam">
      <h2 id="progress-exam" ref={heading} tabIndex={-1}>
        The exam
      </h2>
      {isDone && right >= PASS_MARK && <Certificate exam={exam} name={name} />}
      {isDone && right < PASS_MARK && (
        <p role="status">
          {right} of {EXAM_LENGTH} were right, and it takes {PASS_MARK}. Practise what is weak, and ask for another
          word.
        </p>
      )}
      <Begin />
    </section>
  );
}

function Begin() {
  const { exam, name: known } = usePractice();
  const [name, setName] = useState(known);
  const [word, setWord] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const begin = () => {
    if (name.trim() === '' || word.trim() === '') {
      setFault('The exam needs your name and the word that your manager gave you.');
      return;
    }
    if (exam && isSameLearner(exam.word, word)) {
      setFault('You have taken the exam with this word: ask for another one.');
      return;
    }
    setFault(null);
    keepPractice({ ...practiceNow(), name: name.trim(), exam: { word: word.trim(), answers: [] } });
  };
  return (
    <>
      <p>
        {EXAM_LENGTH} questions that follow from a word, which your manager gives you, and your name. {PASS_MARK} right
        answers pass. There is one try for each word.
      </p>
      <form
        className="progress-fields"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <label>
          Your name
          <input
            value={name}
            maxLength={MAX_LEARNER_NAME}
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          The word
          <input
            value={word}
            maxLength={MAX_LEARNER_NAME}
            autoComplete="off"
            onChange={(event) => setWord(event.target.value)}
          />
        </label>
        {fault !== null && <p role="alert">{fault}</p>}
        <div className="progress-buttons">
          <Button type="submit" weight="primary">
            Begin the exam
          </Button>
        </div>
      </form>
    </>
  );
}

interface SittingProps {
  readonly word: string;
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly hasJustBegun: boolean;
}

function Sitting({ word, name, answers, hasJustBegun }: SittingProps) {
  const place = answers.length;
  const drill = useDrill({ kind: 'exam', word, name, place });
  useEffect(() => {
    // The next question is made while this one is read.
    if (place + 1 < EXAM_LENGTH) askForDrill({ kind: 'exam', word, name, place: place + 1 });
  }, [word, name, place]);
  if (!drill) return <DrillComing />;
  const choose = (choice: number) => {
    const grade = gradeDrill(drill, choice);
    if (!grade) return;
    const answer: Answer = { drill: drill.id, choice, right: grade.right, at: Math.floor(Date.now() / 1000) * 1000 };
    keepPractice({ ...practiceNow(), exam: { word, answers: [...answers, answer] } });
  };
  return <ExamQuestion key={drill.id} drill={drill} place={place} onChoose={choose} hasJustBegun={hasJustBegun} />;
}
