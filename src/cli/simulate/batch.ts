/** `simulate --batch`: one run a line in, one result a line out, in order. A bad line becomes an error on its own line. */
import type { ExitCode, Report } from '../shared/report.ts';
import { type Answered, answerLines, MAX_LINE } from './answer-line.ts';
import { type Line, linesOf } from './lines-of.ts';
import { withoutBlankEnd } from './without-blank-end.ts';

/** A second thread that answers lines. It comes when it is asked for, and does not keep the process from ending. */
export interface Helper {
  readonly answer: (lines: readonly Line[]) => Promise<Answered>;
  readonly dismiss: () => void;
}

/** Fewer lines than this are answered before a second thread would have begun. */
const WORTH_HELP = 20_000;

/**
 * Answers every line that has come before it waits for more; the exit status is 2 once a line was bad.
 * @param callHelper asked once the batch has turned out long.
 */
export function batch(input: AsyncIterable<Uint8Array>, callHelper?: () => Helper): Report {
  let exitCode: ExitCode = 0;
  const told = ({ text, hasErrors }: Answered): string => {
    if (hasErrors) exitCode = 2;
    return text;
  };
  async function* answers(): AsyncGenerator<string> {
    const pieces = withoutBlankEnd(linesOf(input, MAX_LINE));
    let count = 0;
    for (;;) {
      const piece = await pieces.next();
      if (piece.done) return;
      yield told(answerLines(piece.value));
      count += piece.value.length;
      if (count >= WORTH_HELP) break;
    }
    if (callHelper) yield* inTurns(pieces, callHelper(), told);
    else for await (const lines of pieces) yield told(answerLines(lines));
  }
  return { out: answers(), err: [], exitCode: () => exitCode };
}

/** Every other piece is the helper's. Whatever is answered first, the answers come in the order of the lines. */
async function* inTurns(
  pieces: AsyncIterator<readonly Line[]>,
  helper: Helper,
  told: (answered: Answered) => string,
): AsyncGenerator<string> {
  try {
    let coming = pieces.next();
    for (;;) {
      const first = await coming;
      if (first.done) return;
      const helpers = helper.answer(first.value);
      coming = pieces.next();
      // Nobody waits for an answer that is there because the next line is not.
      const isNextHere = await Promise.race([coming.then(({ done }) => done !== true), helpers.then(() => false)]);
      const second = isNextHere ? await coming : null;
      const own = second?.done === false ? answerLines(second.value) : null;
      if (own !== null) coming = pieces.next();
      yield told(await helpers);
      if (own !== null) yield told(own);
    }
  } finally {
    helper.dismiss();
  }
}
