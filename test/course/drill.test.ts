/** Ten thousand drills of fixed seeds: each has one right answer, by the engine and by the independent judge. */
import { describe, expect, it } from 'vitest';
import {
  aimedDrill,
  DRILL_KINDS,
  type Drill,
  drillOf,
  drillReport,
  drillsFrom,
  formatDrillId,
  gradeDrill,
  MISCONCEPTIONS,
  misconceptionById,
  readDrillId,
} from '../../src/course/index.ts';
import { isCitable } from '../../src/simulation/index.ts';
import { isRightByJudge } from './drill-judge.ts';

const MANY = 10_000;

/** What is wrong with a drill, in words; empty where nothing is. */
function faultsOf(drill: Drill): readonly string[] {
  const { choices, answer, rules, why, question } = drill;
  const faults: string[] = [];
  const right = choices.map((choice) => isRightByJudge(drill, choice));
  if (right.filter(Boolean).length !== 1 || !right[answer]) faults.push(`the judge says ${right}, the drill ${answer}`);
  if (new Set(choices.map(({ text }) => text)).size < choices.length) faults.push('two choices read the same');
  if (new Set(choices.map(({ means }) => JSON.stringify(means))).size < choices.length)
    faults.push('two choices mean the same');
  if (choices.length < 2 || choices.length > 4) faults.push(`${choices.length} choices`);
  for (const { text, reason } of choices)
    if (text.trim() === '' || !/[.”]$/.test(reason.trim())) faults.push(`no reason for “${text}”: “${reason}”`);
  if (choices[answer]?.misconceptions.length) faults.push('the right choice shows a misconception');
  for (const id of choices.flatMap(({ misconceptions }) => misconceptions))
    if (!misconceptionById(id)) faults.push(`no misconception is called ${id}`);
  if (rules.length === 0 || !rules.every(isCitable)) faults.push(`rules ${rules}`);
  if (why.trim() === '' || question.trim() === '') faults.push('no why, or no question');
  return faults;
}

describe('drills', () => {
  it('come in at least eleven kinds', () => {
    expect(DRILL_KINDS.length).toBeGreaterThanOrEqual(11);
    expect(new Set(DRILL_KINDS.map(({ id }) => id)).size).toBe(DRILL_KINDS.length);
  });

  it(`have one right answer each, by the engine and by the judge: ${MANY} of them`, { timeout: 600_000 }, () => {
    const faulty: string[] = [];
    const counts = new Map<string, number>();
    for (const drill of drillsFrom(20_260_901, MANY, null)) {
      counts.set(drill.kind, (counts.get(drill.kind) ?? 0) + 1);
      for (const fault of faultsOf(drill)) if (faulty.length < 10) faulty.push(`${drill.id}: ${fault}`);
    }
    expect(faulty).toEqual([]);
    expect([...counts.keys()].toSorted()).toEqual(DRILL_KINDS.map(({ id }) => id).toSorted());
    expect(Math.min(...counts.values())).toBe(Math.floor(MANY / DRILL_KINDS.length));
  });

  it.each(DRILL_KINDS)('of the kind $id are remade from their id, whatever was made in between', ({ id }) => {
    const made = [...drillsFrom(7, 5, id)];
    for (const drill of made.toReversed()) {
      const name = readDrillId(drill.id);
      expect(name && drillOf(name)).toEqual(drill);
    }
  });

  it('grade the right choice as right, and every other as wrong with what it shows', () => {
    for (const drill of drillsFrom(99, 64, null))
      for (const [place, choice] of drill.choices.entries())
        expect(gradeDrill(drill, place)).toMatchObject({
          right: place === drill.answer,
          reason: choice.reason,
          shows: choice.misconceptions,
        });
  });

  it('have no grade for a choice that they do not have', () => {
    const [drill] = drillsFrom(1, 1, null);
    if (!drill) throw new Error('A drill was asked for.');
    for (const place of [-1, drill.choices.length, 0.5, Number.NaN]) expect(gradeDrill(drill, place)).toBeNull();
  });

  it('print the contract of the command line', () => {
    for (const drill of drillsFrom(5, 32, null)) {
      const report = drillReport(drill);
      expect(report.choices.filter((choice) => choice === report.answer)).toHaveLength(1);
      expect(Object.keys(report.because).toSorted()).toEqual(
        report.choices.filter((choice) => choice !== report.answer).toSorted(),
      );
    }
  });
});

describe('the judge of drills', () => {
  it('is not satisfied with another choice than the right one', () => {
    for (const drill of drillsFrom(31, 160, null)) {
      const other = { ...drill, answer: (drill.answer + 1) % drill.choices.length };
      expect(faultsOf(other), drill.id).not.toEqual([]);
    }
  });
});

describe('a drill’s id', () => {
  it('is read as it was written', () => {
    for (const name of [
      { kind: 'status', seed: 0, aim: null },
      { kind: 'next-sync', seed: 4_294_967_295, aim: 'U7' },
      { kind: 'who', seed: 12, aim: 'marketers-may-opt-in' },
    ])
      expect(readDrillId(formatDrillId(name))).toEqual(name);
  });

  it.each([
    '',
    'status',
    'status.',
    'status.-1',
    'status.01',
    'status.4294967296',
    'nothing.1',
    'status.1.nothing',
    'status.1.U2.x',
  ])('is not “%s”', (text) => expect(readDrillId(text)).toBeNull());
});

describe('an aimed drill', () => {
  it.each(MISCONCEPTIONS)('offers $id', { timeout: 60_000 }, ({ id }) => {
    const drills = [1, 2, 3].map((seed) => aimedDrill(id, seed));
    for (const drill of drills) {
      if (!drill) throw new Error(`No drill offers ${id}.`);
      expect(drill.choices.some(({ misconceptions }) => misconceptions.includes(id))).toBe(true);
      expect(faultsOf(drill)).toEqual([]);
    }
  });

  it('trains the rule that it is aimed at first', () => {
    for (const [kind, aim] of [
      ['status', 'U2'],
      ['next-sync', 'U7'],
      ['breach', 'U9'],
      ['who', 'U4'],
    ] as const)
      expect(drillOf({ kind, seed: 3, aim })?.rules[0]).toBe(aim);
  });
});
