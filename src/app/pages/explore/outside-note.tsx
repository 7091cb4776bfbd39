/** What the model does not know of the verdict on screen, with the way to each entry of the rulebook. */
import { outsideLine, outsideOf } from '../../../simulation/index.ts';
import { OutsideLinks } from '../../parts/outside-links.tsx';
import { useExplorer } from '../../session/explorer.tsx';

export function OutsideNote() {
  const { run } = useExplorer();
  const entries = outsideOf(run.simulation.settings, run.record);
  if (entries.length === 0) return <p>Nothing that is known of bears on this verdict.</p>;
  return (
    <p>
      {outsideLine(entries)} <OutsideLinks entries={entries} />
    </p>
  );
}
