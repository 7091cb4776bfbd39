/** A flow's file, sorted: its elements and resources by name, and how it starts. It follows no connector. */
import { all, type Element, first, textOf } from '../xml/element.ts';
import type { ActiveVersions } from './flow-definition.ts';

export interface FlowFile {
  readonly path: string;
  readonly root: Element;
  /** The name that other flows call it by, as its file is named. */
  readonly apiName: string;
  /** What people call it. */
  readonly label: string;
  readonly isActive: boolean;
  /** A process of Process Builder's. */
  readonly isProcess: boolean;
  /** What a connector may lead to, by name in lower case. */
  readonly elements: ReadonlyMap<string, Element>;
  /** Variables, constants, formulas and the like, by name in lower case. */
  readonly resources: ReadonlyMap<string, Element>;
  readonly start: Element | undefined;
  readonly triggerType: string;
  /** It runs before a record is saved, so that what it sets on `$Record` is saved with it. */
  readonly isBeforeSave: boolean;
}

const RESOURCES: ReadonlySet<string> = new Set([
  'variables',
  'constants',
  'formulas',
  'textTemplates',
  'choices',
  'dynamicChoiceSets',
  'stages',
]);

/**
 * @param root the file's `Flow` element.
 * @param versions which version runs, where the project says so.
 */
export function flowFileOf(path: string, root: Element, versions: ActiveVersions = new Map()): FlowFile {
  const named = root.children.filter((child) => first(child, 'name') !== undefined);
  const byName = (list: readonly Element[]) => new Map(list.map((each) => [textOf(each, 'name').toLowerCase(), each]));
  const start = first(root, 'start');
  const apiName = flowNameOf(path);
  const triggerType = textOf(start, 'triggerType');
  return {
    path,
    root,
    apiName,
    label: textOf(root, 'label') || apiName,
    isActive: isActive(textOf(root, 'status').toLowerCase(), versionOf(path), versions.get(apiName.toLowerCase())),
    isProcess: ['workflow', 'invocableprocess', 'customevent'].includes(textOf(root, 'processType').toLowerCase()),
    elements: byName(named.filter(({ name }) => !RESOURCES.has(name)).map(asSubflow)),
    resources: byName(named.filter(({ name }) => RESOURCES.has(name))),
    start,
    triggerType,
    isBeforeSave: triggerType.toLowerCase() === 'recordbeforesave',
  };
}

/** What the parts of an action are called where it is written as a subflow. */
const IN_SUBFLOW: Readonly<Record<string, string>> = {
  actionName: 'flowName',
  inputParameters: 'inputAssignments',
  outputParameters: 'outputAssignments',
};

/** Process Builder calls flows by an action, which is a subflow in other words. */
export function asSubflow(element: Element): Element {
  if (element.name !== 'actionCalls' || textOf(element, 'actionType').toLowerCase() !== 'flow') return element;
  const children = element.children.map((child) => ({ ...child, name: IN_SUBFLOW[child.name] ?? child.name }));
  return { ...element, name: 'subflows', children };
}

/**
 * A definition beside the versions has the last word on those that have a number, and may switch off a flow without one.
 * Without a status it is what an older version of the platform wrote, and runs unless a definition says otherwise.
 */
function isActive(status: string, version: number | null, running: number | undefined): boolean {
  const isByStatus = status === 'active' || status === '';
  if (running === undefined) return isByStatus;
  return version === null ? isByStatus && running !== 0 : version === running;
}

const VERSION = /-(\d+)(?:\.flow(?:-meta\.xml)?)$/i;

const versionOf = (path: string): number | null => {
  const [, number] = VERSION.exec(path) ?? [];
  return number === undefined ? null : Number(number);
};

/** `flows/Welcome_back-3.flow` is the third version of `Welcome_back`. */
export const flowNameOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.flow(-meta\.xml)?$/i, '')
    .replace(/-\d+$/, '');

/** What a record variable, a lookup or a loop is called by people: its label where it has one. */
export const labelOf = (element: Element): string => textOf(element, 'label') || textOf(element, 'name');

/** Whether a variable is a record or a list of records. */
export const isRecordVariable = (variable: Element): boolean =>
  textOf(variable, 'dataType').toLowerCase() === 'sobject';

/** Fields of a screen by name in lower case, however deep they stand in its sections. */
export function screenFieldsOf(root: Element): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  const walk = (element: Element): void => {
    for (const field of all(element, 'fields')) {
      found.set(textOf(field, 'name').toLowerCase(), field);
      walk(field);
    }
  };
  for (const screen of all(root, 'screens')) walk(screen);
  return found;
}
