/** The course: its contents, or the lesson that the address names. Nothing is locked; one may begin anywhere. */
import { LESSONS } from '../../../../stories/index.ts';
import { Contents } from './contents.tsx';
import { LessonView } from './lesson-view.tsx';
import './course-page.css';

export function CoursePage({ id }: { readonly id: string | null }) {
  const lesson = LESSONS.find((each) => each.id === id);
  return (
    <div className="page course-page">
      {lesson ? <LessonView key={lesson.id} lesson={lesson} /> : <Contents unknown={id} />}
    </div>
  );
}
