/** A transition's chip: a button that sends its event, whether or not this transition would fire. Without an event it is a quiet label. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { isAutomation, originOf } from '../../simulation/index.ts';
import { classes } from './classes.ts';
import type { ChipNodeType } from './flow.ts';
import { useActions, useIsTabStop, useQuiet, useTransitionStatus } from './status-store.ts';

export const ChipNode = memo(({ data: { transition } }: NodeProps<ChipNodeType>) => {
  const status = useTransitionStatus(transition.id);
  const isTabStop = useIsTabStop(transition.region, transition.id);
  const actions = useActions();
  const { event = null, ready, fired, previewed, sentence } = status ?? {};
  const quiet = useQuiet(transition.region);
  const flags = { ready, fired, previewed, quiet };
  if (event === null)
    return (
      <div className={classes('chart-chip eventless', flags)} data-transition={transition.id}>
        <span className="chart-chip-text">{transition.text}</span>
      </div>
    );
  return (
    <button
      type="button"
      className={classes('chart-chip nopan', flags)}
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
