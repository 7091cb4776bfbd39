/** What is said of a link's age, in a file of its own: most links are of the newest model, and need none of it. */
export { ageOfLink } from '../../simulation/index.ts';
