/** Where a Salesforce project is given to the page: chosen as a folder or a zip file, or dropped anywhere on it. */
import { FileArchive, FolderSearch } from 'lucide-react';
import { Suspense, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { lazyNamed } from '../../../ui/lazy-named.ts';
import type { Draft } from '../draft.ts';
import { isZip, projectOfFolder } from './project.ts';
import './scan-panel.css';
import { letProjectGo, readProject, useProjectScan } from './scan-store.ts';

/** Shown only once something was found, so it comes only then. */
const ScanFindings = lazyNamed(() => import('./scan-findings.tsx'), 'ScanFindings');

export function ScanPanel({ draft }: { readonly draft: Draft }) {
  const scan = useProjectScan();
  const folder = useRef<HTMLInputElement>(null);
  const zip = useRef<HTMLInputElement>(null);
  const conditions = draft.notes.conditions ?? {};
  return (
    <section className="panel scan-panel" aria-labelledby="organisation-scan">
      <h2 id="organisation-scan" tabIndex={-1}>
        From your Salesforce project
      </h2>
      <p>
        Give the page the folder or a zip file of your project, and it reads what flows, rules and code do to Email Opt
        Out. <b>Nothing leaves this page</b>: the files are read by your browser, and are not kept.
      </p>
      <div className="scan-panel-acts">
        <Button onClick={() => folder.current?.click()}>
          <FolderSearch size={15} aria-hidden="true" /> Choose the folder
        </Button>
        <Button onClick={() => zip.current?.click()}>
          <FileArchive size={15} aria-hidden="true" /> Choose a zip file
        </Button>
        {scan.status === 'found' && (
          <Button weight="quiet" onClick={letProjectGo}>
            Put it away
          </Button>
        )}
      </div>
      <input
        ref={folder}
        type="file"
        // Every browser that there is knows it by this name.
        {...{ webkitdirectory: '' }}
        aria-label="The folder of a Salesforce project"
        tabIndex={-1}
        className="visually-hidden"
        onChange={({ target }) => {
          const project = target.files && projectOfFolder(target.files);
          if (project) readProject(project, conditions);
          target.value = '';
        }}
      />
      <input
        ref={zip}
        type="file"
        accept=".zip,application/zip"
        aria-label="A zip file of a Salesforce project"
        tabIndex={-1}
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file && isZip(file)) readProject({ kind: 'zip', name: file.name, file }, conditions);
          target.value = '';
        }}
      />
      <div role="status">
        {scan.status === 'reading' && <p className="scan-panel-said">Reading “{scan.name}”.</p>}
        {scan.status === 'refused' && <p className="scan-panel-refused">{scan.why}</p>}
        {scan.status === 'found' && <p className="scan-panel-said">{saidOf(scan.name, scan.found)}</p>}
      </div>
      {scan.status === 'found' && (
        <Suspense fallback={null}>
          <ScanFindings draft={draft} found={scan.found} />
        </Suspense>
      )}
    </section>
  );
}

function saidOf(name: string, { read, writes }: { readonly read: number; readonly writes: readonly object[] }): string {
  const files = read === 1 ? 'one file' : `${read.toLocaleString('en-GB')} files`;
  const found =
    writes.length === 0 ? 'nothing that writes' : writes.length === 1 ? 'one write of' : `${writes.length} writes of`;
  return `“${name}”: ${files} read, and ${found} Email Opt Out found.`;
}
