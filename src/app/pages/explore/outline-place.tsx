/** The outline of the run on screen. */
import { Outline, type OutlineProps } from '../../parts/outline.tsx';
import { useExplorer } from '../../session/explorer.tsx';

export function OutlinePlace(props: Pick<OutlineProps, 'folded' | 'onFire'>) {
  const { run, effects } = useExplorer();
  return <Outline run={run} effects={effects} {...props} />;
}
