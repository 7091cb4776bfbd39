/**
 * What there is to draw in each region: its states, its transitions that can change something, and the words on them.
 * Sizes of texts are settled here; where anything stands is not.
 */
import { type Edition, isDrawn, type StateInfo, type TransitionInfo, topologyOf } from '../../simulation/index.ts';
import { chipText } from './chip-text.ts';
import { textWidth } from './text-width.ts';

/** Type sizes and measures of the drawing, in pixels. `chart.css` draws to the same ones. */
export const MEASURES = {
  chipType: 12,
  chipHeight: 20,
  /** Beside a chip's text: borders, padding and the dot that says who acts. */
  chipRoom: 29,
  /** The same without the dot. */
  quietChipRoom: 16,
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
  /** States that are left at the beginning only, each with its lines, which are not among `lines`. */
  readonly preludes: readonly { readonly state: PlannedState; readonly lines: readonly PlannedLine[] }[];
}

/** The plan of every region of an edition's machine, in the machine's order. */
export function regionPlans(edition: Edition): readonly RegionPlan[] {
  const { states, transitions } = topologyOf(edition.machine);
  const drawn = transitions.filter(isDrawn);
  return states
    .filter(({ parent }) => parent === null)
    .map((region) => {
      const isHere = (id: string) => id === region.id || id.startsWith(`${region.id}.`);
      const own = drawn.filter(({ source }) => isHere(source));
      // A region is a box already; it is drawn as a state as well only where a line needs it.
      const needed = own.some(({ source, target }) => source === region.id || target === region.id);
      const inside = states.filter(({ id }) => isHere(id) && (needed || id !== region.id));
      const isPrelude = preludeTest(own);
      const planState = (state: StateInfo) => planned(edition, state, inside);
      const lines = own.map((transition) => plannedLine(edition, transition));
      return {
        id: region.id,
        label: edition.regions[region.id]?.label ?? region.key,
        description: region.description ?? '',
        states: inside.filter((state) => !isPrelude(state)).map(planState),
        lines: lines.filter(({ source }) => !inside.some((state) => state.id === source && isPrelude(state))),
        preludes: inside.filter(isPrelude).map((state) => ({
          state: planState(state),
          lines: lines.filter(({ source }) => source === state.id),
        })),
      };
    });
}

/** A state in which a region may begin, to which nothing leads, and which is left without anybody acting. */
function preludeTest(transitions: readonly TransitionInfo[]): (state: StateInfo) => boolean {
  return ({ id, initial, type }) => {
    const leaving = transitions.filter(({ source }) => source === id);
    const entered = transitions.some(({ target }) => target === id);
    return initial && type === 'atomic' && !entered && leaving.length > 0 && leaving.every(({ event }) => event === '');
  };
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

function plannedLine(edition: Edition, transition: TransitionInfo): PlannedLine {
  const text = chipText(edition, transition);
  const room = transition.event === '' ? MEASURES.quietChipRoom : MEASURES.chipRoom;
  return {
    id: transition.id,
    source: transition.source,
    target: transition.target ?? transition.source,
    text,
    chipWidth: textWidth(text, MEASURES.chipType) + room,
  };
}
