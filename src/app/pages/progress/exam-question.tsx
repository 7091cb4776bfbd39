/** One question of the exam. What was right is told when all have been answered. */
import { useEffect, useRef } from 'react';
import { type Drill, EXAM_LENGTH } from '../../../course/index.ts';
import { DrillCard } from '../../parts/drill-card.tsx';

interface QuestionProps {
  readonly drill: Drill;
  /** 0 for the first. */
  readonly place: number;
  readonly onChoose: (choice: number) => void;
  /** Whether the button that began the exam has just gone. */
  readonly hasJustBegun?: boolean;
}

export function ExamQuestion({ drill, place, onChoose, hasJustBegun = false }: QuestionProps) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed has gone with its question; reading goes on at the next.
    if ((place > 0 || hasJustBegun) && document.activeElement === document.body) told.current?.focus();
  }, [place, hasJustBegun]);
  return (
    <>
      <div className="progress-place">
        <p role="status" ref={told} tabIndex={-1}>
          Question {place + 1} of {EXAM_LENGTH}
        </p>
        <progress value={place} max={EXAM_LENGTH} aria-hidden="true" />
      </div>
      <DrillCard drill={drill} chosen={null} onChoose={onChoose} />
    </>
  );
}
