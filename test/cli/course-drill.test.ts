/** `course drill` and `course check`: the contract of section 9d, and bad input. */
import { describe, expect, it } from 'vitest';
import { classText } from '../../src/cli/course/class-text.ts';
import { COLOURED, PLAIN } from '../../src/cli/shared/style.ts';
import {
  answered,
  type ClassResults,
  caseId,
  caseOf,
  checkResults,
  type DrillReport,
  drillsFrom,
  EXAM_LENGTH,
  examDrill,
  formatResults,
  gradeDrill,
  lessonJudge,
  NO_PRACTICE,
  type Practice,
} from '../../src/course/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
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
const examined = (before: Practice, word: string, right: number): Practice => ({
  ...before,
  exam: {
    word,
    answers: Array.from({ length: EXAM_LENGTH }, (_, place) => {
      const drill = examDrill(word, before.name, place);
      const choice = place < right ? drill.answer : (drill.answer + 1) % drill.choices.length;
      return { drill: drill.id, choice, right: gradeDrill(drill, choice)?.right ?? false, at: 1_800_000_000_000 };
    }),
  },
});
const LESSON = LESSONS[0];
const CASE = caseOf(caseId('First day', 1));
if (!LESSON || !CASE) throw new Error('There are lessons and cases.');
const DONE = [
  { id: LESSON.id, acts: LESSON.solution },
  { id: caseId('First day', 1), acts: CASE.solution },
];
const twice = { ...practice, answers: [...practice.answers, ...practice.answers.slice(0, 1)] };
const FILES: Readonly<Record<string, string>> = {
  'ito.json': formatResults(practice, []),
  'lena.json': formatResults(practised('Lena', { seed: 40, count: 12, wrong: 6 }), []),
  'omar.json': formatResults(practised('Omar', { seed: 40, count: 12, wrong: 6 }), []),
  'ruth.json': formatResults(practised('Ruth', { seed: 90, count: 12, wrong: 0 }), []),
  'mara.json': formatResults(examined({ ...twice, name: 'Mara Lind' }, 'heron', 18), DONE),
  'fred.json': formatResults(examined({ ...NO_PRACTICE, name: 'Fred' }, 'heron', 3), []),
  'nobody.json': formatResults({ ...NO_PRACTICE, name: '' }, []),
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

  it('takes the least and the greatest seed, and seed 1 where none is given', () => {
    expect(run('drill', '--seed', '0').out).toContain('.0)');
    expect(run('drill', '--seed', '4294967295').out).toContain('.4294967295)');
    expect(run('drill').out).toBe(run('drill', '--seed', '1', '--count', '1').out);
  });

  it('lays a drill out to be read: what happened, the question, the choices by letters, and the answer', () => {
    const [report]: readonly DrillReport[] = JSON.parse(run('drill', '--seed', '5', '--format', 'json').out);
    const lines = run('drill', '--seed', '5').out.split('\n');
    expect(lines[0]).toMatch(new RegExp(`^.+ \\(${report?.id}\\)$`));
    expect(lines.filter((line) => /^ {2}\d\. [A-Z]/.test(line))).toHaveLength(report?.events.length ?? 0);
    expect(lines.filter((line) => /^ {2}[a-z]\) /.test(line)).map((line) => line.slice(2, 4))).toEqual(
      report?.choices.map((_, place) => `${'abcdefgh'[place]})`),
    );
    const letter = 'abcdefgh'[report?.choices.indexOf(report.answer) ?? -1];
    expect(lines.join('\n')).toContain(`\n  Answer: ${letter}. `);
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
    [['drill', '--count', '100001'], '--count must be a whole number from 1 to 100000, not "100001".'],
    [['drill', '--seed', '4294967296'], '--seed must be a whole number from 0'],
    [['check', 'ito.json', '--seed', '3'], '--seed does not go with “course check”'],
    [['drill', '--format', 'xml'], 'Unknown format "xml"'],
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

  it('tells lessons and cases apart, what was answered twice, and the exam with its certificate', () => {
    const lines = run('check', 'mara.json', '--word', 'heron').out.split('\n');
    expect(lines.slice(0, 9)).toEqual([
      'Mara Lind',
      '',
      `1 lesson of ${LESSONS.length} done, each played again to its goal.`,
      '1 case done beside them, each played again as well.',
      '4 answers in practice, of which 4 right: each drill was made and graded again.',
      '1 answer beside them to questions answered before, which count for nothing.',
      '',
      'Exam with the word "heron": passed, 18 of 20 right.',
      expect.stringMatching(/^Certificate: \S+$/),
    ]);
    expect(lines[10]).toBe('By rule');
    expect(lines.filter((line) => /^ {2}[A-Z]\d+ +\d+ of +\d+ {2}[A-Z]/.test(line)).length).toBeGreaterThan(5);
    expect(lines.at(-1)).toBe('The answers are right for these questions. Who gave them, no file can tell.');
    const data = JSON.parse(run('check', 'mara.json', '--format', 'json').out);
    expect(data).toMatchObject({
      lessons: DONE.map(({ id }) => id),
      repeated: 1,
      exam: { word: 'heron', passed: true },
    });
  });

  it('says that nobody is named, that an exam was failed, and what is worth practising', () => {
    expect(run('check', 'nobody.json').out.split('\n')[0]).toBe('Nobody named');
    const lines = run('check', 'fred.json').out.split('\n');
    expect(lines).toContain('Exam with the word "heron": not passed, 3 of 20 right.');
    expect(lines.join('\n')).not.toMatch(/case done|answered before/);
    const weak = run('check', 'lena.json').out;
    expect(weak).toContain('No exam was taken.');
    const data: { readonly rules: readonly { rule: string; answers: number; right: number }[] } = JSON.parse(
      run('check', 'lena.json', '--format', 'json').out,
    );
    const few = data.rules.filter(({ answers, right }) => answers >= 3 && right / answers < 0.7);
    expect(weak.includes('Worth practising: ')).toBe(few.length > 0);
    expect(run('check', 'ruth.json').out).not.toMatch(/Worth practising|Tends to think/);
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
    const data = JSON.parse(run('check', 'lena.json', 'omar.json', 'forged.json', '--format', 'json').out);
    expect(data).toMatchObject({
      alike: [['lena.json', 'omar.json']],
      refused: [{ file: 'forged.json', error: 'The score says that 3 answers are right, and 4 are.' }],
    });
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

  it('lists what each learner has done, the weakest rules, and what learners tend to think', () => {
    const proofOf = (path: string) => {
      const checked = checkResults(FILES[path] ?? '', { lesson: lessonJudge(LESSONS) });
      if (!checked.ok) throw new Error(checked.error);
      return checked.value;
    };
    const results: ClassResults = {
      checked: ['mara.json', 'fred.json', 'nobody.json'].map((path) => ({ path, proof: proofOf(path) })),
      refused: [],
      rules: [
        { rule: 'C2', answers: 4, right: 0 },
        ...['C1', 'C3', 'C4', 'C5', 'C6', 'C7'].map((rule, right) => ({ rule, answers: 8, right })),
        { rule: 'C8', answers: 5, right: 5 },
      ],
      tendsToThink: [
        { misconception: { id: 'x', says: 'It is so.', because: 'It is not.', edition: 'classic' }, learners: 12 },
      ] as unknown as ClassResults['tendsToThink'],
      alike: [],
    };
    const lines = classText(results, PLAIN);
    expect(lines.slice(0, 7)).toEqual([
      '3 results files checked',
      '',
      'Learner       Lessons  Practice  Exam                 Certificate     File',
      expect.stringMatching(/^Mara Lind {5}2 {8}4 of 4 {4}passed, 18 of 20 {5}\S+ +mara\.json$/),
      expect.stringMatching(/^Fred {10}0 {8}- {9}not passed, 3 of 20 {2}\S+ +fred\.json$/),
      expect.stringMatching(/^nobody named {2}0 {8}- {9}- {20}- +nobody\.json$/),
      '',
    ]);
    expect(lines[7]).toBe('What to teach again, the weakest first');
    expect(lines.flatMap((line) => line.match(/^ {2}(C\d) +\d of +8 {2}[A-Z]/)?.[1] ?? [])).toEqual([
      'C1',
      'C3',
      'C4',
      'C5',
      'C6',
    ]);
    expect(lines.slice(-4)).toEqual([
      'What learners tend to think',
      '   12  “It is so.” It is not.',
      '',
      expect.stringContaining('Who gave them, no file can tell'),
    ]);
    const painted = classText(results, COLOURED).join('\n');
    expect(painted).toContain(COLOURED.good(lines[3] ?? ''));
    expect(painted).toContain(COLOURED.bad(lines[4] ?? ''));
    expect(painted).toContain(`\n${lines[5]}\n`);
    const none = { checked: [], refused: [{ path: 'a', error: 'b' }], rules: [], tendsToThink: [], alike: [] };
    expect(classText(none, PLAIN)).toEqual(['0 results files checked, 1 refused', '', lines.at(-1)]);
  });

  it('takes no name for several', () => {
    const { exitCode, err } = run('check', 'ito.json', 'ruth.json', '--name', 'Ruth');
    expect(exitCode).toBe(2);
    expect(err).toEqual(['--name says whose one results file is, and there are 2.']);
  });
});
