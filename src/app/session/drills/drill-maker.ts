/**
 * Questions for the page, made by a worker and ahead of time: the next one while somebody reads what came of the last. Where no
 * worker runs they are made here, and somebody waits a moment.
 */
import { useEffect, useState } from 'react';
import type { Drill, Practice } from '../../../course/index.ts';
import type { DrillAnswer, DrillQuestion } from './drill-worker.ts';
import { type DrillRequest, makeDrill } from './make-drill.ts';

type Made = Promise<Drill | null>;

/** Waiting for the worker: what to make here should it fail, and whom to give it to. */
interface Waiting {
  readonly request: DrillRequest;
  readonly give: (drill: Drill | null) => void;
}

let worker: Worker | 'none' | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

function started(): Worker | 'none' {
  if (worker !== null) return worker;
  try {
    worker = new Worker(new URL('./drill-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: { number, drill } }: MessageEvent<DrillAnswer>) => {
      waiting.get(number)?.give(drill);
      waiting.delete(number);
    };
    worker.onerror = doWithout;
  } catch {
    // A browser without workers, or a policy that forbids them.
    worker = 'none';
  }
  return worker;
}

function doWithout(): void {
  worker = 'none';
  for (const { request, give } of waiting.values()) give(makeDrill(request));
  waiting.clear();
}

/** Asks for a drill; the same request is made once as long as it is among the last few. */
export function askForDrill(request: DrillRequest): Made {
  const known = request.kind === 'next' ? nexts.get(request.practice) : others.get(JSON.stringify(request));
  if (known) return known;
  const made = new Promise<Drill | null>((give) => {
    const there = started();
    // What is painted before says that a question is being made.
    if (there === 'none') setTimeout(() => give(makeDrill(request)), 0);
    else {
      asked += 1;
      waiting.set(asked, { request, give });
      there.postMessage({ number: asked, request } satisfies DrillQuestion);
    }
  });
  if (request.kind === 'next') nexts.set(request.practice, made);
  else {
    if (others.size >= MOST_KEPT) others.clear();
    others.set(JSON.stringify(request), made);
  }
  return made;
}

const MOST_KEPT = 8;
const nexts = new WeakMap<Practice, Made>();
const others = new Map<string, Made>();

/** The drill of a request; undefined while it is being made, null where there is none. */
export function useDrill(request: DrillRequest): Drill | null | undefined {
  const key = JSON.stringify(request);
  const [made, setMade] = useState<{ readonly key: string; readonly drill: Drill | null }>();
  useEffect(() => {
    let isWanted = true;
    askForDrill(JSON.parse(key)).then((drill) => isWanted && setMade({ key, drill }));
    return () => {
      isWanted = false;
    };
  }, [key]);
  return made?.key === key ? made.drill : undefined;
}
