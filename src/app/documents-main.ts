/**
 * What makes a page of the documentation alive: scenes that are played, codes that are copied, the theme, and the service
 * worker. The page reads without it. The machine itself comes with the first press that asks for more than is on the page.
 */
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import './app.css';
import './ui/page.css';
import './ui/button.css';
import './ui/who.css';
import './shell/top-bar.css';
import './parts/edition-flag.css';
import './documents/document-page.css';
import './documents/scene-view.css';
import './design/forced.css';
import './design/print.css';
import { bringCopyButtons } from './documents/alive/copy-buttons.ts';
import { playScenes } from './documents/alive/scene-player.ts';
import { bringThemeButton } from './documents/alive/theme-button.ts';
import { bringSearch } from './search/page-search.ts';
import { keepForOffline } from './shell/offline.ts';

/** What somebody came for is there by then, in milliseconds. */
const PATIENCE = 3000;

playScenes();
bringCopyButtons();
bringThemeButton();
if (document.querySelector('.embedder'))
  void import('./documents/alive/embedder.ts').then(({ startEmbedder }) => startEmbedder());
// The mark leads to the root, from however deep.
const root = document.querySelector('.top-logo')?.getAttribute('href') ?? './';
bringSearch(root);
setTimeout(keepForOffline, PATIENCE, root);
