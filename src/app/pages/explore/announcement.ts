/** What a step came to, as one reads it out: who did what, what changed, and the verdict. */
import { deedWords, fieldLabel, OUTCOME_WORDS, valueWords } from '../../../simulation/index.ts';
import type { ExplorerView } from '../../session/explorer.tsx';

/** "Step 2. Ana clicked unsubscribe: changed. Do Not Email is now ticked. Not mailable. ..." */
export function announcement({ run, step, person, verdict }: ExplorerView): string {
  const verdictSentence = `${verdict.stamp}. ${verdict.cause}`;
  if (!step) return `At the beginning. ${verdictSentence}`;
  const { event, number, outcome, why, changes } = step;
  const deed = `Step ${number}. ${deedWords(run.simulation, event, person)}: ${OUTCOME_WORDS[outcome]}.`;
  const said =
    outcome === 'changed'
      ? changes.map(({ field, after }) => `${fieldLabel(field)}: ${valueWords(run.simulation.edition, field, after)}.`)
      : why;
  return [deed, ...said, verdictSentence].join(' ');
}
