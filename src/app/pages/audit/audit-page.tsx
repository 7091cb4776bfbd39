/** The page for whoever has an export: files are dropped, columns confirmed, and what the records say is shown. Nothing is sent. */
import { type DragEvent, useState } from 'react';
import { SAMPLE_COMPANY } from '../../../audit/index.ts';
import { EditionNote } from '../../parts/edition-note.tsx';
import { Button } from '../../ui/button.tsx';
import './audit-page.css';
import { AuditReportView } from './audit-report.tsx';
import { backToColumns, cancel, startOver, takeFiles, takeSample, useAudit } from './audit-store.ts';
import { ColumnsForm } from './columns-form.tsx';
import { TABLES } from './open-files.ts';

export function AuditPage() {
  const state = useAudit();
  const { phase, error, organisation, files, isSample } = state;
  return (
    <div className="page audit-page">
      <header className="page-head">
        <h1>What your records say</h1>
        <p className="page-lead told">
          Drop an export of prospects, and Leads and Contacts beside it: how many may be mailed, who may not and why,
          what the next sync changes, and what automation could undo.
        </p>
        <EditionNote edition={organisation.settings.edition} today={NOTES[organisation.settings.edition]} />
      </header>
      <div role="status" className="audit-said">
        {error && <p className="audit-error">{error}</p>}
      </div>
      {phase === 'choosing' && <Choose />}
      {phase === 'opening' && <p>Looking at {files.length === 1 ? 'the file' : 'the files'}.</p>}
      {phase === 'confirming' && <ColumnsForm state={state} />}
      {phase === 'counting' && <Counting />}
      {phase === 'done' && <AuditReportView state={state} />}
      {phase !== 'choosing' && phase !== 'counting' && (
        <p>
          {isSample && `This is the sample: ${SAMPLE_COMPANY}, a company that does not exist. `}
          {phase === 'done' && (
            <Button weight="quiet" onClick={backToColumns}>
              Other columns, or an earlier day
            </Button>
          )}{' '}
          <Button weight="quiet" onClick={startOver}>
            Begin again with other files
          </Button>
        </p>
      )}
    </div>
  );
}

const NOTES = {
  classic: 'Choose today’s edition under “Your account” for the account that you have.',
  upgraded: 'The files are read in this window alone: nothing is sent anywhere, and nothing is kept when you close it.',
} as const;

function Choose() {
  const [isOver, setOver] = useState(false);
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <section className="audit-choose" aria-labelledby="audit-files">
      <h2 id="audit-files">Your files</h2>
      <label
        className="audit-drop"
        data-over={isOver}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          void takeFiles([...event.dataTransfer.files]);
        }}
      >
        <span>
          <b>Choose files</b>, or drop them here: CSV, also packed as .csv.gz. Add the JSON file of your organisation if
          you have described it.
        </span>
        <input
          type="file"
          multiple
          accept={`${TABLES},.json`}
          onChange={({ currentTarget }) => {
            void takeFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      <ul className="audit-hints">
        <li>
          In Pardot: the table of prospects, then Tools and CSV Export; or the Export API’s files, all parts at once.
        </li>
        <li>In Salesforce: a report of Leads and one of Contacts with Id, Email and Email Opt Out.</li>
        <li>
          Neither has soft bounces, who asked to come back, or which side changed last: those stay open, and the report
          says so.
        </li>
      </ul>
      <p>
        <Button weight="primary" onClick={takeSample}>
          Try it with a sample of 5,000 prospects
        </Button>
      </p>
    </section>
  );
}

function Counting() {
  const { progress } = useAudit();
  const { bytes = 0, total = 1, rows = 0 } = progress ?? {};
  const part = Math.min(1, bytes / Math.max(total, 1));
  return (
    <section className="audit-counting" aria-label="Progress">
      <progress value={part} max={1} aria-label="How much of the files has been read" />
      <p>
        {Math.floor(100 * part)} % of the files, {rows.toLocaleString('en-GB')} rows
      </p>
      <Button onClick={cancel}>Stop</Button>
    </section>
  );
}
