/** A page as it is handed from who draws it to who writes its file. */
import type { SitePage } from './page.ts';

/** A page with its markup, as it is sent. */
export interface WrittenPage extends Pick<SitePage, 'kind' | 'id' | 'path' | 'title' | 'description' | 'edition'> {
  /** Everything between `<body>` and `</body>`. */
  readonly markup: string;
  /** The link of the run that stands for the page where it is shown in a frame; null where it has none. */
  readonly oembed: string | null;
}
