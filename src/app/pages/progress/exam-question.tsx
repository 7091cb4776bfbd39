/** One question of the exam. What was right is told when all have been answered. */
import { useEffect, useRef } from 'react';
import { type Drill, EXAM_LENGTH } from '../../../course/index.ts';
import { DrillCard } from '../../parts/drill-card.tsx';

interface QuestionProps {
  readonly drill: Drill;
  /** 0 for the first. */
  readonly place: number;
  readonly onChoose: (choice: number) => void;
}

export function ExamQuestion({ drill, place, onChoose }: QuestionProps) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed has gone with its question; reading goes on at the next.
    if (place > 0 && document.activeElement === document.body) told.current?.focus();
  }, [place]);
  return (
    <>
      <p role="status" ref={told} tabIndex={-1}>
        Question {place + 1} of {EXAM_LENGTH}
      </p>
      <DrillCard drill={drill} chosen={null} onChoose={onChoose} />
    </>
  );
}
