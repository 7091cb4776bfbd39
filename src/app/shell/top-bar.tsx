/** The bar above every page: the mark, the pages, what the page itself puts there, and the theme. */
import { Keyboard, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { PAGES, type Route } from '../session/routes.ts';
import { IconButton } from '../ui/button.tsx';
import { Logo } from './logo.tsx';
import { type Theme, useTheme } from './theme.ts';
import './top-bar.css';

export interface TopBarProps {
  readonly page: Route['page'];
  /** What the page itself has to offer there. */
  readonly tools: ReactNode;
  readonly onShortcuts: () => void;
}

export function TopBar({ page, tools, onShortcuts }: TopBarProps) {
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
        {tools}
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
