/**
 * Runs a small flow on every way that there is: every answer to what cannot be told, every value that the database may hold.
 * It knows nothing of how a scan finds its answers, and works on values one by one.
 */
import { type Element, type FlowModel, type From, type Item, nameOf } from './flow-model.ts';

/** A value, and whether the flow alone decides it; else it comes from the database. */
interface Known {
  readonly value: boolean | null;
  readonly known: boolean;
}

type Field =
  | { readonly is: 'nothing' }
  | { readonly is: 'loaded'; readonly value: boolean }
  | ({ readonly is: 'set' } & Known);

interface Row {
  /** Which record of the database it is; null for one that was made in the flow. */
  readonly id: string | null;
  readonly field: Field;
  /** Rows of the same number are one record in memory; null where nothing else is. */
  readonly one: number | null;
}

interface State {
  readonly at: number | null;
  readonly flags: Readonly<Record<string, Known>>;
  readonly rows: Readonly<Record<string, Row>>;
  readonly lists: Readonly<Record<string, readonly Row[]>>;
  readonly database: Readonly<Record<string, boolean>>;
}

/** A write that happens on some way. */
export interface Written {
  /** The place of the element that saves. */
  readonly place: number;
  /** What the field becomes. */
  readonly value: boolean | null;
  /** Whether the flow alone decides that. */
  readonly known: boolean;
  /** What the database held before; null for a record that was not there. */
  readonly before: boolean | null;
}

/** Every list begins with a record of which nothing is known: what a scan says of loops does not hang on lists being empty. Longer lists are not made: items do not bear on each other. */
const LONGEST = 8;

/**
 * @param sharing whether what is copied is the same record in memory, so that a change of one is one of the other.
 * @returns every write of every way; null where there are more states than `most`.
 */
export function everyWrite(flow: FlowModel, sharing: boolean, most = 20_000): readonly Written[] | null {
  const { elements, flags, records, lists } = flow;
  const written = new Map<string, Written>();
  const seen = new Set<string>();
  const waiting: State[] = [];
  const note = (given: State): void => {
    const state = sharing ? tidied(given) : given;
    const key = JSON.stringify(state);
    if (seen.has(key)) return;
    seen.add(key);
    waiting.push(state);
  };
  const nothing: Row = { id: null, field: { is: 'nothing' }, one: null };
  for (const value of [true, false]) {
    const made = [...records, ...elements.map((_, place) => nameOf(place))].map((name) => [name, nothing] as const);
    note({
      at: elements.length > 0 ? 0 : null,
      flags: Object.fromEntries(Object.entries(flags).map(([name, held]) => [name, { value: held, known: true }])),
      rows: { ...Object.fromEntries(made), $Record: { id: '$Record', field: { is: 'loaded', value }, one: null } },
      lists: Object.fromEntries(
        [...lists, ...elements.map((_, place) => nameOf(place))].map((name) => [name, [nothing]]),
      ),
      database: { $Record: value },
    });
  }
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    if (seen.size > most) return null;
    if (state.at === null) continue;
    const element = elements[state.at] as Element;
    const save = (write: Omit<Written, 'place'>) => {
      const full = { place: state.at ?? 0, ...write };
      written.set(JSON.stringify(full), full);
    };
    for (const next of step(state, element, { sharing, save, elements })) note(next);
  }
  return [...written.values()];
}

interface Around {
  readonly sharing: boolean;
  readonly save: (write: Omit<Written, 'place'>) => void;
  readonly elements: readonly Element[];
}

