/** A story as a letter: stamp and postmark, what it is about, how it ends. The whole letter is a link; its rules are links of their own. */
import { type Settings, type Story, settingsWords, valueLabel } from '../../../simulation/index.ts';
import { EditionFlag } from '../../parts/edition-flag.tsx';
import { EndingMark } from '../../parts/ending-mark.tsx';
import { Postage } from '../../parts/postage.tsx';
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
            <EditionFlag edition={settings.edition} /> · {steps.length} steps · {told(settings)}
          </p>
        </div>
        <Postage person={person} postmark={valueLabel('crm', settings.crm)} />
      </header>
      <p className="story-card-summary">{summary}</p>
      <footer className="story-card-foot">
        <ShownLinks shows={shows} />
        <EndingMark story={story} />
      </footer>
    </article>
  );
}

/** What else is worth a word beside the edition. */
const told = (settings: Settings): string =>
  settingsWords(settings)
    .filter(({ name }) => name !== 'edition')
    .map(({ words }) => words)
    .join(' · ');
