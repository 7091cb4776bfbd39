/**
 * Turns a flow, and every subflow that it calls, into one graph of small steps. An element becomes a chain of them; what
 * stands beside in `elements/` says which. Any connector of any element is followed, also of kinds that are not known here.
 */

import type { Meanings } from '../meanings.ts';
import { all, type Element, first, isTrue, textOf } from '../xml/element.ts';
import { type Chain, chainOf } from './chain.ts';
import { targetsOf } from './connectors.ts';
import { type FlowFile, isRecordVariable, labelOf, screenFieldsOf } from './flow-file.ts';
import { type Edge, type Graph, type Node, type Op, PASS } from './op.ts';
import { type Scope, scopeOf } from './scope.ts';
import { startsOf } from './start.ts';
import { subflowOps } from './subflow.ts';
import { BLANK, constant, given, own, unknown, type Value } from './value.ts';

/** What a flow may need of others: the file of a subflow by its name, null where it is not in the project. */
export type FlowFinder = (name: string) => FlowFile | null;

/** More steps than this are not built; then a subflow is taken for one that is not there. */
const MOST_NODES = 5_000;
/** How deep subflows call each other. */
const DEEPEST = 10;

export function graphOf(flow: FlowFile, find: FlowFinder, meanings: Meanings): Graph {
  const nodes: Node[] = [];
  const names = new Map<string, string>();
  const add = (op: Op, told: Pick<Node, 'kind' | 'words' | 'file' | 'line'>): number =>
    nodes.push({ op, ...told, next: [] }) - 1;
  const link = (from: number, to: number, edge: Partial<Edge> = {}): void => {
    nodes[from]?.next.push({ to, assume: [], told: [], pause: false, ...edge });
  };

  /** @returns where it begins; every end of it leads to `end`. */
  function build(scope: Scope, end: number, callers: readonly string[]): number {
    const { flow: file } = scope;
    const entries = new Map<string, number>();
    const waiting: string[] = [];
    const path = file.path;
    /** Where a connector leads: the element's first step, made when it is first asked for. */
    const entryOf = (target: string): number => {
      const name = target.toLowerCase();
      const known = entries.get(name);
      if (known !== undefined) return known;
      const element = file.elements.get(name);
      if (!element) return end;
      const entry = add(PASS, { kind: 'condition', words: '', file: path, line: element.line });
      entries.set(name, entry);
      waiting.push(name);
      return entry;
    };
    const begin = add(PASS, { kind: 'start', words: '', file: path, line: file.root.line });
    let at = begin;
    for (const { slot, values } of declared(scope, callers.length === 0)) {
      const op: Op = { op: 'set', slot, to: values.map(given), weak: false, whole: true };
      const next = add(op, { kind: 'start', words: '', file: path, line: file.root.line });
      link(at, next);
      at = next;
    }
    for (const start of startsOf(scope, meanings)) {
      const node = add(PASS, { kind: 'start', words: start.words, file: path, line: start.line });
      link(at, node);
      link(node, entryOf(start.target), { assume: start.assume, told: start.told });
    }
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const element = file.elements.get(name) as Element;
      const entry = entries.get(name) as number;
      if (element.name === 'subflows') call(element, scope, entry, entryOf, end, callers);
      else expand(chainOf(element, scope, meanings), entry, entryOf, end);
    }
    return begin;
  }

  function expand(chain: Chain, entry: number, entryOf: (target: string) => number, end: number): void {
    let at = entry;
    for (const { op, assume = [], told = [], ...step } of chain.steps) {
      const node = add(op, step);
      link(at, node);
      at = node;
      if (told.length === 0) continue;
      // What is asked of a value is asked once it is there, and leads on from there.
      const before = add(PASS, { ...step, words: '' });
      const after = add(PASS, { ...step, words: '' });
      link(at, before);
      link(before, after, { assume, told });
      at = after;
    }
    for (const { target, instead = false, ...edge } of chain.exits)
      link(instead ? entry : at, target === null ? end : entryOf(target), edge);
  }

  /** A subflow's steps, once for each place that calls it. */
  function call(
    element: Element,
    scope: Scope,
    entry: number,
    entryOf: (target: string) => number,
    end: number,
    callers: readonly string[],
  ): void {
    const name = textOf(element, 'flowName');
    const callee = find(name);
    const chain = [...callers, scope.flow.apiName.toLowerCase()];
    const isFollowed =
      callee !== null && !chain.includes(name.toLowerCase()) && chain.length <= DEEPEST && nodes.length < MOST_NODES;
    const inner = isFollowed ? scopeOf(callee, `${scope.prefix}${textOf(element, 'name').toLowerCase()}/`) : null;
    const { before, after } = subflowOps(element, scope, inner);
    let at = entry;
    for (const { op, ...told } of before) {
      const node = add(op, told);
      link(at, node);
      at = node;
    }
    const back = add(inner ? leaving(inner) : PASS, {
      kind: 'call',
      words: '',
      file: scope.flow.path,
      line: element.line,
    });
    if (inner) {
      nameSlots(inner);
      link(at, build(inner, back, chain));
    } else link(at, back);
    at = back;
    for (const { op, ...told } of after) {
      const node = add(op, told);
      link(at, node);
      at = node;
    }
    const next = targetsOf(element);
    if (next.length === 0) link(at, end);
    for (const target of next) link(at, entryOf(target));
  }

  function nameSlots({ flow: file, prefix }: Scope): void {
    for (const each of [...file.elements.values(), ...file.resources.values()])
      names.set(`${prefix}${textOf(each, 'name').toLowerCase()}`, labelOf(each));
    for (const [name, field] of screenFieldsOf(file.root)) names.set(`${prefix}${name}`, labelOf(field));
    names.set(`${prefix}$record`, 'the record');
  }

  const scope = scopeOf(flow, '');
  nameSlots(scope);
  const end = add(endOp(flow), {
    kind: 'save',
    words: flow.isBeforeSave ? 'the record is saved' : '',
    file: flow.path,
    line: flow.start?.line ?? flow.root.line,
  });
  const start = build(scope, end, []);
  return { nodes, start, nameOf: (slot) => names.get(slot) ?? slot };
}

