/**
 * What there is to draw in each region: its states, its transitions that can change something, and the words on them.
 * Sizes of texts are settled here; where anything stands is not.
 */
import {
  type Edition,
  isDrawn,
  moves,
  type StateInfo,
  type TransitionInfo,
  topologyOf,
} from '../../simulation/index.ts';
import { chipTexts } from './chip-text.ts';
import { textWidth } from './text-width.ts';

/** Type sizes and measures of the drawing, in pixels. `chart.css` draws to the same ones. */
export const MEASURES = {
  chipType: 12,
  chipHeight: 20,
  /** Beside a chip's text: borders, padding and the dot that says who acts. */
  chipRoom: 29,
  stateType: 13,
  stateRoom: 10,
  stateHeight: 32,
  /** A state whose label is written up its side. */
  sidewaysWidth: 30,
  noteType: 12,
  /** From one line to the next. */
  pitch: 24,
  /** Inside a container: its label stands above what it contains. */
  container: { top: 30, side: 10, bottom: 10 },
} as const;

export interface PlannedState {
  readonly id: string;
  /** The state that contains it; null where that is the region. */
  readonly parent: string | null;
  readonly label: string;
  /** What its words need. */
  readonly minWidth: number;
  readonly container: boolean;
  readonly initial: boolean;
}

export interface PlannedLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly text: string;
  readonly chipWidth: number;
}

/** Whether a line comes back to where it starts. */
export const isLoop = ({ source, target }: PlannedLine): boolean => source === target;

export interface RegionPlan {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Containers before what they contain. */
  readonly states: readonly PlannedState[];
  readonly lines: readonly PlannedLine[];
}

/** The states in which a region does not apply: whoever is in one once a run has begun has no such thing. */
export function beginningsOf({ machine }: Edition): readonly string[] {
  const { states, transitions } = topologyOf(machine);
  return states.filter((state) => isLeftAtOnce(state, transitions)).map(({ id }) => id);
}

/** Whether a region may begin in a state, nothing leads to it, and it is left without anybody acting or never. */
function isLeftAtOnce({ id, initial, type }: StateInfo, transitions: readonly TransitionInfo[]): boolean {
  const leaving = transitions.filter((transition) => transition.source === id && moves(transition));
  const entered = transitions.some(({ target }) => target === id);
  return initial && type === 'atomic' && !entered && leaving.length > 0 && leaving.every(({ event }) => event === '');
}

/** The region of a state, or of a transition by its source. */
export const regionOf = (id: string): string => id.split('.', 1).join('');

/**
 * The plan of every region of an edition's machine, in the machine's order, without the state in which it does not apply.
 * @param applies whether a transition may fire at all where the chart is shown.
 */
export function regionPlans(edition: Edition, applies: (transition: TransitionInfo) => boolean): readonly RegionPlan[] {
  const { states, transitions } = topologyOf(edition.machine);
  const beginnings = beginningsOf(edition);
  const drawn = transitions.filter((each) => isDrawn(each) && !beginnings.includes(each.source) && applies(each));
  return states
    .filter(({ parent }) => parent === null)
    .map((region) => {
      const own = drawn.filter(({ source }) => regionOf(source) === region.id);
      // A region is a box already; it is drawn as a state as well only where a line needs it.
      const needed = own.some(({ source, target }) => source === region.id || target === region.id);
      const inside = states.filter(
        ({ id }) => regionOf(id) === region.id && !beginnings.includes(id) && (needed || id !== region.id),
      );
      return {
        id: region.id,
        label: edition.regions[region.id]?.label ?? region.key,
        description: region.description ?? '',
        states: inside.map((state) => planned(edition, state, inside)),
        lines: plannedLines(own, chipTexts(edition, own)),
      };
    });
}

function planned(
  edition: Edition,
  { id, key, parent, type, initial }: StateInfo,
  inside: readonly StateInfo[],
): PlannedState {
  const words = edition.states[id];
  const label = words?.label ?? key;
  return {
    id,
    parent: inside.some((state) => state.id === parent) ? parent : null,
    label,
    minWidth: textWidth(label, MEASURES.stateType) + MEASURES.stateRoom,
    container: type === 'compound' || type === 'parallel',
    initial,
  };
}

const plannedLines = (transitions: readonly TransitionInfo[], texts: readonly string[]): readonly PlannedLine[] =>
  transitions.map(({ id, source, target }, place) => {
    const text = texts[place] ?? '';
    return {
      id,
      source,
      target: target ?? source,
      text,
      chipWidth: textWidth(text, MEASURES.chipType) + MEASURES.chipRoom,
    };
  });
