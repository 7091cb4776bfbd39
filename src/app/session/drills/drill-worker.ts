/**
 * Makes questions beside the page and not on its thread. While it is asked nothing it gets ready for all that it may be asked,
 * in small steps, so that no question waits for that.
 */
import { type Drill, prepareDrills } from '../../../course/index.ts';
import { type DrillRequest, makeDrill } from './make-drill.ts';

/** What it is asked, and under which number it answers. */
export interface DrillQuestion {
  readonly number: number;
  readonly request: DrillRequest;
}

export interface DrillAnswer {
  readonly number: number;
  readonly drill: Drill | null;
}

addEventListener('message', ({ data: { number, request } }: MessageEvent<DrillQuestion>) => {
  postMessage({ number, drill: makeDrill(request) } satisfies DrillAnswer);
});

/** How long it works before it looks whether it was asked something, in milliseconds. */
const SLICE = 10;

const work = prepareDrills();
function prepareMore(): void {
  const until = performance.now() + SLICE;
  while (performance.now() < until) if (work.next().done) return;
  setTimeout(prepareMore, 0);
}
setTimeout(prepareMore, 0);
