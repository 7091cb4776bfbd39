/** What a project was found to do: each write with its evidence, to be taken over as an automation; the facts, and what was not read. */
import { Button } from '../../../ui/button.tsx';
import { type Draft, isFull } from '../draft.ts';
import { describe } from '../organisation-store.ts';
import type { FoundInProject, FoundWrite } from './scan-message.ts';
import { isTaken, withoutWrite, withWrite, withWrites } from './take-over.ts';

export interface ScanFindingsProps {
  readonly draft: Draft;
  readonly found: FoundInProject;
}

/** A page that lists more helps nobody; the command line writes them all. */
const MOST_SHOWN = 200;

export function ScanFindings({ draft, found: { writes, facts, unread } }: ScanFindingsProps) {
  const left = writes.filter((write) => write.active && !isTaken(draft, write));
  return (
    <div className="scan-findings">
      {left.length > 1 && (
        <Button
          disabled={isFull(draft)}
          onClick={() => describe(withWrites(draft, left), `${left.length} automations were taken over.`)}
        >
          Reckon with all {left.length} that run
        </Button>
      )}
      <ul>
        {writes.slice(0, MOST_SHOWN).map((write) => (
          <WriteItem key={write.name} write={write} draft={draft} />
        ))}
      </ul>
      {writes.length > MOST_SHOWN && <p>And {writes.length - MOST_SHOWN} more: mailability scan writes them all.</p>}
      <Lines title="What else the files say" lines={facts.map(({ says, file, line }) => `${says} (${file}:${line})`)} />
      <Lines title="Not read" lines={unread.map(({ file, why }) => `${file} ${why}`)} />
    </div>
  );
}

function WriteItem({ write, draft }: { readonly write: FoundWrite; readonly draft: Draft }) {
  const taken = isTaken(draft, write);
  return (
    <li className="scan-finding">
      <label>
        <input
          type="checkbox"
          checked={taken}
          disabled={!taken && isFull(draft)}
          onChange={() => describe(taken ? withoutWrite(draft, write) : withWrite(draft, write))}
        />
        <b>{write.name}</b>
      </label>
      <p>
        {write.words}
        {!write.active && ' It is not active.'}
      </p>
      <details>
        <summary>
          How it comes to it<span className="visually-hidden">: {write.name}</span>
        </summary>
        <ol>
          {write.path.map(({ file, line, words }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way never change places
            <li key={place}>
              {words}
              <code>
                {file}:{line}
              </code>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
