/** Where the page fails, this stays: a plain sentence, and the run to take away as the link that opens it again. */
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { download } from '../ui/download.ts';
import './error-boundary.css';

interface Props {
  readonly children: ReactNode;
  /** The address of the run on screen, from `#` on; without it the page's own, which is the run's while one explores. */
  readonly run?: string;
  /** What to show instead where only a part of the page has failed. */
  readonly instead?: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return this.props.instead ?? <Failure error={error} run={this.props.run ?? location.hash} />;
  }
}

function Failure({ error, run }: { readonly error: Error; readonly run: string }) {
  const link = new URL(run, location.href).href;
  return (
    <main className="failure" role="alert">
      <h1>Something in this page has failed</h1>
      <p className="told">Your run is safe, and you can save it here: the file holds the link that opens it again.</p>
      <p className="failure-what">{error.message}</p>
      <div className="failure-ways">
        <Button
          weight="primary"
          onClick={() => download('mailability-run.txt', new Blob([`${link}\n`], { type: 'text/plain' }))}
        >
          Download the run
        </Button>
        <Button onClick={() => location.reload()}>Load the page again</Button>
      </div>
    </main>
  );
}
