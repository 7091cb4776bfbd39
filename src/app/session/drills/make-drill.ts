/** What the page asks of whoever makes its questions, and the making of it. */
import { type Drill, type DrillName, drillOf, examDrill, nextDrill, type Practice } from '../../../course/index.ts';

export type DrillRequest =
  | { readonly kind: 'next'; readonly practice: Practice; readonly now: number }
  | { readonly kind: 'exam'; readonly word: string; readonly name: string; readonly place: number }
  | { readonly kind: 'named'; readonly name: DrillName };

/** Null where there is no such drill. */
export function makeDrill(request: DrillRequest): Drill | null {
  switch (request.kind) {
    case 'next':
      return nextDrill(request.practice, request.now);
    case 'exam':
      return examDrill(request.word, request.name, request.place);
    case 'named':
      return drillOf(request.name);
    default:
      return request satisfies never;
  }
}
