/** The front page: the question, the doors, and a small machine to press on. It stands before any chart or machine has come. */
import { DOORS, QUESTIONS } from './doors.ts';
import { SmallMachineView } from './small-machine-view.tsx';
import './start-page.css';

export function StartPage() {
  return (
    <div className="start-page">
      <header className="start-page-head">
        <h1>May this prospect be emailed?</h1>
        <p className="start-page-why">Why not? And who can change that?</p>
        <p className="told start-page-lead">
          In Pardot (Account Engagement) the answer hangs on opt-outs, bounces, Do Not Email and a sync that works both
          ways. Mailability is a working model of it: for admins who have to answer, for those who teach them, and for
          teams that want proof that their automations never mail somebody who opted out.
        </p>
      </header>
      <nav className="start-page-doors" aria-label="What do you want to do?">
        {DOORS.map(({ title, about, href }, place) => (
          <a key={title} href={href} className="start-page-door">
            <small aria-hidden="true">{place + 1}</small>
            <b>{title}</b>
            <span>{about}</span>
          </a>
        ))}
      </nav>
      <SmallMachineView />
      <section className="start-page-asked" aria-labelledby="start-asked">
        <h2 id="start-asked">What people ask</h2>
        <ul>
          {QUESTIONS.map(({ title, href }) => (
            <li key={title}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
      <p className="start-page-foot">
        An independent model, made from public sources. It checks a model and no account; nothing that you enter leaves
        this page.
      </p>
    </div>
  );
}
