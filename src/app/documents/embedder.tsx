/**
 * The page that makes a frame: a link goes in, what another page needs comes out. Without JavaScript it says how to write
 * it by hand. What it does is `alive/embedder.ts`.
 */
import { rootFrom } from '../../site/index.ts';
import { EMBED_VIEWS } from '../embed/views.ts';

export function Embedder({ from }: { readonly from: string }) {
  return (
    <div className="embedder" data-embed={`${rootFrom(from)}embed/index.html`}>
      <p className="document-text">
        By hand: <code>embed/index.html?show=verdict&amp;theme=light#</code> and then the run, as it stands after the
        question mark of a link. What can be shown: {EMBED_VIEWS.map(({ id }) => id).join(', ')}. The theme is light or
        dark; left out, it is the reader’s own.
      </p>
      <div className="embedder-form" hidden>
        <label>
          Link of a run or a story
          <input type="text" name="link" spellCheck={false} autoComplete="off" />
        </label>
        <label>
          Show
          <select name="show">
            {EMBED_VIEWS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Theme
          <select name="theme">
            <option value="">As the reader’s</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <p className="embedder-said" role="status" />
        <div className="embedder-preview" />
        <div className="embedder-codes" />
      </div>
    </div>
  );
}
