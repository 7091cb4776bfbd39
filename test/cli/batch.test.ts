/** A batch answers every line in order; a bad one spoils only itself. */
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/cli/simulate/answer-line.ts';
import { batch } from '../../src/cli/simulate/batch.ts';
import { DEFAULT_SETTINGS, editionOf, simulate } from '../../src/simulation/index.ts';

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
  // A piece may hold several lines.
  for await (const piece of report.out) lines.push(...piece.split('\n'));
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

  it('answers thousands of blank lines between two runs, each in its place', async () => {
    const { lines } = await run(`${GOOD}\n${'\n'.repeat(20_000)}${GOOD}\n`, 65_536);
    expect(lines).toHaveLength(20_002);
    expect(lines.at(-1)).toBe(ANSWER);
    expect(new Set(lines.slice(1, -1)).size).toBe(1);
  });

  it.each([
    ['spaces', '{ "settings" : { "crm" : "none" } , "events" : [ "prospect.unsubscribed" ] }'],
    ['letters that are escaped', '{"settings": {"crm": "n\\u006fne"}, "events": ["prospect\\u002eunsubscribed"]}'],
    [
      'words for yes and no',
      '{"settings": {"crm": "none", "resubscribe": "yes"}, "events": ["prospect.unsubscribed"]}',
    ],
    ['null for what does not exist', '{"settings": {"optedOutSync": null}, "events": ["prospect.unsubscribed"]}'],
    ['events before settings', '{"events": ["prospect.unsubscribed"], "settings": {}}'],
  ])('reads %s', async (_, line) => {
    expect(await run(`${line}\n${line}`)).toEqual({ lines: [ANSWER, ANSWER], exitCode: 0 });
  });

  // Whoever reads quickly must not overlook what `JSON.parse` says nothing of.
  it.each([
    ['{"events": [], "events": ["prospect.unsubscribed"]}', 'gives \\"events\\" twice'],
    ['{"settings": {"crm": "none", "crm": "salesforce"}, "events": []}', 'gives \\"crm\\" twice'],
    ['{"settings": {"crm": "salesforce"}, "settings": {}, "events": []}', 'gives \\"settings\\" twice'],
    ['{"settings": {"optedOutSync": 1e999}, "events": []}', 'Unknown optedOutSync value'],
    ['{"settings": {"optedOutSync": [null]}, "events": []}', 'Unknown optedOutSync value'],
    ['{"settings": {"__proto__": "none"}, "events": []}', 'Unknown setting \\"__proto__\\"'],
    ['{"events": [], "__proto__": {}}', 'Unknown key \\"__proto__\\"'],
    ['{"settings": [], "events": []}', 'Settings must be an object'],
    ['{"events": ["toString"]}', 'Unknown event \\"toString\\"'],
    ['{"events": [["prospect.unsubscribed"]]}', 'Unknown event'],
  ])('refuses %s', async (line, sentence) => {
    const { lines, exitCode } = await run(`${GOOD}\n${line}\n${GOOD}`);
    expect(lines).toEqual([ANSWER, expect.stringContaining(sentence), ANSWER]);
    expect(exitCode).toBe(2);
  });

  it.each([
    ['[]', 'must hold an object'],
    ['null', 'must hold an object'],
    ['  ', 'The line is blank'],
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

describe('a long batch', () => {
  /** A second thread that takes its time: as many turns of the clock as it is told. */
  const helperOf = (turns: () => number) => {
    const seen = { pieces: 0, dismissed: 0 };
    const helper = {
      answer: async (lines: readonly (string | null)[]) => {
        seen.pieces++;
        for (let left = turns(); left > 0; left--) await new Promise((done) => setImmediate(done));
        return answerLines(lines);
      },
      dismiss: () => {
        seen.dismissed++;
      },
    };
    return { seen, call: () => helper };
  };
  /** Seventeen runs, over and over: what is out of place differs from what should stand there. */
  const RUNS = editionOf(DEFAULT_SETTINGS)
    .events.slice(0, 17)
    .map(({ id }) => [id]);
  const LINES = Array.from({ length: 30_000 }, (_, place) => JSON.stringify({ events: RUNS[place % 17] }));
  const ANSWERS = RUNS.map((events) => JSON.stringify(simulate(DEFAULT_SETTINGS, events)));

  async function answered(
    bytes: AsyncIterable<Uint8Array>,
    call: () => ReturnType<ReturnType<typeof helperOf>['call']>,
  ) {
    const report = batch(bytes, call);
    const lines: string[] = [];
    for await (const piece of report.out) lines.push(...piece.split('\n'));
    return { lines, exitCode: report.exitCode() };
  }

  it.each([
    ['at once', () => 0],
    ['late', () => 20],
    ['sometimes late', () => (Math.random() < 0.5 ? 0 : 20)],
  ])('keeps its order where the second thread answers %s', async (_, turns) => {
    const { seen, call } = helperOf(turns);
    const { lines, exitCode } = await answered(inChunks(LINES.join('\n'), 4096), call);
    expect(new Set(ANSWERS).size).toBe(17);
    expect(lines.findIndex((line, place) => line !== ANSWERS[place % 17])).toBe(-1);
    expect({ count: lines.length, exitCode, dismissed: seen.dismissed }).toEqual({
      count: LINES.length,
      exitCode: 0,
      dismissed: 1,
    });
    expect(seen.pieces).toBeGreaterThan(10);
  });

  it('asks for no second thread while it is short', async () => {
    const { seen, call } = helperOf(() => 0);
    await answered(inChunks(LINES.slice(0, 1000).join('\n'), 4096), call);
    expect(seen).toEqual({ pieces: 0, dismissed: 0 });
  });

  it('hands on what is answered while the next line is still to come', async () => {
    let last = (): void => undefined;
    async function* waiting() {
      yield new TextEncoder().encode(`${LINES.join('\n')}\n`);
      yield new TextEncoder().encode(`${GOOD}\n`);
      await new Promise<void>((done) => {
        last = done;
      });
    }
    const { call } = helperOf(() => 3);
    let answer = '';
    for await (const piece of batch(waiting(), call).out) {
      answer = piece;
      // Only when this has come does the input end.
      if (piece === ANSWER) last();
    }
    expect(answer).toBe(ANSWER);
  });

  it('sends the second thread home when nobody reads on', async () => {
    const { seen, call } = helperOf(() => 0);
    for await (const _ of batch(inChunks(LINES.join('\n'), 65_536), call).out) if (seen.pieces > 0) break;
    expect(seen.dismissed).toBe(1);
  });

  it('tells what the second thread fails of', async () => {
    const call = () => ({
      answer: () => Promise.reject(new Error('The thread is gone.')),
      dismiss: () => undefined,
    });
    await expect(answered(inChunks(LINES.join('\n'), 65_536), call)).rejects.toThrow('The thread is gone.');
  });
});
