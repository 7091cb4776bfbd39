/** The card of the step that led here; at the beginning, where to begin. */
import { BookOpen } from 'lucide-react';
import { Suspense } from 'react';
import { useExplorer } from '../../session/explorer.tsx';
import { href } from '../../ui/href.ts';
import { lazyNamed } from '../../ui/lazy-named.ts';
import './card.css';
import './step-card.css';

// The first step brings it.
const StepTold = lazyNamed(() => import('./step-told.tsx'), 'StepTold');

export function StepCard() {
  const { step, before } = useExplorer();
  if (!step || !before) return <BeginningCard />;
  return (
    <Suspense fallback={null}>
      <StepTold step={step} before={before} />
    </Suspense>
  );
}

function BeginningCard() {
  const { person, timeline, run } = useExplorer();
  const told = timeline.branches.some(({ tip }) => tip.depth > 0);
  return (
    <article className="card step" aria-label="The beginning">
      <header className="card-head">
        <h2>The beginning</h2>
        <span className="card-note card-end">step 0</span>
      </header>
      <p className="step-told told">
        {told ? (
          `Nothing has happened to ${person} yet. Step forward to see what does.`
        ) : (
          <>
            Everything about {person} is blank. Let something happen: choose it from the list
            <span className="step-on-chart">, or click it on the chart</span>.
          </>
        )}
      </p>
      {!told && (
        <p className="step-invite">
          <a className="button" href={href('stories')}>
            <BookOpen size={15} aria-hidden="true" />
            Or read a story
          </a>
        </p>
      )}
      <p className="step-note">
        This is a model of Pardot (Account Engagement), {run.simulation.edition.inText}, made independently of
        Salesforce. It knows nothing of anybody’s account.
      </p>
    </article>
  );
}
