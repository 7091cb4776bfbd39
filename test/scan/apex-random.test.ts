/**
 * Random Apex against an interpreter of its own: whatever reaches the database on any way through a program is among what the
 * reader reports, at its line and with its value. The interpreter shares nothing with the reader but the text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apexReader } from '../../src/scan/apex/apex-reader.ts';

type Step =
  | { readonly kind: 'make'; readonly to: number }
  | { readonly kind: 'same'; readonly to: number; readonly from: number }
  | { readonly kind: 'write'; readonly to: number; readonly value: boolean; readonly how: 'assign' | 'put' | 'method' }
  | { readonly kind: 'add'; readonly list: number; readonly record: number }
  | { readonly kind: 'take'; readonly list: number; readonly record: number }
  | { readonly kind: 'save'; readonly record: number }
  | { readonly kind: 'saveAll'; readonly list: number }
  | { readonly kind: 'empty' | 'makeList'; readonly list: number }
  | { readonly kind: 'sameList'; readonly list: number; readonly from: number }
  | { readonly kind: 'try'; readonly flag: number; readonly body: readonly Step[]; readonly caught: readonly Step[] }
  | { readonly kind: 'leave' }
  | { readonly kind: 'if'; readonly flag: number; readonly body: readonly Step[] }
  | { readonly kind: 'each'; readonly list: number; readonly record: number; readonly body: readonly Step[] };

const RECORDS = 3;
const LISTS = 2;
const FLAGS = 2;
const record = fc.nat(RECORDS - 1);
const list = fc.nat(LISTS - 1);

const { steps } = fc.letrec<{ steps: readonly Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 5, maxLength: 14, size: 'max', depthIdentifier: 'nest' }),
  step: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'nest' },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('make' as const), to: record }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('same' as const), to: record, from: record }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        to: record,
        value: fc.boolean(),
        how: fc.constantFrom(
          'assign' as const,
          'assign' as const,
          'assign' as const,
          'put' as const,
          'method' as const,
        ),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), list, record }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('take' as const), list, record }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('save' as const), record }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('saveAll' as const), list }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('empty' as const, 'makeList' as const), list }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('sameList' as const), list, from: list }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('try' as const),
        flag: fc.nat(FLAGS - 1),
        body: tie('steps'),
        caught: tie('steps'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('if' as const), flag: fc.nat(FLAGS - 1), body: tie('steps') }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('each' as const), list, record, body: tie('steps') }) },
  ),
}));

/** The program as text, one step a line, and each write's line. */
function written(program: readonly Step[]) {
  const lines = [
    'public class Random {',
    'private static void tick(Contact c) { c.HasOptedOutOfEmail = true; }',
    'private static void clear(Contact c) { c.HasOptedOutOfEmail = false; }',
  ];
  lines.push(`public static void run(${Array.from({ length: FLAGS }, (_, flag) => `Boolean f${flag}`).join(', ')}) {`);
  for (let each = 0; each < RECORDS; each++) lines.push(`Contact c${each} = [SELECT Id FROM Contact LIMIT 1];`);
  for (let each = 0; each < LISTS; each++) lines.push(`List<Contact> l${each} = new List<Contact>();`);
  const lineOf = new Map<Step, number>();
  const write = (step: Step): void => {
    switch (step.kind) {
      case 'make':
        lines.push(`c${step.to} = new Contact(LastName = 'A');`);
        return;
      case 'same':
        lines.push(`c${step.to} = c${step.from};`);
        return;
      case 'write':
        if (step.how === 'assign') lines.push(`c${step.to}.HasOptedOutOfEmail = ${step.value};`);
        else if (step.how === 'put') lines.push(`c${step.to}.put('HasOptedOutOfEmail', ${step.value});`);
        else lines.push(`${step.value ? 'tick' : 'clear'}(c${step.to});`);
        lineOf.set(step, step.how === 'method' ? (step.value ? 2 : 3) : lines.length);
        return;
      case 'add':
        lines.push(`l${step.list}.add(c${step.record});`);
        return;
      case 'take':
        lines.push(`if (!l${step.list}.isEmpty()) c${step.record} = l${step.list}[0];`);
        return;
      case 'save':
        lines.push(`update c${step.record};`);
        return;
      case 'saveAll':
        lines.push(`Database.update(l${step.list}, false);`);
        return;
      case 'empty':
        lines.push(`l${step.list}.clear();`);
        return;
      case 'makeList':
        lines.push(`l${step.list} = new List<Contact>();`);
        return;
      case 'sameList':
        lines.push(`l${step.list} = l${step.from};`);
        return;
      case 'try':
        // What is tried fails behind its last step where the flag is up.
        lines.push('try {');
        step.body.forEach(write);
        lines.push(`if (f${step.flag}) throw new DmlException();`, '} catch (DmlException error) {');
        step.caught.forEach(write);
        lines.push('}');
        return;
      case 'leave':
        lines.push('if (f0) return;');
        return;
      case 'if':
        lines.push(`if (f${step.flag}) {`);
        step.body.forEach(write);
        lines.push('}');
        return;
      case 'each':
        lines.push(
          `for (Contact each${lines.length} : l${step.list}.clone()) {`,
          `c${step.record} = each${lines.length};`,
        );
        step.body.forEach(write);
        lines.push('}');
        return;
    }
  };
  program.forEach(write);
  return { text: [...lines, '}', '}'].join('\n'), lineOf };
}

