/** At the beginning one thing to do stands out; whoever knows the page does another. */
import { useExplorer, useSend } from '../../session/explorer.tsx';
import { Button } from '../../ui/button.tsx';

export function FirstAct() {
  const { run, person, timeline } = useExplorer();
  const send = useSend();
  if (run.last || timeline.branches.some(({ tip }) => tip.depth > 0)) return null;
  return (
    <Button
      weight="primary"
      className="verdict-ways"
      onClick={() => send({ type: 'run.fire', event: 'prospect.unsubscribed' })}
    >
      Begin: {person} unsubscribes
    </Button>
  );
}
