/** A story as a letter: stamp and postmark, what it is about, how it ends. The whole letter is a link; its rules are links of their own. */
import type { Story } from '../../../simulation/index.ts';
import { EditionFlag } from '../../parts/edition-flag.tsx';
import { EndingMark } from '../../parts/ending-mark.tsx';
import { crmWord } from '../../parts/organisation-words.ts';
import { Postage } from '../../parts/postage.tsx';
import { settingsWords } from '../../parts/settings-words.ts';
import { ShownLinks } from '../../parts/shown-links.tsx';
import { storyEnding } from '../../parts/story-ending.ts';
import { href } from '../../ui/href.ts';
import './story-card.css';

export function StoryCard({ story }: { readonly story: Story }) {
  const { id, person, title, summary, steps, shows } = story;
  const { settings } = storyEnding(story);
  return (
    <article className="story-card" aria-labelledby={`story-${id}`}>
      <header className="story-card-head">
        <div>
          <h3 className="story-card-title told" id={`story-${id}`}>
            <a href={href('stories', id)}>{title}</a>
          </h3>
          <p className="story-card-facts">
            <EditionFlag edition={settings.edition} /> · {steps.length} steps · {settingsWords(settings).join(' · ')}
          </p>
        </div>
        <Postage person={person} postmark={crmWord(settings)} />
      </header>
      <p className="story-card-summary">{summary}</p>
      <footer className="story-card-foot">
        <ShownLinks shows={shows} />
        <EndingMark story={story} />
      </footer>
    </article>
  );
}
