/** The organisation as a file and as a link: saved, opened by choosing or dropping it, copied, and verified by a pipeline. */
import { Check, Download, FolderOpen, Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { NPM_SCRIPT, type Organisation } from '../../../simulation/index.ts';
import { CommandLine } from '../../parts/command-line.tsx';
import { wholeAddress } from '../../session/address.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { type Draft, FIRST_DRAFT } from './draft.ts';
import './file-panel.css';
import { describe } from './organisation-store.ts';
import { addressOf, FILE_NAME, fileTextOf } from './organisation-text.ts';
import type { Opening } from './use-opening.ts';

export interface FilePanelProps {
  readonly draft: Draft;
  readonly organisation: Organisation;
  readonly opening: Opening;
}

export function FilePanel({ draft, organisation, opening: { refused, open } }: FilePanelProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const left = draft.known === 'anything' ? 0 : draft.automations.length - (organisation.automations?.length ?? 0);
  const isTold = draft.known !== 'nothing';
  return (
    <section className="panel file-panel" aria-labelledby="organisation-file">
      <h2 id="organisation-file">Keep it</h2>
      <p>
        One file for this page, for your colleagues and for your pipeline. Drop one anywhere on this page to open it.
        This browser remembers the last one, too.
      </p>
      <div className="file-panel-acts">
        <Button onClick={() => save(organisation)} disabled={!isTold} aria-describedby={isTold ? undefined : UNTOLD}>
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
        {isTold && <CopyLink organisation={organisation} />}
        <Button weight="quiet" onClick={() => describe(FIRST_DRAFT, 'Begun anew.')}>
          Begin anew
        </Button>
      </div>
      {!isTold && (
        <p className="file-panel-left" id={UNTOLD}>
          There is nothing to save before something is told of the automations.
        </p>
      )}
      {refused && <p className="file-panel-refused">{refused}</p>}
      {left > 0 && (
        <p className="file-panel-left">
          {left === 1 ? 'One automation does' : `${left} automations do`} nothing yet, so the file leaves it out.
        </p>
      )}
      {isTold && <FileText organisation={organisation} />}
      <CommandLine
        label="For your pipeline: it fails where a property is violated"
        line={`${NPM_SCRIPT} verify --settings ${FILE_NAME}`}
      />
    </section>
  );
}

const UNTOLD = 'organisation-file-untold';

function FileText({ organisation }: { readonly organisation: Organisation }) {
  return (
    <details>
      <summary>What the file holds</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="file-panel-text" tabIndex={0}>
        {fileTextOf(organisation)}
      </pre>
    </details>
  );
}

function CopyLink({ organisation }: { readonly organisation: Organisation }) {
  const [said, setSaid] = useState<{ readonly of: Organisation; readonly words: string } | null>(null);
  const address = addressOf(organisation);
  const words = said?.of === organisation ? said.words : null;
  const copy = async () => {
    if (address === null) return;
    const copied = await navigator.clipboard.writeText(wholeAddress(address)).then(
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
