/** A transition's chip: a button that sends its event, whether or not this transition would fire. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { isAutomation, originOf } from '../../simulation/index.ts';
import { classes } from './classes.ts';
import type { ChipNodeType } from './flow.ts';
import { useActions, useIsTabStop, useTransitionStatus } from './status-store.ts';

export const ChipNode = memo(({ data: { transition } }: NodeProps<ChipNodeType>) => {
  const status = useTransitionStatus(transition.id);
  const isTabStop = useIsTabStop(transition.region, transition.id);
  const actions = useActions();
  if (!status) return null;
  const { event, ready, fired, previewed, sentence } = status;
  return (
    <button
      type="button"
      className={classes('chart-chip nopan', { ready, fired, previewed })}
      data-transition={transition.id}
      data-region={transition.region}
      tabIndex={isTabStop ? 0 : -1}
      aria-disabled={!ready}
      aria-label={sentence}
      onClick={() => actions.fire(event)}
      onMouseEnter={() => actions.preview(event, true)}
      onMouseLeave={() => actions.preview(event, false)}
      onFocus={({ currentTarget }) => {
        // Brought into sight for the keyboard only: under a pointer that is just pressing, the chip must not move away.
        actions.focused(transition.id, currentTarget.matches(':focus-visible'));
        actions.preview(event, true);
      }}
      onBlur={() => actions.preview(event, false)}
    >
      <i className={classes('chart-dot', { square: isAutomation(event) })} data-who={originOf(event)} />
      <span className="chart-chip-text">{transition.text}</span>
    </button>
  );
});