function step(state: State, element: Element, around: Around): readonly State[] {
  const name = nameOf(state.at ?? 0);
  switch (element.kind) {
    case 'assign': {
      const done = element.items.reduce<readonly State[]>(
        (states, item) => states.flatMap((each) => assign(each, item, around)),
        [state],
      );
      return done.map((each) => ({ ...each, at: element.next }));
    }
    case 'decide': {
      const { on } = element;
      const yes = { ...state, at: element.next };
      const no = { ...state, at: element.otherwise };
      if (on.kind === 'anything') return [yes, no];
      const { value } = on.kind === 'flag' ? flagOf(state, on.name) : read(rowOf(state, on.record));
      // Whether what is empty counts as not ticked differs from place to place.
      return value === null ? [yes, no] : [value ? yes : no];
    }
    case 'loop': {
      // In which order a list stands, and how many are of a kind, is not asked.
      const { list } = element;
      const inside = (state.lists[list] ?? []).map((_, place) => {
        const [row, shared] = copied(state, { list, place }, around);
        return { ...shared, rows: { ...shared.rows, [name]: row }, at: element.next };
      });
      return [...inside, { ...state, at: element.after }];
    }
    case 'look': {
      const id = element.many ? `${name}.0` : name;
      const held = state.database[id];
      return (held === undefined ? [true, false] : [held]).flatMap((value) => {
        const row: Row = { id, field: { is: 'loaded', value }, one: null };
        const after = { ...state, database: { ...state.database, [id]: value }, at: element.next };
        if (!element.many) return [{ ...after, rows: { ...state.rows, [name]: row } }];
        return [
          { ...after, lists: { ...state.lists, [name]: [row] } },
          { ...after, lists: { ...state.lists, [name]: [] } },
        ];
      });
    }
    case 'save': {
      const rows = isList(element.what, around) ? (state.lists[element.what] ?? []) : [rowOf(state, element.what)];
      const after = rows.reduce((held, row) => saved(held, row, element.creates, around), state);
      return [{ ...after, at: element.next }];
    }
  }
}

/** A variable's name tells: lists are `c0` and the like, and lookups of many. */
const isList = (name: string, { elements }: Around): boolean => {
  const place = /^E(\d+)$/.exec(name)?.[1];
  const element = place === undefined ? undefined : elements[Number(place)];
  return element ? element.kind === 'look' && element.many : name.startsWith('c');
};

function saved(state: State, { id, field }: Row, creates: boolean, { save }: Around): State {
  if (field.is === 'nothing') return state;
  const before = creates || id === null ? null : (state.database[id] ?? null);
  if (field.is === 'loaded') {
    if (creates) save({ value: field.value, known: false, before });
    return state;
  }
  save({ value: field.value, known: field.known, before });
  if (creates || id === null) return state;
  return { ...state, database: { ...state.database, [id]: field.value === true } };
}

function assign(state: State, item: Item, around: Around): readonly State[] {
  switch (item.set) {
    case 'field': {
      const to = comesTo(state, item.to);
      const row = rowOf(state, item.record);
      const isItself = item.to.kind === 'field' && item.to.record === item.record && row.field.is === 'loaded';
      return [isItself ? state : changed(state, item.record, { is: 'set', ...to })];
    }
    case 'flag':
      return [{ ...state, flags: { ...state.flags, [item.name]: comesTo(state, item.to) } }];
    case 'record': {
      const [row, shared] = copied(state, { record: item.from }, around);
      return [{ ...shared, rows: { ...shared.rows, [item.record]: row } }];
    }
    case 'add': {
      const [row, shared] = copied(state, { record: item.record }, around);
      const list = shared.lists[item.list] ?? [];
      // A second that is the same in everything adds nothing that could be told.
      if (list.some((each) => JSON.stringify(each) === JSON.stringify(row))) return [shared];
      if (list.length >= LONGEST) return [];
      return [{ ...shared, lists: { ...shared.lists, [item.list]: [...list, row] } }];
    }
    case 'remove': {
      const { id, field } = rowOf(state, item.record);
      // The record of which nothing is known stays, so that no list comes to be empty.
      const left = (isGone: (row: Row) => boolean) =>
        (state.lists[item.list] ?? []).filter((row) => row.field.is === 'nothing' || !isGone(row));
      const without = (isGone: (row: Row) => boolean): State => ({
        ...state,
        lists: { ...state.lists, [item.list]: left(isGone) },
      });
      const isSame = (row: Row) => row.id === id && JSON.stringify(row.field) === JSON.stringify(field);
      // Whether a field that was never set is the same as an empty one differs from place to place.
      const isAlike = (row: Row) => row.id === id && read(row).value === read(rowOf(state, item.record)).value;
      return [without(isSame), without(isAlike)];
    }
    case 'list': {
      const places = (state.lists[item.from] ?? []).map((_, place) => place);
      const shared = places.reduce((held, place) => copied(held, { list: item.from, place }, around)[1], state);
      return [{ ...shared, lists: { ...shared.lists, [item.list]: shared.lists[item.from] ?? [] } }];
    }
  }
}

