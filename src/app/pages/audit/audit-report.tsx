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
  const only = (isMeant: (id: string) => boolean) => parts.filter(({ id }) => isMeant(id)).map(Part);
  const picture = [
    ...report.picture.map(({ standing, rows }) => ({ id: standing, words: STANDING_WORDS[standing], rows })),
    // So that the numbers add up to all.
    { id: 'unreadable', words: 'Could not be read', rows: report.unreadable.rows },
  ].filter(({ rows }) => rows > 0);
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
          {picture.map(({ id, words, rows }) => (
            <li key={id} data-standing={id}>
              <b>{rows.toLocaleString('en-GB')}</b>
              <span>{words}</span>
              <meter min={0} max={report.rows} value={rows} aria-label={`${words}, share of all`} />
            </li>
          ))}
        </ul>
      </section>
      {only((id) => id === 'against')}
      <AuditLists state={state} lists={report.lists} />
      {only((id) => !ELSEWHERE.includes(id) && !isWhatIf(id))}
      {/* What is asked and what comes of it stand together, so that nobody has to look for the answer. */}
      <WhatIfForm state={state} />
      {only(isWhatIf)}
      {only((id) => id === 'rests-on')}
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

/** Parts that have a place of their own. */
const ELSEWHERE = ['picture', 'against', 'lists', 'rests-on'];

const isWhatIf = (id: string): boolean => id.startsWith('what-if');

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
