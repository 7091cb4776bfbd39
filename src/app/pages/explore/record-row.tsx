/** One field of a record: its name, its value, and what a person may do there. Amber where the last step changed it. */
import type { ReactNode } from 'react';
import {
  type EventName,
  type FieldName,
  type Fields,
  fieldLabel,
  originOf,
  valueWords,
} from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { effectsOf } from '../../session/runs.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/tick.tsx';
import { WhoDot } from '../../ui/who.tsx';
import { Box } from './box.tsx';
import './record-row.css';

export interface RecordProps {
  /** The event whose outcome is being previewed: the fields that it would change are outlined. */
  readonly previewed: EventName | null;
  readonly onFire: (event: EventName) => void;
  readonly onPreview: (event: EventName, isPointed: boolean) => void;
}

export interface RecordRowProps {
  readonly field: FieldName;
  readonly previewed: EventName | null;
  /** Where its box can be clicked: what is to be done with what a click means. */
  readonly onFire?: (event: EventName) => void;
  /** Instead of the field's value as a tick or a word. */
  readonly value?: ReactNode;
  readonly children?: ReactNode;
}

export function RecordRow({ field, previewed, onFire, value, children }: RecordRowProps) {
  const { run, step } = useExplorer();
  const { edition } = run.simulation;
  const held = run.record[field];
  const changed = step?.changes.some((change) => change.field === field) ?? false;
  const effect = previewed ? effectsOf(run).find(({ event }) => event === previewed) : undefined;
  const ahead = effect?.changes.find((change) => change.field === field);
  const classes = ['record-row', changed ? 'record-changed' : '', ahead ? 'record-ahead' : ''].join(' ');
  return (
    <div className={classes}>
      <dt>
        {fieldLabel(field)}
        {changed && <span className="visually-hidden"> (changed in this step)</span>}
      </dt>
      <dd>
        {value ?? <Value field={field} held={held} words={valueWords(edition, field, held)} onFire={onFire} />}
        {ahead && <span className="record-then">→ {valueWords(edition, field, ahead.after)}</span>}
        {children && <span className="record-act">{children}</span>}
      </dd>
    </div>
  );
}

interface ValueProps {
  readonly field: FieldName;
  readonly held: Fields[FieldName];
  readonly words: string;
  readonly onFire: RecordRowProps['onFire'];
}

function Value({ field, held, words, onFire }: ValueProps) {
  if (typeof held !== 'boolean') return <b>{words}</b>;
  return onFire ? <Box field={field} on={held} onFire={onFire} /> : <Tick on={held} />;
}

export interface ActProps extends RecordProps {
  readonly event: EventName;
  /** Who does it, for the button's name and its tooltip: "an administrator". */
  readonly as: string;
  readonly children: ReactNode;
}

/** A link of the record that lets something happen, after the dot of who does it. */
export function Act({ event, as, children, onFire, onPreview }: ActProps) {
  return (
    <Button
      weight="quiet"
      title={`as ${as}`}
      onClick={() => onFire(event)}
      onMouseEnter={() => onPreview(event, true)}
      onMouseLeave={() => onPreview(event, false)}
      onFocus={({ target }) => target.matches(':focus-visible') && onPreview(event, true)}
      onBlur={() => onPreview(event, false)}
    >
      <WhoDot who={originOf(event)} />
      <span>
        {children}
        <span className="visually-hidden"> (as {as})</span>
      </span>
    </Button>
  );
}
