/** What a search found, as a list to choose from: the best first, then kind by kind. Whatever was found stays text. */
import { type Answer, type Found, KINDS, kindWords, marked, type SearchEntry, snippet } from '../../site/index.ts';
import { element } from '../ui/element.ts';

/** How many stand above the kinds, whatever they are. */
const MOST_BEST = 3;

export interface ResultList {
  readonly groups: readonly HTMLElement[];
  /** In the order in which they stand. */
  readonly options: readonly HTMLAnchorElement[];
  /** What is said of it, in a sentence. */
  readonly told: string;
}

type Shown = Pick<Found, 'entry' | 'words'>;

/** @param hrefOf where a page leads. */
export function resultList(typed: string, answer: Answer, hrefOf: (entry: SearchEntry) => string): ResultList {
  const options: HTMLAnchorElement[] = [];
  const group = (title: string, found: readonly Shown[]): HTMLElement => {
    const id = `search-group-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
    const its = found.map((each) => optionOf(each, options.length, hrefOf, options));
    return element(
      'div',
      { role: 'group', 'aria-labelledby': id, class: 'search-group' },
      element('p', { id, class: 'search-group-title', role: 'presentation' }, title),
      ...its,
    );
  };
  const unmarked = (entries: readonly SearchEntry[]): readonly Shown[] =>
    entries.map((entry) => ({ entry, words: NONE }));
  const { found, nearest, outside } = answer;
  if (found.length === 0 && nearest.length === 0) return { groups: [], options, told: '' };
  if (found.length === 0)
    return {
      groups: [group('The nearest pages', unmarked(nearest)), group('Outside the model', unmarked(outside))],
      options,
      told: `Nothing here fits “${typed.trim()}”. These pages come nearest, and these things the model does not know.`,
    };
  const others = found.slice(MOST_BEST);
  const kinds = KINDS.filter(({ kind }) => others.some(({ entry }) => entry.kind === kind));
  const groups = [
    group('Best', found.slice(0, MOST_BEST)),
    ...kinds.map(({ kind, title }) =>
      group(
        title,
        others.filter(({ entry }) => entry.kind === kind),
      ),
    ),
  ];
  return { groups, options, told: found.length === 1 ? 'One page fits.' : `${found.length} pages fit.` };
}

const NONE: ReadonlySet<string> = new Set();

function optionOf(
  { entry, words }: Shown,
  place: number,
  hrefOf: (entry: SearchEntry) => string,
  options: HTMLAnchorElement[],
): HTMLAnchorElement {
  const option = element(
    'a',
    {
      role: 'option',
      id: `search-option-${place}`,
      class: 'search-option',
      href: hrefOf(entry),
      tabindex: '-1',
      'aria-selected': 'false',
    },
    element(
      'span',
      { class: 'search-kind' },
      entry.classic ? `${kindWords(entry.kind)}, classic` : kindWords(entry.kind),
    ),
    element('span', { class: 'search-title' }, ...pieces(entry.title, words)),
    element('span', { class: 'search-about' }, ...pieces(snippet(entry, words), words)),
  );
  options.push(option);
  return option;
}

const pieces = (text: string, words: ReadonlySet<string>): readonly (Node | string)[] =>
  marked(text, words).map((piece) => (piece.isMarked ? element('mark', {}, piece.text) : piece.text));
