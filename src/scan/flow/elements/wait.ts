/** A wait for events: what the event that comes brings goes into variables. */
import { all, type Element } from '../../xml/element.ts';
import { labelOf } from '../flow-file.ts';
import type { Step } from '../op.ts';
import type { Scope } from '../scope.ts';
import { outputs } from './action.ts';

/** Of several events only one comes; what the others would bring is not there. */
export const waitSteps = (element: Element, scope: Scope): readonly Step[] =>
  all(element, 'waitEvents').flatMap((event) =>
    outputs(event, scope, `whether ${labelOf(event)} is what ${labelOf(element)} waits for`),
  );
