/**
 * A drill: the account, what has happened, the question and its choices; and once one is taken, which is right and why each
 * other is not. Whoever shows it says what is done with the choice.
 */
import { Check, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Drill } from '../../course/index.ts';
import {
  actorName,
  eventInfo,
  play,
  type Run,
  settingsLine,
  simulationOf,
  valueWords,
} from '../../simulation/index.ts';
import { useIsApart } from '../ui/apart.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/tick.tsx';
import { exploreHref } from './play-table.ts';
import { isBox, recordFields } from './record-fields.ts';
import { RuleLinks } from './rule-link.tsx';
import '../ui/choice.css';
import './drill-card.css';

export interface DrillCardProps {
  readonly drill: Drill;
  /** The place of the choice that was taken; null before. */
  readonly chosen: number | null;
  readonly onChoose: (choice: number) => void;
  /** What stands below the answer: where it goes on. */
  readonly children?: ReactNode;
}

export function DrillCard({ drill, chosen, onChoose, children }: DrillCardProps) {
  const heading = useId();
  const run = play(simulationOf(drill.settings), drill.events);
  // Where an organisation is asked about, the question tells the account itself.
  const account = settingsLine(drill.settings);
  return (
    <section className="drill" aria-labelledby={heading}>
      <header className="drill-head">
        <h2 id={heading}>{drill.title}</h2>
        {!drill.question.includes(account) && <p className="drill-account">{account}</p>}
      </header>
      {drill.events.length > 0 && <Happened drill={drill} run={run} />}
      {drill.showsRecord && <Shown drill={drill} run={run} />}
      {chosen === null ? (
        <Asked drill={drill} onChoose={onChoose} />
      ) : (
        <Answered drill={drill} chosen={chosen}>
          {children}
        </Answered>
      )}
    </section>
  );
}

interface Told {
  readonly drill: Drill;
  readonly run: Run;
}

function Happened({ drill: { person }, run }: Told) {
  return (
    <ol className="drill-steps" aria-label={`What has happened to ${person}`}>
      {run.steps.map(({ event, number }) => (
        <li key={number}>
          {actorName(event, person)} {eventInfo(run.simulation, event).past}.
        </li>
      ))}
    </ol>
  );
}

function Shown({ drill: { person }, run }: Told) {
  return (
    <dl className="drill-record" aria-label={`${person}’s record now`}>
      {recordFields(run)
        .filter(({ name }) => name !== 'lastChanged')
        .map(({ name, label }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {isBox(name, run.record[name]) ? (
                <Tick on={run.record[name] === true} />
              ) : (
                valueWords(run.simulation.edition, name, run.record[name])
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Asked({ drill, onChoose }: Pick<DrillCardProps, 'drill' | 'onChoose'>) {
  const name = useId();
  const [choice, setChoice] = useState<number | null>(null);
  return (
    <form
      className="drill-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== null) onChoose(choice);
      }}
    >
      <fieldset className="drill-choices">
        <legend>
          <Question text={drill.question} />
        </legend>
        {drill.choices.map(({ text }, place) => (
          <label key={text} className="choice">
            <input type="radio" name={name} checked={choice === place} onChange={() => setChoice(place)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" weight="primary" aria-disabled={choice === null}>
        Answer
      </Button>
    </form>
  );
}

function Answered({
  drill,
  chosen,
  children,
}: Pick<Told, 'drill'> & { readonly chosen: number; readonly children: ReactNode }) {
  const right = chosen === drill.answer;
  const isApart = useIsApart();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed has gone; reading goes on at the answer.
    if (document.activeElement === document.body) told.current?.focus();
  }, []);
  return (
    <div className="drill-answered">
      <p className="drill-question">
        <Question text={drill.question} />
      </p>
      <p className="drill-verdict" data-right={right} ref={told} tabIndex={-1} role="status">
        <Mark right={right} />
        <b>{right ? 'Right.' : 'Not so.'}</b> {right ? drill.why : drill.choices[chosen]?.reason}
      </p>
      <ul className="drill-reasons">
        {drill.choices.map(({ text, reason }, place) => (
          <li key={text} data-state={place === drill.answer ? 'right' : place === chosen ? 'chosen' : 'other'}>
            <Mark right={place === drill.answer} />
            <div>
              <p className="drill-reason-choice">
                {text}
                {place === chosen && <span className="drill-yours"> your answer</span>}
                <span className="visually-hidden">{place === drill.answer ? ' (right)' : ' (wrong)'}</span>
              </p>
              <p className="drill-reason-why">{reason}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="drill-more">
        <RuleLinks ids={drill.rules} />
        {drill.events.length > 0 && !isApart && (
          <a href={exploreHref(drill.settings, drill.events, drill.events.length)}>Open it in the explorer</a>
        )}
      </p>
      {children}
    </div>
  );
}

/** What is told before the question itself is read, and not asked. */
function Question({ text }: { readonly text: string }) {
  const [, told = '', asked = text] = /^(.*[.!”]\s)?(\S[^.]*\?)$/s.exec(text) ?? [];
  return (
    <>
      {told !== '' && <span className="drill-told">{told}</span>}
      {asked}
    </>
  );
}

function Mark({ right }: { readonly right: boolean }) {
  return right ? (
    <Check size={18} strokeWidth={3} aria-hidden="true" />
  ) : (
    <X size={18} strokeWidth={3} aria-hidden="true" />
  );
}
