/** `course drill` and `course check`: the contract of section 9d, and bad input. */
import { describe, expect, it } from 'vitest';
import { answered, type DrillReport, drillsFrom, formatResults, NO_PRACTICE } from '../../src/course/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { execute, readCommand, worldOf } from '../support/command-line.ts';

const practice = [...drillsFrom(3, 4, null)].reduce(
  (before, drill) => answered(before, drill, drill.answer, { now: 1_800_000_000_000 })?.practice ?? before,
  { ...NO_PRACTICE, name: 'Ito Kenji' },
);
/** Practice of somebody: as many questions, the first of them answered wrongly. */
const practised = (name: string, { seed, count, wrong }: { seed: number; count: number; wrong: number }) =>
  [...drillsFrom(seed, count, null)].reduce(
    (before, drill, place) => {
      const choice = place < wrong ? (drill.answer + 1) % drill.choices.length : drill.answer;
      return answered(before, drill, choice, { now: 1_800_000_000_000 })?.practice ?? before;
    },
    { ...NO_PRACTICE, name },
  );
const FILES: Readonly<Record<string, string>> = {
  'ito.json': formatResults(practice, []),
  'lena.json': formatResults(practised('Lena', { seed: 40, count: 12, wrong: 6 }), []),
  'omar.json': formatResults(practised('Omar', { seed: 40, count: 12, wrong: 6 }), []),
  'ruth.json': formatResults(practised('Ruth', { seed: 90, count: 12, wrong: 0 }), []),
  'forged.json': formatResults(practice, []).replace('"right": 4', '"right": 3'),
  'cut.json': formatResults(practice, []).slice(0, 200),
};

const WORLD = worldOf({
  readFile: (path, what) => {
    const text = FILES[path];
    return text === undefined
      ? { ok: false, error: `The ${what} "${path}" does not exist.` }
      : { ok: true, value: text };
  },
});

function run(...args: readonly string[]) {
  const command = readCommand(['course', ...args]);
  if (!command.ok) return { out: '', exitCode: 2, err: [command.error] };
  const report = execute(command.value, WORLD);
  return { out: [...(report.out as Iterable<string>)].join('\n'), exitCode: report.exitCode(), err: report.err };
}

describe('course drill', () => {
  it('prints as many drills as were asked for, with the contract’s keys', () => {
    const drills: readonly DrillReport[] = JSON.parse(
      run('drill', '--seed', '8', '--count', '20', '--format', 'json').out,
    );
    expect(drills).toHaveLength(20);
    for (const drill of drills) {
      const keys = ['id', 'kind', 'settings', 'events', 'question', 'choices', 'answer', 'why', 'rules'];
      expect(Object.keys(drill)).toEqual(expect.arrayContaining(keys));
      expect(drill.choices.filter((choice) => choice === drill.answer)).toHaveLength(1);
      expect(simulate(drill.settings, drill.events).steps).toHaveLength(drill.events.length);
    }
  });

  it('prints the same for the same seed, and something else for another', () => {
    const args = ['drill', '--seed', '8', '--count', '3', '--format', 'json'];
    expect(run(...args).out).toBe(run(...args).out);
    expect(run(...args).out).not.toBe(run('drill', '--seed', '9', '--count', '3', '--format', 'json').out);
  });

  it('prints one kind alone, and the answer after the choices for people', () => {
    const { out } = run('drill', '--kind', 'status', '--seed', '5');
    expect(out).toContain('(status.5)');
    expect(out.indexOf('Answer: ')).toBeGreaterThan(out.indexOf('a) '));
  });

  it.each([
    [['drill', '--kind', 'statu'], 'Unknown kind of drill "statu". Did you mean "status"?'],
    [['drill', '--seed', '-1'], '--seed'],
    [['drill', '--seed', '1.5'], '--seed must be a whole number from 0 to 4294967295, not "1.5".'],
    [['drill', '--count', '0'], '--count must be a whole number from 1'],
    [['drill', 'status'], '"status" belongs to no option.'],
    [['drill', '--word', 'heron'], '--word does not go with “course drill”'],
    [['dril'], 'Did you mean "drill"?'],
    [['--seed', '3'], '--seed does not go with “course”'],
    [['check'], 'course check needs the path of a results file.'],
  ])('refuses %j', (args, why) => {
    const { exitCode, err } = run(...args);
    expect(exitCode).toBe(2);
    expect(err.join('\n')).toContain(why);
  });
});

