/**
 * Lays out the states and lines of one region with ELK, and reads its answer back as plain boxes and points.
 * The region's own box is not its business.
 */
import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Box, Point } from './chart-layout.ts';
import { isLoop, MEASURES, type PlannedLine, type PlannedState, type RegionPlan } from './region-plan.ts';
import { type StateForm, sizeOfState } from './state-form.ts';
import { type Body, type Line, tidied } from './tidy-body.ts';

const { pitch, chipHeight, container } = MEASURES;

const elk = new ELK();

/**
 * @param form how states are drawn.
 * @param spacing the room on either side of a chip, in pixels.
 */
export function elkBody(plan: RegionPlan, form: StateForm, spacing: number): Promise<Body> {
  const known = bodies.get(plan) ?? new Map<string, Promise<Body>>();
  bodies.set(plan, known);
  const key = `${form.width} ${form.sideways} ${spacing}`;
  const body = known.get(key) ?? layOut(plan, form, spacing);
  known.set(key, body);
  return body;
}

/** The same body is asked for by several arrangements. */
const bodies = new WeakMap<RegionPlan, Map<string, Promise<Body>>>();

async function layOut(plan: RegionPlan, form: StateForm, spacing: number): Promise<Body> {
  const nested = plan.states.some((state) => state.container);
  const graph = await elk.layout(graphOf(plan, form, nested), { layoutOptions: optionsFor(spacing, nested) });
  return tidied(plan, read(plan, graph), form);
}

function optionsFor(spacing: number, nested: boolean): Record<string, string> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.randomSeed': '1',
    'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    // A state grows until each of its lines has a place of its own on its side: lines run straight, chips stand in a column.
    'elk.layered.nodePlacement.networkSimplex.nodeFlexibility.default': 'NODE_SIZE',
    'elk.nodeSize.constraints': 'PORTS MINIMUM_SIZE',
    'elk.spacing.portPort': `${pitch}`,
    'elk.spacing.portsSurrounding': `[top=${pitch / 2},bottom=${pitch / 2},left=0,right=0]`,
    'elk.edgeLabels.inline': 'true',
    'elk.edgeLabels.placement': 'CENTER',
    'elk.spacing.edgeEdge': `${pitch - chipHeight - 1}`,
    'elk.spacing.edgeNode': `${pitch - chipHeight}`,
    'elk.spacing.nodeNode': `${pitch - chipHeight}`,
    'elk.spacing.edgeLabel': '0',
    'elk.layered.spacing.nodeNodeBetweenLayers': `${spacing}`,
    'elk.layered.spacing.edgeNodeBetweenLayers': `${spacing}`,
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    ...(nested
      ? {
          'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
          'elk.padding': `[top=${container.top},left=${container.side},bottom=${container.bottom},right=${container.side}]`,
        }
      : // The machine's own order from top to bottom. ELK throws on most nested charts that ask for it.
        { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' }),
  };
}

function graphOf(plan: RegionPlan, form: StateForm, nested: boolean): ElkNode {
  const nodesIn = (parent: string | null): ElkNode[] =>
    plan.states.filter((state) => state.parent === parent).map((state) => nodeOf(state, form, nodesIn(state.id)));
  // Loops last: they hang below the lines that lead somewhere.
  const edges = [...plan.lines].sort((a, b) => Number(isLoop(a)) - Number(isLoop(b))).map(edgeOf);
  return {
    id: 'body',
    layoutOptions: { 'elk.json.edgeCoords': 'ROOT' },
    children: [...nodesIn(null), ...plan.lines.filter(isLoop).map(turningPoint)],
    // Without the machine's order ELK puts the lines of a container the other way round.
    edges: nested ? edges.reverse() : edges,
  };
}

function nodeOf(state: PlannedState, form: StateForm, children: ElkNode[]): ElkNode {
  const { id } = state;
  if (state.container) return { id, children };
  const { width, height } = sizeOfState(state, form);
  return {
    id,
    width,
    height,
    layoutOptions: {
      'elk.nodeSize.minimum': `(${width},${height})`,
      ...(state.initial ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
    },
  };
}

const turnOf = (id: string): string => `${id}/turn`;

/** ELK would give a loop a layer of its own; as a line to an invisible point it stands among the others. */
const turningPoint = ({ id }: PlannedLine): ElkNode => ({
  id: turnOf(id),
  width: 1,
  height: 10,
  layoutOptions: { 'elk.nodeSize.constraints': '' },
});

const edgeOf = (line: PlannedLine): ElkExtendedEdge => ({
  id: line.id,
  sources: [line.source],
  targets: [isLoop(line) ? turnOf(line.id) : line.target],
  labels: [{ id: `${line.id}/chip`, text: line.text, width: line.chipWidth, height: chipHeight }],
});

function read(plan: RegionPlan, graph: ElkNode): Body {
  const boxes = new Map<string, Box>();
  const collect = (node: ElkNode, left: number, top: number): void => {
    for (const { id, x = 0, y = 0, width = 0, height = 0, ...child } of node.children ?? []) {
      boxes.set(id, { x: left + x, y: top + y, width, height });
      collect({ id, ...child }, left + x, top + y);
    }
  };
  collect(graph, 0, 0);
  for (const line of plan.lines) boxes.delete(turnOf(line.id));
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    boxes,
    lines: new Map((graph.edges ?? []).map((edge) => [edge.id, readLine(edge)])),
  };
}

function readLine({ id, sections = [], labels = [] }: ElkExtendedEdge): Line {
  const points = sections
    .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
    .map(({ x, y }): Point => [Math.round(x), Math.round(y)])
    .filter(([x, y], place, all) => place === 0 || x !== all[place - 1]?.[0] || y !== all[place - 1]?.[1]);
  const [label] = labels;
  if (!label || points.length < 2) throw new Error(`ELK gave the line ${id} no way, which it does for every edge.`);
  const { x = 0, y = 0, width = 0 } = label;
  return { points, chip: { x: Math.round(x), y: Math.round(y), width, height: chipHeight } };
}
