/** The list of keys, and the switch that turns single keys off. */
import { useState } from 'react';
import { SHORTCUTS } from '../session/shortcuts.ts';
import { Key } from '../ui/key.tsx';
import { Sheet } from '../ui/sheet.tsx';
import './shortcuts-dialog.css';
import { keysAreOn, turnKeys } from '../session/single-keys.ts';

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [on, setOn] = useState(keysAreOn);
  return (
    <Sheet kicker="Everything here works without a mouse" title="Keyboard shortcuts" onClose={onClose}>
      <dl className="shortcuts">
        {SHORTCUTS.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="shortcuts-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            setOn(target.checked);
            turnKeys(target.checked);
          }}
        />
        Single keys do something. Turn this off if they get in the way of speech input; Tab, Enter and Esc always work.
      </label>
    </Sheet>
  );
}
