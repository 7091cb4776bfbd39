/** Which mail reaches somebody, kind by kind: a word and a mark for each, so that colour never speaks alone. */
import { Check, CircleHelp, X } from 'lucide-react';
import { MAIL_KINDS, MAIL_WORDS, RECEIVED_WORDS, type Receives as ReceivedMail } from '../../simulation/index.ts';
import './receives.css';

const MARKS = { yes: Check, no: X, unknown: CircleHelp } as const;

export function Receives({ receives }: { readonly receives: ReceivedMail }) {
  return (
    <ul className="receives" aria-label="Which mail arrives">
      {MAIL_KINDS.map((kind) => {
        const answer = receives[kind];
        const Mark = MARKS[answer];
        return (
          <li key={kind} data-answer={answer}>
            <Mark size={13} strokeWidth={2.75} aria-hidden="true" />
            <span>
              {MAIL_WORDS[kind]}
              <span className={answer === 'unknown' ? undefined : 'visually-hidden'}>: {RECEIVED_WORDS[answer]}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
