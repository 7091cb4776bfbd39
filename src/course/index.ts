/** The door of the course: what somebody learns here, how it is practised, and what that proves. Pure. */

export type { DrillKind, Meaning } from './drill/draft.ts';
export { type Choice, type Drill, drillOf } from './drill/drill.ts';
export { type DrillName, formatDrillId, MAX_SEED, readDrillId } from './drill/drill-id.ts';
export { type Grade, gradeDrill } from './drill/grade.ts';
export { DRILL_KINDS, kindById } from './drill/kinds.ts';
export { prepareDrills } from './drill/prepare.ts';
export { MISCONCEPTIONS, misconceptionById } from './misconceptions/catalogue.ts';
export { type Mind, mindOf, mindsOf, playIn } from './misconceptions/mind.ts';
export type { Belief, Misconception, Reading } from './misconceptions/misconception.ts';
