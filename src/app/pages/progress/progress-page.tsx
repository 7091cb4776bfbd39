/** Progress: what somebody knows by rule, what they tend to think, the exam, and the file that proves it. */
import { useState } from 'react';
import { type RuleKnown, rulesKnown, tendenciesNamed } from '../../../course/index.ts';
import { citation, counted, isCitable } from '../../../simulation/index.ts';
import { RuleLink } from '../../parts/rule-link.tsx';
import { usePractice } from '../../session/practice-store.ts';
import { href } from '../../ui/href.ts';
import '../../ui/page.css';
import { ExamBox, ExamOn, isSitting } from './exam-box.tsx';
import { FilesBox } from './files-box.tsx';
import './progress-page.css';

export function ProgressPage() {
  const practice = usePractice();
  const [now] = useState(() => Date.now());
  const known = rulesKnown(practice, now);
  const named = tendenciesNamed(practice.tendencies, practice.answers);
  const right = practice.answers.filter((answer) => answer.right).length;
  const changed = useChange(isSitting(practice.exam));
  if (isSitting(practice.exam)) return <ExamOn exam={practice.exam} name={practice.name} hasJustBegun={changed} />;
  return (
    <div className="page progress-page">
      <header className="page-head">
        <h1>Progress</h1>
        <p className="page-lead told">
          {practice.answers.length === 0
            ? 'Nothing has been practised yet. What you answer is kept in this browser, and leaves it only as a file that you save.'
            : `${counted(practice.answers.length, 'question')} answered, ${right} of them right.`}
        </p>
        <p>
          <a href={href('practice')}>Practise ten minutes</a>
        </p>
      </header>
      <section className="progress-part" aria-labelledby="progress-known">
        <h2 id="progress-known">What you know</h2>
        {known.length === 0 ? (
          <p>Rules appear here once a question about them was answered.</p>
        ) : (
          <Known rules={known} />
        )}
      </section>
      <section className="progress-part" aria-labelledby="progress-think">
        <h2 id="progress-think">What you tend to think</h2>
        {named.length === 0 ? (
          <p>Nothing stands out. A belief is named only when you have chosen it several times where you could.</p>
        ) : (
          <ul className="progress-think">
            {named.map(({ id, says, because }) => (
              <li key={id}>
                <p className="told">“{says}”</p>
                <p>{because}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ExamBox hasJustEnded={changed} />
      <FilesBox />
    </div>
  );
}

/** Whether something has become otherwise since it was first asked. */
function useChange(now: boolean): boolean {
  const [first, setFirst] = useState({ before: now, hasChanged: false });
  if (first.before === now) return first.hasChanged;
  setFirst({ before: now, hasChanged: true });
  return true;
}

const STATE_WORDS: Readonly<Record<RuleKnown['state'], string>> = {
  weak: 'weak',
  fading: 'not for long yet',
  known: 'known',
};

function Known({ rules }: { readonly rules: readonly RuleKnown[] }) {
  return (
    <div className="progress-known">
      <table className="progress-table" aria-labelledby="progress-known">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">What it says</th>
            <th scope="col">In a week</th>
            <th scope="col">So it is</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, share, state }) => (
            <tr key={rule} data-state={state}>
              <td>{isCitable(rule) ? <RuleLink id={rule} /> : rule}</td>
              <th scope="row">{isCitable(rule) ? citation(rule).title : ''}</th>
              <td>{Math.round(share * 100)} %</td>
              <td>{STATE_WORDS[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
