/** The bar above every page: the mark, the pages and the theme, and above the explorer what belongs to its run. */
import { Keyboard, Monitor, Moon, SlidersHorizontal, Sun } from 'lucide-react';
import { ExportButton } from '../pages/explore/runs/export-button.tsx';
import { ShareButton } from '../pages/explore/runs/share-button.tsx';
import { editionName, settingsWords } from '../parts/settings-words.ts';
import { useExplorer } from '../session/explorer.tsx';
import { PAGES, type Route } from '../session/routes.ts';
import { IconButton } from '../ui/button.tsx';
import { Logo } from './logo.tsx';
import { type Theme, useTheme } from './theme.ts';
import './top-bar.css';

export interface TopBarProps {
  readonly page: Route['page'];
  readonly onSettings: () => void;
  readonly onShortcuts: () => void;
}

export function TopBar({ page, onSettings, onShortcuts }: TopBarProps) {
  return (
    <header className="top">
      <a className="top-logo" href="#/explore" aria-label="Mailability">
        <Logo />
        <span>Mailability</span>
      </a>
      <nav className="top-nav" aria-label="Pages">
        {PAGES.map((each) => (
          <a
            key={each.page}
            href={`#/${each.page}`}
            aria-current={each.page === page ? 'page' : undefined}
            ref={each.page === page ? bringIntoSight : undefined}
          >
            {each.label}
          </a>
        ))}
      </nav>
      <div className="top-end">
        {/* What belongs to the run stands only where the run is: other pages have settings of their own, or none. */}
        {page === 'explore' && (
          <>
            <EditionPill onClick={onSettings} />
            <ShareButton />
            <ExportButton />
          </>
        )}
        <IconButton label="Keyboard shortcuts" className="top-keys" onClick={onShortcuts}>
          <Keyboard size={17} aria-hidden="true" />
        </IconButton>
        <ThemeButton />
      </div>
    </header>
  );
}

/** On a narrow screen the pages scroll sideways. */
function bringIntoSight(link: HTMLElement | null): void {
  const nav = link?.parentElement;
  if (!link || !nav) return;
  // With the next frame, which lays the page out anyway; now it would be laid out twice.
  requestAnimationFrame(() => {
    if (nav.scrollWidth > nav.clientWidth) nav.scrollLeft = link.offsetLeft - nav.clientWidth / 2;
  });
}

function EditionPill({ onClick }: { readonly onClick: () => void }) {
  const { settings } = useExplorer();
  return (
    <button type="button" className="top-edition" aria-haspopup="dialog" onClick={onClick}>
      <SlidersHorizontal size={15} aria-hidden="true" />
      <b>{editionName(settings)}</b>
      <span className="top-settings">
        {settingsWords(settings).map((word) => (
          <span key={word}>{word}</span>
        ))}
      </span>
      <span className="top-flag" data-edition={settings.edition}>
        {settings.edition === 'classic' ? 'not today’s edition' : 'today’s edition'}
      </span>
      <span className="visually-hidden">Change the settings</span>
    </button>
  );
}

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const satisfies Record<Theme, unknown>;
const NAMES = { system: 'as the system', light: 'light', dark: 'dark' } as const satisfies Record<Theme, string>;

function ThemeButton() {
  const [theme, next] = useTheme();
  const Icon = ICONS[theme];
  return (
    <IconButton label={`Theme: ${NAMES[theme]}`} onClick={next}>
      <Icon size={17} aria-hidden="true" />
    </IconButton>
  );
}
