/** Where connectors lead. */
import { type Element, within } from '../xml/element.ts';

/** The names of all that an element's connectors lead to: whatever they are called, each ends in a `targetReference`. */
export const targetsOf = (element: Element): readonly string[] =>
  [...within(element, 'targetReference')].map(({ text }) => text);
