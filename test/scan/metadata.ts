/** Metadata written briefly: a function for each element that tests need, so that a test shows only what it is about. */

export const tag = (name: string, ...inner: readonly string[]): string => `<${name}>${inner.join('')}</${name}>`;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export const document = (root: string, ...inner: readonly string[]): string =>
  `${XML}<${root} xmlns="${NAMESPACE}">\n${inner.join('\n')}\n</${root}>`;

export const FIELD = 'HasOptedOutOfEmail';

/** A flow; without another status it runs. */
export const flow = (label: string, ...inner: readonly string[]): string => {
  const status = inner.some((each) => each.startsWith('<status>')) ? '' : tag('status', 'Active');
  return document('Flow', tag('label', label), status, ...inner);
};

export const to = (target: string, name = 'connector'): string => tag(name, tag('targetReference', target));

/** Literal booleans are written as they are; everything else is a reference. */
export const value = (held: boolean | string, name = 'value'): string =>
  tag(name, typeof held === 'boolean' ? tag('booleanValue', String(held)) : tag('elementReference', held));

/** Starts on update of a contact; before or after it is saved. */
export const onUpdate = (target: string, when: 'Before' | 'After' = 'After', ...more: readonly string[]): string =>
  tag(
    'start',
    to(target),
    tag('object', 'Contact'),
    tag('recordTriggerType', 'Update'),
    tag('triggerType', `Record${when}Save`),
    ...more,
  );

/** Started by something else: no record, no conditions. */
export const start = (target: string): string => tag('start', to(target));

export const named = (kind: string, name: string, ...inner: readonly string[]): string =>
  tag(kind, tag('name', name), tag('label', name), ...inner);

export const assignment = (
  name: string,
  next: string | null,
  ...items: readonly (readonly [string, boolean | string, string?])[]
): string =>
  named(
    'assignments',
    name,
    ...items.map(([target, held, operator = 'Assign']) =>
      tag('assignmentItems', tag('assignToReference', target), tag('operator', operator), value(held)),
    ),
    next === null ? '' : to(next),
  );

export const update = (name: string, ...inner: readonly string[]): string => named('recordUpdates', name, ...inner);
export const create = (name: string, ...inner: readonly string[]): string => named('recordCreates', name, ...inner);
export const saves = (reference: string): string => tag('inputReference', reference);
export const sets = (held: boolean | string, field = FIELD): string =>
  tag('inputAssignments', tag('field', field), value(held));

export const lookup = (name: string, next: string, ...inner: readonly string[]): string =>
  named(
    'recordLookups',
    name,
    to(next),
    tag('getFirstRecordOnly', 'true'),
    tag('object', 'Contact'),
    tag('storeOutputAutomatically', 'true'),
    ...inner,
  );

/** The same for all that there are, gone through by a loop. */
export const lookupAll = (name: string, next: string): string =>
  lookup(name, next).replace('>true</getFirst', '>false</getFirst');

export const filter = (field: string, held: boolean | string, operator = 'EqualTo'): string =>
  tag('filters', tag('field', field), tag('operator', operator), value(held));

export const decision = (name: string, left: string, held: boolean, yes: string | null, no: string | null): string =>
  named(
    'decisions',
    name,
    no === null ? '' : to(no, 'defaultConnector'),
    tag(
      'rules',
      tag('name', `${name}_yes`),
      tag('conditionLogic', 'and'),
      tag('conditions', tag('leftValueReference', left), tag('operator', 'EqualTo'), value(held, 'rightValue')),
      yes === null ? '' : to(yes),
    ),
  );

export const record = (name: string, ...more: readonly string[]): string =>
  named('variables', name, tag('dataType', 'SObject'), tag('objectType', 'Contact'), ...more);
export const records = (name: string, ...more: readonly string[]): string =>
  record(name, tag('isCollection', 'true'), ...more);
export const flag = (name: string, ...more: readonly string[]): string =>
  named('variables', name, tag('dataType', 'Boolean'), ...more);
export const isInput = tag('isInput', 'true');
export const isOutput = tag('isOutput', 'true');
