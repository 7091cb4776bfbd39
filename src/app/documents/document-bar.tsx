/** The bar above a page of the documentation: the same doors as in the app, and below them the kinds of pages. */
import { CONTENTS, pageAt, relative, rootFrom, type SitePage, WRITERS } from '../../site/index.ts';
import { DOOR_NAMES } from '../shell/doors.ts';
import { Logo } from '../shell/logo.tsx';
import '../shell/top-bar.css';

const SHOWN = [CONTENTS, 'rules/', 'procedures/', 'events/', 'fields/', 'settings/', 'stories/', 'glossary/', WRITERS];

const label = (path: string): string =>
  path === WRITERS ? 'For writers' : (pageAt(path)?.title.split(' and ')[0] ?? path);

export function DocumentBar({ page: { path } }: { readonly page: SitePage }) {
  const root = rootFrom(path);
  return (
    <>
      <header className="top">
        <a className="top-logo" href={root} aria-label="Mailability, to the front page">
          <Logo />
          <span>Mailability</span>
        </a>
        <nav className="top-nav" aria-label="Pages">
          {Object.values(DOOR_NAMES).map((door) => (
            <a
              key={door.label}
              href={`${root}#/${door.first}`}
              aria-current={door === DOOR_NAMES.lookUp ? 'true' : undefined}
            >
              {door.label}
            </a>
          ))}
        </nav>
        {/* The search joins here, where there is a script. */}
        <div className="top-end" />
      </header>
      <nav className="top-rooms" aria-label="Documentation">
        {SHOWN.map((to) => (
          <a
            key={to}
            href={relative(path, to)}
            aria-current={path === to ? 'page' : path.startsWith(to) ? 'true' : undefined}
          >
            {label(to)}
          </a>
        ))}
      </nav>
    </>
  );
}
