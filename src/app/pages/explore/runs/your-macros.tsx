/** The macros at the end of the list of what can happen: one button each, which plays it on the run. */
import { Zap } from 'lucide-react';
import { useId } from 'react';
import { counted, type Macro } from '../../../../simulation/index.ts';
import { useExplorer, useSend } from '../../../session/explorer.tsx';
import { useMacros } from '../../../session/macros.ts';
import { FIRST_MACRO } from './timeline-tools.tsx';
import './your-macros.css';

/** @param words what somebody searches for; all of it must begin a word of the macro's name. */
export function YourMacros({ words }: { readonly words: string }) {
  const { simulation } = useExplorer();
  const heading = useId();
  const wanted = wordsOf(words);
  const macros = useMacros().filter(({ name }) => {
    const found = wordsOf(name);
    return wanted.every((word) => found.some((each) => each.startsWith(word)));
  });
  if (macros.length === 0) return null;
  const playable = ({ events }: Macro) => events.every((event) => simulation.events.includes(event));
  const first = macros.find(playable);
  return (
    <section className="events-group your-macros" aria-labelledby={heading}>
      <h2>
        <Zap size={13} aria-hidden="true" />
        <span id={heading}>Your macros</span>
        <span className="events-note">several events at once</span>
      </h2>
      {macros.map((macro) => (
        <MacroRow key={macro.name} macro={macro} playable={playable(macro)} first={macro === first} />
      ))}
    </section>
  );
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

interface MacroRowProps {
  readonly macro: Macro;
  readonly playable: boolean;
  /** Whether the key for macros leads here. */
  readonly first: boolean;
}

function MacroRow({ macro: { name, events }, playable, first }: MacroRowProps) {
  const { simulation } = useExplorer();
  const send = useSend();
  const why = useId();
  return (
    <div className={playable ? 'event event-live' : 'event'}>
      <button
        type="button"
        className="event-button"
        id={first ? FIRST_MACRO : undefined}
        aria-keyshortcuts={first ? 'M' : undefined}
        aria-disabled={!playable}
        aria-describedby={playable ? undefined : why}
        onClick={() => playable && send({ type: 'run.play', events })}
      >
        <span className="event-label">{name}</span>
        <span className="event-tag">{counted(events.length, 'event')}</span>
      </button>
      {!playable && (
        <p className="event-why" id={why}>
          Has events that do not exist in {simulation.edition.inText}.
        </p>
      )}
    </div>
  );
}
