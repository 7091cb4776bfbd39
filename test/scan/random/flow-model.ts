/** Small flows as plain data, and as the metadata that says the same. Everything that the random tests know of metadata is here. */

/** Where a value comes from. */
export type From =
  | { readonly kind: 'literal'; readonly value: boolean }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'opposite'; readonly name: string }
  | { readonly kind: 'field'; readonly record: string }
  | { readonly kind: 'opposite-field'; readonly record: string };

export type Item =
  | { readonly set: 'field'; readonly record: string; readonly to: From }
  | { readonly set: 'flag'; readonly name: string; readonly to: From }
  | { readonly set: 'record'; readonly record: string; readonly from: string }
  | { readonly set: 'add'; readonly list: string; readonly record: string }
  /** All that is just as a record is goes out of a list. */
  | { readonly set: 'remove'; readonly list: string; readonly record: string }
  | { readonly set: 'list'; readonly list: string; readonly from: string };

export type Asked =
  | { readonly kind: 'anything' }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'field'; readonly record: string };

/** `next` and the like are places in the list of elements; null ends the flow. */
export type Element =
  | { readonly kind: 'assign'; readonly items: readonly Item[]; readonly next: number | null }
  | { readonly kind: 'decide'; readonly on: Asked; readonly next: number | null; readonly otherwise: number | null }
  | { readonly kind: 'loop'; readonly list: string; readonly next: number | null; readonly after: number | null }
  | { readonly kind: 'look'; readonly many: boolean; readonly next: number | null }
  | { readonly kind: 'save'; readonly what: string; readonly creates: boolean; readonly next: number | null };

export interface FlowModel {
  readonly elements: readonly Element[];
  /** Boolean variables with what they hold at first; null for nothing. */
  readonly flags: Readonly<Record<string, boolean | null>>;
  readonly records: readonly string[];
  readonly lists: readonly string[];
}

export const nameOf = (place: number): string => `E${place}`;

const tag = (name: string, ...inner: readonly string[]) => `<${name}>${inner.join('')}</${name}>`;
const connector = (name: string, target: number | null) =>
  target === null ? '' : tag(name, tag('targetReference', nameOf(target)));
const reference = (name: string) => tag('value', tag('elementReference', name));
const FIELD = 'HasOptedOutOfEmail';

export function metadataOf({ elements, flags, records, lists }: FlowModel): string {
  const variables = [
    ...Object.entries(flags).map(([name, value]) =>
      tag(
        'variables',
        tag('name', name),
        tag('dataType', 'Boolean'),
        value === null ? '' : tag('value', tag('booleanValue', String(value))),
      ),
    ),
    ...[...records.map((name) => [name, false] as const), ...lists.map((name) => [name, true] as const)].map(
      ([name, isList]) =>
        tag(
          'variables',
          tag('name', name),
          tag('dataType', 'SObject'),
          tag('isCollection', String(isList)),
          tag('objectType', 'Contact'),
        ),
    ),
  ];
  const fields = [...new Set(elements.flatMap(oppositesIn))];
  const opposites = [
    ...Object.keys(flags).map((name) => [name, name] as const),
    ...fields.map((record) => [oppositeOf(record), `${record}.${FIELD}`] as const),
  ].map(([name, of]) =>
    tag('formulas', tag('name', `Not_${name}`), tag('dataType', 'Boolean'), tag('expression', `NOT({!${of}})`)),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Flow xmlns="http://soap.sforce.com/2006/04/metadata">',
    tag('label', 'Random'),
    // Where the field is never named nothing is read, copies of whole records included.
    tag('description', FIELD),
    ...elements.map(elementOf),
    ...opposites,
    tag(
      'start',
      elements.length > 0 ? connector('connector', 0) : '',
      tag('object', 'Contact'),
      tag('recordTriggerType', 'Update'),
      tag('triggerType', 'RecordAfterSave'),
    ),
    tag('status', 'Active'),
    ...variables,
    '</Flow>',
  ].join('\n');
}

/** Records of whose field an element takes the opposite. */
const oppositesIn = (element: Element): readonly string[] =>
  element.kind !== 'assign'
    ? []
    : element.items.flatMap((item) => ('to' in item && item.to.kind === 'opposite-field' ? [item.to.record] : []));

const oppositeOf = (record: string): string => `field_of_${record.replace('$', '')}`;

function elementOf(element: Element, place: number): string {
  const names = tag('name', nameOf(place)) + tag('label', nameOf(place));
  switch (element.kind) {
    case 'assign':
      return tag('assignments', names, ...element.items.map(itemOf), connector('connector', element.next));
    case 'decide': {
      const { on, next, otherwise } = element;
      const rule = tag(
        'rules',
        tag('name', `${nameOf(place)}_yes`),
        tag('conditionLogic', 'and'),
        tag(
          'conditions',
          tag('leftValueReference', askedOf(on)),
          tag('operator', 'EqualTo'),
          tag('rightValue', tag('booleanValue', 'true')),
        ),
        connector('connector', next),
      );
      return tag('decisions', names, connector('defaultConnector', otherwise), rule);
    }
    case 'loop':
      return tag(
        'loops',
        names,
        tag('collectionReference', element.list),
        connector('nextValueConnector', element.next),
        connector('noMoreValuesConnector', element.after),
      );
    case 'look':
      return tag(
        'recordLookups',
        names,
        connector('connector', element.next),
        tag('getFirstRecordOnly', String(!element.many)),
        tag('object', 'Contact'),
        tag('storeOutputAutomatically', 'true'),
      );
    case 'save':
      return tag(
        element.creates ? 'recordCreates' : 'recordUpdates',
        names,
        connector('connector', element.next),
        tag('inputReference', element.what),
      );
  }
}

function askedOf(on: Asked): string {
  switch (on.kind) {
    case 'anything':
      return '$Record.Anything__c';
    case 'flag':
      return on.name;
    case 'field':
      return `${on.record}.${FIELD}`;
  }
}

function itemOf(item: Item): string {
  const line = (target: string, operator: string, value: string) =>
    tag('assignmentItems', tag('assignToReference', target), tag('operator', operator), value);
  switch (item.set) {
    case 'field':
      return line(`${item.record}.${FIELD}`, 'Assign', writtenAs(item.to));
    case 'flag':
      return line(item.name, 'Assign', writtenAs(item.to));
    case 'record':
      return line(item.record, 'Assign', reference(item.from));
    case 'add':
      return line(item.list, 'Add', reference(item.record));
    case 'remove':
      return line(item.list, 'RemoveAll', reference(item.record));
    case 'list':
      return line(item.list, 'Assign', reference(item.from));
  }
}

function writtenAs(from: From): string {
  switch (from.kind) {
    case 'literal':
      return tag('value', tag('booleanValue', String(from.value)));
    case 'flag':
      return reference(from.name);
    case 'opposite':
      return reference(`Not_${from.name}`);
    case 'field':
      return reference(`${from.record}.${FIELD}`);
    case 'opposite-field':
      return reference(`Not_${oppositeOf(from.record)}`);
  }
}
