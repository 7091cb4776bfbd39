/** The end of a lesson: how it went, why it is so with its rules, the sentence to keep, and the way on. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { LESSONS } from '../../../../stories/index.ts';
import { caseId, type Lesson, type LessonProgress, lessonSimulation, nextCase } from '../../../course/index.ts';
import { citation, counted, type EventName, formatLink, listed } from '../../../simulation/index.ts';
import { RuleBox } from '../../parts/rule-box.tsx';
import { rulesHref } from '../../parts/rule-words.ts';
import { useCourse } from '../../session/course-store.ts';
import { useIsApart } from '../../ui/apart.ts';
import { href } from '../../ui/href.ts';
import { preparedOf } from './prepared.ts';
import './lesson-end.css';

interface EndProps {
  readonly lesson: Lesson;
  readonly acts: readonly EventName[];
  readonly progress: LessonProgress;
}

export function LessonEnd({ lesson, acts, progress }: EndProps) {
  const heading = useId();
  const isApart = useIsApart();
  const course = useCourse();
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A button that has gone leaves the focus nowhere; reading goes on here.
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, []);
  const next = nextOf(lesson);
  const { settings } = lessonSimulation(lesson);
  const events = [...lesson.opening, ...acts];
  return (
    <section className="lesson-end" aria-labelledby={heading}>
      <h2 id={heading} ref={place} tabIndex={-1}>
        Why it is so
      </h2>
      <p className="lesson-end-praise">{praise(lesson, acts, progress)}</p>
      <p className="told">{lesson.why}</p>
      <div className="lesson-end-rules">
        {lesson.teaches.map((id) => (
          <RuleBox
            key={id}
            id={id}
            head={
              <a href={rulesHref(id)}>
                {id} {citation(id).title}.
              </a>
            }
          />
        ))}
      </div>
      {lesson.shows && !isApart && (
        <p>
          It bears on {lesson.shows.length === 1 ? 'the promise' : 'the promises'} {listed(lesson.shows)}:{' '}
          <a href={href('proofs')}>see where they hold</a>.
        </p>
      )}
      <p className="lesson-end-keep">
        <span>To keep</span> <b className="told">{lesson.keep}</b>
      </p>
      <p className="lesson-end-on">
        <a className="button button-primary" href={href('course', next?.id ?? null)}>
          {next ? `Next: ${next.title}` : 'That was the last lesson. See all'}
          <ArrowRight size={16} aria-hidden="true" />
        </a>
        {isLastOfChapter(lesson) && (
          <a className="button" href={href('course', caseId(lesson.chapter, nextCase(lesson.chapter, course)))}>
            {lesson.caseNumber === undefined ? 'Try a case of your own' : 'Another case'}
          </a>
        )}
        {!isApart && (
          <a className="button" href={href('explore', null, formatLink({ settings, events, at: events.length }))}>
            Open this run in the explorer
          </a>
        )}
      </p>
    </section>
  );
}

/** The lesson after this one; after a case the next chapter’s first. */
function nextOf(lesson: Lesson): Lesson | undefined {
  const last = LESSONS.findLastIndex(({ chapter }) => chapter === lesson.chapter);
  return LESSONS[(lesson.caseNumber === undefined ? LESSONS.indexOf(lesson) : last) + 1];
}

/** Whether cases come here: at the end of a chapter, and after each of them. */
const isLastOfChapter = (lesson: Lesson): boolean =>
  lesson.caseNumber !== undefined || nextOf(lesson)?.chapter !== lesson.chapter;

/** What there is to say of how it went: praise where it was earned, and what is left to gain where it was not. */
function praise(lesson: Lesson, { length }: EndProps['acts'], { bet, hints, shown }: LessonProgress): string {
  const prepared = preparedOf(lesson);
  const isRight = prepared.bet.choices[prepared.bet.answer]?.words === bet;
  const { par } = prepared;
  if (shown) return `You watched it: ${counted(par, 'act')}. Start over and do it with your own hands.`;
  const way =
    length > par
      ? `Done in ${counted(length, 'act')}. The shortest way takes ${par}.`
      : `Done in ${counted(length, 'act')}, and no way is shorter.`;
  if (hints > 0) return `${way} With ${counted(hints, 'hint')}.`;
  return isRight && length === par ? `${way} The bet was right and you took no hint: well done.` : way;
}
