/** The learner's own hands: the record, the acts, an answer to each act, hints and the solution; and the end when it is reached. */
import { RotateCcw, Undo2 } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import {
  type Attempt,
  attempt,
  better,
  feedbackOn,
  type Lesson,
  type LessonProgress,
  mannerOf,
} from '../../../course/index.ts';
import type { EventName } from '../../../simulation/index.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { noteLesson, useLesson } from '../../session/course-store.ts';
import { Button } from '../../ui/button.tsx';
import { ActList } from './act-list.tsx';
import { ChartBox } from './chart-box.tsx';
import './hands.css';
import { HintBox } from './hint-box.tsx';
import { LessonEnd } from './lesson-end.tsx';
import { GoalList, LessonRecord } from './lesson-record.tsx';
import { LessonStep } from './lesson-step.tsx';

export function Hands({ lesson }: { readonly lesson: Lesson }) {
  const progress = useLesson(lesson.id);
  const { acts } = progress;
  const [ahead, play] = useSolution(lesson, progress);
  const heading = useId();
  const told = useInSight(acts.length);
  const now = attempt(lesson, acts);
  const set = (next: readonly EventName[]) => {
    const { state } = attempt(lesson, next);
    const done = state === 'reached' ? better(progress.done, mannerOf(progress)) : progress.done;
    noteLesson(lesson.id, { acts: next, done });
  };
  const takeBack = () => {
    play(false);
    set(acts.slice(0, -1));
  };
  const startOver = () => {
    play(false);
    noteLesson(lesson.id, { acts: [], shown: false });
  };
  return (
    <>
      <section className="hands" aria-labelledby={heading}>
        <h2 id={heading}>Now you</h2>
        <p className="hands-task told">{lesson.task}</p>
        {lesson.bet.after.length > 0 && acts.length === 0 && (
          <p className="hands-note">The record is back to where it was before the bet.</p>
        )}
        <GoalList lesson={lesson} run={now.run} />
        <div className="hands-columns">
          <LessonRecord lesson={lesson} run={now.run} />
          <div className="hands-acts">
            <h3>What can happen</h3>
            <ActList
              lesson={lesson}
              run={now.run}
              still={now.state !== 'going' || ahead}
              onAct={(event) => set([...acts, event])}
            />
          </div>
        </div>
        <div className="hands-told" aria-live="polite" ref={told}>
          <Answer lesson={lesson} now={now} />
        </div>
        {acts.length > 0 && (
          <p className="hands-back">
            <Button onClick={takeBack}>
              <Undo2 size={15} aria-hidden="true" /> Take back
            </Button>
            <Button onClick={startOver}>
              <RotateCcw size={15} aria-hidden="true" /> Start over
            </Button>
          </p>
        )}
        {now.state !== 'reached' && <HintBox lesson={lesson} now={now} onSolution={() => play(true)} />}
        <ChartBox run={now.run} onFire={(event) => now.state === 'going' && set([...acts, event])} />
      </section>
      {now.state === 'reached' && <LessonEnd lesson={lesson} acts={acts} progress={progress} />}
    </>
  );
}

/** What came of the last act, and what that means for the goal. */
function Answer({ lesson, now }: { readonly lesson: Lesson; readonly now: Attempt }) {
  if (now.steps.length === 0) return null;
  const feedback = feedbackOn(lesson, now);
  const isReason = feedback?.kind === 'refused' || feedback?.kind === 'nothing';
  return (
    <div className="hands-answer" data-kind={feedback?.kind ?? 'reached'}>
      <LessonStep run={now.run} person={lesson.person} />
      {feedback && !isReason && (
        <p>
          <b>{feedback.text}</b> <RuleLinks ids={feedback.rules} />
        </p>
      )}
      {now.state === 'reached' && (
        <p>
          <b>That is it: the goal is reached.</b>
        </p>
      )}
    </div>
  );
}

/** Brings what was said of an act into sight, should a phone's screen end above it; not for who comes back to a lesson. */
function useInSight(made: number): RefObject<HTMLDivElement | null> {
  const told = useRef<HTMLDivElement>(null);
  const seen = useRef(made);
  useEffect(() => {
    if (made > seen.current) told.current?.scrollIntoView({ block: 'nearest' });
    seen.current = made;
  }, [made]);
  return told;
}

/** Plays the solution from the beginning, an act at a time. @returns whether more is to come, and how to begin or stop it. */
function useSolution(lesson: Lesson, { acts, done }: LessonProgress): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  const made = acts.length;
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => {
      const next = lesson.solution.slice(0, made + 1);
      const reached = attempt(lesson, next).state === 'reached';
      noteLesson(lesson.id, { acts: next, done: reached ? better(done, 'shown') : done });
      if (reached) setOn(false);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [on, made, done, lesson]);
  const play = (wanted: boolean) => {
    if (wanted) noteLesson(lesson.id, { acts: [], shown: true });
    setOn(wanted);
  };
  return [on, play];
}

/** In milliseconds, between two acts of a solution: time to see what the one did. */
const PAUSE = 900;
