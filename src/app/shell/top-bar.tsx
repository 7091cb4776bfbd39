/** The bar above every page: the mark, the pages, what the page itself puts there, and the theme. */
import { CloudCheck, Keyboard, Monitor, Moon, Search, Sun } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FRONT } from '../session/address.ts';
import { IconButton } from '../ui/button.tsx';
import { href } from '../ui/href.ts';
import { Logo } from './logo.tsx';
import { chooseTheme, nextTheme, rememberedTheme, type Theme } from './theme.ts';
import './top-bar.css';

interface PageName {
  readonly id: string;
  readonly label: string;
}

/** It leads to the first of its pages; where there are more, they stand in a row of their own below the bar. */
interface Door {
  readonly label: string;
  readonly pages: readonly PageName[];
  /** What stands beside the app, and belongs here. */
  readonly beside?: { readonly label: string; readonly href: string };
}

export interface TopBarProps {
  readonly doors: readonly Door[];
  /** The one that is shown; null where it is none of them. */
  readonly page: string | null;
  /** What the page itself has to offer there. */
  readonly tools: ReactNode;
  readonly onShortcuts: () => void;
}

export function TopBar({ doors, page, tools, onShortcuts }: TopBarProps) {
  const here = doors.find(({ pages }) => pages.some(({ id }) => id === page));
  return (
    <>
      <header className="top">
        <a className="top-logo" href={href(FRONT)} aria-label="Mailability, to the front page">
          <Logo />
          <span>Mailability</span>
        </a>
        <nav className="top-nav" aria-label="Pages">
          {doors.map((door) => (
            <a
              key={door.label}
              href={href(door.pages[0]?.id ?? FRONT)}
              aria-current={door !== here ? undefined : door.pages[0]?.id === page ? 'page' : 'true'}
              ref={door === here ? bringIntoSight : undefined}
            >
              {door.label}
            </a>
          ))}
        </nav>
        <div className="top-end">
          {tools}
          <span className="top-offline" title="Kept on this device: the page works without a network now.">
            <CloudCheck size={17} aria-hidden="true" />
            <span>Works offline</span>
          </span>
          {/* Pressed before the app is there as well: `main.ts` listens. */}
          <IconButton label="Search" className="top-search" aria-keyshortcuts="/ Control+K" aria-haspopup="dialog">
            <Search size={17} aria-hidden="true" />
            <span className="button-word">Search</span>
          </IconButton>
          <IconButton label="Keyboard shortcuts" className="top-keys" onClick={onShortcuts}>
            <Keyboard size={17} aria-hidden="true" />
            <span className="button-word">Keyboard</span>
          </IconButton>
          <ThemeButton />
        </div>
      </header>
      {here && here.pages.length > 1 && <Rooms door={here} page={page} />}
    </>
  );
}

/** The pages behind a door. */
function Rooms({ door, page }: { readonly door: Door; readonly page: string | null }) {
  return (
    <nav className="top-rooms" aria-label={door.label}>
      {door.pages.map(({ id, label }) => (
        <a key={id} href={href(id)} aria-current={id === page ? 'page' : undefined}>
          {label}
        </a>
      ))}
      {door.beside && <a href={door.beside.href}>{door.beside.label}</a>}
    </nav>
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
      <span className="button-word">Theme</span>
    </IconButton>
  );
}
