/** What a Promela model says and what is refused one; and how SPIN's report is read. None of it needs SPIN. */
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, assign, createMachine, setup } from 'xstate';
import { writePromela } from '../../src/engine/index.ts';
import {
  completeSettings,
  isOwnAutomation,
  promelaOf,
  SPIN_PROPERTIES,
  simulationOf,
  toPromela,
} from '../../src/simulation/index.ts';
import { readPan, spinIsRequired } from './spin.ts';

const written = (machine: AnyStateMachine, events: readonly string[], contexts: readonly unknown[] = []) =>
  writePromela(machine, { input: undefined, events, contexts });

describe('a Promela model', () => {
  it.each(['classic', 'upgraded'] as const)(
    'names states and events, and asserts each property by its id: %s',
    (edition) => {
      const model = toPromela(completeSettings({ edition }));
      expect(model).toContain('#define doNotEmail__ticked 1');
      expect(model).toContain('/* doNotEmail.ticked:admin.untickedDoNotEmail:0 */');
      for (const id of SPIN_PROPERTIES[edition]) {
        expect(model).toContain(`forbid(broken_${id}, `);
        expect(model).toContain(`bit broken_${id};`);
      }
      // Who lifts an opt-out in the CRM is asked for as well (P14).
      expect(model).toContain('!email_opt_out(now) && (happened == on_crmUser_untickedOptOut)');
      expect(model.match(/forbid\(broken_/g)).toHaveLength(SPIN_PROPERTIES[edition].length);
    },
  );

  it('speaks of no event that cannot happen', () => {
    const simulation = simulationOf(completeSettings({ edition: 'upgraded' }));
    const people = simulation.events.filter((event) => !isOwnAutomation(event));
    expect(promelaOf(simulation)).toContain('on_automation_untickedOptedOut');
    expect(promelaOf(simulation, people)).not.toMatch(/on_(automation|crmAutomation)_/);
    expect(promelaOf(simulation, people)).toContain('happened == on_connector_synced');
    expect(promelaOf(simulation, ['prospect.unsubscribed'])).toContain('#define by_automation false\n');
  });

  it('keeps apart what would be one identifier, and lets no name end a comment', () => {
    const states = { 'x-y': { on: { go: 'x_y' } }, x_y: { on: { go: '*/' } }, '*/': {} };
    const model = written(createMachine({ id: 'm', type: 'parallel', states: { a: { initial: 'x-y', states } } }), [
      'go',
    ]);
    const defined = [...model.matchAll(/#define (a__\w+) (\d)/g)].map(([, name, place]) => [name, place]);
    expect(defined.map(([, place]) => place)).toEqual(['0', '1', '2']);
    expect(new Set(defined.map(([name]) => name)).size).toBe(3);
    expect(model.replaceAll(/\/\*.*?\*\//gs, '')).not.toContain('*/');
  });

  it('gives a guard that reads the event an answer for each event', () => {
    const machine = setup({ guards: { itIsA: ({ event }) => event.type === 'a' } }).createMachine({
      id: 'm',
      type: 'parallel',
      states: {
        r: {
          initial: 'x',
          states: { x: { on: { a: { guard: 'itIsA', target: 'y' }, b: { guard: 'itIsA', target: 'y' } } }, y: {} },
        },
      },
    });
    const model = written(machine, ['a', 'b']);
    expect(model).toContain('#define if_itIsA(when) true');
    expect(model).toContain('#define if_itIsA_2(when) false');
  });

  it.each([
    [
      'a root that is not parallel',
      createMachine({ id: 'm', initial: 'a', states: { a: {} } }),
      /root is not parallel/,
    ],
    ['an entry action', createMachine({ id: 'm', type: 'parallel', states: { a: { entry: 'go' } } }), /"entry"/],
    [
      'nested parallel states',
      createMachine({ id: 'm', type: 'parallel', states: { a: { type: 'parallel', states: { b: {} } } } }),
      /is parallel/,
    ],
    [
      'a final state',
      createMachine({ id: 'm', type: 'parallel', states: { a: { initial: 'b', states: { b: { type: 'final' } } } } }),
      /is final/,
    ],
    [
      'a wildcard',
      createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { initial: 'b', states: { b: { on: { '*': 'c' } }, c: {} } } },
      }),
      /wildcard/,
    ],
    [
      'a way out of a region',
      createMachine({
        id: 'm',
        type: 'parallel',
        states: {
          a: { initial: 'x', states: { x: { on: { go: '#m.b.y' } } } },
          b: { initial: 'y', states: { y: {} } },
        },
      }),
      /leads out of its region/,
    ],
    [
      'a root that moves',
      createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { initial: 'x', states: { x: {}, y: {} } } },
        on: { go: '.a.y' },
      }),
      /its root/,
    ],
    [
      'an action that is no assign',
      setup({ actions: { shout: () => undefined } }).createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { on: { go: { actions: 'shout' } } } },
      }),
      /not an assign/,
    ],
    [
      'an eventless transition that reads the event',
      setup({ guards: { itIsGo: ({ event }) => event.type === 'go' } }).createMachine({
        id: 'm',
        type: 'parallel',
        states: { a: { initial: 'x', states: { x: { always: { guard: 'itIsGo', target: 'y' } }, y: {} } } },
      }),
      /depends on the event/,
    ],
  ])('is refused to %s, by name', (_, machine, message) => {
    expect(() => written(machine, ['go', 'stop'])).toThrow(message);
  });

  it('asserts that no context is reached but those that it was given', () => {
    const machine = setup({
      types: {} as { context: { count: number } },
      actions: { count: assign({ count: ({ context }) => context.count + 1 }) },
    }).createMachine({
      id: 'm',
      type: 'parallel',
      context: { count: 0 },
      states: { a: { on: { go: { actions: 'count' } } } },
    });
    const model = written(machine, ['go'], [{ count: 1 }]);
    expect(model).toContain('#define do_count(number) (number == 0 -> 1 : (number == 1 -> no_context : no_context))');
    expect(model).toContain('assert(now_context != no_context);');
  });
});

