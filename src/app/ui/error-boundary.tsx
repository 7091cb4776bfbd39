/** Where the page fails, this stays: a plain sentence, and the run to take away. */
import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { download } from './download.ts';
import './error-boundary.css';

interface Props {
  readonly children: ReactNode;
  /** Saves the run; without it the page's own address is saved, which is the run's while one explores. */
  readonly save?: () => unknown;
  /** Loads the page again; without it just that. */
  readonly loadAgain?: () => unknown;
  /** What to show instead where only a part of the page has failed. */
  readonly instead?: ReactNode;
  /** Told once of what has failed. */
  readonly onError?: (error: Error) => void;
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: asError(error) };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(asError(error));
  }

  override render() {
    const { error } = this.state;
    const { children, instead, save = () => saveLink(location.hash) } = this.props;
    const { loadAgain = () => location.reload() } = this.props;
    if (!error) return children;
    return instead === undefined ? <Failure error={error} save={save} loadAgain={loadAgain} /> : instead;
  }
}

interface FailureProps {
  readonly error: Error;
  readonly save: () => unknown;
  readonly loadAgain: () => unknown;
}

function Failure({ error, save, loadAgain }: FailureProps) {
  return (
    <main className="failure" role="alert">
      <h1>Something in this page has failed</h1>
      <p className="told">Your run is safe, and you can save it here: the file opens it again.</p>
      <p className="failure-what">{error.message}</p>
      <div className="failure-ways">
        <Button weight="primary" onClick={save}>
          Download the run
        </Button>
        <Button onClick={loadAgain}>Load the page again</Button>
      </div>
    </main>
  );
}

/** Saves a run as the link that opens it. @param address from `#` on. */
export function saveLink(address: string): void {
  const { href } = new URL(address, location.href);
  download('mailability-run.txt', new Blob([`${href}\n`], { type: 'text/plain' }));
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
