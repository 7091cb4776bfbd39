/** What the records say: the picture, the parts of the report, the lists with their rows, another setting tried, and the report as a file. */
import { type ReportPart, reportHtml, reportMarkdown, STANDING_WORDS } from '../../../audit/index.ts';
import { counted, listed } from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { AuditLists } from './audit-lists.tsx';
import type { AuditState } from './audit-store.ts';
import { WhatIfForm } from './what-if-form.tsx';

const TITLE = 'What the records say';

export function AuditReportView({ state }: { readonly state: AuditState }) {
  const { result, files, milliseconds } = state;
  if (result === null) return null;
  const { report, parts } = result;
  const today = files.filter(({ isEarlier }) => !isEarlier).map(({ name }) => name);
  const others = parts.filter(({ id }) => id !== 'picture' && id !== 'lists');
  return (
    <div className="audit-report">
      <section aria-labelledby="audit-picture">
        <h2 id="audit-picture" tabIndex={-1}>
          May they be mailed?
        </h2>
        <p>
          {counted(report.rows, 'prospect')} of {listed(today)}, in {(milliseconds / 1000).toFixed(1)} seconds.
        </p>
        <ul className="audit-picture">
          {report.picture.map(({ standing, rows }) => (
            <li key={standing} data-standing={standing}>
              <b>{rows.toLocaleString('en-GB')}</b>
              <span>{STANDING_WORDS[standing]}</span>
              <meter min={0} max={report.rows} value={rows} aria-label={`${STANDING_WORDS[standing]}, share of all`} />
            </li>
          ))}
        </ul>
      </section>
      {others.filter(({ id }) => id === 'against').map(Part)}
      <AuditLists state={state} lists={report.lists} />
      {others.filter(({ id }) => id !== 'against').map(Part)}
      <WhatIfForm state={state} />
      <section aria-labelledby="audit-hand-on">
        <h2 id="audit-hand-on">To hand on</h2>
        <p>No address is in these.</p>
        <p className="audit-buttons">
          <Button onClick={() => save('audit.html', 'text/html', reportHtml(TITLE, parts))}>
            Report as a web page
          </Button>
          <Button onClick={() => save('audit.md', 'text/markdown', reportMarkdown(TITLE, parts))}>
            Report as Markdown
          </Button>
        </p>
      </section>
    </div>
  );
}

const save = (name: string, type: string, text: string): void => download(name, new Blob([text], { type }));

function Part({ id, title, lines, table }: ReportPart) {
  return (
    <section key={id} className="audit-part" data-part={id} aria-labelledby={`audit-part-${id}`}>
      <h2 id={`audit-part-${id}`}>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {table.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Prospects</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {table.map(([rows, what]) => (
              <tr key={what}>
                <td>{rows}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
