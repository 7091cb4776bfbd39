/** Starts the app itself: the explorer's state, and whatever page the address asks for. The front page does without it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { currentAddress } from './session/address.ts';
import { beginningWith, takeCarried } from './session/carried.ts';
import { ExplorerProvider } from './session/explorer.tsx';
import { arrivalAt } from './session/opening.ts';
import { RunBoundary } from './shell/run-boundary.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';

/** @param root where the app is drawn, in place of whatever stands there. */
export async function startApp(root: HTMLElement): Promise<void> {
  const [arrival, carried] = await Promise.all([arrivalAt(currentAddress()), takeCarried()]);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <ExplorerProvider input={beginningWith(arrival.opening, carried)}>
          <RunBoundary>
            <App arrival={arrival} />
          </RunBoundary>
        </ExplorerProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