describe('course check', () => {
  it('prints what a file proves, as data and to be read', () => {
    expect(JSON.parse(run('check', 'ito.json', '--format', 'json').out)).toMatchObject({
      name: 'Ito Kenji',
      answers: 4,
      right: 4,
      exam: null,
    });
    const { out, exitCode } = run('check', 'ito.json', '--name', 'ito kenji');
    expect(out).toContain('4 answers in practice, of which 4 right');
    expect(exitCode).toBe(0);
  });

  it.each([
    ['forged.json', 'The score says that 3 answers are right, and 4 are.'],
    ['cut.json', 'is cut short'],
    ['none.json', 'The results file "none.json" does not exist.'],
  ])('refuses %s in one line, with status 2', (path, why) => {
    const { out, exitCode, err } = run('check', path);
    expect(out).toBe('');
    expect(exitCode).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(why);
  });

  it('refuses somebody else’s file', () => {
    expect(run('check', 'ito.json', '--name', 'Mara Lind').err[0]).toMatch(/Ito Kenji.*not.*Mara Lind/);
    expect(run('check', 'ito.json', '--word', 'heron').err[0]).toContain('holds no exam');
  });
});

describe('course check of a class', () => {
  it('has a line for each learner, and what to teach again', () => {
    const { out, exitCode, err } = run('check', 'ito.json', 'lena.json', 'ruth.json');
    expect([exitCode, err]).toEqual([0, []]);
    expect(out).toContain('3 results files checked');
    expect(out).toMatch(/^Ito Kenji +0 +4 of 4 +- +- +ito\.json$/m);
    expect(out).toMatch(/^Lena +0 +6 of 12 +- +- +lena\.json$/m);
    expect(out).toContain('What to teach again, the weakest first');
    expect(out).not.toContain('the same to the answer');
  });

  it('adds up by rule what the files prove one by one', () => {
    interface Shown {
      readonly rules: readonly { readonly rule: string; readonly answers: number; readonly right: number }[];
    }
    const together: Shown & { readonly files: readonly Shown[] } = JSON.parse(
      run('check', 'lena.json', 'ruth.json', '--format', 'json').out,
    );
    const alone = ['lena.json', 'ruth.json'].map(
      (path): Shown => JSON.parse(run('check', path, '--format', 'json').out),
    );
    const sum = ({ rules }: Shown) => rules.reduce((before, { answers }) => before + answers, 0);
    expect(together.files.map(sum)).toEqual(alone.map(sum));
    expect(sum(together)).toBe(24);
    for (const { rule, answers, right } of together.rules) {
      const ofRule = alone.flatMap(({ rules }) => rules).filter((each) => each.rule === rule);
      expect([answers, right]).toEqual([
        ofRule.reduce((before, each) => before + each.answers, 0),
        ofRule.reduce((before, each) => before + each.right, 0),
      ]);
    }
    const shares = together.rules.map(({ answers, right }) => right / answers);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  it('says which files hold the same practice', () => {
    expect(run('check', 'lena.json', 'omar.json', 'ruth.json').out).toContain(
      'The practice in "lena.json" and "omar.json" is the same to the answer.',
    );
    // Of one file named twice there is one.
    expect(run('check', 'lena.json', 'lena.json').out).not.toContain('the same to the answer');
  });

  it('names each file that is refused and checks the others, with status 2', () => {
    const { out, exitCode, err } = run('check', 'forged.json', 'none.json', 'ruth.json');
    expect(exitCode).toBe(2);
    expect(out).toContain('1 results file checked, 2 refused');
    expect(out).toMatch(/^Ruth /m);
    expect(err).toEqual([
      '"forged.json": The score says that 3 answers are right, and 4 are.',
      'The results file "none.json" does not exist.',
    ]);
  });

  it('takes no name for several', () => {
    const { exitCode, err } = run('check', 'ito.json', 'ruth.json', '--name', 'Ruth');
    expect(exitCode).toBe(2);
    expect(err).toEqual(['--name says whose one results file is, and there are 2.']);
  });
});
