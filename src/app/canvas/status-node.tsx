/** The status, worked out from what regions decide: every status that there is, and which of them it is now. No region, and nothing to click. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from './classes.ts';
import type { StatusNodeType } from './flow.ts';
import { Handles } from './handles.tsx';
import { useStanding } from './status-store.ts';

export const StatusNode = memo(({ data: { status } }: NodeProps<StatusNodeType>) => {
  const standing = useStanding();
  const isDanger = [...standing.values()].some(({ danger }) => danger);
  return (
    <div className={classes('chart-standing', { danger: isDanger })}>
      <div className="chart-standing-heading">
        <span className="chart-region-label">Status</span>
        <span className="chart-standing-note">{status.note}</span>
      </div>
      <ul>
        {status.statuses.map(({ status: its, lines, againstTheirWish, x, y, width, height }) => {
          const { active = false, danger = false, open = false, previewed, entered } = standing.get(its) ?? {};
          return (
            <li
              key={its}
              className={classes('chart-status', { active, danger, previewed, entered })}
              data-status={its}
              aria-current={active}
              style={{ left: x - status.x, top: y - status.y, width, height }}
            >
              <span className="chart-status-words">
                {(danger && againstTheirWish ? againstTheirWish : lines).join(' ')}
                {open && '?'}
              </span>
            </li>
          );
        })}
      </ul>
      <Handles />
    </div>
  );
});
