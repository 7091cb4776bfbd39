/** Starts the course inside a learning system. Nothing is stored beside what that is told, and nothing is asked of a network. */
import { createRoot } from 'react-dom/client';
import '../design/fonts.css';
import '../design/tokens.css';
import '../design/base.css';
import '../design/forced.css';
import { learningSystem } from './scorm-api.ts';
import { ScormCourse } from './scorm-course.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the course.');
const system = learningSystem(window);
createRoot(root).render(
  system ? (
    <ScormCourse system={system} />
  ) : (
    <main className="page">
      <h1>This course runs inside a learning system</h1>
      <p>Upload the package there and start it from its list of courses. Here no learning system answers.</p>
    </main>
  ),
);
if (system)
  addEventListener('pagehide', () => {
    // Only tried: everything that counts was committed with its answer.
    system.leave();
  });
