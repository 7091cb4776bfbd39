/** A chart's layout as React Flow's nodes and edges. They are made once for each arrangement and never change while a run is stepping. */
import { type Edge, type Node, Position } from '@xyflow/react';
import type {
  Box,
  ChartLayout,
  RegionLayout,
  StateLayout,
  StatusLayout,
  TransitionLayout,
  WayLayout,
} from './layouts.ts';

export type RegionNodeType = Node<{ readonly region: RegionLayout }, 'region'>;
export type StateNodeType = Node<{ readonly state: StateLayout }, 'state'>;
export type ChipNodeType = Node<{ readonly transition: TransitionLayout }, 'chip'>;
export type StatusNodeType = Node<{ readonly status: StatusLayout }, 'status'>;
export type FoldedNodeType = Node<Record<string, never>, 'folded'>;
export type ChartNode = StatusNodeType | RegionNodeType | StateNodeType | ChipNodeType | FoldedNodeType;
export type TransitionEdgeType = Edge<{ readonly transition: TransitionLayout }, 'transition'>;
export type WayEdgeType = Edge<{ readonly way: WayLayout }, 'way'>;
export type ChartEdge = TransitionEdgeType | WayEdgeType;

export interface Flow {
  readonly nodes: ChartNode[];
  readonly edges: ChartEdge[];
}

/** From the back to the front. */
const DEPTH = { region: 0, container: 1, line: 2, state: 3, chip: 4 };

const flows = new WeakMap<ChartLayout, Flow>();

/** The same flow for the same layout. Array order is reading order: the status, then region by region, states before chips. */
export function flowOf(layout: ChartLayout): Flow {
  const known = flows.get(layout);
  if (known) return known;
  const boxes = new Map<string, Box>([...layout.regions, ...layout.states].map((each) => [each.id, each]));
  const place = (box: Box, parent: string) => {
    const { x, y } = boxes.get(parent) ?? { x: 0, y: 0 };
    return { position: { x: box.x - x, y: box.y - y }, ...sized(box) };
  };
  // A region whose own box is a state's too keeps its node under another id.
  const regions = layout.regions.flatMap((region): ChartNode[] => [
    {
      id: regionNode(region.id),
      type: 'region',
      data: { region },
      position: { x: region.x, y: region.y },
      ...sized(region),
      handles: handlesOf(region),
      zIndex: DEPTH.region,
      ...SILENT,
    },
    ...layout.states
      .filter(({ id }) => isIn(region, id))
      .map(
        (state): StateNodeType => ({
          id: state.id,
          type: 'state',
          data: { state },
          parentId: state.parent === region.id ? regionNode(region.id) : state.parent,
          ...place(state, state.parent),
          handles: handlesOf(state),
          zIndex: state.container ? DEPTH.container : DEPTH.state,
          ...SILENT,
        }),
      ),
    ...layout.transitions
      .filter((transition) => transition.region === region.id)
      .map(
        (transition): ChipNodeType => ({
          id: transition.id,
          type: 'chip',
          data: { transition },
          parentId: regionNode(region.id),
          ...place(transition.chip, region.id),
          zIndex: DEPTH.chip,
          ...SILENT,
        }),
      ),
  ]);
  const { status, foldedLine } = layout;
  const nodes: ChartNode[] = [
    {
      id: STATUS_NODE,
      type: 'status',
      data: { status },
      position: { x: status.x, y: status.y },
      ...sized(status),
      handles: handlesOf(status),
      zIndex: DEPTH.region,
      ...SILENT,
    },
    ...regions,
  ];
  if (foldedLine)
    nodes.push({
      id: 'folded',
      type: 'folded',
      data: {},
      position: { x: foldedLine.x, y: foldedLine.y },
      ...sized(foldedLine),
      zIndex: DEPTH.region,
      ...SILENT,
    });
  const ways = status.ways.map(
    (way): WayEdgeType => ({
      id: `way ${way.region}`,
      type: 'way',
      source: regionNode(way.region),
      target: STATUS_NODE,
      data: { way },
      ...UNSEEN_EDGE,
    }),
  );
  const lines = layout.transitions.map(
    (transition): TransitionEdgeType => ({
      id: transition.id,
      type: 'transition',
      source: transition.source,
      target: transition.target,
      data: { transition },
      ...UNSEEN_EDGE,
    }),
  );
  const flow = { nodes, edges: [...ways, ...lines] };
  flows.set(layout, flow);
  return flow;
}

const STATUS_NODE = 'status';
const regionNode = (id: string): string => `region ${id}`;
const isIn = (region: RegionLayout, id: string): boolean => id === region.id || id.startsWith(`${region.id}.`);

/** A box as if it had been measured, since the stylesheet gives it just this size: React Flow need not ask the page. */
const sized = ({ width, height }: Box) => ({ width, height, measured: { width, height } });

/** Where lines are tied to a state. Nobody sees it, for a line is drawn as it was laid out, but React Flow drops one without. */
const handlesOf = ({ width, height }: Box) => [
  { type: 'source' as const, position: Position.Right, x: width, y: height / 2 },
  { type: 'target' as const, position: Position.Left, x: 0, y: height / 2 },
];

/** A line is for the eye alone: chips and states say what it says. */
const UNSEEN_EDGE = {
  zIndex: DEPTH.line,
  ariaRole: 'presentation' as const,
  domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
};

/** React Flow calls every node a "node" to screen readers, which tells nobody anything. */
const SILENT = { domAttributes: { 'aria-roledescription': undefined } };
