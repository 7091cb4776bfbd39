/** The status as it is drawn: a heading, what it is worked out from, and every status there is, side by side. */
import { recordStanding } from '../../simulation/index.ts';
import type { StatusBox, StatusLayout } from './chart-layout.ts';
import { MEASURES, type RegionPlan } from './region-plan.ts';
import type { PlannedStatus, StatusPlan } from './status-plan.ts';
import { textWidth } from './text-width.ts';

const PADDING = 16;
const HEIGHT = 46;
/** Between the heading and the first status, and between two of them. */
const GAPS = { heading: 22, status: 8 };
const BOX = { height: 32, room: 24, most: 260 };

/** @param at its place, and how wide it is. */
export function drawStatus(
  { statuses, regions }: StatusPlan,
  plans: readonly RegionPlan[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): Omit<StatusLayout, 'ways'> {
  const labels = plans.filter(({ id }) => regions.includes(id)).map(({ label }) => label);
  const note = `worked out from ${labels.length === 1 ? labels.join('') : `${labels.length} fields`}`;
  const boxes = statuses.map(boxOf);
  let x = at.x + PADDING + textWidth(note, MEASURES.noteType) + GAPS.heading;
  const taken = boxes.reduce((sum, box) => sum + box.width + GAPS.status, 0);
  const more = Math.floor((at.x + at.width - PADDING + GAPS.status - x - taken) / boxes.length);
  const placed = boxes.map((box): StatusBox => {
    const wide = { ...box, width: Math.min(BOX.most, box.width + more), x, y: at.y + (HEIGHT - BOX.height) / 2 };
    x += wide.width + GAPS.status;
    return wide;
  });
  return { ...at, height: HEIGHT, note, statuses: placed };
}

function boxOf({ status, mailable }: PlannedStatus): Omit<StatusBox, 'x' | 'y'> {
  const lines = linesOf({ status, mailable }, false);
  const againstTheirWish = mailable ? linesOf({ status, mailable }, true) : null;
  const widest = Math.max(
    ...[...lines, ...(againstTheirWish ?? [])].map((line) => textWidth(line, MEASURES.stateType)),
  );
  return { status, lines, againstTheirWish, width: widest + BOX.room, height: BOX.height };
}

/** How many words stand on one line at most. */
const LINE = 2;

function linesOf(planned: PlannedStatus, againstTheirWish: boolean): readonly string[] {
  const words = recordStanding({ ...planned, againstTheirWish }).words.split(' ');
  return Array.from({ length: Math.ceil(words.length / LINE) }, (_, line) =>
    words.slice(line * LINE, (line + 1) * LINE).join(' '),
  );
}
