/** The line from a region to the status that its field helps to decide. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from './classes.ts';
import type { WayEdgeType } from './flow.ts';
import { linePath } from './line-path.ts';
import { useWayStatus } from './status-store.ts';

export const WayEdge = memo(({ data }: EdgeProps<WayEdgeType>) => {
  const { blocks, fired, previewed } = useWayStatus(data?.way.region ?? '') ?? {};
  if (!data) return null;
  const { line, head } = linePath(data.way.points);
  return (
    <g className={classes('chart-line way', { blocks, fired, previewed })} data-way={data.way.region}>
      <path className="chart-line-path" d={line} />
      <path className="chart-line-head" d={head} />
    </g>
  );
});
