/** How a stream is cut into lines for a batch: none longer than it may be, and blank ones at the end left out. */
import { expect, it } from 'vitest';
import { type Line, linesOf } from '../../src/cli/simulate/lines-of.ts';
import { withoutBlankEnd } from '../../src/cli/simulate/without-blank-end.ts';

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function* some(...lines: readonly (readonly Line[])[]) {
  yield* lines;
}

async function all(lines: AsyncIterable<readonly Line[]>): Promise<readonly Line[]> {
  const list: Line[] = [];
  for await (const part of lines) list.push(...part);
  return list;
}

it('a line may be as long as the limit, and one that is longer is no line, however it comes', async () => {
  expect(await all(linesOf(pieces('abc\nabcd\nab'), 3))).toEqual(['abc', null, 'ab']);
  expect(await all(linesOf(pieces('a', 'b', 'c\na', 'bc', 'd', 'e\nab'), 3))).toEqual(['abc', null, 'ab']);
  expect(await all(linesOf(pieces('ab\nabcd'), 3))).toEqual(['ab', null]);
});

it('what follows the last end of a line is a line only where there is something', async () => {
  expect(await all(linesOf(pieces('a\n'), 3))).toEqual(['a']);
  expect(await all(linesOf(pieces(), 3))).toEqual([]);
  expect(await all(linesOf(pieces('a\n\n'), 3))).toEqual(['a', '']);
});

it('blank lines are kept between others, all of them, and left out at the end', async () => {
  expect(await all(withoutBlankEnd(some(['a', ''], [' ', ''], ['b', '', null], ['']))))
    // What is in a blank line is nothing to anybody.
    .toEqual(['a', '', '', '', 'b', '', null]);
  const many = Array<string>(10_000).fill('');
  expect((await all(withoutBlankEnd(some(many, ['b'])))).length).toBe(10_001);
});
