/**
 * A page of the documentation as markup: the bar, where one is, what the page says, its neighbours, and with which model it
 * was made. It reads and leads on without JavaScript.
 */

import { EDITIONS, listed, modelName } from '../../simulation/index.ts';
import {
  CONTENTS,
  KINDS,
  type KindInfo,
  linksIn,
  neighboursOf,
  pageAt,
  relative,
  rootFrom,
  type Section,
  type SitePage,
  VERSIONS,
} from '../../site/index.ts';
import { EditionFlag } from '../parts/edition-flag.tsx';
import { BlockView } from './block-view.tsx';
import { DocumentBar } from './document-bar.tsx';
import './document-page.css';

export function DocumentPage({ page }: { readonly page: SitePage }) {
  const { path, title, description, edition } = page;
  const sections = page.body();
  return (
    <div className="app document">
      <a className="app-skip" href="#content">
        Skip to the text
      </a>
      <DocumentBar page={page} />
      <main className="app-main" id="content" tabIndex={-1}>
        <div className="page document-page">
          <Crumbs page={page} />
          <header className="page-head">
            <h1>{title}</h1>
            {edition && (
              <p>
                <EditionFlag edition={edition} />
              </p>
            )}
            {!isSaidBelow(description, sections) && <p className="page-lead told">{description}</p>}
          </header>
          {sections.map((section) => (
            <OneSection key={section.id} section={section} from={path} />
          ))}
          <Related page={page} told={linksIn(sections)} />
          <Neighbours page={page} />
        </div>
      </main>
      <Foot page={page} />
    </div>
  );
}

/** What the first section says word for word need not stand above it as well. */
const isSaidBelow = (description: string, [first]: readonly Section[]): boolean =>
  first?.blocks.some((block) => block.kind === 'text' && block.text.join('') === description) ?? false;

function OneSection({ section: { id, title, blocks }, from }: { readonly section: Section; readonly from: string }) {
  return (
    <section className="document-section" aria-labelledby={id}>
      <h2 id={id}>
        {title}{' '}
        <a className="document-anchor" href={`#${id}`} aria-label={`Link to “${title}”`}>
          #
        </a>
      </h2>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once and never again
        <BlockView key={place} block={block} from={from} name={`${title}, part ${place + 1}`} />
      ))}
    </section>
  );
}

const kindOf = ({ kind, path }: SitePage): KindInfo | undefined =>
  KINDS.find((info) => info.kind === kind && path !== `${info.folder}/` && pageAt(`${info.folder}/`));

function Crumbs({ page }: { readonly page: SitePage }) {
  const kind = kindOf(page);
  return (
    <nav aria-label="Where you are">
      <ol className="document-crumbs">
        <li>
          <a href={rootFrom(page.path)}>Mailability</a>
        </li>
        {page.path !== CONTENTS && (
          <li>
            <a href={relative(page.path, CONTENTS)}>Contents</a>
          </li>
        )}
        {kind && (
          <li>
            <a href={relative(page.path, `${kind.folder}/`)}>{kind.title}</a>
          </li>
        )}
        <li aria-current="page">{page.title}</li>
      </ol>
    </nav>
  );
}

/** Pages that belong to this one and that its text does not lead to. */
interface RelatedProps {
  readonly page: SitePage;
  /** Where the text leads to already. */
  readonly told: readonly string[];
}

function Related({ page: { path, related }, told }: RelatedProps) {
  const pages = related.filter((to) => !told.includes(to)).flatMap((to) => pageAt(to) ?? []);
  if (pages.length === 0) return null;
  return (
    <section className="document-section" aria-labelledby="see-also">
      <h2 id="see-also">See also</h2>
      <ul className="document-links">
        {pages.map((page) => (
          <li key={page.path}>
            <a href={relative(path, page.path)}>{page.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ page }: { readonly page: SitePage }) {
  const { before, after } = neighboursOf(page);
  if (!before && !after) return null;
  return (
    <nav className="document-neighbours" aria-label="Before and after this page">
      {before && (
        <a rel="prev" href={relative(page.path, before.path)}>
          <span>Before</span> {before.title}
        </a>
      )}
      {after && (
        <a rel="next" href={relative(page.path, after.path)}>
          <span>Next</span> {after.title}
        </a>
      )}
    </nav>
  );
}

function Foot({ page: { path, edition } }: { readonly page: SitePage }) {
  const models = EDITIONS.filter(({ id }) => edition === null || edition === id).map(modelName);
  return (
    <footer className="document-foot">
      <p>
        Made with <a href={relative(path, VERSIONS)}>model {listed(models)}</a>. Mailability is independent of
        Salesforce: it checks a model, not anyone’s account.
      </p>
    </footer>
  );
}
