/** A field's box that can be clicked: it lets happen what a click there means, or says why it means nothing. */
import { useEffect, useState } from 'react';
import { type EventName, type FieldName, fieldLabel } from '../../../simulation/index.ts';
import { useExplorer } from '../../session/explorer.tsx';
import { effectsOf } from '../../session/runs.ts';
import { Tick } from '../../ui/tick.tsx';
import './box.css';

export interface BoxProps {
  readonly field: FieldName;
  readonly on: boolean;
  readonly onFire: (event: EventName) => void;
}

export function Box({ field, on, onFire }: BoxProps) {
  const { run } = useExplorer();
  const [why, setWhy] = useState<string | null>(null);
  // A reason belongs to the record that it was given for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the run's change that counts.
  useEffect(() => setWhy(null), [run]);
  const click = async () => {
    // It comes, and is worked out, with the click: before that nobody has asked.
    const code = await import('./box-act.ts').catch(() => null);
    if (!code) return setWhy('This could not be loaded: check the connection.');
    const act = code.boxAct(effectsOf(run), field);
    return 'event' in act ? onFire(act.event) : setWhy(act.why);
  };
  return (
    <>
      <button type="button" className="box" onClick={click} title={on ? 'Untick' : 'Tick'}>
        <span className="visually-hidden">{fieldLabel(field)}: </span>
        <Tick on={on} />
      </button>
      <span className="box-why" role="status">
        {why}
      </span>
    </>
  );
}
