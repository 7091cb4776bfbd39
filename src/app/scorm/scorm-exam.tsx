/** The exam inside a learning system: its questions without reasons, its result, and another one for who has not passed. */
import { EXAM_LENGTH, examDrill, gradeDrill, PASS_MARK, sittingWord } from '../../course/index.ts';
import { DrillCard } from '../parts/drill-card.tsx';
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
  const { exam, name } = practice;
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
  const drill = examDrill(exam.word, name, answers.length);
  const choose = (choice: number) => {
    const grade = gradeDrill(drill, choice);
    if (!grade) return;
    const answer = { drill: drill.id, choice, right: grade.right, at: Date.now() };
    onKeep({ practice: { ...practice, exam: { ...exam, answers: [...answers, answer] } } });
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
