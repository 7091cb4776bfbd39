/** The bet: a question and its choices, and once one is taken what really happens, and why another choice is not so. */
import { Check, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { type Lesson, type OfferedBet, openingRun } from '../../../course/index.ts';
import { act, type Run } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import '../../ui/choice.css';
import './bet-box.css';
import { noteLesson } from '../../session/course-store.ts';
import { LessonStep } from './lesson-step.tsx';

interface BetProps {
  readonly lesson: Lesson;
  readonly bet: OfferedBet;
  /** The place of the choice that was taken; null before that. */
  readonly chosen: number | null;
}

export function BetBox({ lesson, bet, chosen }: BetProps) {
  const heading = useId();
  return (
    <section className="bet" aria-labelledby={heading}>
      <h2 id={heading}>Your bet</h2>
      {chosen === null ? <Asked lesson={lesson} bet={bet} /> : <p className="bet-question told">{bet.question}</p>}
      <div aria-live="polite">{chosen !== null && <Revealed lesson={lesson} bet={bet} chosen={chosen} />}</div>
    </section>
  );
}

function Asked({ lesson, bet }: Omit<BetProps, 'chosen'>) {
  const name = useId();
  const [choice, setChoice] = useState<number | null>(null);
  const take = () => {
    if (choice !== null) noteLesson(lesson.id, { bet: bet.choices[choice]?.words ?? null });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <fieldset className="bet-choices">
        <legend className="bet-question told">{bet.question}</legend>
        {bet.choices.map(({ words }, place) => (
          <label key={words} className="choice">
            <input type="radio" name={name} checked={choice === place} onChange={() => setChoice(place)} />
            <ChoiceWords words={words} />
          </label>
        ))}
      </fieldset>
      <Button type="submit" weight="primary" aria-disabled={choice === null}>
        See what happens
      </Button>
    </form>
  );
}

/** A sentence a line: a choice that names several fields is read as a small record. */
function ChoiceWords({ words }: { readonly words: string }) {
  return (
    <span className="bet-words">
      {words.split(/(?<=\.) /).map((sentence) => (
        <span key={sentence}>{sentence} </span>
      ))}
    </span>
  );
}

function Revealed({ lesson, bet, chosen }: BetProps & { readonly chosen: number }) {
  const taken = bet.choices[chosen];
  const right = chosen === bet.answer;
  const told = useRef<HTMLParagraphElement>(null);
  const [fresh] = useState(() => typeof document !== 'undefined' && document.activeElement !== document.body);
  useEffect(() => {
    // The button that was pressed has gone; reading goes on at the answer. Who comes back to a lesson is left where they are.
    if (fresh && document.activeElement === document.body) told.current?.focus();
  }, [fresh]);
  return (
    <div className="bet-revealed" data-right={right}>
      <p className="bet-verdict" ref={told} tabIndex={-1}>
        {right ? (
          <Check size={18} strokeWidth={3} aria-hidden="true" />
        ) : (
          <X size={18} strokeWidth={3} aria-hidden="true" />
        )}
        <b>{right ? 'You were right.' : 'Not so.'}</b> {right ? '' : 'The answer is: '}
        {bet.choices[bet.answer]?.words}
      </p>
      {!right && (
        <p>
          You said: {taken?.words} {taken?.because}
          {taken?.belief && <span className="bet-belief"> What people tend to think: “{taken.belief}”</span>}
        </p>
      )}
      <ol className="bet-steps">
        {stepsOf(lesson).map((run) => (
          <li key={run.last?.number}>
            <LessonStep run={run} person={lesson.person} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The runs that end with each act that was bet on. */
function stepsOf(lesson: Lesson): readonly Run[] {
  let run = openingRun(lesson);
  return lesson.bet.after.map((event) => {
    run = act(run, event);
    return run;
  });
}
