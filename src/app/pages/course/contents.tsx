/** The contents of the course: chapters and lessons, what is done, and where one was. */
import { ArrowRight, Check } from 'lucide-react';
import { useId } from 'react';
import { LESSONS } from '../../../../stories/index.ts';
import {
  CHAPTERS,
  type CourseProgress,
  caseId,
  type Lesson,
  lessonById,
  type Manner,
  nextCase,
} from '../../../course/index.ts';
import { counted } from '../../../simulation/index.ts';
import { useCourse } from '../../session/course-store.ts';
import { useIsApart } from '../../ui/apart.ts';
import { href } from '../../ui/href.ts';
import './contents.css';

/** @param unknown what the address named and is no lesson; null where it named none. */
export function Contents({ unknown }: { readonly unknown: string | null }) {
  const course = useCourse();
  const isApart = useIsApart();
  const done = LESSONS.filter(({ id }) => course.lessons[id]?.done).length;
  return (
    <>
      <header className="page-head">
        <h1>Learn it, lesson by lesson</h1>
        <p className="page-lead told">
          Each takes about three minutes: you bet on what will happen, you do it with your own hands, and you see why.
        </p>
        {unknown !== null && <p role="status">There is no lesson called “{unknown}”. Here are all that there are.</p>}
      </header>
      <p className="course-go">
        <GoOn course={course} done={done} />
      </p>
      {CHAPTERS.map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} course={course} />
      ))}
      <p className="course-note">
        What you do here {isApart ? 'is kept by your learning system' : 'stays in this browser'}. The course teaches a
        model, not your account, and is independent of Salesforce.
      </p>
    </>
  );
}

/** The one button of the page: the first lesson, the one that was left, or the next that is not done. */
function GoOn({ course, done }: { readonly course: CourseProgress; readonly done: number }) {
  const open = course.at === null ? null : lessonById(course.at, LESSONS);
  const left = open && !course.lessons[open.id]?.done && course.lessons[open.id] ? open : null;
  const next = left ?? LESSONS.find(({ id }) => !course.lessons[id]?.done);
  const begun = done > 0 || left !== null;
  return (
    <>
      {next && (
        <a className="button button-primary" href={href('course', next.id)}>
          {begun ? `Go on: ${next.title}` : `Begin: ${next.title}`}
          <ArrowRight size={16} aria-hidden="true" />
        </a>
      )}
      <span className="course-count">
        {done === LESSONS.length ? `All ${done} lessons are done.` : `${done} of ${LESSONS.length} lessons done`}
      </span>
      <progress className="course-progress" value={done} max={LESSONS.length} aria-label="Lessons done" />
    </>
  );
}

interface ChapterProps {
  readonly chapter: (typeof CHAPTERS)[number];
  readonly course: CourseProgress;
}

function Chapter({ chapter: { id, note, supposes }, course }: ChapterProps) {
  const heading = useId();
  const next = nextCase(id, course);
  return (
    <section className="course-chapter" aria-labelledby={heading}>
      <h2 id={heading}>{id}</h2>
      <p className="course-chapter-note">
        {note} {supposes && `Supposes that you know ${supposes}.`}
      </p>
      <ol>
        {LESSONS.filter((lesson) => lesson.chapter === id).map((lesson) => (
          <Entry key={lesson.id} lesson={lesson} course={course} />
        ))}
      </ol>
      <p className="course-case">
        <a href={href('course', caseId(id, next))}>{next === 1 ? 'A case of your own' : `Case ${next}`}</a>
        <span>
          {' '}
          A record, a goal and no hints at first. {next > 1 && `${counted(next - 1, 'case')} done; there`}
          {next === 1 && 'There'} is always another one.
        </span>
      </p>
    </section>
  );
}

function Entry({
  lesson: { id, title, aim, keep },
  course,
}: {
  readonly lesson: Lesson;
  readonly course: CourseProgress;
}) {
  const progress = course.lessons[id];
  const done = progress?.done ?? null;
  const begun = !done && progress !== undefined;
  return (
    <li className="course-entry" data-done={done !== null}>
      <span className="course-entry-mark">{done && <Check size={15} strokeWidth={3} aria-hidden="true" />}</span>
      <div>
        <a href={href('course', id)}>{title}</a>
        {(done || begun) && <span className="course-entry-state"> {done ? DONE[done] : 'begun'}</span>}
        <p>{done ? keep : aim}</p>
      </div>
    </li>
  );
}

/** A finished lesson is a reference: its sentence stands in place of its aim. */
const DONE: Readonly<Record<Manner, string>> = { alone: 'done', hinted: 'done with a hint', shown: 'watched' };