/** A flow that runs before a record is saved saves it by ending. */
function endOp({ isBeforeSave, start }: FlowFile): Op {
  if (!isBeforeSave) return PASS;
  const object = textOf(start, 'object');
  const what = [{ from: 'slot', slot: '$record', mode: 'copy', negated: false }] as const;
  return { op: 'save', what, creates: false, doubt: '', about: '$record', needs: [], object, label: '' };
}

function leaving({ flow, prefix }: Scope): Op {
  const outputs = all(flow.root, 'variables').filter((variable) => isTrue(variable, 'isOutput'));
  return {
    op: 'leave',
    prefix,
    keeps: new Set(outputs.map((each) => `${prefix}${textOf(each, 'name').toLowerCase()}`)),
  };
}

/** What is in each slot when a flow begins. @param isFirst whether nobody handed it anything: what it may be given is then unknown. */
function* declared({ flow, prefix }: Scope, isFirst: boolean): Generator<{ slot: string; values: readonly Value[] }> {
  const slotOf = (name: string) => `${prefix}${name.toLowerCase()}`;
  yield { slot: slotOf('$record'), values: [own()] };
  for (const element of flow.elements.values())
    if (['recordLookups', 'loops', 'collectionProcessors', 'transforms'].includes(element.name))
      yield { slot: slotOf(textOf(element, 'name')), values: [BLANK] };
  for (const variable of all(flow.root, 'variables')) {
    const name = textOf(variable, 'name');
    const isGiven = textOf(variable, 'isInput').toLowerCase() === 'true';
    // A subflow's inputs were set by whoever calls it.
    if (isGiven && !isFirst) continue;
    if (isRecordVariable(variable)) yield { slot: slotOf(name), values: [isGiven ? own() : BLANK] };
    else if (isGiven && !flow.triggerType.startsWith('Record'))
      yield { slot: slotOf(name), values: [unknown(`what ${name} is given`)] };
    else yield { slot: slotOf(name), values: [startValue(variable)] };
  }
}

function startValue(variable: Element): Value {
  const [written] = first(variable, 'value')?.children ?? [];
  if (!written || written.text === '') return constant(null);
  if (written.name === 'booleanValue') return constant(written.text.toLowerCase() === 'true');
  const word = written.text.toLowerCase();
  if (word === 'true' || word === '$globalconstant.true') return constant(true);
  if (word === 'false' || word === '$globalconstant.false') return constant(false);
  return unknown(`the start value of ${textOf(variable, 'name')}`);
}
