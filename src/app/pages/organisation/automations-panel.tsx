/** The organisation's automations, one card each, with the ways to add another. */
import { Plus, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { AutomationCard } from './automation-card.tsx';
import './automations-panel.css';
import { type Draft, isFull, withAutomation } from './draft.ts';
import { examplesFor } from './examples.ts';
import { keepFocus } from './keep-focus.ts';
import { describe, undo, useDescription } from './organisation-store.ts';

/** What can be told of them; the first is worded for an empty list while nothing is told. */
const known = (isTold: boolean) =>
  [
    { value: 'these', label: isTold ? 'These, and no others' : 'There are none' },
    { value: 'anything', label: 'I do not know: anything may happen' },
  ] as const;

/** With more of them, each shows as one line until it is to be changed. */
const MOST_OPEN = 4;

export function AutomationsPanel({ draft }: { readonly draft: Draft }) {
  const { automations, settings } = draft;
  const isTold = draft.known !== 'nothing';
  const unknown = draft.known === 'anything';
  const { past } = useDescription();
  const list = useRef<HTMLUListElement>(null);
  const add = () => {
    describe(withAutomation(draft, { name: 'New automation', does: [], need: [] }));
    // Its name is the first thing to say about it.
    requestAnimationFrame(() => {
      const names = list.current?.querySelectorAll<HTMLInputElement>('.automation-name input');
      names?.[names.length - 1]?.select();
    });
  };
  return (
    <section className="panel automations" aria-labelledby="organisation-automations">
      <header className="automations-head">
        <h2 id="organisation-automations" tabIndex={-1}>
          Automations{draft.known === 'these' && <span className="automations-count">{automations.length}</span>}
        </h2>
        <Button
          weight="quiet"
          disabled={past.length === 0}
          onClick={({ currentTarget }) => {
            // It is greyed out with the last step.
            keepFocus(currentTarget, document.getElementById('organisation-automations'));
            undo();
          }}
        >
          <Undo2 size={15} aria-hidden="true" /> Undo
        </Button>
      </header>
      <p className="automations-lead">
        Rules, programs, completion actions, imports and API calls in Pardot; workflows, data loads and apps in the CRM.
      </p>
      <Segments
        label="Which automations there are"
        segments={known(isTold)}
        value={draft.known === 'nothing' ? null : draft.known}
        onChange={(value) => describe({ ...draft, known: value })}
      />
      {!unknown && (
        <>
          <ul className="automations-list" ref={list}>
            {automations.map((automation) => (
              <AutomationCard
                key={automation.key}
                automation={automation}
                draft={draft}
                isCrowded={automations.length > MOST_OPEN}
              />
            ))}
          </ul>
          {automations.length === 0 && (
            <p className="automations-none told">
              {isTold
                ? 'There are none: no automation ever touches these fields.'
                : 'Which touch Opted Out, Do Not Email or Email Opt Out? Add each of them, or begin with one below.'}
            </p>
          )}
          <div className="automations-add">
            <Button onClick={add} disabled={isFull(draft)}>
              <Plus size={16} aria-hidden="true" /> Add an automation
            </Button>
          </div>
          <div className="automations-examples">
            <h3>Or start from one that many have</h3>
            <ul>
              {examplesFor(settings).map(({ about, ...automation }) => (
                <li key={automation.name}>
                  <button
                    type="button"
                    disabled={isFull(draft)}
                    onClick={({ currentTarget }) => {
                      describe(withAutomation(draft, automation));
                      // The new card above has just pushed it down.
                      requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }));
                    }}
                  >
                    <Plus size={14} aria-hidden="true" />
                    <b>{automation.name}</b>
                    <span>{about}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}
