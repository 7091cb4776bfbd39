/**
 * A machine as SCXML (the W3C's State Chart XML), from its topology: every state, and every transition in its order,
 * the ones that only say why nothing happens included. It writes text and runs nothing.
 */
import type { StateValue } from 'xstate';
import type { GuardExpression } from './guard-expression.ts';
import type { StateInfo, Topology, TransitionInfo } from './topology.ts';

/**
 * Writes a machine as an SCXML document. Guards on states become `In(...)`. A guard or an action that is a function
 * becomes a call by its name, for the interpreter's data model to provide; what it computes is not in the document.
 */
export function writeScxml({ machine, states, transitions }: Topology): string {
  const children = states.filter(({ parent }) => parent === null);
  // A machine without an initial state among its children is parallel at its root.
  const initial = children.find((child) => child.initial);
  const own = (id: string) => transitions.filter(({ source }) => source === id);
  const element = (state: StateInfo): string[] => {
    const inside = states.filter(({ parent }) => parent === state.id);
    const begins = inside.find((child) => child.initial);
    const attributes = { id: state.id, ...(begins ? { initial: begins.id } : {}) };
    return wrap(TAGS[state.type], attributes, [
      ...own(state.id).flatMap((transition) => transitionElement(transition, states)),
      ...inside.flatMap(element),
    ]);
  };
  const root = [
    ...own('').flatMap((transition) => transitionElement(transition, states)),
    ...children.flatMap(element),
  ];
  const [tag, extra] = initial ? ['state', { initial: initial.id }] : ['parallel', {}];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...wrap(
      'scxml',
      {
        xmlns: 'http://www.w3.org/2005/07/scxml',
        version: '1.0',
        datamodel: 'ecmascript',
        name: machine,
        initial: machine,
      },
      wrap(tag as string, { id: machine, ...(extra as object) }, root),
    ),
    '',
  ].join('\n');
}

const TAGS: Readonly<Record<StateInfo['type'], string>> = {
  atomic: 'state',
  compound: 'state',
  parallel: 'parallel',
  final: 'final',
  history: 'history',
};

function transitionElement(transition: TransitionInfo, states: readonly StateInfo[]): readonly string[] {
  const { source, target, event, guard, actions } = transition;
  // Staying where one is without leaving it is said in SCXML by naming no target.
  const stays =
    target === null || (target === source && states.some(({ id, type }) => id === source && type === 'atomic'));
  const attributes = {
    ...(event === '' ? {} : { event }),
    ...(guard ? { cond: condition(guard) } : {}),
    ...(stays ? {} : { target }),
    ...(!stays && target.startsWith(`${source}.`) ? { type: 'internal' } : {}),
  };
  return wrap(
    'transition',
    attributes,
    actions.map((action) => `<script>${escaped(action)}()</script>`),
  );
}

function condition(guard: GuardExpression): string {
  switch (guard.kind) {
    case 'named':
      return guard.of ? condition(guard.of) : `${guard.name}()`;
    case 'in':
      return leaves(guard.value)
        .map((id) => `In('${id}')`)
        .join(' && ');
    case 'not':
      return `!(${condition(guard.of)})`;
    case 'all':
    case 'any':
      return guard.of.map((part) => bracketed(part)).join(guard.kind === 'all' ? ' && ' : ' || ');
  }
}

const bracketed = (part: GuardExpression): string => {
  const text = condition(part);
  return /&&|\|\|/.test(text) ? `(${text})` : text;
};

/** `{ lastChanged: { kept: 'crm' } }` is `lastChanged.kept.crm`. */
function leaves(value: StateValue, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return [[...path, value].join('.')];
  return Object.entries(value).flatMap(([key, inside]) => leaves(inside as StateValue, [...path, key]));
}

function wrap(tag: string, attributes: Readonly<Record<string, string>>, inside: readonly string[]): string[] {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${tag}${pairs.join('')}`;
  return inside.length === 0 ? [`${open}/>`] : [`${open}>`, ...inside.map((line) => `  ${line}`), `</${tag}>`];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
