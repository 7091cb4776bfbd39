/** Text in which words may lead to other pages. */
import { type Inline, relative } from '../../site/index.ts';

export interface InlineTextProps {
  /** The path of the page that it stands on. */
  readonly from: string;
  readonly parts: readonly Inline[];
}

export function InlineText({ from, parts }: InlineTextProps) {
  return parts.map((part, place) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once and never again
      <a key={place} href={relative(from, part.to)}>
        {part.words}
      </a>
    ),
  );
}
