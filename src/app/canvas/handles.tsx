/** The handles of a node, which nobody sees: React Flow drops an edge without a word where a node has none. */
import { Handle, Position } from '@xyflow/react';

export const Handles = () => (
  <>
    <Handle type="source" position={Position.Right} isConnectable={false} />
    <Handle type="target" position={Position.Left} isConnectable={false} />
  </>
);
