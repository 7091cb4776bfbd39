/** How a story ends, as a small rubber stamp. */
import type { Story } from '../../simulation/index.ts';
import { Stamp } from './stamp.tsx';
import { storyEnding } from './story-ending.ts';

export function EndingMark({ story }: { readonly story: Story }) {
  const { look, words } = storyEnding(story);
  return (
    <Stamp look={look} size="small" className="ending-mark">
      {words}
    </Stamp>
  );
}
