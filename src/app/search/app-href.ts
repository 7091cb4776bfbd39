/**
 * Where a page that was found leads while the app is open: to its place in the app, where that has one, so that nobody is torn
 * from what they are at; else to the page of the documentation.
 */
import type { SearchEntry } from '../../site/index.ts';

/** `ui/href.ts`, from whoever has it already. */
export type WriteHref = (page: string, id: string) => string;

/** An address within the app, from `#` on; null where only the documentation has the page. */
export function appHref({ kind, id }: Pick<SearchEntry, 'kind' | 'id'>, href: WriteHref): string | null {
  switch (kind) {
    case 'rule':
    case 'assumption':
    case 'outside':
    case 'table':
      return href('rules', id);
    case 'procedure':
      // The ways back are worked out on pages of their own; the rulebook has the procedures of the guides.
      return /^K\d$|^where-to-click$/.test(id) ? href('rules', id) : null;
    case 'edition':
      return id === 'which-mail' ? href('rules', id) : null;
    case 'story':
      return href('stories', id);
    case 'lesson':
      return href('course', id);
    case 'contents':
    case 'property':
    case 'setting':
    case 'event':
    case 'field':
    case 'status':
    case 'word':
    case 'help':
      return null;
    default:
      return kind satisfies never;
  }
}
