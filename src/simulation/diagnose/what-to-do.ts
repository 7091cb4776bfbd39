/** The ways back in words: which are told, who takes each step and where to click, and under which conditions. */
import { originOf } from '../../../machines/index.ts';
import { eventInfo } from '../run/run.ts';
import { simulationOf } from '../run/simulation.ts';
import { anyOf } from '../words/actors.ts';
import { capital, uncapital } from '../words/lists.ts';
import { whereToClick } from '../words/places.ts';
import { ADDRESS_AS_IT_WAS, wayWords } from '../words/verdict.ts';
import type { Diagnosis } from './diagnosis.ts';
import { conditionWords } from './said-words.ts';
import type { Point, Section } from './section.ts';
import type { WayForAll } from './ways-for-all.ts';

/** How many of the shortest ways are told. */
const MOST_WAYS = 3;

/** What to do about the record; what breaks the policy is only warned of. */
export function whatToDo(diagnosis: Diagnosis, person: string): Section {
  const { waysBack, verdicts } = diagnosis;
  const isMailable = verdicts.every(({ mailable }) => mailable);
  const title = isMailable ? `How ${person} stays mailable` : `What to do to mail ${person} again`;
  if (isMailable && waysBack.length === 0) return { id: 'do', title, points: [] };
  const proper = waysBack.filter(({ breaksPolicy }) => !breaksPolicy);
  const points = toldWays(proper).map((way) => wayPoint(diagnosis, way, person));
  const quick = waysBack.find(({ breaksPolicy, events }) => breaksPolicy && events.length === 1);
  const warning = quick ? [{ text: unasked(diagnosis, quick, person) }] : [];
  const none = [{ text: `Nobody can lift this without breaking the policy while ${person} has not asked.` }];
  return { id: 'do', title, points: [...(points.length > 0 ? points : none), ...warning] };
}

/** The shortest, and among them one that works whatever the record does not say, and one that lasts. */
function toldWays(proper: readonly WayForAll[]): readonly WayForAll[] {
  const first = proper.filter(({ always, enoughIf }) => always || enoughIf !== null).slice(0, MOST_WAYS);
  const needed = [proper.find(({ always }) => always), proper.find((way) => way.always && lasts(way))];
  return [...new Set([...first, ...needed.filter((way) => way !== undefined)])];
}

const lasts = ({ survivesSync, addressAsItWas }: WayForAll): boolean => survivesSync && !addressAsItWas;

const unasked = (diagnosis: Diagnosis, way: WayForAll, person: string): string =>
  `If ${person} has not asked, leave it: “${wayWords(simulationOf(diagnosis.organisation.settings), way, person)}” would work, and would break the permission-based policy.`;

function wayPoint(diagnosis: Diagnosis, way: WayForAll, person: string): Point {
  const { settings } = diagnosis.organisation;
  const simulation = simulationOf(settings);
  return {
    text: `${capital(wayWords(simulation, way, person))}.`,
    steps: way.events.map((event, place) => ({
      who: way.by[place] ?? [originOf(event)],
      text: `${capital(anyOf(way.by[place] ?? [], person))} ${uncapital(eventInfo(simulation, event).label)}.`,
      where: whereToClick(settings.edition, event),
    })),
    notes: [
      ...(way.enoughIf === null ? [] : [`Enough if ${conditionWords(settings, way.enoughIf)}.`]),
      ...(way.survivesSync ? [] : ['The next sync would undo it.']),
      ...(way.addressAsItWas ? [`${ADDRESS_AS_IT_WAS}.`] : []),
    ],
  };
}
