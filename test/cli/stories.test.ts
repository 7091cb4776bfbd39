/** `stories`: the list of them, one of them, both as data, and a story that there is not. */
import { expect, it } from 'vitest';
import { STORIES } from '../../stories/index.ts';
import { execute, printed, readCommand, worldOf } from '../support/command-line.ts';

const [STORY] = STORIES;
if (!STORY) throw new Error('There is no story.');
const { id, title } = STORY;

it('lists every story by its id, and says how one is told', () => {
  const lines = printed('stories').split('\n');
  const width = Math.max(...STORIES.map((each) => each.id.length));
  for (const each of STORIES)
    expect(
      lines.filter((line) => line.startsWith(`${each.id.padEnd(width)}  ${each.title.split(' ')[0]}`)),
    ).toHaveLength(1);
  expect(lines.at(-1)).toBe(`mailability stories ${id}   tells one of them`);
});

it('tells one story alone', () => {
  const text = printed('stories', id);
  expect(text.startsWith(title)).toBe(true);
  expect(text).not.toContain('tells one of them');
  expect(text).toContain(`\nShows ${STORY.shows.join(', ')}.\n`);
});

it.each(STORIES.map((story) => [story.id, story] as const))(
  'tells each step of %s, and what came of it',
  (_, story) => {
    const lines = printed('stories', story.id).split('\n');
    const told = story.steps.map(({ event, tell }, place) => {
      const at = lines.findIndex((line) => line.startsWith(`    ${event}: `));
      // Beside its number stands what is told, and below, before what it changes, what came of it.
      const number = lines.findIndex((line) =>
        line.startsWith(`${String(place + 1).padStart(2)}  ${tell.split(' ')[0]}`),
      );
      return at >= 0 && number >= 0;
    });
    expect(told).toEqual(story.steps.map(() => true));
    expect(lines.filter((line) => /^ {4}\w+\.\w+: (changed|no effect|refused) {1}\[.+\]$/.test(line))).toHaveLength(
      story.steps.length,
    );
    expect(lines.some((line, place) => line === '' && lines[place + 1] === '')).toBe(false);
  },
);

it('gives all of them as data, or one', () => {
  expect(JSON.parse(printed('stories', '--format', 'json'))).toEqual(JSON.parse(JSON.stringify(STORIES)));
  expect(JSON.parse(printed('stories', id, '--format', 'json'))).toEqual(JSON.parse(JSON.stringify(STORY)));
});

it('names the nearest story where there is none of that name', () => {
  const asked = readCommand(['stories', `${id}x`]);
  if (!asked.ok) throw new Error(asked.error);
  const { err, exitCode } = execute(asked.value, worldOf());
  expect([exitCode(), err]).toEqual([2, [expect.stringContaining(`Did you mean "${id}"?`)]]);
  expect(readCommand(['stories', '--format', 'xml'])).toMatchObject({ ok: false });
});