interface Contact {
  by: { readonly line: number; readonly value: boolean } | null;
}

class Left extends Error {}

/** Every write that reaches the database with these flags, as "line value". */
function reached(
  program: readonly Step[],
  flags: readonly boolean[],
  lineOf: ReadonlyMap<Step, number>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const records: Contact[] = Array.from({ length: RECORDS }, () => ({ by: null }));
  const lists: Contact[][] = Array.from({ length: LISTS }, () => []);
  const at = <T>(things: readonly T[], place: number): T => {
    const thing = things[place];
    if (thing === undefined) throw new Error('The program names only what there is.');
    return thing;
  };
  const save = ({ by }: Contact) => by && found.add(`${by.line} ${by.value}`);
  let budget = 2000;
  const run = (step: Step): void => {
    if (budget-- < 0) throw new Left();
    switch (step.kind) {
      case 'make':
        records[step.to] = { by: null };
        return;
      case 'same':
        records[step.to] = at(records, step.from);
        return;
      case 'write':
        at(records, step.to).by = { line: lineOf.get(step) ?? 0, value: step.value };
        return;
      case 'add':
        at(lists, step.list).push(at(records, step.record));
        return;
      case 'take': {
        const [first] = at(lists, step.list);
        if (first) records[step.record] = first;
        return;
      }
      case 'save':
        save(at(records, step.record));
        return;
      case 'saveAll':
        at(lists, step.list).forEach(save);
        return;
      case 'empty':
        at(lists, step.list).length = 0;
        return;
      case 'makeList':
        lists[step.list] = [];
        return;
      case 'sameList':
        lists[step.list] = at(lists, step.from);
        return;
      case 'try':
        step.body.forEach(run);
        if (flags[step.flag]) step.caught.forEach(run);
        return;
      case 'leave':
        if (flags[0]) throw new Left();
        return;
      case 'if':
        if (flags[step.flag]) step.body.forEach(run);
        return;
      case 'each':
        for (const each of [...at(lists, step.list)]) {
          records[step.record] = each;
          step.body.forEach(run);
        }
        return;
    }
  };
  try {
    program.forEach(run);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
  return found;
}

const WAYS = Array.from({ length: 2 ** FLAGS }, (_, way) =>
  Array.from({ length: FLAGS }, (__, flag) => (way >> flag) % 2 === 1),
);

function reported(text: string): ReadonlySet<string> {
  const { automations, unread } = apexReader.read(
    { path: 'Random.cls', text },
    { texts: new Map(), conditions: new Map() },
  );
  expect(unread).toEqual([]);
  return new Set(
    automations.flatMap(({ from, does }) =>
      does.map((event) => `${from.line} ${event === 'crmAutomation.tickedOptOut'}`),
    ),
  );
}

describe('random Apex', () => {
  it('has every write that reaches the database on any way among what is reported', { timeout: 300_000 }, () => {
    let reachedAll = 0;
    fc.assert(
      fc.property(steps, (program) => {
        const { text, lineOf } = written(program);
        const told = reported(text);
        for (const flags of WAYS) {
          for (const each of reached(program, flags, lineOf)) {
            reachedAll += 1;
            expect(told, text).toContain(each);
          }
        }
      }),
      { numRuns: 1000 },
    );
    // It would prove nothing if hardly anything were ever saved.
    expect(reachedAll).toBeGreaterThan(100);
  });

  it('reports nothing of a program that saves nothing', { timeout: 300_000 }, () => {
    const saves = ({ kind, ...rest }: Step): boolean =>
      kind === 'save' ||
      kind === 'saveAll' ||
      ('body' in rest && rest.body.some(saves)) ||
      ('caught' in rest && rest.caught.some(saves));
    fc.assert(
      fc.property(
        steps.filter((program) => !program.some(saves)),
        (program) => {
          const { text } = written(program);
          // The two methods that nobody calls then may be called by nobody knows whom.
          const told = [...reported(text)].filter(
            (each) => Number.parseInt(each, 10) > 3 || text.includes(`\n${each.startsWith('2') ? 'tick' : 'clear'}(`),
          );
          expect(told).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
