/** The card of the step that led here, told with code that comes with the first step; at the beginning, where to begin. */
import { BookOpen } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { useExplorer } from '../../session/explorer.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import './card.css';
import './step-card.css';
import type { StepToldProps } from './step-told.tsx';

let told: Promise<{ readonly StepTold: ComponentType<StepToldProps> }> | null = null;

/** The same promise each time. Where the code does not arrive, the card stays empty, and all else says what happened too. */
function loadTold() {
  told ??= import('./step-told.tsx').catch(() => ({ StepTold: () => null }));
  return told;
}

// A link with a run shows a step at once; anybody else will soon make one.
if (location.hash.includes('run=')) loadTold();
else addEventListener('pointerover', loadTold, { once: true });

export function StepCard() {
  const { step, before } = useExplorer();
  return step && before ? <Told step={step} before={before} /> : <BeginningCard />;
}

function Told(props: StepToldProps) {
  const [comes] = useState(loadTold);
  const loaded = useLoaded(comes);
  return loaded ? <loaded.StepTold {...props} /> : <div className="step-wait" />;
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
          <a className="button" href="#/stories">
            <BookOpen size={15} aria-hidden="true" />
            Or read a story
          </a>
        </p>
      )}
      <p className="step-note">
        This is a model of Pardot (Account Engagement), {run.simulation.edition.label.toLowerCase()} edition, made
        independently of Salesforce. It knows nothing of anybody’s account.
      </p>
    </article>
  );
}
