/**
 * The course inside a learning system: the lessons, practice for as long as one likes, and the exam. Somebody who comes back
 * finds everything as it was left.
 */
import { useEffect } from 'react';
import { CoursePage } from '../pages/course/course-page.tsx';
import { href } from '../ui/href.ts';
import { useStore } from '../ui/store.ts';
import '../ui/page.css';
import { type Place, usePlace, whereaboutsOf } from './place.ts';
import { ScormExam } from './scorm-exam.tsx';
import { ScormPractice, useHeading } from './scorm-practice.tsx';
import { ScormRule } from './scorm-rule.tsx';
import type { Sitting } from './sitting.ts';
import './scorm-course.css';

const PARTS = [
  { page: 'course', label: 'Lessons' },
  { page: 'practice', label: 'Practice' },
  { page: 'exam', label: 'Exam' },
] as const;

export function ScormCourse({ sitting }: { readonly sitting: Sitting }) {
  const place = usePlace();
  const isTaken = useStore(sitting.store, (now) => now.isTaken);
  useHeading(place.page);
  useEffect(() => {
    const where = whereaboutsOf(place);
    if (where !== null && where !== sitting.store.get().done.place) sitting.keep({ place: where });
  }, [place, sitting]);
  return (
    <>
      <header className="scorm-bar">
        <nav aria-label="The course">
          <ul>
            {PARTS.map(({ page, label }) => (
              <li key={page}>
                <a href={href(page)} aria-current={page === place.page ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {!isTaken && (
          <p role="alert" className="scorm-refused">
            The learning system did not take the last answer. It is told again with the next one.
          </p>
        )}
        <Part place={place} sitting={sitting} />
      </main>
    </>
  );
}

function Part({ place: { page, id }, sitting }: { readonly place: Place; readonly sitting: Sitting }) {
  const done = useStore(sitting.store, (now) => now.done);
  switch (page) {
    case 'practice':
      return (
        <div className="page scorm-part">
          <ScormPractice done={done} onKeep={sitting.keep} />
        </div>
      );
    case 'exam':
      return (
        <div className="page scorm-part">
          <ScormExam done={done} word={sitting.word} onKeep={sitting.keep} />
        </div>
      );
    case 'rules':
      return (
        <div className="page scorm-part">
          <ScormRule id={id} />
        </div>
      );
    default:
      return <CoursePage id={id} />;
  }
}
