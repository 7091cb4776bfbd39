/** Starts the app itself: the explorer's state, and whatever page the address asks for. The front page does without it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { currentAddress } from './session/address.ts';
import { ExplorerProvider } from './session/explorer.tsx';
import type { ExplorerContext } from './session/explorer-machine.ts';
import { type Arrival, arrivalAt, beginningOf } from './session/opening.ts';
import { isCarrying } from './session/storage.ts';
import { RunBoundary } from './shell/run-boundary.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';

/**
 * @param root where the app is drawn, in place of whatever stands there.
 * @param from the page that was shown there before; null where this is the first.
 */
export async function startApp(root: HTMLElement, from: string | null): Promise<void> {
  const at = currentAddress();
  const arrival = await arrivalAt(at);
  const beginning = await beginningAt(arrival.opening);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <ExplorerProvider input={beginning}>
          <RunBoundary>
            <App at={at} arrival={arrival} from={from} />
          </RunBoundary>
        </ExplorerProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}

/** With the run that was carried along from the page before, where there is one. */
async function beginningAt(opening: Arrival['opening']): Promise<Partial<ExplorerContext>> {
  if (!isCarrying()) return beginningOf(opening);
  const code = await import('./session/carried.ts').catch(() => null);
  return code === null ? beginningOf(opening) : code.beginningWith(opening, await code.takeCarried());
}
