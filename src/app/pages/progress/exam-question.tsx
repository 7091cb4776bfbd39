/** One question of the exam. What was right is told when all have been answered. */
import { type Drill, EXAM_LENGTH } from '../../../course/index.ts';
import { DrillCard } from '../../parts/drill-card.tsx';

interface QuestionProps {
  readonly drill: Drill;
  /** 0 for the first. */
  readonly place: number;
  readonly onChoose: (choice: number) => void;
}

export function ExamQuestion({ drill, place, onChoose }: QuestionProps) {
  return (
    <>
      <p role="status">
        Question {place + 1} of {EXAM_LENGTH}
      </p>
      <DrillCard drill={drill} chosen={null} onChoose={onChoose} />
    </>
  );
}
