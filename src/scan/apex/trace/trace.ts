/**
 * Walks the code of one file and notes where the field is given a value, where records are saved, and which records may be
 * the same. It joins without regard to order and follows calls inside the file; what leaves the file is noted as held by others.
 */
import type { Declared, Expression, Method, Unit } from '../tree/nodes.ts';
import type { WordsOf } from '../tree/spots.ts';
import type { Found } from './calls.ts';
import { Group, type TriggerCall } from './group.ts';
import type { Changes } from './moved.ts';
import { type Holder, holdersOf, type Routine, routineName } from './routine.ts';
import type { CallOut, Entry, FieldNamed, Mentions, Seen, Tracing } from './tracing.ts';
import { Scope, type Variable } from './variable.ts';
import { walkExpression } from './walk-expression.ts';
import { walkStatement } from './walk-statement.ts';
import type { Write } from './write.ts';

export interface Trace extends Seen {
  readonly writes: readonly Write[];
  readonly callsOut: readonly CallOut[];
  readonly changes: Changes;
  readonly declared: ReadonlyMap<Declared, Variable>;
  readonly effects: ReadonlyMap<Expression, Found>;
  readonly entries: readonly Entry[];
}

export interface TraceOptions {
  readonly words: WordsOf;
  readonly fieldNamed: FieldNamed;
  readonly mentions: Mentions;
  /** Who gives the records of a before trigger to a method's parameter; null where nobody is known to. */
  readonly triggerCall: (className: string, method: Method, place: number) => TriggerCall | null;
}

/** For whoever asks what a file calls and holds, and not what it writes. */
export const TELLS_NO_WRITES = {
  fieldNamed: () => null,
  mentions: () => false,
  triggerCall: () => null,
} as const;

export function traceOf(unit: Exclude<Unit, { kind: 'nothing' }>, options: TraceOptions): Trace {
  const triggerNew = new Group();
  Object.assign(triggerNew.facts, { isTriggerNew: true, isQueried: true });
  const tracing: Tracing = {
    words: options.words,
    fieldNamed: options.fieldNamed,
    mentions: options.mentions,
    holders: holdersOf(unit.kind === 'trigger' ? unit.of.inside : unit.of),
    triggerNew,
    triggerItem: unit.kind === 'trigger' ? { name: unit.of.on.toLowerCase(), of: [] } : null,
    paths: new Map(),
    variables: new Map(),
    writes: [],
    puts: [],
    texts: new Map(),
    replaced: new Set(),
    calledSomewhere: new Set(),
    callsOut: [],
    setsOut: [],
    leftOutBy: new Map(),
    changes: new Map(),
    declared: new Map(),
    effects: new Map(),
    entries: [],
    value: (here, part) => walkExpression(tracing, here, part),
  };
  for (const holder of tracing.holders) if (!isTest(holder)) walkHolder(tracing, holder);
  for (const { routines } of tracing.holders) for (const routine of routines) openToCallers(tracing, routine, options);
  for (const settle of tracing.puts) settle();
  return { ...tracing, writes: tracing.writes.sort((one, other) => one.at.start - other.at.start) };
}

/** A class of tests makes those in it classes of tests. */
const isTest = ({ of, outer }: Holder): boolean => of.isTest || (outer !== null && isTest(outer));

function walkHolder(tracing: Tracing, holder: Holder): void {
  for (const field of holder.of.fields) {
    const variable = holder.scope.find(field.name);
    if (!field.value || !variable) continue;
    const routine = fieldsRoutine(holder, field.line);
    variable.group.join(tracing.value({ routine, scope: holder.scope, conditions: [], loops: [] }, field.value));
  }
  for (const routine of holder.routines) {
    const { method, takes } = routine;
    if (method.isTest || !method.body) continue;
    const scope = new Scope(holder.scope);
    for (const variable of takes) scope.declare(variable);
    walkStatement(tracing, { routine, scope, conditions: [], loops: [] }, method.body);
  }
}

/** What stands behind the `=` of fields runs when the class is first used. */
const fieldsRoutine = (holder: Holder, line: number): Routine => ({
  method: {
    name: '',
    shownName: 'its fields',
    line,
    type: null,
    takes: [],
    body: null,
    isPrivate: true,
    isTest: false,
  },
  holder,
  takes: [],
  result: new Group(),
  returns: [],
  calls: 0,
});

/** The platform gives a batch its records, and does not save them. */
const isBatch = ({ takes }: Method): boolean => takes[0]?.type?.name === 'batchablecontext';

/** What others may call has records that others may save, and is given values that nobody here knows. */
function openToCallers({ calledSomewhere }: Tracing, routine: Routine, { triggerCall }: TraceOptions): void {
  const { method, takes, result, holder } = routine;
  if (method.isPrivate && routine.calls > 0 && !calledSomewhere.has(method.name)) return;
  const name = routineName(routine);
  takes.forEach((variable, place) => {
    variable.isOpen = true;
    const { facts } = variable.group;
    const call = triggerCall(holder.shownName, method, place);
    if (call && !facts.isTriggerNew) Object.assign(facts, { isTriggerNew: true, isQueried: true, triggerCall: call });
    if (!isBatch(method)) variable.group.heldBy(`whether what calls ${name} saves the record`);
  });
  result.heldBy(`whether what calls ${name} saves the record that it returns`);
}
