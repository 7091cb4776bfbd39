/** Progress is for somebody who waits at a terminal: nobody else sees it, and it leaves nothing behind. */
import { expect, it } from 'vitest';
import { createProgress } from '../../src/cli/shared/progress.ts';
import { configurationsOf } from '../../src/simulation/index.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

/** A terminal that remembers, and a clock that goes forward by `tick` whenever somebody looks at it. */
function setUp(tick: number, isTTY: boolean | undefined, env = {}) {
  let time = 5000;
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const now = () => {
    time += tick;
    return time;
  };
  return { written, progress: createProgress(isTTY === undefined ? { write } : { write, isTTY }, env, now) };
}

/** What a terminal shows after all that was written to it. */
const shown = (written: readonly string[]): string => written.join('').split('\r\u001b[2K').at(-1) ?? '';

it('says nothing of short work', () => {
  const { written, progress } = setUp(40, true);
  for (let done = 0; done < 22; done++) progress.at(done, 22, 'configurations');
  progress.end();
  expect(written).toEqual([]);
});

it('says how far long work has come, on one line, and takes it away', () => {
  const { written, progress } = setUp(120, true);
  for (let done = 0; done <= 12; done++) progress.at(done, 22, 'configurations');
  expect(shown(written)).toBe('12 of 22 configurations');
  expect(written.join('')).not.toContain('\n');
  progress.end();
  expect(shown(written)).toBe('');
});

it('writes ten times a second at most', () => {
  const { written, progress } = setUp(1, true);
  for (let done = 0; done < 2000; done++) progress.at(done, 2000, 'configurations');
  expect(written.length).toBeGreaterThan(5);
  expect(written.length).toBeLessThan(12);
});

it.each([
  ['into a pipe', false, {}],
  ['into a file', undefined, {}],
  ['to a terminal that cannot erase a line', true, { TERM: 'dumb' }],
])('writes nothing %s', (_, isTTY, env) => {
  const { written, progress } = setUp(500, isTTY, env);
  for (let done = 0; done < 22; done++) progress.at(done, 22, 'configurations');
  progress.end();
  expect(written).toEqual([]);
});

it('goes with `verify --all`, and is gone when the report is written', () => {
  const { written, progress } = setUp(200, true);
  const command = readCommand(['verify', '--all', '--property', 'P4']);
  if (!command.ok) throw new Error(command.error);
  const world = worldOf({ readFile: () => ({ ok: false, error: 'There is no file.' }), progress });
  expect(execute(command.value, world).exitCode()).toBe(0);
  const configurations = configurationsOf('classic').length + configurationsOf('upgraded').length;
  expect(written).toContain(`\r\u001b[2K12 of ${configurations} configurations`);
  expect(shown(written)).toBe('');
});
