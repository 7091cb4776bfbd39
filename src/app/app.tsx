/** The app: the bar, the page that the address names, and the dialogs that open from anywhere. */
import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { RunTools } from './pages/explore/run-tools.tsx';
import { DOORS, PAGES, pageById } from './pages.ts';
import { EXPLORER } from './session/address.ts';
import { useExplorer, useSend } from './session/explorer.tsx';
import type { Arrival } from './session/opening.ts';
import { useKeys } from './session/use-keys.ts';
import { useNavigation } from './session/use-navigation.ts';
import { awaitNewVersion } from './shell/await-new-version.ts';
import { FileDrop } from './shell/file-drop.tsx';
import { NoticeBar } from './shell/notice-bar.tsx';
import { RunBoundary } from './shell/run-boundary.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { lazyExtra, lazyNamed } from './ui/lazy-named.ts';
import './app.css';
import './design/forced.css';
import './design/print.css';
import './ui/page.css';

const SettingsDialog = lazyNamed(() => import('./shell/settings-dialog.tsx'), 'SettingsDialog');
const ShortcutsDialog = lazyNamed(() => import('./shell/shortcuts-dialog.tsx'), 'ShortcutsDialog');
const CompareSheet = lazyNamed(() => import('./pages/compare/compare-sheet.tsx'), 'CompareSheet');
const LostPage = lazyNamed(() => import('./pages/lost/lost-page.tsx'), 'LostPage');

// What is printed comes when everything that is looked at is there. Should it not come, the explorer itself is printed.
const PrintPlace = lazyExtra(async () => {
  await new Promise((done) => setTimeout(done, 2000));
  return import('./pages/explore/print/print-place.tsx');
}, 'PrintPlace');

interface AppProps {
  /** The address at which the app started, and what it came to. */
  readonly at: string;
  readonly arrival: Arrival;
  /** The page that was shown before the app started; null where there was none. */
  readonly from: string | null;
}

export function App({ at, arrival, from }: AppProps) {
  const { page, id, comparison, tooNew, leave } = useNavigation(arrival, at);
  const named = pageById(page);
  const isExplorer = page === EXPLORER;
  const send = useSend();
  const view = useExplorer();
  const label = named?.label ?? 'No such page';
  const [open, setOpen] = useState<'settings' | 'shortcuts' | null>(null);
  const shown = useRef(from);
  const close = () => setOpen(null);
  const openSettings = () => setOpen('settings');
  const notOpened = ({ message }: Error) => {
    send({ type: 'notice.show', text: `This could not be opened. ${message} Load the page again to try once more.` });
    close();
    if (comparison) leave();
  };
  useEffect(() => {
    if (tooNew !== undefined) awaitNewVersion(tooNew);
  }, [tooNew]);
  useKeys({
    '?': () => setOpen('shortcuts'),
    // Elsewhere nothing shows what they would change.
    ...(isExplorer && { ',': openSettings }),
  });
  return (
    <div className={`app app-${named?.id ?? 'lost'}`}>
      <button type="button" className="app-skip" onClick={focusHeading}>
        Skip to the content
      </button>
      {/* What belongs to the run stands only where the run is: other pages have settings of their own, or none. */}
      <TopBar
        doors={DOORS}
        page={named?.id ?? null}
        tools={isExplorer && <RunTools onSettings={openSettings} />}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <NoticeBar />
      <FileDrop />
      <Suspense fallback={null}>{isExplorer && <PrintPlace />}</Suspense>
      <RunBoundary key={named?.id}>
        <Suspense fallback={<p className="app-wait">One moment.</p>}>
          <main className="app-main">
            {named ? <named.Content id={id} onSettings={openSettings} /> : <LostPage pages={PAGES} />}
          </main>
          <Greeting label={label} title={named?.title?.(id, view) ?? label} shown={shown} />
        </Suspense>
      </RunBoundary>
      <ErrorBoundary key={open ?? comparison?.text} instead={null} onError={notOpened}>
        <Suspense fallback={null}>
          {open === 'settings' && <SettingsDialog onClose={close} />}
          {open === 'shortcuts' && <ShortcutsDialog onClose={close} />}
          {comparison && <CompareSheet key={comparison.text} comparison={comparison} onClose={leave} />}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

interface GreetingProps {
  readonly label: string;
  /** What the page shows, in the words that it uses itself. */
  readonly title: string;
  /** The page that was shown before; kept above the pages, which come and go. */
  readonly shown: RefObject<string | null>;
}

/** Names what the page shows in the window's title and, on every page but the first, moves the focus to its heading. */
function Greeting({ label, title, shown }: GreetingProps) {
  useEffect(() => {
    document.title = `${title} · Mailability`;
  }, [title]);
  useEffect(() => {
    if (shown.current !== null && shown.current !== label) focusHeading();
    shown.current = label;
  }, [label, shown]);
  return null;
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}
