/** The whole answer for a record: what it tells, and what one can take along: a text for a ticket, a link, a run, a command. */
import { useMemo } from 'react';
import {
  diagnose,
  diagnoseLine,
  diagnosisReport,
  diagnosisWords,
  type EventName,
  formatLink,
  type LinkedRecord,
  organisationOf,
} from '../../simulation/index.ts';
import { href } from '../ui/href.ts';
import { CommandLine } from './command-line.tsx';
import { CopyText } from './copy-text.tsx';
import { DiagnosisAnswer } from './diagnosis-answer.tsx';
import './record-answer.css';

export interface RecordAnswerProps {
  readonly record: LinkedRecord;
  /** Whom it is about. */
  readonly person: string;
  /** The whole address of this answer. */
  readonly link: string;
}

/** How the command line is called in a checkout of this project. */
const PROGRAM = 'npm run --silent mailability --';

export function RecordAnswer({ record, person, link }: RecordAnswerProps) {
  const { settings, given } = record;
  const diagnosis = useMemo(() => diagnose(organisationOf(settings), given), [settings, given]);
  const words = useMemo(() => diagnosisWords(diagnosis, person), [diagnosis, person]);
  const runHref = (events: readonly EventName[]) =>
    href('explore', null, formatLink({ settings, events, at: events.length }));
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
      <CommandLine label="The same on the command line:" line={diagnoseLine(PROGRAM, record)} />
    </div>
  );
}
