/** What can be done in a lesson, by who does it: a few acts that are laid out, and all others behind one press. */
import { useState } from 'react';
import type { Lesson } from '../../../course/index.ts';
import { actorName, type EventName, eventInfo, ORIGINS, originOf, type Run } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { WhoDot } from '../../ui/who.tsx';
import './act-list.css';

interface ActListProps {
  readonly lesson: Lesson;
  readonly run: Run;
  /** Whether nothing more can be done before something is taken back. */
  readonly still: boolean;
  readonly onAct: (event: EventName) => void;
}

export function ActList({ lesson, run, still, onAct }: ActListProps) {
  const [all, setAll] = useState(false);
  const { events } = run.simulation;
  const shown = all ? events : events.filter((event) => lesson.acts.includes(event));
  const groups = ORIGINS.map(({ id }) => ({ id, acts: shown.filter((event) => originOf(event) === id) }));
  return (
    <div className="act-list">
      {groups.map(({ id, acts: [first, ...rest] }) =>
        first === undefined ? null : (
          <section key={id} className="act-list-group" aria-label={actorName(first, lesson.person)}>
            <h4>
              <WhoDot who={id} /> {actorName(first, lesson.person)}
            </h4>
            <ul>
              {[first, ...rest].map((event) => (
                <li key={event}>
                  <Button data-event={event} aria-disabled={still} onClick={() => still || onAct(event)}>
                    {eventInfo(run.simulation, event).label}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <Button weight="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'Show the few acts again' : 'Show everything that can happen'}
      </Button>
    </div>
  );
}
