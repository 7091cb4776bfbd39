/**
 * On a phone, at the thumb: what the last step came to, and one step back or forward. What was tapped stands elsewhere on
 * the page than what it changed, so this says it where one is, and leads there.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { counted, eventInfo, OUTCOME_WORDS } from '../../../simulation/index.ts';
import { useExplorer, useSend } from '../../session/explorer.tsx';
import { currentBranch } from '../../session/timeline.ts';
import { Button } from '../../ui/button.tsx';
import './step-bar.css';

export function StepBar() {
  const { timeline, story } = useExplorer();
  const send = useSend();
  const { depth } = timeline.at;
  const atEnd = depth === currentBranch(timeline).tip.depth;
  const telling = story !== null && !atEnd;
  return (
    <nav className="step-bar" aria-label="Steps">
      <Button disabled={depth === 0} onClick={() => send({ type: 'run.back' })}>
        <ChevronLeft size={18} aria-hidden="true" />
        Undo
      </Button>
      <button type="button" className="step-bar-said" onClick={() => lead(story ? '.story-panel' : '.step')}>
        <Said />
      </button>
      <Button
        weight={telling ? 'primary' : 'plain'}
        className={telling ? '' : 'button-icon'}
        aria-label={telling ? 'Next step of the story' : 'Redo'}
        disabled={atEnd}
        onClick={() => send({ type: 'run.forward' })}
      >
        {telling && 'Next'}
        <ChevronRight size={18} aria-hidden="true" />
      </Button>
    </nav>
  );
}

/** "Step 2: unsubscribed, 2 fields changed". */
function Said() {
  const { step, simulation } = useExplorer();
  if (!step) return <span>At the beginning</span>;
  const { number, event, outcome, changes } = step;
  const fields = `${counted(changes.length, 'field')} changed`;
  return (
    <span>
      <b>
        Step {number}: {eventInfo(simulation, event).short},
      </b>{' '}
      {outcome === 'changed' ? fields : OUTCOME_WORDS[outcome]}
    </span>
  );
}

/** Brings a card into sight, and the focus with it. */
function lead(to: string, tries = 10): void {
  const card = document.querySelector<HTMLElement>(to);
  if (!card) {
    // The first step's card comes with its own code.
    if (tries > 0) setTimeout(lead, SOON, to, tries - 1);
    return;
  }
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' });
}

/** Until it is looked for again, in milliseconds. */
const SOON = 200;
