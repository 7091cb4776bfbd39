/** The exam inside a learning system: its questions without reasons, its result, and another one for who has not passed. */
import { useEffect } from 'react';
import { EXAM_LENGTH, type ExamSitting, gradeDrill, PASS_MARK, sittingWord } from '../../course/index.ts';
import { ExamQuestion } from '../pages/progress/exam-question.tsx';
import { DrillComing } from '../parts/drill-coming.tsx';
import { askForDrill, useDrill } from '../session/drills/drill-maker.ts';
import { Button } from '../ui/button.tsx';
import type { PartProps } from './scorm-practice.tsx';

export function ScormExam({ done, word, onKeep }: PartProps & { readonly word: string }) {
  return (
    <>
      <h1>The exam</h1>
      <Sitting done={done} word={word} onKeep={onKeep} />
    </>
  );
}

function Sitting({ done, word, onKeep }: PartProps & { readonly word: string }) {
  const { practice, sitting } = done;
  const { exam } = practice;
  const begin = (next: number) =>
    onKeep({ sitting: next, practice: { ...practice, exam: { word: sittingWord(word, next), answers: [] } } });
  if (!exam)
    return (
      <>
        <p className="told">
          {EXAM_LENGTH} questions, of which {PASS_MARK} have to be right. The learning system is told the result.
        </p>
        <Button weight="primary" onClick={() => begin(1)}>
          Take the exam
        </Button>
      </>
    );
  const { answers } = exam;
  const right = answers.filter((answer) => answer.right).length;
  if (answers.length === EXAM_LENGTH)
    return (
      <>
        <p role="status" className="scorm-end">
          {right >= PASS_MARK ? 'Passed' : 'Not passed'}: {right} of {EXAM_LENGTH} right.
        </p>
        {right < PASS_MARK && (
          <>
            <p className="told">Practise what is weak, then take it again: the questions will be others.</p>
            <Button onClick={() => begin(sitting + 1)}>Take another exam</Button>
          </>
        )}
      </>
    );
  return <Question key={answers.length} done={done} exam={exam} onKeep={onKeep} />;
}

function Question({ done: { practice }, exam, onKeep }: PartProps & { readonly exam: ExamSitting }) {
  const { word, answers } = exam;
  const { name } = practice;
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
    const answer = { drill: drill.id, choice, right: grade.right, at: Date.now() };
    onKeep({ practice: { ...practice, exam: { ...exam, answers: [...answers, answer] } } });
  };
  return <ExamQuestion key={drill.id} drill={drill} place={place} onChoose={choose} />;
}
