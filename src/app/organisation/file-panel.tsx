/** The organisation as a file and as a link: saved, opened by choosing or dropping it, copied, and verified by a pipeline. */
import { Check, Download, FolderOpen, Link2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Organisation } from '../../simulation/index.ts';
import { CommandLine } from '../proofs/command-line.tsx';
import { Button } from '../ui/button.tsx';
import { download } from '../ui/download.ts';
import { type Draft, FIRST_DRAFT } from './draft.ts';
import './file-panel.css';
import { describe, openFile } from './organisation-store.ts';
import { addressOf, FILE_NAME, fileTextOf, readFile } from './organisation-text.ts';

export interface FilePanelProps {
  readonly draft: Draft;
  readonly organisation: Organisation;
}

export function FilePanel({ draft, organisation }: FilePanelProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { refused, open, over } = useOpening();
  const left = draft.unknown ? 0 : draft.automations.length - (organisation.automations?.length ?? 0);
  return (
    <section className="panel file-panel" aria-labelledby="organisation-file">
      <h2 id="organisation-file">Keep it</h2>
      <p>
        One file for this page, for your colleagues and for your pipeline. Drop one anywhere on this page to open it.
        This browser remembers the last one, too.
      </p>
      <div className="file-panel-acts">
        <Button onClick={() => save(organisation)}>
          <Download size={15} aria-hidden="true" /> Save {FILE_NAME}
        </Button>
        <Button onClick={() => chooser.current?.click()}>
          <FolderOpen size={15} aria-hidden="true" /> Open a file
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          aria-label="Open an organisation’s file"
          tabIndex={-1}
          className="visually-hidden"
          onChange={({ target }) => {
            open(target.files?.[0]);
            // The same file may be chosen again after it was changed.
            target.value = '';
          }}
        />
        <CopyLink organisation={organisation} />
        <Button weight="quiet" onClick={() => describe(FIRST_DRAFT, 'Begun anew.')}>
          Begin anew
        </Button>
      </div>
      <div role="alert">{refused && <p className="file-panel-refused">{refused}</p>}</div>
      {left > 0 && (
        <p className="file-panel-left">
          {left === 1 ? 'One automation does' : `${left} automations do`} nothing yet, so the file leaves it out.
        </p>
      )}
      <details>
        <summary>What the file holds</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className="file-panel-text" tabIndex={0}>
          {fileTextOf(organisation)}
        </pre>
      </details>
      <CommandLine
        label="For your pipeline: it fails where a property is violated"
        line={`npm run --silent mailability -- verify --settings ${FILE_NAME}`}
      />
      {over && (
        <div className="file-panel-over" aria-hidden="true">
          Drop {FILE_NAME} to open it
        </div>
      )}
    </section>
  );
}

/** Opens files that are chosen or dropped on the page. What cannot be opened is said, and what is on screen stays. */
function useOpening() {
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await readFile(file);
    setRefused(read.ok ? null : read.error);
    if (read.ok) openFile(read.value, `“${file.name}” was opened.`);
  };
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFile(event)) return;
      event.preventDefault();
      latest.current(event.dataTransfer?.files[0]);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return { refused, open, over };
}

function CopyLink({ organisation }: { readonly organisation: Organisation }) {
  const [said, setSaid] = useState<{ readonly of: Organisation; readonly words: string } | null>(null);
  const address = addressOf(organisation);
  const words = said?.of === organisation ? said.words : null;
  const copy = async () => {
    if (address === null) return;
    const copied = await navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => true,
      () => false,
    );
    setSaid({ of: organisation, words: copied ? 'Copied' : 'Copy it from the address bar' });
  };
  return (
    <Button
      onClick={copy}
      disabled={address === null}
      title={address === null ? 'Too much for a link: save the file' : undefined}
    >
      {words === 'Copied' ? <Check size={15} aria-hidden="true" /> : <Link2 size={15} aria-hidden="true" />}
      <span aria-live="polite">{words ?? (address === null ? 'Too much for a link' : 'Copy the link')}</span>
    </Button>
  );
}

const save = (organisation: Organisation): void =>
  download(FILE_NAME, new Blob([fileTextOf(organisation)], { type: 'application/json' }));
