/** The front page as markup: the build writes it into `index.html`, and the app draws the same when somebody comes back. */
import { renderToStaticMarkup } from 'react-dom/server';
import { StartPage } from './pages/start/start-page.tsx';
import { DOORS } from './pages.ts';
import { FRONT } from './session/address.ts';
import { TopBar } from './shell/top-bar.tsx';

export const renderFront = (): string =>
  renderToStaticMarkup(
    <div className={`app app-${FRONT}`}>
      <TopBar doors={DOORS} page={FRONT} tools={null} onShortcuts={nothing} />
      <main className="app-main">
        <StartPage />
      </main>
    </div>,
  );

const nothing = () => undefined;
