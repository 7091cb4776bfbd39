/** The app: the bar, the page that the address names, and the dialogs that open from anywhere. */
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { ExplorePage } from './pages/explore/explore-page.tsx';
import { RunTools } from './pages/explore/run-tools.tsx';
import { useSend } from './session/explorer.tsx';
import type { Arrival } from './session/opening.ts';
import { PAGES, type Route } from './session/routes.ts';
import { useKeys } from './session/use-keys.ts';
import { useNavigation } from './session/use-navigation.ts';
import { FileDrop } from './shell/file-drop.tsx';
import { NoticeBar } from './shell/notice-bar.tsx';
import { RunBoundary } from './shell/run-boundary.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import './app.css';
import './design/print.css';
import './ui/page.css';

const SettingsDialog = lazy(() =>
  import('./shell/settings-dialog.tsx').then(({ SettingsDialog: dialog }) => ({ default: dialog })),
);
const ShortcutsDialog = lazy(() =>
  import('./shell/shortcuts-dialog.tsx').then(({ ShortcutsDialog: dialog }) => ({ default: dialog })),
);
const CompareSheet = lazy(() =>
  import('./pages/compare/compare-sheet.tsx').then(({ CompareSheet: sheet }) => ({ default: sheet })),
);
// The explorer is the front page and comes with the first load; the others come when somebody goes there.
const StoriesPage = lazy(() =>
  import('./pages/stories/stories-page.tsx').then(({ StoriesPage: page }) => ({ default: page })),
);
const ProofsPage = lazy(() =>
  import('./pages/proofs/proofs-page.tsx').then(({ ProofsPage: page }) => ({ default: page })),
);
const OrganisationPage = lazy(() =>
  import('./pages/organisation/organisation-page.tsx').then(({ OrganisationPage: page }) => ({ default: page })),
);
const UpgradePage = lazy(() =>
  import('./pages/upgrade/upgrade-page.tsx').then(({ UpgradePage: page }) => ({ default: page })),
);
const LostPage = lazy(() => import('./pages/lost/lost-page.tsx').then(({ LostPage: page }) => ({ default: page })));
const RulesPage = lazy(() => import('./pages/rules/rules-page.tsx').then(({ RulesPage: page }) => ({ default: page })));

// What is printed comes when everything that is looked at is there. Should it not come, the explorer itself is printed.
const PrintPlace = lazy(async () => {
  await new Promise((done) => setTimeout(done, 5000));
  return import('./pages/explore/print/print-place.tsx').then(
    ({ PrintPlace: place }) => ({ default: place }),
    () => ({ default: () => null }),
  );
});

/** @param arrival what the address came to when the app started. */
export function App({ arrival }: { readonly arrival: Arrival }) {
  const { page, id, comparison, leave } = useNavigation(arrival);
  const send = useSend();
  const [open, setOpen] = useState<'settings' | 'shortcuts' | null>(null);
  const shown = useRef<Route['page'] | null>(null);
  const close = () => setOpen(null);
  const notOpened = ({ message }: Error) => {
    send({ type: 'notice.show', text: `This could not be opened. ${message} Load the page again to try once more.` });
    close();
    if (comparison) leave();
  };
  useKeys({
    '?': () => setOpen('shortcuts'),
    // Elsewhere nothing shows what they would change.
    ...(page === 'explore' && { ',': () => setOpen('settings') }),
  });
  return (
    <div className={`app app-${page}`}>
      <button type="button" className="app-skip" onClick={focusHeading}>
        Skip to the content
      </button>
      {/* What belongs to the run stands only where the run is: other pages have settings of their own, or none. */}
      <TopBar
        page={page}
        tools={page === 'explore' && <RunTools onSettings={() => setOpen('settings')} />}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <NoticeBar />
      <FileDrop />
      <Suspense fallback={null}>{page === 'explore' && <PrintPlace />}</Suspense>
      <RunBoundary key={page}>
        <Suspense fallback={<p className="app-wait">One moment.</p>}>
          <main className="app-main">
            <PageOf page={page} id={id} onSettings={() => setOpen('settings')} />
          </main>
          <Greeting page={page} shown={shown} />
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

interface PageOfProps {
  readonly page: Route['page'];
  readonly id: string | null;
  readonly onSettings: () => void;
}

function PageOf({ page, id, onSettings }: PageOfProps) {
  switch (page) {
    case 'explore':
      return <ExplorePage onSettings={onSettings} />;
    case 'stories':
      return <StoriesPage />;
    case 'proofs':
      return <ProofsPage id={id} />;
    case 'organisation':
      return <OrganisationPage />;
    case 'upgrade':
      return <UpgradePage />;
    case 'rules':
      return id === null ? <RulesPage /> : <RulesPage id={id} />;
    default:
      return <LostPage />;
  }
}

interface GreetingProps {
  readonly page: Route['page'];
  /** The page that was shown before; kept above the pages, which come and go. */
  readonly shown: RefObject<Route['page'] | null>;
}

/** Names the page in the window's title and, on every page but the first, moves the focus to its heading. */
function Greeting({ page, shown }: GreetingProps) {
  useEffect(() => {
    const label = PAGES.find((known) => known.page === page)?.label ?? 'No such page';
    document.title = `${label} · Mailability`;
    if (shown.current !== null && shown.current !== page) focusHeading();
    shown.current = page;
  }, [page, shown]);
  return null;
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}
