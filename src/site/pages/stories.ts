/** Stories: each is told and played from its own file. */
import { STORIES } from '../../../stories/index.ts';
import { citation, completeSettings, isCitable, type Story, settingsLine } from '../../simulation/index.ts';
import { entryPath, storyPath } from '../address.ts';
import { playedThere } from '../other-edition.ts';
import { fact, type PageDraft, type Section, text } from '../page.ts';
import { storyScene } from '../scenes.ts';

export const STORY_PAGES: readonly PageDraft[] = STORIES.map((story) => ({
  kind: 'story',
  id: story.id,
  path: storyPath(story.id),
  title: story.title,
  description: story.summary,
  edition: completeSettings(story.settings).edition,
  related: shownPaths(story),
  body: () => sectionsOf(story),
}));

function shownPaths({ shows }: Story): readonly string[] {
  return [...new Set(shows.map(entryPath))];
}

function sectionsOf(story: Story): readonly Section[] {
  const scene = storyScene(story);
  return [
    {
      id: 'says',
      title: 'What happened',
      blocks: [text(story.summary), { kind: 'facts', facts: [fact('The account', settingsLine(scene.settings))] }],
    },
    { id: 'shown', title: 'Step by step', blocks: [{ kind: 'scene', scene }] },
    { id: 'moral', title: 'What to take away', blocks: [text(story.moral)] },
    {
      id: 'rests-on',
      title: 'What it shows',
      blocks: [{ kind: 'links', links: shownPaths(story).map((to) => ({ to, words: nameAt(to) })) }],
    },
    { id: 'other-edition', title: 'In the other edition', blocks: [playedThere(scene)] },
  ];
}

/** "U7 Whose opt-out wins" of a path; a table's id alone. */
function nameAt(path: string): string {
  const id = path.split('/')[1] ?? path;
  return isCitable(id) ? `${id} ${citation(id).title}` : `Table ${id}`;
}
