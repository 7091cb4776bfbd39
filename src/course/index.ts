/** The door of the course: what somebody learns here, how it is practised, and what that proves. Pure. */
export { MISCONCEPTIONS, misconceptionById } from './misconceptions/catalogue.ts';
export { type Mind, mindOf, mindsOf, playIn } from './misconceptions/mind.ts';
export type { Belief, Misconception, Reading } from './misconceptions/misconception.ts';
