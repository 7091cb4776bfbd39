/** One row of an edition's list of events: its id and how it is told. What it does is the statechart's to say. */
import { type Origin, originOf } from '../vocabulary/origins.ts';

/**
 * @param label present tense, after its origin's label: "Clicks unsubscribe". @param past after a name: "clicked unsubscribe".
 * @param short a few words for a chip on the chart or a dot on the timeline.
 */
export const event = <const Id extends `${Origin}.${string}`>(id: Id, label: string, past: string, short: string) => ({
  id,
  origin: originOf(id),
  label,
  past,
  short,
});
