/** What a rule says, for whoever followed a link to it out of a lesson or a question. */
import { citation, isCitable } from '../../simulation/index.ts';
import { RuleFacts } from '../parts/rule-facts.tsx';
import { Button } from '../ui/button.tsx';

export function ScormRule({ id }: { readonly id: string | null }) {
  const entry = id !== null && isCitable(id) ? citation(id) : null;
  return (
    <>
      <h1>{entry ? `${entry.id} ${entry.title}` : 'There is no such rule'}</h1>
      {entry && <RuleFacts entry={entry} assumptions="whole" />}
      <Button onClick={() => history.back()}>Back to where you were</Button>
    </>
  );
}
