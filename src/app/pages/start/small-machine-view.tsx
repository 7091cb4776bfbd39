/// <reference path="../../../build/front/virtual-small-machine.d.ts" />
/** The small machine as it stands at first; `runSmallMachine` does the rest, with or without React. */

import { SMALL_MACHINE } from 'virtual:small-machine';
import { useLayoutEffect, useRef } from 'react';
import { runSmallMachine } from './small-machine.ts';
import '../../ui/stamp.css';
import './small-machine-view.css';

export function SmallMachineView() {
  const root = useRef<HTMLElement>(null);
  // Before it is painted: whoever sees a button can press it.
  useLayoutEffect(() => (root.current ? runSmallMachine(root.current, SMALL_MACHINE) : undefined), []);
  const { person, fields, acts, states } = SMALL_MACHINE;
  const first = states[0];
  return (
    <section className="small-machine" ref={root} aria-labelledby="small-machine-title" data-look={first?.look}>
      <header>
        <h2 id="small-machine-title">Try it: may {person} be emailed?</h2>
        <p className="stamp stamp-middle" data-stamp="" data-look={first?.look} aria-live="polite">
          {first?.stamp}
        </p>
        <p className="told" data-cause="">
          {first?.cause}
        </p>
      </header>
      <dl>
        {fields.map((field) => (
          <div key={field} data-box="blank">
            <dt>{field}</dt>
            <dd>
              <i aria-hidden="true" /> <span data-value="">blank</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small-machine-lead">Let something happen:</p>
      <ul>
        {acts.map(({ who, label }, place) => (
          <li key={label}>
            <button type="button" data-act={place} data-who={who}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p className="small-machine-told told" data-told="" role="status" />
      <p>
        <button type="button" className="small-machine-again" data-again="">
          Start again
        </button>
      </p>
    </section>
  );
}
