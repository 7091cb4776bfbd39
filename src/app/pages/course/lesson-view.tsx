/** One lesson from top to bottom: its aim and scene, the bet, the learner's own hands, and why it is so. */
import { useEffect } from 'react';
import { LESSONS } from '../../../../stories/index.ts';
import { type Lesson, lessonSimulation, wordById } from '../../../course/index.ts';
import { settingsLine } from '../../../simulation/index.ts';
import { noteOpened, useLesson } from '../../session/course-store.ts';
import { href } from '../../ui/href.ts';
import { BetBox } from './bet-box.tsx';
import { ExhibitBox } from './exhibit-box.tsx';
import { Hands } from './hands.tsx';
import './lesson-view.css';
import { preparedOf } from './prepared.ts';

export function LessonView({ lesson }: { readonly lesson: Lesson }) {
  const { bet } = preparedOf(lesson);
  const progress = useLesson(lesson.id);
  const chosen = bet.choices.findIndex(({ words }) => words === progress.bet);
  const { settings } = lessonSimulation(lesson);
  useEffect(() => noteOpened(lesson.id), [lesson.id]);
  return (
    <article className="lesson">
      <header className="page-head lesson-head">
        <p className="lesson-place">
          <a href={href('course')}>Course</a> · {lesson.chapter} ·{' '}
          {lesson.caseNumber === undefined
            ? `Lesson ${LESSONS.indexOf(lesson) + 1} of ${LESSONS.length}`
            : `Case ${lesson.caseNumber}`}
        </p>
        <h1>{lesson.title}</h1>
        <p className="lesson-aim">{lesson.aim}</p>
      </header>
      <section className="lesson-scene" aria-label="The scene">
        <p className="told">{lesson.scene}</p>
        <div className="lesson-asides">
          <Words lesson={lesson} />
          <details className="lesson-aside">
            <summary>The account</summary>
            <p>{settingsLine(settings)}.</p>
          </details>
        </div>
        {lesson.exhibit && <ExhibitBox lesson={lesson} exhibit={lesson.exhibit} />}
      </section>
      <BetBox lesson={lesson} bet={bet} chosen={chosen < 0 ? null : chosen} />
      {chosen >= 0 && <Hands lesson={lesson} />}
    </article>
  );
}

/** The words that the lesson explains, for whoever needs them. */
function Words({ lesson: { explains } }: { readonly lesson: Lesson }) {
  if (explains.length === 0) return null;
  return (
    <details className="lesson-aside">
      <summary>{explains.length === 1 ? 'One new word' : `${explains.length} new words`}</summary>
      <ul>
        {explains.map((id) => (
          <li key={id}>{wordById(id).says}</li>
        ))}
      </ul>
    </details>
  );
}