/** A record's field is another, and that of every row that is the same record. */
function changed(state: State, record: string, field: Field): State {
  const { one } = rowOf(state, record);
  const alike = everyRow(state, (row) => (one !== null && row.one === one ? { ...row, field } : row));
  return { ...alike, rows: { ...alike.rows, [record]: { ...rowOf(state, record), field } } };
}

const everyRow = (state: State, become: (row: Row) => Row): State => ({
  ...state,
  rows: Object.fromEntries(Object.entries(state.rows).map(([name, row]) => [name, become(row)])),
  lists: Object.fromEntries(Object.entries(state.lists).map(([name, list]) => [name, list.map(become)])),
});

const rowsIn = ({ rows, lists }: State): readonly Row[] => [...Object.values(rows), ...Object.values(lists).flat()];

type Where = { readonly record: string } | { readonly list: string; readonly place: number };

/** A row to be put elsewhere, and the state in which it has a number by which the other is known to be the same. */
function copied(state: State, where: Where, { sharing }: Around): readonly [Row, State] {
  const row = 'record' in where ? rowOf(state, where.record) : (state.lists[where.list]?.[where.place] as Row);
  if (!sharing || row.one !== null) return [row, state];
  const shared = { ...row, one: 1 + Math.max(-1, ...rowsIn(state).map(({ one }) => one ?? -1)) };
  if ('record' in where) return [shared, { ...state, rows: { ...state.rows, [where.record]: shared } }];
  const list = (state.lists[where.list] ?? []).map((each, place) => (place === where.place ? shared : each));
  return [shared, { ...state, lists: { ...state.lists, [where.list]: list } }];
}

/** The same with numbers in the order in which they come, and none for a record that is there once; then what is the same in a list is there once. */
function tidied(state: State): State {
  const numbers = rowsIn(state).flatMap(({ one }) => (one === null ? [] : [one]));
  const several = [...new Set(numbers.filter((each, place) => numbers.indexOf(each) !== place))];
  const order = new Map(
    [...new Set(numbers)].filter((each) => several.includes(each)).map((each, place) => [each, place]),
  );
  const renamed = everyRow(state, (row) => ({ ...row, one: row.one === null ? null : (order.get(row.one) ?? null) }));
  const lists = Object.entries(renamed.lists).map(([name, list]) => {
    const distinct = new Map(list.map((row) => [JSON.stringify(row), row]));
    return [name, [...distinct.values()]] as const;
  });
  return { ...renamed, lists: Object.fromEntries(lists) };
}

function comesTo(state: State, from: From): Known {
  switch (from.kind) {
    case 'literal':
      return { value: from.value, known: true };
    case 'flag':
      return flagOf(state, from.name);
    case 'opposite': {
      const { value, known } = flagOf(state, from.name);
      return { value: value !== true, known };
    }
    case 'field':
      return read(rowOf(state, from.record));
    case 'opposite-field': {
      const { value, known } = read(rowOf(state, from.record));
      return { value: value !== true, known };
    }
  }
}

function read({ field }: Row): Known {
  switch (field.is) {
    case 'nothing':
      return { value: null, known: true };
    case 'loaded':
      return { value: field.value, known: false };
    case 'set':
      return { value: field.value, known: field.known };
  }
}

const flagOf = (state: State, name: string): Known => state.flags[name] ?? { value: null, known: true };
const rowOf = (state: State, name: string): Row =>
  state.rows[name] ?? { id: null, field: { is: 'nothing' }, one: null };
