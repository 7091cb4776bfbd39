/** The mark on a row of a decision table that fits the prospect of the run on screen. */
import { useExplorer } from '../../session/explorer.tsx';

export function FitsNow() {
  const { person } = useExplorer();
  return <span className="decision-table-now">fits {person} now</span>;
}
