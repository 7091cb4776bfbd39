/** What people cannot do in the described organisation, and how to give it back to them. */
import { RotateCcw } from 'lucide-react';
import {
  type EventName,
  eventInfo,
  type Organisation,
  originLabel,
  originOf,
  simulationOf,
} from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { keepFocus } from './keep-focus.ts';
import { currentDescription, describe } from './organisation-store.ts';

export function CannotNotes({ organisation: { settings, cannot } }: { readonly organisation: Organisation }) {
  if (cannot.length === 0) return null;
  const simulation = simulationOf(settings);
  const words = (event: EventName) => `${originLabel(originOf(event))}: ${eventInfo(simulation, event).label}`;
  const giveBack = (button: Element, event: EventName) => {
    keepFocus(button, document.getElementById('organisation-settings'));
    const { draft } = currentDescription();
    const left = draft.cannot.filter((each) => each !== event);
    describe({ ...draft, cannot: left }, `It can be done again. ${words(event)}.`);
  };
  return (
    <section className="verdicts-cannot" aria-label="What people cannot do here">
      <h3>Nobody can do this here</h3>
      <ul>
        {cannot.map((event) => (
          <li key={event}>
            {words(event)}{' '}
            <Button weight="quiet" onClick={({ currentTarget }) => giveBack(currentTarget, event)}>
              <RotateCcw size={14} aria-hidden="true" /> Allow it again
              <span className="visually-hidden">: {words(event)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
