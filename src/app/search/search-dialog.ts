/**
 * The search, over whatever page it was called from: a field and a list to choose from, by hand or by keys. Drawn without
 * React, so that the pages of the documentation, which have none, search with the same.
 */
import { MOST_TYPED, type SearchEntry, type SearchIndex } from '../../site/index.ts';
import { button, element } from '../ui/element.ts';
import { loadIndex } from './load-index.ts';
import { resultList } from './result-list.ts';

export interface SearchPlace {
  /** The site's root, as the page names it: `./`, `../../`. */
  readonly root: string;
  /** Where a page that was found leads from here. */
  readonly hrefOf: (entry: SearchEntry) => string;
}

/** How long after a key the count is said: a screen reader says every change, and nobody wants to hear them all. */
const SAID_AFTER = 400;

const HINT =
  'Say it as you would to a colleague: “she came back but gets nothing”, “the tick is gone again”, a field’s API name.';

/** Opens it, unless it is open. */
export function openSearchDialog({ root, hrefOf }: SearchPlace): void {
  if (document.querySelector('dialog[open]')) return;
  const list = element('div', {
    role: 'listbox',
    id: 'search-list',
    class: 'search-list',
    'aria-label': 'Pages that fit',
  });
  const status = element('p', { class: 'search-told' }, HINT);
  const said = element('p', { class: 'visually-hidden', role: 'status' });
  const input = element('input', {
    type: 'text',
    class: 'search-input',
    role: 'combobox',
    'aria-label': 'Search rules, ways back, fields, stories and more',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    maxlength: String(MOST_TYPED),
    placeholder: 'Search',
  });
  const dialog = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element(
      'div',
      { class: 'search-head' },
      input,
      button('Close', () => dialog.close(), 'search-close'),
    ),
    element('div', { class: 'search-body' }, status, said, list),
  );
  const results = keptIn(list, input);
  let index: SearchIndex | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (told: string) => {
    status.textContent = told === '' ? HINT : told;
    clearTimeout(timer);
    timer = setTimeout(() => {
      said.textContent = told;
    }, SAID_AFTER);
  };
  const show = () => {
    if (!index) return;
    const found = resultList(input.value, index.search(input.value), hrefOf);
    results.show(found.groups, found.options);
    tell(found.told);
  };
  const bring = () =>
    loadIndex(root).then(
      (loaded) => {
        index = loaded;
        show();
      },
      () => tell('The search could not be loaded. Type once more to try again.'),
    );
  input.addEventListener('input', () => (index ? show() : void bring()));
  input.addEventListener('keydown', (event) => results.onKey(event));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
  void bring();
}

/** The list with the one that is chosen: the field keeps the focus, and says which that is. */
function keptIn(list: HTMLElement, input: HTMLInputElement) {
  let options: readonly HTMLAnchorElement[] = [];
  let chosen = -1;
  const choose = (place: number) => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = place;
    const option = options[chosen];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: number) => {
    if (options.length > 0) choose((chosen + by + options.length) % options.length);
  };
  return {
    /** The first is chosen, so that Enter goes there. */
    show: (groups: readonly HTMLElement[], its: readonly HTMLAnchorElement[]) => {
      options = its;
      list.replaceChildren(...groups);
      list.scrollTop = 0;
      input.setAttribute('aria-expanded', String(its.length > 0));
      chosen = -1;
      choose(its.length > 0 ? 0 : -1);
    },
    onKey: (event: KeyboardEvent) => {
      if (event.isComposing) return;
      switch (event.key) {
        case 'ArrowDown':
          step(1);
          break;
        case 'ArrowUp':
          step(chosen < 0 ? 0 : -1);
          break;
        case 'PageDown':
          choose(Math.min(options.length - 1, chosen + PAGE));
          break;
        case 'PageUp':
          choose(Math.max(options.length > 0 ? 0 : -1, chosen - PAGE));
          break;
        case 'Enter':
          options[chosen]?.click();
          break;
        default:
          return;
      }
      event.preventDefault();
    },
  };
}

/** How many results a page of them is. */
const PAGE = 5;
