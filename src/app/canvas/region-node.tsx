/** A region's box and heading. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { RegionNodeType } from './flow.ts';
import { Handles } from './handles.tsx';

export const RegionNode = memo(({ data: { region } }: NodeProps<RegionNodeType>) => (
  <div className="chart-region" data-region={region.id}>
    <span className="chart-region-label">{region.label}</span>
    <span className="chart-region-note">{region.description}</span>
    <Handles />
  </div>
));
