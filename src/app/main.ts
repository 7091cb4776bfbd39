/**
 * Begins: the theme first, so that nothing flashes. The front page stands in the markup already and needs only its small
 * machine; the app comes with the first step beyond it, or at once where the address asks for more.
 */
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import './app.css';
import './ui/page.css';
import './ui/button.css';
import './ui/stamp.css';
import './shell/top-bar.css';
import './pages/start/start-page.css';
import './pages/start/small-machine-view.css';
import { isSearchKey } from './search/search-keys.ts';
import { currentAddress, FRONT, onArrival, readRoute } from './session/address.ts';
import { isForPage } from './session/is-for-page.ts';
import { keysAreOn } from './session/single-keys.ts';
import { askForLater } from './shell/later-files.ts';
import { applyTheme, rememberedTheme } from './shell/theme.ts';
import { href } from './ui/href.ts';

applyTheme(rememberedTheme());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root", so there is nowhere to draw the app.');
const small = root.querySelector<HTMLElement>('.small-machine');
const isFront = readRoute(currentAddress()).page === FRONT;

if (isFront && small) {
  const early = pressedEarly(small);
  // It goes on until the app stands in its place, which may take a moment after somebody has gone on.
  void import('./pages/start/live.ts').then(({ live }) => {
    live(small);
    early();
  });
  waitAtTheFront(root);
} else {
  // Nothing of the front page is to be seen on the way to another.
  root.replaceChildren();
  askForLater();
  start(root, null);
}
// A module runs before the page has loaded; what is kept waits until the page is at rest, too. Where this cannot be loaded, the
// next visit needs the network again, and nothing else is lost.
addEventListener('load', () => {
  import('./shell/offline.ts').then(({ keepForOffline }) => keepForOffline()).catch(() => null);
});

// The search needs no app: what is chosen there leads to it. So it is listened for here, before the app and beside it.
const SEARCH = '.top-search';
document.addEventListener('keydown', (event) => {
  if (!isSearchKey(event, isForPage(event) && keysAreOn())) return;
  event.preventDefault();
  search();
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest(SEARCH)) search();
});

/** Where its script does not come, the contents have the same pages. */
function search(): void {
  import('./search/app-search.ts').then(
    // Given along, so that it lies in this file and the search need not fetch the app for it.
    ({ openAppSearch }) => openAppSearch(href),
    () => location.assign('contents/'),
  );
}

/** What is pressed before the small machine has come is not lost. @returns how to press it again, once it is there. */
function pressedEarly(machine: HTMLElement): () => void {
  const pressed: HTMLElement[] = [];
  const note = ({ target }: Event) => {
    if (target instanceof HTMLElement) pressed.push(target);
  };
  machine.addEventListener('click', note);
  return () => {
    machine.removeEventListener('click', note);
    for (const each of pressed) each.click();
  };
}

/** @param from the page that stood there before; null where this is the first. */
function start(place: HTMLElement, from: string | null): Promise<void> {
  return import('./start-app.tsx').then(({ startApp }) => startApp(place, from)).catch(() => sayNotHere(place));
}

/** The app did not come, or not whole. Whoever comes from the front page is at an address that may be loaded again. */
function sayNotHere(place: HTMLElement): void {
  const words = document.createElement('p');
  words.className = 'app-wait';
  words.setAttribute('role', 'alert');
  words.textContent =
    'This page could not be loaded: the connection failed, or a newer version has taken its place. The address keeps your run. ';
  const again = document.createElement('button');
  again.className = 'button';
  again.textContent = 'Load it again';
  again.addEventListener('click', () => location.reload());
  words.append(again);
  place.replaceChildren(words);
}

/** Until somebody goes on. What the app alone can do, it does as soon as it is there. */
function waitAtTheFront(place: HTMLElement): void {
  let begun: Promise<void> | null = null;
  const begin = () => {
    begun ??= start(place, FRONT);
    return begun;
  };
  const forget = onArrival(() => {
    forget();
    begin();
  });
  // A hand that reaches for a door: what is behind it is asked for already.
  for (const hint of ['pointerover', 'focusin', 'touchstart'])
    place.addEventListener(hint, ({ target }) => isLeadingOn(target) && askForLater(), { passive: true });
  place.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.top button') : null;
    if (button && !button.matches(SEARCH)) begin().then(() => pressInstead(button));
  });
}

/** The search leads nowhere until something is chosen, and brings files of its own. */
const isLeadingOn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`a, .top button:not(${SEARCH})`) !== null;

/** Presses the app's own button of the same name, as soon as it stands where the old one was. */
function pressInstead(old: Element): void {
  if (old.isConnected) {
    requestAnimationFrame(() => pressInstead(old));
    return;
  }
  const isTwin = (each: Element) => each.getAttribute('aria-label') === old.getAttribute('aria-label');
  [...document.querySelectorAll<HTMLElement>('.top button')].find(isTwin)?.click();
}
