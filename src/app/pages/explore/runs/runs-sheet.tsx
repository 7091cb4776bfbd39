/** What can be done with the run as a thing: save it, open another, and take it or the machine along in other formats. */
import { Download, FolderOpen, Save } from 'lucide-react';
import { type ChangeEvent, useId, useRef } from 'react';
import { wholeAddress } from '../../../session/address.ts';
import { type ExplorerView, useExplorer, useSend } from '../../../session/explorer.tsx';
import { runFileText } from '../../../session/run-files.ts';
import { useRunAddress } from '../../../session/use-navigation.ts';
import { Button } from '../../../ui/button.tsx';
import { download } from '../../../ui/download.ts';
import { Sheet } from '../../../ui/sheet.tsx';
import { EXPORTS, type Export } from './exports.ts';
import './runs-sheet.css';

export interface RunsSheetProps {
  /** Given each file that somebody chose. */
  readonly onOpen: (file: File) => void;
  readonly onClose: () => void;
}

export function RunsSheet({ onOpen, onClose }: RunsSheetProps) {
  const view = useExplorer();
  const saveAs = useSaving('The run');
  const { person, run } = view;
  const beginning = run.steps.length === 0;
  return (
    <Sheet
      kicker={beginning ? 'Nothing has happened yet' : `${person}’s run, step ${run.steps.length}`}
      title="Save, open and export"
      onClose={onClose}
      wide
    >
      <section className="runs-files" aria-label="The run as a file">
        <p className="told">
          A run file keeps every branch, where you stand and your macros. Opened again, it is replayed event by event,
          and the first step that comes out differently is named.
        </p>
        <div className="runs-ways">
          <Button weight="primary" onClick={() => saveAs(`${fileName(person)}-run.json`, () => runFile(view))}>
            <Save size={16} aria-hidden="true" />
            Save this run
          </Button>
          <OpenButton
            onOpen={(file) => {
              onOpen(file);
              onClose();
            }}
          />
        </div>
        <p className="runs-note">Or drop a run file anywhere on the page. Nothing leaves your browser.</p>
      </section>
      <section aria-label="Exports">
        <h3 className="runs-title">Take it along</h3>
        <ul className="runs-exports">
          {EXPORTS.map((each) => (
            <ExportRow key={each.id} its={each} />
          ))}
        </ul>
      </section>
    </Sheet>
  );
}

function OpenButton({ onOpen }: { readonly onOpen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onOpen(file);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Open a run file"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>
        <FolderOpen size={16} aria-hidden="true" />
        Open a run file…
      </Button>
    </>
  );
}

function ExportRow({ its: { label, what, file, make } }: { readonly its: Export }) {
  const view = useExplorer();
  const address = useRunAddress();
  const about = useId();
  const saveAs = useSaving(label);
  const name = file.startsWith('machine') ? view.settings.edition : fileName(view.person);
  const save = () => saveAs(`${name}-${file}`, () => make(view, wholeAddress(address)));
  return (
    <li>
      <Button onClick={save} aria-describedby={about}>
        <Download size={15} aria-hidden="true" />
        {label}
      </Button>
      <span id={about}>{what}</span>
      <code>{file.slice(file.lastIndexOf('.'))}</code>
    </li>
  );
}

const runFile = (view: ExplorerView): Blob => new Blob([runFileText(view)], { type: 'application/json' });

/** How to make a file and offer it. Where that fails, the page says why. @param what is made, at the beginning of a sentence. */
function useSaving(what: string) {
  const send = useSend();
  return async (name: string, make: () => Blob | Promise<Blob>): Promise<void> => {
    try {
      download(name, await make());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      send({ type: 'notice.show', text: `${what} could not be saved. ${why}` });
    }
  };
}

/** A name as any file system takes it. */
const fileName = (person: string): string => person.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'run';
