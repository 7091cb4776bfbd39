/** Starts the course inside a learning system. Nothing is stored beside what that is told, and nothing is asked of a network. */
import { createRoot } from 'react-dom/client';
import '../design/fonts.css';
import '../design/tokens.css';
import '../design/base.css';
import '../design/forced.css';
import { keepCourseIn } from '../session/course-store.ts';
import { Apart } from '../ui/apart.ts';
import { Button } from '../ui/button.tsx';
import { addressOf } from './place.ts';
import { type LearningSystem, learningSystem } from './scorm-api.ts';
import { ScormCourse } from './scorm-course.tsx';
import { isNewerThere, type Sitting, sittingIn } from './sitting.ts';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the course.');
const root = createRoot(element);
const system = learningSystem(window);
if (!system) showOutside();
else if (isNewerThere(system)) showNewer(system);
else open(sittingIn(system));
if (system)
  addEventListener('pagehide', () => {
    // Only tried: everything that counts was committed with its answer.
    system.leave();
  });

function open(sitting: Sitting): void {
  const { done } = sitting.store.get();
  keepCourseIn({ read: () => done.course, keep: (course) => sitting.keep({ course }) });
  history.replaceState(null, '', addressOf(done.place, done.course));
  root.render(
    <Apart value={true}>
      <ScormCourse sitting={sitting} />
    </Apart>,
  );
}

function showOutside(): void {
  root.render(
    <main className="page">
      <h1>This course runs inside a learning system</h1>
      <p>Upload the package there and start it from its list of courses. Here no learning system answers.</p>
    </main>,
  );
}

/** What a newer version keeps is left as it is, unless somebody says otherwise. */
function showNewer(there: LearningSystem): void {
  root.render(
    <main className="page">
      <h1>Your progress was kept by a newer version of this course</h1>
      <p>Nothing was changed. Ask for the newer version to be put back, or begin anew and lose what was kept.</p>
      <Button onClick={() => open(sittingIn(there, true))}>Begin anew</Button>
    </main>,
  );
}
