/**
 * What somebody is asked about a branch in its own place at the end of its lane: what to call it, or whether it is really
 * to be forgotten. Enter agrees, Escape leaves it as it is, and the focus goes back to where it was.
 */
import { Check, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { MAX_NAME, nameFrom } from '../../../simulation/index.ts';
import { useSend } from '../../session/explorer.tsx';
import { Button, IconButton } from '../../ui/button.tsx';

export interface BranchFormProps {
  readonly branch: number;
  readonly name: string | null;
  /** How it ends, which is what it is called without a name: "ends mailable". */
  readonly ending: string;
  /** What it is called in a sentence: "the branch “Asked first”". */
  readonly called: string;
  readonly what: 'rename' | 'forget';
  readonly onDone: () => void;
}

export function BranchForm({ what, ...its }: BranchFormProps) {
  return what === 'rename' ? <Rename {...its} /> : <Forget {...its} />;
}

type AskedProps = Omit<BranchFormProps, 'what'>;

function Rename({ branch, name, ending, called, onDone }: AskedProps) {
  const send = useSend();
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const done = useDone(branch, onDone);
  useEffect(() => field.current?.select(), []);
  return (
    <Form
      label={`Rename ${called}`}
      onSubmit={() => {
        send({ type: 'run.rename', branch, name: nameFrom(field.current?.value ?? '') });
        done();
      }}
      onCancel={done}
    >
      <input
        ref={field}
        type="text"
        aria-label={`A name for ${called}`}
        aria-describedby={hint}
        autoComplete="off"
        maxLength={MAX_NAME}
        placeholder={ending}
        defaultValue={name ?? ''}
        // biome-ignore lint/a11y/noAutofocus: it stands where somebody has just asked for it.
        autoFocus
      />
      <span id={hint} className="visually-hidden">
        Enter saves it, Escape leaves it as it was. Left empty, the branch is called “{ending}”.
      </span>
      <IconButton type="submit" label="Save the name">
        <Check size={14} aria-hidden="true" />
      </IconButton>
    </Form>
  );
}

function Forget({ branch, name, called, onDone }: AskedProps) {
  const send = useSend();
  const done = useDone(branch, onDone);
  return (
    <Form
      label={`Forget ${called}?`}
      onSubmit={() => {
        send({ type: 'run.forget', branch });
        done();
      }}
      onCancel={done}
    >
      <span className="branch-form-what">Forget {name === null ? 'this branch' : `“${name}”`}?</span>
      <Button type="submit" autoFocus>
        Forget it for good
      </Button>
    </Form>
  );
}

interface FormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

function Form({ label, onSubmit, onCancel, children }: FormProps) {
  return (
    <form
      className="branch-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        // The arrows and Enter mean something here that they do not mean on the timeline around it.
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <IconButton label="Cancel" onClick={onCancel}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </form>
  );
}

/** Ends the asking; the focus goes back to what had it, else to the branch's own button, else to where one stands. */
function useDone(branch: number, onDone: () => void): () => void {
  const before = useRef(document.activeElement);
  return () => {
    onDone();
    requestAnimationFrame(() => {
      const had = before.current instanceof HTMLElement && before.current !== document.body ? before.current : null;
      const next = had?.isConnected ? had : document.getElementById(`rename-${branch}`);
      (next ?? document.querySelector<HTMLElement>('.timeline [aria-current="step"]'))?.focus();
    });
  };
}
