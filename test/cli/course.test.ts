/** `course`: the contract of section 9d for scripts, the list for people, and bad input. */
import { describe, expect, it } from 'vitest';
import { DRILL_KINDS, drillsFrom, type LessonReport } from '../../src/course/index.ts';
import {
  type EventName,
  eventInfo,
  isCitable,
  originLabel,
  originOf,
  simulate,
  simulationOf,
} from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

const WORLD = worldOf({ readFile: () => ({ ok: false, error: 'There is no such file.' }) });

function run(...args: readonly string[]) {
  const command = readCommand(['course', ...args]);
  if (!command.ok) return { out: '', exitCode: 2, err: [command.error] };
  const report = execute(command.value, WORLD);
  return { out: [...(report.out as Iterable<string>)].join('\n'), exitCode: report.exitCode(), err: report.err };
}

describe('as JSON', () => {
  const asked = (): readonly LessonReport[] => JSON.parse(run('--format', 'json').out);

  it('has every lesson, with the contract’s keys', () => {
    const lessons = asked();
    expect(lessons.map(({ id }) => id)).toEqual(LESSONS.map(({ id }) => id));
    const keys = [
      'id',
      'title',
      'chapter',
      'settings',
      'opening',
      'bet',
      'goal',
      'forbidden',
      'solution',
      'par',
      'teaches',
    ];
    for (const lesson of lessons) expect(Object.keys(lesson)).toEqual(expect.arrayContaining(keys));
  });

  it('offers the answer among the choices of a bet', () => {
    for (const { bet } of asked()) expect(bet.choices.filter((choice) => choice === bet.answer)).toHaveLength(1);
  });

  it('has solutions that simulate plays to the goal, of the length of par and without what is forbidden', () => {
    for (const { id, settings, opening, solution, goal, par, forbidden } of asked()) {
      const { final, steps } = simulate(settings, [...opening, ...solution]);
      expect([id, final]).toEqual([id, expect.objectContaining(goal)]);
      expect([id, solution.length]).toEqual([id, par]);
      const own = steps.slice(opening.length);
      expect([
        id,
        own.filter(({ event, outcome }) => forbidden.includes(event) || forbidden.includes(outcome)),
      ]).toEqual([id, []]);
    }
  });

  it('teaches rules that there are', () => {
    expect(
      asked()
        .flatMap(({ teaches }) => teaches)
        .filter((rule) => !isCitable(rule)),
    ).toEqual([]);
  });
});

describe('as text', () => {
  it('lists the chapters in order and every lesson by its id', () => {
    const { out, exitCode } = run();
    expect(exitCode).toBe(0);
    const places = ['First day', 'The CRM', 'Coming back', 'The old guides', 'Running an account'].map((chapter) =>
      out.indexOf(chapter),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const lines = out.split('\n');
    const width = Math.max(...LESSONS.map(({ id }) => id.length));
    for (const { id, title } of LESSONS)
      expect(lines.filter((line) => line.startsWith(`  ${id.padEnd(width)}  ${title.split(' ')[0]}`))).toHaveLength(1);
  });

  it('has help', () => {
    const { out } = run('--help');
    expect(out).toContain('course [--format text|json]');
    for (const { id } of DRILL_KINDS) expect(out).toContain(id);
  });
});

it('tells in a drill to be read who did what: the prospect by name, others by what they are', () => {
  const { out } = run('drill', '--seed', '1', '--count', '20');
  const told = out.replaceAll(/\s+/g, ' ');
  const drills = [...drillsFrom(1, 20, null)].filter(({ events }) => events.length > 0);
  const byProspect = drills.filter(({ events }) => events[0]?.startsWith('prospect.'));
  expect(Math.min(byProspect.length, drills.length - byProspect.length)).toBeGreaterThan(0);
  for (const { events, person, settings } of drills) {
    const [event] = events as readonly [EventName];
    const who = event.startsWith('prospect.') ? person : originLabel(originOf(event));
    expect(told).toContain(` 1. ${who} ${eventInfo(simulationOf(settings), event).past}. `);
  }
});

describe('bad input', () => {
  it.each([
    [['--format', 'jsno'], '"json"'],
    [['--fromat', 'json'], '--format'],
    [['lesson'], '"lesson"'],
    [['one', 'two', 'three'], '"one"'],
  ])('%s is answered in one sentence', (args, said) => {
    const { exitCode, err } = run(...args);
    expect(exitCode).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(said);
  });
});
