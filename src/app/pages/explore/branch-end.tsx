/**
 * The end of a branch's lane: what the branch is called, which leads there, and beside it how to rename or forget it.
 * Without a name of its own a branch is called by the step in which it leaves the others, and by how it ends.
 */
import { Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { eventInfo, standingOf } from '../../../simulation/index.ts';
import { useExplorer, useSend } from '../../session/explorer.tsx';
import { partingStep } from '../../session/parting-step.ts';
import { runAtMoment } from '../../session/runs.ts';
import { IconButton } from '../../ui/button.tsx';
import { BranchForm } from './branch-form.tsx';
import type { Lane } from './lanes.ts';
import './branch-end.css';

export function BranchEnd({ lane: { branch, name, tip } }: { readonly lane: Lane }): ReactNode {
  const { simulation, timeline } = useExplorer();
  const send = useSend();
  const [asked, ask] = useState<'rename' | 'forget' | null>(null);
  useRenameKey(branch === timeline.current, () => ask('rename'));
  const { words, look } = standingOf(runAtMoment(simulation, tip));
  const parting = useMemo(() => partingStep(timeline.branches, branch), [timeline.branches, branch]);
  const by = parting && eventInfo(simulation, parting).short;
  const ending = `ends ${words}`;
  const steps = tip.depth === 1 ? '1 step' : `${tip.depth} steps`;
  const unnamed = `the branch that ${ending} after ${steps}${by ? `, from “${by}” on` : ''}`;
  const called = name === null ? unnamed : `the branch “${name}”`;
  if (asked) return <BranchForm {...{ branch, name, ending, called, what: asked }} onDone={() => ask(null)} />;
  return (
    <>
      <button
        type="button"
        className={`branch-end branch-${look}`}
        title={name ?? undefined}
        onClick={() => send({ type: 'run.jump', branch, depth: tip.depth })}
      >
        {name === null ? by && <b>{by} →</b> : <b>{name}</b>} {ending}
      </button>
      <IconButton
        label={`Rename ${called}`}
        className="branch-tool"
        id={`rename-${branch}`}
        onClick={() => ask('rename')}
      >
        <Pencil size={13} aria-hidden="true" />
      </IconButton>
      {timeline.branches.length > 1 && (
        <IconButton label={`Forget ${called}`} className="branch-tool" onClick={() => ask('forget')}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      )}
    </>
  );
}

/** F2 renames, as it does in lists of files, while the timeline has the focus. */
function useRenameKey(current: boolean, rename: () => void): void {
  useEffect(() => {
    if (!current) return undefined;
    const listen = ({ key, target }: KeyboardEvent) => {
      if (key === 'F2' && target instanceof Element && target.closest('.timeline-strip')) rename();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
