/** One field of a record: its name, its value, and what a person may do there. Amber where the last step changed it. */
import type { ReactNode } from 'react';
import { type EventName, type FieldName, fieldLabel, originOf, valueWords } from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { effectsOf } from '../../session/runs.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/tick.tsx';
import { WhoDot } from '../../ui/who.tsx';
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
  /** Instead of the field's value as a tick or a word. */
  readonly value?: ReactNode;
  readonly children?: ReactNode;
}

export function RecordRow({ field, previewed, value, children }: RecordRowProps) {
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
        {value ?? (typeof held === 'boolean' ? <Tick on={held} /> : <b>{valueWords(edition, field, held)}</b>)}
        {ahead && <span className="record-then">→ {valueWords(edition, field, ahead.after)}</span>}
        {children && <span className="record-act">{children}</span>}
      </dd>
    </div>
  );
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
