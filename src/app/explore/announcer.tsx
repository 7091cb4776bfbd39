/** Says to a screen reader what a step came to: who did what, what changed, and the verdict. Silent until something happens. */
import { useEffect, useState } from 'react';
import { actorName, eventInfo, fieldLabel, valueWords } from '../../simulation/index.ts';
import { type ExplorerView, useExplorer } from '../state/explorer.tsx';
import { OUTCOMES } from './outcomes.ts';

export function Announcer() {
  const view = useExplorer();
  const [first] = useState(view.run);
  const [text, setText] = useState('');
  useEffect(() => {
    if (view.run !== first) setText(announcement(view));
  }, [view, first]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}

/** "Step 2. Ana clicked unsubscribe: changed. Do Not Email is now ticked. Not mailable. ..." */
export function announcement({ run, step, person, verdict }: ExplorerView): string {
  const verdictSentence = `${verdict.stamp}. ${verdict.cause}`;
  if (!step) return `At the beginning. ${verdictSentence}`;
  const { event, number, outcome, why, changes } = step;
  const deed = `Step ${number}. ${actorName(event, person)} ${eventInfo(run.simulation, event).past}: ${OUTCOMES[outcome]}.`;
  const said =
    outcome === 'changed'
      ? changes.map(({ field, after }) => `${fieldLabel(field)}: ${valueWords(field, after)}.`)
      : why;
  return [deed, ...said, verdictSentence].join(' ');
}
