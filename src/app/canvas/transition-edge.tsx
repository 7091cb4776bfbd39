/** A transition's line with its arrow's head, and a wide invisible way for the pointer along it. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { classes } from './classes.ts';
import type { TransitionEdgeType } from './flow.ts';
import { linePath } from './line-path.ts';
import { useActions, useTransitionStatus } from './status-store.ts';

export const TransitionEdge = memo(({ id, data }: EdgeProps<TransitionEdgeType>) => {
  const status = useTransitionStatus(id);
  const actions = useActions();
  if (!data || !status) return null;
  const { event, ready, fired, previewed } = status;
  const { line, head } = linePath(data.transition.points);
  return (
    <g className={classes('chart-line', { ready, fired, previewed })} data-line={id}>
      <path className="chart-line-path" d={line} />
      <path className="chart-line-head" d={head} />
      {/* The chip is the button; its line only makes the target larger for a pointer. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, where the chip stands for it. */}
      <path
        className="chart-line-hit nopan"
        d={line}
        onMouseEnter={() => actions.preview(event, true)}
        onMouseLeave={() => actions.preview(event, false)}
        onClick={() => actions.fire(event)}
      />
    </g>
  );
});
