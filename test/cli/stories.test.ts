/** `stories`: the list of them, one of them, both as data, and a story that there is not. */
import { expect, it } from 'vitest';
import { STORIES } from '../../stories/index.ts';
import { execute, printed, readCommand, worldOf } from '../support/command-line.ts';

const [STORY] = STORIES;
if (!STORY) throw new Error('There is no story.');
const { id, title } = STORY;

it('lists every story by its id, and says how one is told', () => {
  const lines = printed('stories').split('\n');
  for (const each of STORIES)
    expect(lines.filter((line) => line.trimStart().startsWith(`${each.id} `))).toHaveLength(1);
  expect(lines.at(-1)).toBe(`mailability stories ${id}   tells one of them`);
});

it('tells one story alone', () => {
  const text = printed('stories', id);
  expect(text.startsWith(title)).toBe(true);
  expect(text).not.toContain('tells one of them');
});

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
