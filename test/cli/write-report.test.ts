/** How a report is written to the two streams, also where nobody reads on; and how a command is found by its name. */
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { overview } from '../../src/cli/overview.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import type { Report } from '../../src/cli/shared/report.ts';
import { writeReport } from '../../src/cli/write-report.ts';
import { execute, worldOf } from '../support/command-line.ts';

/** A stream that keeps what it is given; from the line `closes` on it fails with `code`. */
function sink(closes = Number.POSITIVE_INFINITY, code = 'EPIPE') {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      if (lines.length >= closes) return done(Object.assign(new Error('It is closed.'), { code }));
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, stream };
}

const report = (own: Partial<Report> = {}): Report => ({ out: ['a', 'b', 'c'], err: ['x'], exitCode: () => 1, ...own });

it('writes each line to its stream, what is late last, and says how it went', async () => {
  const [out, err] = [sink(), sink()];
  expect(await writeReport(report({ late: () => ['late'] }), out.stream, err.stream)).toBe(1);
  expect([out.lines, err.lines]).toEqual([
    ['a\n', 'b\n', 'c\n'],
    ['x\n', 'late\n'],
  ]);
  const again = sink();
  await writeReport(report(), sink().stream, again.stream);
  expect(again.lines).toEqual(['x\n']);
});

it.each(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])(
  'asks for no more where nobody reads on (%s), and makes no fuss',
  async (code) => {
    const asked: string[] = [];
    function* lines() {
      for (const line of ['a', 'b', 'c', 'd']) {
        asked.push(line);
        yield line;
      }
    }
    const [out, err] = [sink(1, code), sink(1, code)];
    const many = { out: lines(), err: ['x', 'y', 'z'], late: () => ['late', 'later'] };
    expect(await writeReport(report(many), out.stream, err.stream)).toBe(1);
    expect(asked).toEqual(['a', 'b']);
    expect([out.lines, err.lines]).toEqual([['a\n'], ['x\n']]);
  },
);

it('says so where writing fails otherwise', async () => {
  await expect(writeReport(report(), sink(1, 'ENOSPC').stream, sink().stream)).rejects.toThrow('It is closed.');
});

it('loads the command that is named, and none where there is none of that name', async () => {
  const told = async (...argv: readonly string[]) => {
    const asked = await readCommand(argv);
    if (!asked.ok) return asked.error;
    return [...(execute(asked.value, worldOf()).out as Iterable<string>)];
  };
  expect(await told('stories', '--help')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^mailability stories /)]),
  );
  expect(await told('storeys')).toMatch(/Did you mean "stories"\?/);
  expect(await told('--version')).toEqual(['mailability 1.2.3']);
  expect(await told('--help')).toEqual(overview('mailability'));
  // What follows two dashes is asked of nobody.
  expect(await told('stories', '--', '--help')).not.toEqual(await told('stories', '--help'));
});

it('names every command in the overview, with what it is about', () => {
  const lines = overview('mailability');
  for (const { name, about } of COMMANDS)
    expect(
      lines.filter((line) => line.startsWith(`  mailability ${name} `) && line.endsWith(`   ${about}`)),
    ).toHaveLength(1);
  expect(lines).toContain(`  mailability ${COMMANDS[0]?.name} --help   and so for each command`);
});
