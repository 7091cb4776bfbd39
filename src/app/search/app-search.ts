/** The search as the app opens it: what the app has a place for is found there. Loaded when somebody first searches. */
import './search.css';
import { appHref } from './app-href.ts';
import { openSearchDialog } from './search-dialog.ts';

/** The app's page lies in the site's root. */
const ROOT = './';

export const openAppSearch = (): void =>
  openSearchDialog({ root: ROOT, hrefOf: (entry) => appHref(entry) ?? `${ROOT}${entry.path}` });
