/** One element of a flow as a chain of small steps and the ways out of it. Which element is built how is told here; how, in `elements/`. */

import type { Meanings } from '../meanings.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { notRule, ofRule } from './asked.ts';
import { targetsOf } from './connectors.ts';
import { actionSteps } from './elements/action.ts';
import { assignmentSteps } from './elements/assignment.ts';
import { collectionSteps, transformSteps } from './elements/collection.ts';
import { lookupSteps } from './elements/lookup.ts';
import { loopItem } from './elements/loop.ts';
import { createSteps, updateSteps } from './elements/save.ts';
import { screenSteps } from './elements/screen.ts';
import { waitSteps } from './elements/wait.ts';
import type { Assumption, Edge, Node, Step } from './op.ts';
import type { Scope } from './scope.ts';

export interface Exit extends Partial<Omit<Edge, 'to'>> {
  /** An element's name, null for the end. */
  readonly target: string | null;
  /** It leaves from before the steps, which then have not happened. */
  readonly instead?: boolean;
}

export interface Chain {
  readonly steps: readonly Step[];
  readonly exits: readonly Exit[];
}

export function chainOf(element: Element, scope: Scope, meanings: Meanings): Chain {
  switch (element.name) {
    case 'assignments':
      return { steps: assignmentSteps(element, scope), exits: exitsOf(element) };
    case 'decisions':
      return { steps: [], exits: decisionExits(element, scope, meanings) };
    case 'loops':
      return loop(element, scope);
    case 'recordLookups':
      return { steps: lookupSteps(element, scope, meanings), exits: exitsOf(element) };
    case 'recordUpdates':
      return { steps: updateSteps(element, scope, meanings), exits: exitsOf(element) };
    case 'recordCreates':
      return { steps: createSteps(element, scope), exits: exitsOf(element) };
    case 'recordDeletes':
      return { steps: [plain({ op: 'forget' }, element, scope)], exits: exitsOf(element) };
    case 'recordRollbacks':
      return { steps: [plain({ op: 'rollback' }, element, scope)], exits: exitsOf(element) };
    case 'customErrors':
      // Nothing of what is saved on this way stays, be it before or after: whoever saved the record is refused.
      return { steps: [plain({ op: 'rollback' }, element, scope)], exits: [] };
    case 'actionCalls':
    case 'apexPluginCalls':
      return { steps: actionSteps(element, scope), exits: exitsOf(element) };
    case 'collectionProcessors':
      return { steps: collectionSteps(element, scope), exits: exitsOf(element) };
    case 'transforms':
      return { steps: transformSteps(element, scope), exits: exitsOf(element) };
    case 'screens':
      return { steps: screenSteps(element, scope), exits: exitsOf(element).map((exit) => ({ ...exit, pause: true })) };
    case 'waits':
      return { steps: waitSteps(element, scope), exits: exitsOf(element).map((exit) => ({ ...exit, pause: true })) };
    case 'orchestratedStages':
    case 'steps':
      return { steps: [], exits: exitsOf(element).map((exit) => ({ ...exit, pause: true })) };
    default:
      return { steps: [], exits: exitsOf(element) };
  }
}

const plain = (op: Node['op'], element: Element, scope: Scope): Step => ({
  op,
  kind: 'save',
  words: '',
  file: scope.flow.path,
  line: element.line,
});

/** Its connectors, whatever they are called; a fault leaves before anything was done. Without a usual one the flow ends there. */
function exitsOf(element: Element): readonly Exit[] {
  const faults = all(element, 'faultConnector').map(
    (connector): Exit => ({ target: targetIn(connector), instead: true }),
  );
  const usual = element.children.filter(({ name }) => name !== 'faultConnector').flatMap(targetsOf);
  return [...(usual.length === 0 ? [{ target: null }] : usual.map((target) => ({ target }))), ...faults];
}

const targetIn = (connector: Element | undefined): string | null => textOf(connector, 'targetReference') || null;

/** One way out for each rule, asked in their order, and the default one. */
function decisionExits(element: Element, scope: Scope, meanings: Meanings): readonly Exit[] {
  const exits: Exit[] = [];
  const notBefore: Assumption[] = [];
  for (const rule of all(element, 'rules')) {
    const { told, assume } = ofRule(rule, scope, meanings);
    exits.push({ target: targetIn(first(rule, 'connector')), assume: [...notBefore, ...assume], told });
    notBefore.push(...notRule(rule, scope));
  }
  const words = `${textOf(element, 'label') || textOf(element, 'name')}: otherwise`;
  const told = [{ words, file: scope.flow.path, line: element.line }];
  exits.push({ target: targetIn(first(element, 'defaultConnector')), assume: notBefore, told });
  return exits;
}

/** Every item in turn, then on. Where there is no way on, the flow ends after the last. */
function loop(element: Element, scope: Scope): Chain {
  const next = targetIn(first(element, 'nextValueConnector'));
  const after = targetIn(first(element, 'noMoreValuesConnector'));
  return {
    steps: loopItem(element, scope),
    exits: [...(next === null ? [] : [{ target: next }]), { target: after, instead: true }],
  };
}
