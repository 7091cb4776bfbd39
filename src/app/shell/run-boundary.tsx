/** An error boundary that offers the whole run, every branch of it, as the file that opens it again. */
import type { ReactNode } from 'react';
import { useExplorer } from '../state/explorer.tsx';
import { download } from '../ui/download.ts';
import { ErrorBoundary, saveLink } from './error-boundary.tsx';
import { runAddressOf } from './use-navigation.ts';

export function RunBoundary({ children }: { readonly children: ReactNode }) {
  const view = useExplorer();
  const save = async () => {
    try {
      const { runFileText } = await import('../runs/run-files.ts');
      download('mailability-run.json', new Blob([runFileText(view)], { type: 'application/json' }));
    } catch {
      // The code that writes files may be what has failed to come: the link needs none.
      saveLink(runAddressOf(view));
    }
  };
  return <ErrorBoundary save={save}>{children}</ErrorBoundary>;
}
