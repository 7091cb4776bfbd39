/**
 * A machine as a Mermaid state diagram (`stateDiagram-v2`), from its topology. Only what can change something is drawn:
 * a transition that merely says why nothing happens would be a line from a state to itself.
 */
import { wordsOf } from './guard-algebra.ts';
import { moves, type StateInfo, type Topology, type TransitionInfo } from './topology.ts';

/** How a machine is drawn as a Mermaid diagram. */
export interface MermaidOptions {
  /** How a state is called where its key is not the word for it, by the state's id. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Writes a machine as Mermaid text. A parallel machine's regions become composite states side by side and not Mermaid's
 * own concurrency (`--`), which it draws as one box inside another and loses the regions' names over. Ids are state paths
 * with underscores for dots; transitions between the same two states share an arrow, a row each.
 */
export function writeMermaid({ machine, states, transitions }: Topology, options: MermaidOptions = {}): string {
  const drawn = transitions.filter((transition) => moves(transition) && transition.source !== '');
  const body = states.filter(({ parent }) => parent === null).flatMap((state) => block(state, states, options, 1));
  const arrows = [...new Set(drawn.map(ends))];
  const lines = arrows.map((arrow) => {
    const label = rows(drawn.filter((transition) => ends(transition) === arrow));
    return label === '' ? `  ${arrow}` : `  ${arrow} : ${label}`;
  });
  return [`%% ${plain(machine)}`, 'stateDiagram-v2', ...body, ...lines, ''].join('\n');
}

/** A state's declaration, with everything inside it. */
function block(state: StateInfo, states: readonly StateInfo[], options: MermaidOptions, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const label = plain(options.labels?.[state.id] ?? state.key);
  const declared = `${pad}state "${label}" as ${mermaidId(state.id)}`;
  const inside = states.filter(({ parent }) => parent === state.id);
  if (inside.length === 0) return [declared];
  const begins = inside.filter(({ initial }) => initial).map(({ id }) => `${pad}  [*] --> ${mermaidId(id)}`);
  return [
    `${declared} {`,
    ...begins,
    ...inside.flatMap((child) => block(child, states, options, depth + 1)),
    `${pad}}`,
  ];
}

const ends = ({ source, target }: TransitionInfo): string => `${mermaidId(source)} --> ${mermaidId(target ?? source)}`;

/** One row for each transition between the same two states: Mermaid draws a second loop on a state over the first. */
const rows = (transitions: readonly TransitionInfo[]): string => transitions.map(row).filter(Boolean).join('<br/>');

/** `event [guard] / action`, as statecharts are labelled everywhere. */
function row({ event, guard, actions }: TransitionInfo): string {
  const parts = [event, guard ? `[${wordsOf(guard)}]` : '', actions.length > 0 ? `/ ${actions.join(', ')}` : ''];
  return plain(parts.filter((part) => part !== '').join(' '));
}

/** A state's id as Mermaid takes it: a dot would end it. */
const mermaidId = (id: string): string => id.replaceAll(/[^A-Za-z0-9]/g, '_');

/** What Mermaid would read as its own syntax is left out of words. */
const plain = (text: string): string => text.replaceAll(/["{};#%:\r\n]+/g, ' ').trim();
