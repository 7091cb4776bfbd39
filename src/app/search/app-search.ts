/** The search as the app opens it: what the app has a place for is found there. Loaded when somebody first searches. */
import './search.css';
import { appHref, type WriteHref } from './app-href.ts';
import { openSearchDialog } from './search-dialog.ts';

/** The app's page lies in the site's root. */
const ROOT = './';

/** @param write how a place within the app is written as a link. */
export const openAppSearch = (write: WriteHref): void =>
  openSearchDialog({ root: ROOT, hrefOf: (entry) => appHref(entry, write) ?? `${ROOT}${entry.path}` });
