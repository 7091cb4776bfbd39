/** `stories`: the list of them, or one of them told step by step. */
import { STORIES, storyById } from '../../../stories/index.ts';
import { accepted, unknownWord } from '../../simulation/index.ts';
import { defineCommand } from '../shared/command.ts';
import { readFormat, TEXT_FORMATS, type TextFormat } from '../shared/formats.ts';
import { done, refused } from '../shared/report.ts';
import { storyList, storyText } from './stories-text.ts';

interface AskedStories {
  /** Null for the list of them. */
  readonly id: string | null;
  readonly format: TextFormat;
}

export const storiesCommand = defineCommand<AskedStories>({
  options: { format: { value: 'text or json' } },
  mostWords: 1,
  help: (program) => [
    `${program} stories [ID] [--format text|json]`,
    '',
    'Lists the stories, or tells one of them step by step.',
  ],
  read: (options) => {
    const format = readFormat(options, TEXT_FORMATS);
    return format.ok ? accepted({ id: options.words[0] ?? null, format: format.value }) : format;
  },
  run: ({ id, format }, { program, style }) => {
    const story = id === null ? null : storyById(id);
    if (id !== null && !story) {
      const ids = STORIES.map((each) => each.id);
      return refused(unknownWord('story', id, ids));
    }
    if (format === 'json') return done([JSON.stringify(story ?? STORIES, null, 2)]);
    return done(story ? storyText(story, program, style) : storyList(STORIES, program, style));
  },
});
