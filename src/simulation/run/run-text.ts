/**
 * Runs as JSON text by the million: byte for byte what `simulate` comes to, from steps that the compiled machine makes and
 * that are read and written once for each state and event. What hangs on the run and not on the state, its reasons
 * and whose wish it is, is added as the run goes. XState makes no step here; a test walks every state and event by it.
 */
import type { EventName, Verdict } from '../../../machines/index.ts';
import { memoBy } from '../../engine/index.ts';
import { isAgainstTheirWish, readStep, recordOf } from './run.ts';
import type { Simulation } from './simulation.ts';

/** Writes a run as JSON; null where one of the events is none of the edition. */
export type WriteRun = (events: readonly unknown[]) => string | null;

/** A state with what is written of it. */
interface Place {
  readonly state: number;
  readonly verdict: Verdict;
  /** The record as JSON, up to the first of its reasons. */
  readonly record: string;
  /** Whether each of the edition's blockers blocks here. */
  readonly blocks: readonly boolean[];
  /** Where each event leads, by its number; worked out when it first happens here. */
  readonly leaps: (Leap | undefined)[];
}

/** An event in a state, with what is written of it. */
interface Leap {
  readonly to: Place;
  /** The step as JSON, up to its record. */
  readonly step: string;
  /** Whether it leads to mail against her wish: from a record that was not, and from one that was. */
  readonly against: readonly [fromNot: boolean, fromSo: boolean];
  /** For each of the edition's blockers the reason that this event would be, as JSON up to the step's number. */
  readonly reasons: readonly string[];
}

const AFTER_REASONS = ['],"againstTheirWish":false}', '],"againstTheirWish":true}'] as const;

/** The writer of an organisation's runs; it keeps what it has worked out, which is at most one entry a state and event. */
export const runWriter: (simulation: Simulation) => WriteRun = memoBy((simulation) => {
  const { edition, settings, events } = simulation;
  const { blockers } = edition;
  const numbers = new Map<unknown, number>(events.map((event, number) => [event, number]));
  const opening = `{"settings":${JSON.stringify(settings)},"steps":[`;
  const compiled = simulation.compiled();
  const places = new Map<number, Place>();
  const reasonTexts = events.map((event) =>
    blockers.map((field) => cutEnd(JSON.stringify({ field, event, step: 0 }), '0}')),
  );
  /** A step is one of few texts, and kept once: so is what a place leads to. */
  const stepTexts = new Map<string, string>();

  const placeOf = (state: number): Place => {
    const known = places.get(state);
    if (known) return known;
    const verdict = edition.verdict(compiled.stateOf(state));
    const record = JSON.stringify(recordOf(simulation, verdict, [], false));
    const place: Place = {
      state,
      verdict,
      record: cutEnd(record, AFTER_REASONS[0]),
      blocks: blockers.map((field) => edition.blocks(field, verdict)),
      leaps: events.map(() => undefined),
    };
    places.set(state, place);
    return place;
  };

  const leapOf = (from: Place, number: number): Leap => {
    const event = events[number] as EventName;
    const withheld = simulation.cannot.has(event);
    const to = placeOf(withheld ? from.state : compiled.next(from.state, number));
    const effect = readStep(simulation, {
      event,
      before: compiled.stateOf(from.state),
      after: compiled.stateOf(to.state),
      fired: withheld ? [] : compiled.firedBy(from.state, number),
      candidates: [],
    });
    const { outcome, rules } = effect;
    const step = `${cutEnd(JSON.stringify({ event, outcome, rules }), '}')},"record":`;
    const known = stepTexts.get(step);
    if (known === undefined) stepTexts.set(step, step);
    return {
      to,
      step: known ?? step,
      against: [isAgainstTheirWish(from.verdict, false, effect), isAgainstTheirWish(from.verdict, true, effect)],
      reasons: reasonTexts[number] as readonly string[],
    };
  };

  const beginning = placeOf(compiled.initial);
  /** The reason that stands for each blocker, as JSON; of the run that is being written. */
  const standing = blockers.map(() => '');
  return (names) => {
    let text = opening;
    let place = beginning;
    let against = 0;
    let record = beginning.record + AFTER_REASONS[0];
    standing.fill('');
    for (let taken = 0; taken < names.length; taken++) {
      const number = numbers.get(names[taken]);
      if (number === undefined) return null;
      let leap = place.leaps[number];
      if (leap === undefined) {
        leap = leapOf(place, number);
        place.leaps[number] = leap;
      }
      place = leap.to;
      against = leap.against[against] ? 1 : 0;
      record = place.record;
      let isFirst = true;
      for (let blocker = 0; blocker < standing.length; blocker++) {
        if (!place.blocks[blocker]) {
          standing[blocker] = '';
          continue;
        }
        if (standing[blocker] === '') standing[blocker] = `${leap.reasons[blocker]}${taken + 1}}`;
        record += isFirst ? standing[blocker] : `,${standing[blocker]}`;
        isFirst = false;
      }
      record += AFTER_REASONS[against];
      text += taken === 0 ? leap.step + record : `},${leap.step}${record}`;
    }
    return `${text}${names.length === 0 ? '' : '}'}],"final":${record}}`;
  };
});

/** @throws where a text does not end as expected: a record or a step is then written in another order than is known here. */
function cutEnd(text: string, end: string): string {
  if (!text.endsWith(end)) throw new Error(`${text} should end in ${end}: its fields have another order than before.`);
  return text.slice(0, -end.length);
}
