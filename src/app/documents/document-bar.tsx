/** The bar above a page of the documentation: the mark, the kinds of pages, and the way to the explorer. */
import { CONTENTS, pageAt, relative, rootFrom, type SitePage, WRITERS } from '../../site/index.ts';
import { Logo } from '../shell/logo.tsx';
import '../shell/top-bar.css';

const SHOWN = [CONTENTS, 'rules/', 'procedures/', 'events/', 'fields/', 'settings/', 'stories/', 'glossary/', WRITERS];

const label = (path: string): string =>
  path === WRITERS ? 'For writers' : (pageAt(path)?.title.split(' and ')[0] ?? path);

export function DocumentBar({ page: { path } }: { readonly page: SitePage }) {
  return (
    <header className="top">
      <a className="top-logo" href={rootFrom(path)} aria-label="Mailability">
        <Logo />
        <span>Mailability</span>
      </a>
      <nav className="top-nav" aria-label="Documentation">
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
      <div className="top-end">
        <a className="button" href={`${rootFrom(path)}#/explore`}>
          Explorer
        </a>
      </div>
    </header>
  );
}
