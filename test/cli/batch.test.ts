/** A batch answers every line in order; a bad one spoils only itself. */
import { describe, expect, it } from 'vitest';
import { batch } from '../../src/cli/batch.ts';
import { DEFAULT_SETTINGS, simulate } from '../../src/simulation/index.ts';

const GOOD = '{"settings": {"crm": "none"}, "events": ["prospect.unsubscribed"]}';
const ANSWER = JSON.stringify(simulate(DEFAULT_SETTINGS, ['prospect.unsubscribed']));

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const run = (text: string, size = 64) => answersTo(inChunks(text, size));

async function answersTo(bytes: AsyncIterable<Uint8Array>) {
  const report = batch(bytes);
  const lines: string[] = [];
  for await (const line of report.out) lines.push(line);
  return { lines, exitCode: report.exitCode() };
}

describe('a batch', () => {
  it('answers each line, whatever pieces they come in', async () => {
    for (const size of [1, 7, 10_000])
      expect(await run(`${GOOD}\n${GOOD}\r\n${GOOD}`, size)).toEqual({ lines: [ANSWER, ANSWER, ANSWER], exitCode: 0 });
  });

  it('answers a bad line with its error and does the others', async () => {
    const { lines, exitCode } = await run(`${GOOD}\nnonsense\n${GOOD}\n`);
    expect(lines).toEqual([ANSWER, expect.stringMatching(/^\{"error":"The line is not valid JSON: .*"\}$/), ANSWER]);
    expect(exitCode).toBe(2);
  });

  it('answers a blank line in the middle, so that answers stay beside their lines, and none at the end', async () => {
    const { lines } = await run(`${GOOD}\n\n${GOOD}\n\n \n`);
    expect(lines).toEqual([ANSWER, expect.stringContaining('The line is blank'), ANSWER]);
  });

  it('has nothing to say to nothing', async () => {
    expect(await run('')).toEqual({ lines: [], exitCode: 0 });
    expect(await run('\n\n')).toEqual({ lines: [], exitCode: 0 });
  });

  it('plays no events, and the default settings', async () => {
    expect((await run('{"events": []}')).lines).toEqual([JSON.stringify(simulate(DEFAULT_SETTINGS, []))]);
  });

  it('keeps a character whole that is cut in two', async () => {
    const { lines } = await run('{"events": ["prospect.ünsubscribed"]}', 1);
    expect(lines[0]).toContain('Unknown event \\"prospect.ünsubscribed\\". Did you mean \\"prospect.unsubscribed\\"?');
  });

  it('refuses a line that ends in the middle of a character', async () => {
    async function* cut() {
      yield new TextEncoder().encode('{"events": []}');
      yield Uint8Array.of(0xe2, 0x82);
    }
    const { lines, exitCode } = await answersTo(cut());
    expect(lines[0]).toContain('"error"');
    expect(exitCode).toBe(2);
  });

  it('answers each line before it asks for the next', async () => {
    const asked: number[] = [];
    async function* slowly() {
      for (const place of [1, 2]) {
        asked.push(place);
        yield new TextEncoder().encode(`${GOOD}\n`);
      }
    }
    for await (const _ of batch(slowly()).out) break;
    expect(asked).toEqual([1]);
  });

  it.each([
    ['[]', 'must hold an object'],
    ['"text"', 'must hold an object'],
    ['{"settings": {}}', 'has no \\"events\\"'],
    ['{"events": "prospect.unsubscribed"}', 'Events must be a list'],
    ['{"events": [1]}', 'Unknown event 1.'],
    ['{"event": []}', 'Unknown key \\"event\\". Did you mean \\"events\\"?'],
    ['{"crm": "none", "events": []}', '\\"crm\\" belongs inside \\"settings\\"'],
    ['{"settings": null, "events": []}', 'Settings must be an object'],
    ['{"settings": {"crm": "sap"}, "events": []}', 'Unknown crm value \\"sap\\"'],
    [`{"events": [${'"x",'.repeat(6000)}"x"]}`, 'at most 5000 events'],
    [`{"events": ["${'x'.repeat(1_000_000)}"]}`, 'The line is too long'],
    [`{"events": ${'['.repeat(150_000)}${']'.repeat(150_000)}}`, 'levels deep'],
  ])('refuses %.60s', async (line, sentence) => {
    const { lines, exitCode } = await run(`${line}\n${GOOD}`, 65_536);
    expect(lines).toEqual([expect.stringContaining(sentence), ANSWER]);
    expect(exitCode).toBe(2);
  });
});
