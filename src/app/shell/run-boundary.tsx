/** An error boundary that offers the whole run, every branch of it, as the file that opens it again. */
import type { ReactNode } from 'react';
import { useExplorer } from '../session/explorer.tsx';
import { runAddressOf } from '../session/use-navigation.ts';
import { download } from '../ui/download.ts';
import { ErrorBoundary, saveLink } from '../ui/error-boundary.tsx';

export function RunBoundary({ children }: { readonly children: ReactNode }) {
  const view = useExplorer();
  const loadAgain = () =>
    import('./load-again.ts').then(
      (code) => code.loadAgain(view),
      () => location.reload(),
    );
  const save = async () => {
    try {
      const { runFileText } = await import('../session/run-files.ts');
      download('mailability-run.json', new Blob([runFileText(view)], { type: 'application/json' }));
    } catch {
      // The code that writes files may be what has failed to come: the link needs none.
      saveLink(runAddressOf(view));
    }
  };
  return (
    <ErrorBoundary save={save} loadAgain={loadAgain}>
      {children}
    </ErrorBoundary>
  );
}
