/**
 * One region at a given width: its heading, the states that only begin it, and the body that ELK laid out, stretched to fill it.
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
const PRELUDE_GAP = 14;
const CHIP_GAP = 6;
/** Between a region's label and its note, and at either end of them. */
const HEADING_GAPS = 12 + 2 * 12;

/** The least width that a region can be drawn in, its states in that form. */
export async function leastWidth(plan: RegionPlan, form: StateForm): Promise<number> {
  return (await elkBody(plan, form, LEAST_SPACING)).width + 2 * PADDING;
}

/** Draws a region in `width` pixels, which must not be less than `leastWidth`. */
export async function drawRegion(plan: RegionPlan, form: StateForm, width: number): Promise<DrawnRegion> {
  const body = await stretchedBody(plan, form, width - 2 * PADDING);
  const preludeRows = plan.preludes.reduce((sum, { lines }) => sum + lines.length, 0);
  const preludeHeight = preludeRows === 0 ? 0 : preludeRows * MEASURES.pitch + 10;
  const left = Math.round((width - body.width) / 2);
  const top = HEADER + preludeHeight;
  const placed = movedBody(body, left, top);
  const states = plan.states.map(
    ({ id, parent, label, container }): StateLayout => ({
      id,
      parent: parent ?? plan.id,
      label,
      container,
      sideways: form.sideways && !container,
      prelude: false,
      ...boxOf(placed, id),
    }),
  );
  const transitions = plan.lines.flatMap((line) => {
    const drawn = placed.lines.get(line.id);
    return drawn ? [transition(plan, line, drawn.points, drawn.chip)] : [];
  });
  const preludes = drawPreludes(plan, placed, { left, right: left + body.width });
  return {
    region: {
      id: plan.id,
      label: plan.label,
      description: hasRoomForNote(plan, width) ? plan.description : '',
      x: 0,
      y: 0,
      width,
      height: top + body.height + BOTTOM,
    },
    states: [...preludes.states, ...states],
    transitions: [...preludes.transitions, ...transitions].sort(readingOrder),
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

/**
 * States that only begin a region stand in rows above its body. Over a narrow target the state stands at the far side,
 * and its line comes back and turns down; over a wide one it stands at the near side, and its line turns down into it.
 */
function drawPreludes(plan: RegionPlan, body: Body, edge: { readonly left: number; readonly right: number }) {
  const states: StateLayout[] = [];
  const transitions: TransitionLayout[] = [];
  let top = HEADER;
  for (const { state, lines } of plan.preludes) {
    const wide = lines.some(({ target }) => boxOf(body, target).width > (edge.right - edge.left) / 2);
    const height = lines.length * MEASURES.pitch;
    const x = wide ? edge.left : edge.right - state.minWidth;
    states.push({
      id: state.id,
      parent: plan.id,
      label: state.label,
      container: false,
      sideways: false,
      prelude: true,
      x,
      y: top,
      width: state.minWidth,
      height,
    });
    for (const [row, line] of lines.entries()) {
      const y = top + (row + 0.5) * MEASURES.pitch;
      const target = boxOf(body, line.target);
      const fan = (row - (lines.length - 1) / 2) * 12;
      const near = x + state.minWidth + PRELUDE_GAP;
      const turn = Math.round(wide ? near + line.chipWidth + PRELUDE_GAP - fan : target.x + target.width / 2 + fan);
      const free: readonly [number, number] = wide ? [near, near + line.chipWidth] : [target.x + target.width, x];
      const start = wide ? x + state.minWidth : x;
      const middle = Math.round((free[0] + free[1] - line.chipWidth) / 2);
      const chip = {
        // Where there is little room it hangs over the target, but never comes close to its own state.
        x: wide ? middle : Math.min(middle, x - CHIP_GAP - line.chipWidth),
        y: y - MEASURES.chipHeight / 2,
        width: line.chipWidth,
        height: MEASURES.chipHeight,
      };
      const points: Point[] = [
        [start, y],
        [turn, y],
        [turn, target.y],
      ];
      transitions.push(transition(plan, line, points, chip));
    }
    top += height;
  }
  return { states, transitions };
}
