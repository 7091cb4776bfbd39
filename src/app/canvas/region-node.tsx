/** A region's box and heading; quiet where nothing can happen in it with these settings. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from './classes.ts';
import type { RegionNodeType } from './flow.ts';
import { Handles } from './handles.tsx';
import { useQuiet } from './status-store.ts';

export const RegionNode = memo(({ data: { region } }: NodeProps<RegionNodeType>) => {
  const quiet = useQuiet(region.id);
  return (
    <div className={classes('chart-region', { quiet })} data-region={region.id}>
      <span className="chart-region-label">{region.label}</span>
      <span className="chart-region-note">{region.description}</span>
      <Handles />
    </div>
  );
});
