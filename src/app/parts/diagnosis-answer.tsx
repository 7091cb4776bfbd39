/** What a record tells: the stamp, the danger if there is one, and section by section what to do, what comes, and how it came. */
import { OctagonAlert, Play } from 'lucide-react';
import type { DiagnosisWords, EventName, Point, Section } from '../../simulation/index.ts';
import { WhoDot } from '../ui/who.tsx';
import { Stamp } from './stamp.tsx';
import './diagnosis-answer.css';

export interface DiagnosisAnswerProps {
  readonly words: DiagnosisWords;
  /** The address that opens a run in the explorer. */
  readonly runHref: (events: readonly EventName[]) => string;
}

export function DiagnosisAnswer({ words, runHref }: DiagnosisAnswerProps) {
  const { stamp, look, cause, danger, sections } = words;
  return (
    <div className="diagnosis">
      <header className="diagnosis-head">
        <Stamp look={look}>{stamp}</Stamp>
        <p className="told">{cause}</p>
      </header>
      {danger && (
        <p className="diagnosis-danger" role="alert">
          <OctagonAlert size={20} aria-hidden="true" />
          <b>{danger}</b>
        </p>
      )}
      {sections.map((section) => (
        <Told key={section.title} section={section} runHref={runHref} />
      ))}
    </div>
  );
}

interface ToldProps {
  readonly section: Section;
  readonly runHref: DiagnosisAnswerProps['runHref'];
}

function Told({ section: { id, title, points }, runHref }: ToldProps) {
  return (
    <section className={`diagnosis-section diagnosis-${id}`}>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <Said key={point.text} point={point} runHref={runHref} />
        ))}
      </ul>
    </section>
  );
}

function Said({ point, runHref }: { readonly point: Point; readonly runHref: ToldProps['runHref'] }) {
  const { text, steps, notes = [], run } = point;
  return (
    <li>
      {steps ? (
        <ol className="diagnosis-steps">
          {steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same act may come twice in a way; its place tells them apart.
            <li key={place}>
              <span>
                {step.who.map((who) => (
                  <WhoDot key={who} who={who} />
                ))}{' '}
                {step.text}
              </span>
              {step.where && <small>Where to click: {step.where}.</small>}
            </li>
          ))}
        </ol>
      ) : (
        <p>{text}</p>
      )}
      {notes.map((note) => (
        <p key={note} className="diagnosis-note">
          {note}
        </p>
      ))}
      {run && (
        <a className="diagnosis-run" href={runHref(run)} aria-label={`Open as a run: ${text}`}>
          <Play size={13} aria-hidden="true" /> Open as a run
        </a>
      )}
    </li>
  );
}