describe('a report of SPIN', () => {
  const report = (...changes: (readonly [string, string])[]) =>
    changes.reduce((text, [from, to]) => text.replace(from, to), REPORT);
  const FOUND =
    'pan:1: assertion violated  !(broken_P4) (at depth 3)\npan:7: assertion violated  !(broken_P1) (at depth 2)\n';

  it('is read for its counts, without the arrival in the initial state', () => {
    expect(readPan(REPORT)).toEqual({ states: 15, transitions: 60, violations: new Map() });
  });

  it('is read for the assertions that failed, each with its least depth', () => {
    const twice = `${FOUND}pan:8: assertion violated  !(broken_P4) (at depth 5)\n${report(['errors: 0', 'errors: 9'])}`;
    expect(readPan(twice).violations).toEqual(
      new Map([
        ['P4', 3],
        ['P1', 2],
      ]),
    );
  });

  it.each([
    ['that was cut short by depth', `error: max search depth too small\n${REPORT}`, 'did not search everything'],
    [
      'that was cut short by memory',
      report(['Full', 'Warning: Search not completed\n\nFull']),
      'did not search everything',
    ],
    ['that is no full search', report(['Full statespace', 'Bit statespace']), 'no report of a full search'],
    [
      'with a failure that nobody planned',
      `pan:1: assertion violated (now_context!=4) (at depth 3)\n${REPORT}`,
      'nobody asked',
    ],
    ['with a deadlock', `pan:1: invalid end state (at depth 3)\n${REPORT}`, 'nobody asked'],
    ['that counts errors and names none', report(['errors: 0', 'errors: 2']), 'counts 2 errors and names 0'],
    ['that names errors and counts none', FOUND + REPORT, 'counts 0 errors and names 2'],
    ['with a rounded number', report(['      15 states', '1.5e+09 states']), 'no line like'],
    ['that is empty', '', 'no report'],
  ])('is refused %s', (_, text, message) => {
    expect(() => readPan(text)).toThrow(message);
  });
});

it('must be there where CI or REQUIRE_SPIN says so, and only there', () => {
  expect(spinIsRequired({ CI: 'true' })).toBe(true);
  expect(spinIsRequired({ REQUIRE_SPIN: '1' })).toBe(true);
  expect(spinIsRequired({})).toBe(false);
});

/** What SPIN 6.5.2 says of the turnstile. */
const REPORT = `
(Spin Version 6.5.2 -- 6 December 2019)
	+ Breadth-First Search

Full statespace search for:
	never claim         	- (none specified)
	assertion violations	+
	cycle checks       	- (disabled by -DSAFETY)
	invalid end states	- (disabled by -E flag)

State-vector 28 byte, depth reached 4, errors: 0
       15 states, stored
	      15 nominal states (stored-atomic)
       46 states, matched
       61 transitions (= stored+matched)
        0 atomic steps
hash conflicts:         0 (resolved)

pan: elapsed time 0 seconds
`;
