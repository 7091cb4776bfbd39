/** The search on a page of the documentation: a button in its bar, and the keys. What it finds are pages like this one. */
import './search.css';
import { isForPage } from '../session/is-for-page.ts';
import { button } from '../ui/element.ts';
import { isSearchKey } from './search-keys.ts';

/** @param root the site's root, as the page names it. */
export function bringSearch(root: string): void {
  const open = async () => {
    const { openSearchDialog } = await import('./search-dialog.ts');
    openSearchDialog({ root, hrefOf: ({ path }) => `${root}${path}` });
  };
  document.querySelector('.top-end')?.prepend(button('Search', () => void open()));
  document.addEventListener('keydown', (event) => {
    if (!isSearchKey(event, isForPage(event))) return;
    event.preventDefault();
    void open();
  });
}
