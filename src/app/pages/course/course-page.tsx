/** The course: its contents, or the lesson that the address names. Nothing is locked; one may begin anywhere. */
import { useEffect, useRef } from 'react';
import { LESSONS } from '../../../../stories/index.ts';
import { lessonById } from '../../../course/index.ts';
import { Contents } from './contents.tsx';
import { LessonView } from './lesson-view.tsx';
import './course-page.css';

export function CoursePage({ id }: { readonly id: string | null }) {
  const lesson = id === null ? null : lessonById(id, LESSONS);
  const place = useHeadingFor(id);
  return (
    <div className="page course-page" ref={place}>
      {lesson ? <LessonView key={lesson.id} lesson={lesson} /> : <Contents unknown={id} />}
    </div>
  );
}

/** Who goes from one lesson to another begins at its heading: the link that was pressed has gone. Not on arriving at the course. */
function useHeadingFor(id: string | null) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    const heading = place.current?.querySelector<HTMLElement>('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [id]);
  return place;
}
