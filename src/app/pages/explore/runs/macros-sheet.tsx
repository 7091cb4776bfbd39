/** Macros: a handful of events under a name. Saved from the run on screen, played on it, and forgotten on purpose only. */
import { Play, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import {
  type EventName,
  eventInfo,
  MAX_MACROS,
  MAX_NAME,
  type Macro,
  nameFrom,
  originOf,
} from '../../../../simulation/index.ts';
import { useExplorer, useSend } from '../../../session/explorer.tsx';
import { addMacros, forgetMacro, useMacros } from '../../../session/macros.ts';
import { eventsOf } from '../../../session/timeline.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { WhoDot } from '../../../ui/who.tsx';
import './macros-sheet.css';

export function MacrosSheet({ onClose }: { readonly onClose: () => void }) {
  const macros = useMacros();
  return (
    <Sheet kicker="What you do again and again" title="Macros" onClose={onClose} wide>
      {macros.length === 0 ? (
        <p className="macros-lead told">
          A macro is a handful of events under a name, ready to be played on any run. This browser remembers it, and run
          files carry it.
        </p>
      ) : (
        <ul className="macros">
          {macros.map((macro) => (
            <OneMacro key={macro.name} macro={macro} onClose={onClose} />
          ))}
        </ul>
      )}
      <SaveMacro />
    </Sheet>
  );
}

function OneMacro({ macro: { name, events }, onClose }: { readonly macro: Macro; readonly onClose: () => void }) {
  const { simulation } = useExplorer();
  const send = useSend();
  const [sure, setSure] = useState(false);
  const why = useId();
  const missing = events.filter((event) => !simulation.events.includes(event));
  const playable = missing.length === 0;
  return (
    <li>
      <h3>{name}</h3>
      {playable ? (
        <EventLine events={events} />
      ) : (
        <p className="macros-why" id={why}>
          Has events that do not exist in {simulation.edition.inText}.
        </p>
      )}
      <div className="macros-acts">
        <Button
          aria-label={`Play ${name}`}
          disabled={!playable}
          aria-describedby={playable ? undefined : why}
          onClick={() => {
            send({ type: 'run.play', events });
            onClose();
          }}
        >
          <Play size={15} aria-hidden="true" />
          Play
        </Button>
        {sure ? (
          <Button autoFocus onClick={() => forgetMacro(name)} onBlur={() => setSure(false)}>
            Forget it for good
          </Button>
        ) : (
          <IconButton label={`Forget ${name}`} onClick={() => setSure(true)}>
            <Trash2 size={15} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function EventLine({ events }: { readonly events: readonly EventName[] }) {
  const { simulation } = useExplorer();
  return (
    <ol className="macros-events">
      {events.slice(0, SHOWN).map((event, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same event may come twice; its place is what tells them apart.
        <li key={place}>
          <WhoDot who={originOf(event)} />
          {eventInfo(simulation, event).short}
        </li>
      ))}
      {events.length > SHOWN && <li>and {events.length - SHOWN} more</li>}
    </ol>
  );
}

const SHOWN = 12;

function SaveMacro() {
  const { timeline } = useExplorer();
  const all = eventsOf(timeline.at);
  const [last, setLast] = useState(Math.min(3, all.length));
  const [name, setName] = useState('');
  const count = Math.min(Math.max(1, last), all.length);
  const chosen = all.slice(-count);
  const full = useMacros().length >= MAX_MACROS;
  if (full) return <p className="macros-why">There are {MAX_MACROS} macros, and no room for more: forget one first.</p>;
  if (all.length === 0)
    return <p className="macros-why">Let something happen first; then it can be saved as a macro.</p>;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const clean = nameFrom(name);
    if (clean !== null) addMacros([{ name: clean, events: chosen }]);
    setName('');
  };
  return (
    <form className="macros-save" aria-label="Save a macro" onSubmit={save}>
      <h3>Save what just happened</h3>
      <label>
        Steps, counted back from where you stand
        <input
          type="number"
          min={1}
          max={all.length}
          value={count}
          onChange={({ target }) => setLast(Number(target.value))}
        />
      </label>
      <Button weight="quiet" onClick={() => setLast(all.length)}>
        All {all.length}
      </Button>
      <EventLine events={chosen} />
      <label>
        Its name
        <input
          type="text"
          required
          pattern=".*\S.*"
          maxLength={MAX_NAME}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <Button type="submit">Save as a macro</Button>
    </form>
  );
}
