/** How a story ends, as a small rubber stamp. */
import type { Story } from '../../simulation/index.ts';
import './ending-mark.css';
import { storyEnding } from './story-ending.ts';

export function EndingMark({ story }: { readonly story: Story }) {
  const { look, words } = storyEnding(story);
  return <span className={`ending-mark ending-mark-${look}`}>{words}</span>;
}
