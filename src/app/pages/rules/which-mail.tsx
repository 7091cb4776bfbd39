/** Which mail reaches whom: a table for each edition, by status and kind of mail, every answer with what the sources say. */
import { Fragment } from 'react';
import {
  capital,
  EDITIONS,
  MAIL_WORDS,
  type MailAnswer,
  mailTable,
  RECEIVED_WORDS,
  STATUS_WORDS,
} from '../../../simulation/index.ts';
import { SourceLine } from './source-line.tsx';
import './places.css';

export function WhichMail() {
  return (
    <div className="places">
      {EDITIONS.map(({ id, label }) => (
        <section key={id} aria-labelledby={`which-mail-${id}`}>
          <h3 id={`which-mail-${id}`} className="places-edition">
            {label}
          </h3>
          <dl className="places-list">
            {mailTable(id).map(({ status, answers }) => (
              <Fragment key={status}>
                <dt>{capital(STATUS_WORDS[status])}</dt>
                <dd>
                  <ul>
                    {answers.map((answer) => (
                      <Kind key={answer.kind} {...answer} />
                    ))}
                  </ul>
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Kind({ kind, answer, ground }: MailAnswer) {
  return (
    <li>
      <b>{MAIL_WORDS[kind]}:</b> <span className={`places-answer places-${answer}`}>{RECEIVED_WORDS[answer]}</span>
      <span className="places-why">
        {ground.says} <SourceLine source={ground.source} />
      </span>
    </li>
  );
}
