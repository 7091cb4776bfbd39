/** The whole answer for a record: what it tells, and what one can take along: a text for a ticket, a link, a run, a command. */
import { diagnoseLine, diagnosisReport, type EventName, NPM_SCRIPT } from '../../simulation/index.ts';
import { CommandLine } from './command-line.tsx';
import { CopyText } from './copy-text.tsx';
import { DiagnosisAnswer } from './diagnosis-answer.tsx';
import { exploreHref } from './play-table.ts';
import type { Answered } from './use-answer.ts';
import './record-answer.css';

export interface RecordAnswerProps {
  readonly answered: Answered;
  /** The whole address of this answer. */
  readonly link: string;
}

export function RecordAnswer({ answered, link }: RecordAnswerProps) {
  const { record, person, diagnosis, words } = answered;
  const runHref = (events: readonly EventName[]) => exploreHref(record.settings, events, events.length);
  const run = diagnosis.cameBy[0] ?? diagnosis.shortest;
  return (
    <div className="record-answer">
      <div aria-live="polite" aria-atomic="false">
        <DiagnosisAnswer words={words} runHref={runHref} />
      </div>
      <div className="record-answer-take">
        <CopyText label="Copy for a ticket" text={() => diagnosisReport(diagnosis, { person, link })} />
        <CopyText label="Copy link" text={() => link} />
        {run && (
          <a className="button button-plain" href={runHref(run)}>
            Open in the explorer
          </a>
        )}
      </div>
      <CommandLine label="The same on the command line:" line={diagnoseLine(NPM_SCRIPT, record)} />
    </div>
  );
}
