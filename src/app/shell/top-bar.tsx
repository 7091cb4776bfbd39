/** The bar above every page: the mark, the pages, what the page itself puts there, and the theme. */
import { Keyboard, Monitor, Moon, Search, Sun } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FRONT } from '../session/address.ts';
import { IconButton } from '../ui/button.tsx';
import { href } from '../ui/href.ts';
import { Logo } from './logo.tsx';
import { chooseTheme, nextTheme, rememberedTheme, type Theme } from './theme.ts';
import './top-bar.css';

export interface TopBarProps {
  readonly pages: readonly { readonly id: string; readonly label: string }[];
  /** The one that is shown; null where it is none of them. */
  readonly page: string | null;
  /** What the page itself has to offer there. */
  readonly tools: ReactNode;
  readonly onShortcuts: () => void;
}

export function TopBar({ pages, page, tools, onShortcuts }: TopBarProps) {
  return (
    <header className="top">
      <a className="top-logo" href={href(FRONT)} aria-label="Mailability">
        <Logo />
        <span>Mailability</span>
      </a>
      <nav className="top-nav" aria-label="Pages">
        {pages.map(({ id, label }) => (
          <a
            key={id}
            href={href(id)}
            aria-current={id === page ? 'page' : undefined}
            ref={id === page ? bringIntoSight : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <div className="top-end">
        {tools}
        {/* Pressed before the app is there as well: `main.ts` listens. */}
        <IconButton label="Search" className="top-search" aria-keyshortcuts="/ Control+K" aria-haspopup="dialog">
          <Search size={17} aria-hidden="true" />
        </IconButton>
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
  const [theme, setTheme] = useState(rememberedTheme);
  const next = () => {
    const chosen = nextTheme(theme);
    setTheme(chosen);
    chooseTheme(chosen);
  };
  const Icon = ICONS[theme];
  return (
    <IconButton label={`Theme: ${NAMES[theme]}`} onClick={next}>
      <Icon size={17} aria-hidden="true" />
    </IconButton>
  );
}
