/** Three hints, one after the other, and the solution, which is always there and is offered to whoever seems stuck. */
import { Lightbulb, Play } from 'lucide-react';
import { type Attempt, type Lesson, nextActWords } from '../../../course/index.ts';
import { noteLesson, useLesson } from '../../session/course-store.ts';
import { Button } from '../../ui/button.tsx';
import './hint-box.css';

interface HintProps {
  readonly lesson: Lesson;
  readonly now: Attempt;
  readonly onSolution: () => void;
}

/** Which act is next, from where one stands. */
const whichAct = (lesson: Lesson, { run }: Attempt): string =>
  nextActWords(lesson, run) ?? 'Take the last act back: from here no way leads on.';

const HINTS = 3;
/** So many acts without the goal, and somebody is taken to be stuck. */
const MANY = 4;

export function HintBox({ lesson, now, onSolution }: HintProps) {
  const { hints } = useLesson(lesson.id);
  const shown = hints < HINTS ? lesson.hints.slice(0, hints) : [...lesson.hints, whichAct(lesson, now)];
  const isCase = lesson.caseNumber !== undefined;
  const isStuck = hints === HINTS || now.steps.length >= MANY || now.state === 'failed';
  // A case is found by oneself; help is there for whoever has tried, and stays once it was asked for.
  if (isCase && !isStuck && hints === 0)
    return <p className="hint-box">In a case there are no hints at first. They come once you have tried.</p>;
  return (
    <div className="hint-box">
      <ol className="hint-box-hints" aria-live="polite">
        {shown.map((hint, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hint is known by its place, and the third changes with the record.
          <li key={place}>{hint}</li>
        ))}
      </ol>
      <p className="hint-box-buttons">
        {hints < HINTS && (
          <Button onClick={() => noteLesson(lesson.id, { hints: hints + 1 })}>
            <Lightbulb size={15} aria-hidden="true" /> {hints === 0 ? 'A hint' : 'Another hint'}
          </Button>
        )}
        <Button weight={isStuck ? 'plain' : 'quiet'} onClick={onSolution}>
          <Play size={15} aria-hidden="true" /> Show the solution
        </Button>
        {isStuck && <span>Stuck? Watch it once, then do it yourself.</span>}
      </p>
    </div>
  );
}
