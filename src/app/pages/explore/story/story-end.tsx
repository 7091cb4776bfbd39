/** The end of a story: what to take away from it, and the way to the next one. */
import { ArrowRight } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { STORIES } from '../../../../../stories/index.ts';
import type { Story } from '../../../../simulation/index.ts';
import { EndingMark } from '../../../parts/ending-mark.tsx';
import { href } from '../../../ui/href.ts';
import './story-end.css';

/** The id of the title in the story's panel. */
export const STORY_TITLE = 'story-panel-title';

/** The moral, in the place where the steps were told, so that it is announced like them. */
export function StoryMoral({ story }: { readonly story: Story }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button for the next step has just gone. Where it had the focus, reading goes on here.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    const own = heading.current;
    return () => {
      // Who steps back from here takes this away, and goes on where the story's panel begins.
      if (own === null || document.activeElement !== own) return;
      requestAnimationFrame(() => {
        if (!own.isConnected) document.getElementById(STORY_TITLE)?.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <div className="story-end">
      <div className="story-end-head">
        <h3 ref={heading} tabIndex={-1}>
          What to take away
        </h3>
        <EndingMark story={story} />
      </div>
      <p className="story-end-moral told">{story.moral}</p>
    </div>
  );
}

/** The next story, or all of them after the last. */
export function NextStory({ story }: { readonly story: Story }) {
  const next = STORIES[STORIES.indexOf(story) + 1];
  return (
    <a className="button button-primary story-end-next" href={href('stories', next?.id ?? null)}>
      {next ? `Next story: ${next.title}` : 'The last story. See all'}
      <ArrowRight size={16} aria-hidden="true" />
    </a>
  );
}
