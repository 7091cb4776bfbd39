/**
 * One region at a given width: its heading, and the body that ELK laid out, stretched to fill it.
 * Where the region stands on the chart is settled elsewhere.
 */
import type { Box, Point, RegionLayout, StateLayout, TransitionLayout } from './chart-layout.ts';
import { elkBody } from './elk-body.ts';
import { MEASURES, type PlannedLine, type RegionPlan } from './region-plan.ts';
import type { StateForm } from './state-form.ts';
import { textWidth } from './text-width.ts';
import { type Body, movedBody } from './tidy-body.ts';

/** A region with all that is in it, in pixels from the region's own top left corner. */
export interface DrawnRegion {
  readonly region: RegionLayout;
  readonly states: readonly StateLayout[];
  readonly transitions: readonly TransitionLayout[];
}

const PADDING = 8;
const HEADER = 31;
const BOTTOM = 9;
/** The least room on either side of a chip: an arrow's head and a piece of its line. */
const LEAST_SPACING = 11;
/** Between a region's label and its note, and at either end of them. */
const HEADING_GAPS = 12 + 2 * 12;

/** The least width that a region can be drawn in, its states in that form. */
export async function leastWidth(plan: RegionPlan, form: StateForm): Promise<number> {
  return (await elkBody(plan, form, LEAST_SPACING)).width + 2 * PADDING;
}

/** Draws a region in `width` pixels, which must not be less than `leastWidth`. */
export async function drawRegion(plan: RegionPlan, form: StateForm, width: number): Promise<DrawnRegion> {
  const body = await stretchedBody(plan, form, width - 2 * PADDING);
  const placed = movedBody(body, Math.round((width - body.width) / 2), HEADER);
  const states = plan.states.map(
    ({ id, parent, label, container }): StateLayout => ({
      id,
      parent: parent ?? plan.id,
      label,
      container,
      sideways: form.sideways && !container,
      ...boxOf(placed, id),
    }),
  );
  const transitions = plan.lines.flatMap((line) => {
    const drawn = placed.lines.get(line.id);
    return drawn ? [transition(plan, line, drawn.points, drawn.chip)] : [];
  });
  return {
    region: {
      id: plan.id,
      label: plan.label,
      description: hasRoomForNote(plan, width) ? plan.description : '',
      x: 0,
      y: 0,
      width,
      height: HEADER + body.height + BOTTOM,
    },
    states,
    transitions: transitions.sort(readingOrder),
  };
}

const readingOrder = (a: TransitionLayout, b: TransitionLayout): number => a.chip.y - b.chip.y || a.chip.x - b.chip.x;

const transition = (plan: RegionPlan, line: PlannedLine, points: readonly Point[], chip: Box): TransitionLayout => ({
  id: line.id,
  region: plan.id,
  source: line.source,
  target: line.target,
  points,
  chip,
  text: line.text,
});

const hasRoomForNote = ({ label, description }: RegionPlan, width: number): boolean =>
  textWidth(label, MEASURES.stateType) + textWidth(description, MEASURES.noteType) + HEADING_GAPS <= width;

/** Fills the width with the room beside the chips. */
async function stretchedBody(plan: RegionPlan, form: StateForm, width: number): Promise<Body> {
  const least = await elkBody(plan, form, LEAST_SPACING);
  const wider = await elkBody(plan, form, LEAST_SPACING + 1);
  const gaps = Math.max(1, wider.width - least.width);
  return elkBody(plan, form, LEAST_SPACING + Math.max(0, Math.floor((width - least.width) / gaps)));
}

function boxOf({ boxes }: Body, id: string): Box {
  const box = boxes.get(id);
  if (!box) throw new Error(`ELK gave the state ${id} no place, which it does for every node.`);
  return box;
}
