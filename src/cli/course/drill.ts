/** `course drill`: drills from a seed, as data or to be read, with the answer at the end. */
import { type Drill, drillReport, drillsFrom } from '../../course/index.ts';
import { eventInfo, originLabel, originOf, settingsLine, simulationOf } from '../../simulation/index.ts';
import type { Report } from '../shared/report.ts';
import { type Style, wrapped } from '../shared/style.ts';
import type { AskedDrills } from './asked-course.ts';

export function executeDrill({ seed, count, only, format }: AskedDrills, style: Style): Report {
  const drills = drillsFrom(seed, count, only);
  return { out: format === 'json' ? jsonOf(drills) : textOf(drills, style), err: [], exitCode: () => 0 };
}

/** One array, written drill by drill: a hundred thousand of them never stand in memory at once. */
function* jsonOf(drills: Iterable<Drill>): Generator<string, void, void> {
  let before: string | null = null;
  for (const drill of drills) {
    yield before === null ? '[' : `${before},`;
    before = indented(JSON.stringify(drillReport(drill), null, 2));
  }
  yield before ?? '[';
  yield ']';
}

const indented = (text: string): string => text.replaceAll(/^/gm, '  ');

function* textOf(drills: Iterable<Drill>, style: Style): Generator<string, void, void> {
  for (const drill of drills) {
    yield style.strong(`${drill.title} (${drill.id})`);
    yield* wrapped(settingsLine(drill.settings)).map(style.quiet);
    yield '';
    yield* drill.events.flatMap((event, place) => wrapped(deedOf(drill, event), `  ${place + 1}. `));
    yield* wrapped(drill.question);
    yield '';
    yield* drill.choices.flatMap(({ text }, place) => wrapped(text, `  ${letterOf(place)}) `));
    yield '';
    yield* wrapped(`${letterOf(drill.answer)}. ${drill.why} [${drill.rules.join(', ')}]`, '  Answer: ').map(
      style.quiet,
    );
    yield '';
  }
}

const letterOf = (place: number): string => String.fromCharCode('a'.charCodeAt(0) + place);

function deedOf({ settings, person }: Drill, event: Drill['events'][number]): string {
  const origin = originOf(event);
  const who = origin === 'prospect' ? person : originLabel(origin);
  return `${who} ${eventInfo(simulationOf(settings), event).past}.`;
}
