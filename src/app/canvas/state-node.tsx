/** A state's box: solid while it is active. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from './classes.ts';
import type { StateNodeType } from './flow.ts';
import { Handles } from './handles.tsx';
import { useStateStatus } from './status-store.ts';

export const StateNode = memo(({ data: { state } }: NodeProps<StateNodeType>) => {
  const status = useStateStatus(state.id);
  const { container, sideways } = state;
  const flags = { active: status?.active, previewed: status?.previewed, entered: status?.entered };
  return (
    <div
      className={classes('chart-state', { ...flags, container, sideways })}
      data-state={state.id}
      data-active={status?.active ?? false}
    >
      <span className="chart-state-plaque">
        {state.label}
        {status?.count && <span className="chart-state-count">{status.count}</span>}
      </span>
      <Handles />
    </div>
  );
});
