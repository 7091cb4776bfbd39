/** Which mail reaches whom: a table for each edition, by status and kind of mail, every answer with what the sources say. */
import { Fragment } from 'react';
import {
  capital,
  EDITIONS,
  listed,
  MAIL_WORDS,
  type MailAnswer,
  mailTable,
  RECEIVED_WORDS,
  STATUS_WORDS,
  uncapital,
} from '../../../simulation/index.ts';
import { SourceLine } from './source-line.tsx';
import './places.css';

export function WhichMail() {
  return (
    <div className="places">
      {EDITIONS.map(({ id, label }) => (
        <div key={id}>
          <h3 className="places-edition">{label}</h3>
          <dl className="places-list">
            {mailTable(id).map(({ status, answers }) => (
              <Fragment key={status}>
                <dt>{capital(STATUS_WORDS[status])}</dt>
                <dd>
                  <ul>
                    {alike(answers).map((some) => (
                      <Kinds key={some[0]?.kind} answers={some} />
                    ))}
                  </ul>
                </dd>
              </Fragment>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

/** Kinds of mail of which the same is said, together. */
function alike(answers: readonly MailAnswer[]): readonly (readonly MailAnswer[])[] {
  const grounds = [...new Set(answers.map(({ ground }) => ground))];
  return grounds.map((ground) => answers.filter((answer) => answer.ground === ground));
}

function Kinds({ answers }: { readonly answers: readonly MailAnswer[] }) {
  const [first] = answers;
  if (!first) return null;
  const { answer, ground } = first;
  return (
    <li>
      <b>{capital(listed(answers.map(({ kind }) => uncapital(MAIL_WORDS[kind]))))}:</b>{' '}
      <span className={`places-answer places-${answer}`}>{RECEIVED_WORDS[answer]}</span>
      <span className="places-why">
        {ground.says} <SourceLine source={ground.source} />
      </span>
    </li>
  );
}
