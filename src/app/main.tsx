/** Starts the app: the theme first, so that nothing flashes, then the page that the address asks for. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { App } from './app.tsx';
import { currentAddress } from './session/address.ts';
import { ExplorerProvider } from './session/explorer.tsx';
import { type Arrival, arrivalAt, beginningOf } from './session/opening.ts';
import { keepForOffline } from './shell/offline.ts';
import { RunBoundary } from './shell/run-boundary.tsx';
import { applyTheme, rememberedTheme } from './shell/theme.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';

applyTheme(rememberedTheme());

// Not awaited by the module itself: what the address needs may come in files that import this one's.
arrivalAt(currentAddress()).then(start);

function start(arrival: Arrival): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root", so there is nowhere to draw the app.');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <ExplorerProvider input={beginningOf(arrival.opening)}>
          <RunBoundary>
            <App arrival={arrival} />
          </RunBoundary>
        </ExplorerProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
  keepForOffline();
}
