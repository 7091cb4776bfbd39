/** How a flow starts: each way in, with what it asks, and in words. */

import type { Meanings } from '../meanings.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { type Asked, NOTHING_ASKED, ofFilters } from './asked.ts';
import type { FlowFile } from './flow-file.ts';
import type { Scope } from './scope.ts';

export interface Start extends Asked {
  /** The element that comes first; empty where there is none. */
  readonly target: string;
  readonly words: string;
  readonly line: number;
}

export function startsOf(scope: Scope, meanings: Meanings): readonly Start[] {
  const { flow } = scope;
  const { start, root } = flow;
  const legacy = textOf(root, 'startElementReference');
  if (!start) {
    const line = first(root, 'startElementReference')?.line ?? root.line;
    return [{ ...NOTHING_ASKED, target: legacy, words: runWords(flow), line }];
  }
  const asked = ofFilters(start, '$Record', scope, meanings);
  const at = { line: start.line };
  const target = textOf(first(start, 'connector'), 'targetReference') || legacy;
  const words = triggerWords(flow, start);
  const scheduled = all(start, 'scheduledPaths').map((path): Start => {
    const told = pathWords(path, start);
    const next = textOf(first(path, 'connector'), 'targetReference');
    // What the start asked was so when the path was planned.
    return { told: asked.told, assume: [], target: next, words: told, line: path.line };
  });
  const atOnce = target === '' ? [] : [{ ...asked, ...at, target, words }];
  return [...atOnce, ...scheduled];
}

const VOWEL = /^[aeiou]/i;
const a = (noun: string) => `${VOWEL.test(noun) && !/^user/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** Of a record-triggered start: "on creation or update of a Lead". */
function triggerWords(flow: FlowFile, start: Element): string {
  const object = textOf(start, 'object');
  const trigger = textOf(start, 'recordTriggerType');
  switch (flow.triggerType.toLowerCase()) {
    case 'recordbeforesave':
    case 'recordaftersave':
      return `on ${TRIGGERS[trigger.toLowerCase()] ?? 'saving'} of ${a(object || 'record')}`;
    case 'recordbeforedelete':
      return `before ${a(object || 'record')} is deleted`;
    case 'scheduled': {
      const each = object === '' ? '' : `, for each ${object}`;
      return `${FREQUENCIES[textOf(first(start, 'schedule'), 'frequency').toLowerCase()] ?? 'on a schedule'}${each}`;
    }
    case 'platformevent':
      return `on the event ${object}`;
    default:
      return object === '' ? runWords(flow) : `on a change of ${a(object)}`;
  }
}

const TRIGGERS: Readonly<Record<string, string>> = {
  create: 'creation',
  update: 'update',
  createandupdate: 'creation or update',
  delete: 'deletion',
};

const FREQUENCIES: Readonly<Record<string, string>> = {
  once: 'once',
  onactivate: 'once, when it is activated',
  hourly: 'hourly',
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
};

function runWords({ root, isProcess }: FlowFile): string {
  if (isProcess) return 'when the process runs';
  return /^flow$/i.test(textOf(root, 'processType')) ? 'when somebody runs the flow' : 'when something runs the flow';
}

/** "1 minute after a User is updated", "as soon as ... is committed". */
function pathWords(path: Element, start: Element): string {
  const deed = `${a(textOf(start, 'object') || 'record')} is ${DEEDS[textOf(start, 'recordTriggerType').toLowerCase()] ?? 'saved'}`;
  if (textOf(path, 'pathType').toLowerCase() === 'asyncaftercommit') return `right after ${deed}`;
  const number = Number.parseInt(textOf(path, 'offsetNumber'), 10);
  if (Number.isNaN(number)) return `on a scheduled path, after ${deed}`;
  const unit = textOf(path, 'offsetUnit').toLowerCase() || 'days';
  const span = `${Math.abs(number)} ${Math.abs(number) === 1 ? unit.replace(/s$/, '') : unit}`;
  const field = textOf(path, 'recordField');
  const isOfDeed = field === '' || /^(lastmodifieddate|createddate)$/i.test(field);
  const event = isOfDeed ? deed : `${field} of ${a(textOf(start, 'object') || 'record')}`;
  if (number === 0) return `${isOfDeed ? 'when' : 'at'} ${event}`;
  return `${span} ${number < 0 ? 'before' : 'after'} ${event}`;
}

const DEEDS: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'updated',
  createandupdate: 'created or updated',
};
