/** What a results file proves, word for word: which rules are worth practising, and what somebody tends to think. */
import { expect, it } from 'vitest';
import { proofText } from '../../src/cli/course/proof-text.ts';
import { WHAT_IT_PROVES } from '../../src/cli/course/what-it-proves.ts';
import { COLOURED, PLAIN } from '../../src/cli/shared/style.ts';
import { MISCONCEPTIONS, type Proof } from '../../src/course/index.ts';
import { RESULTS_FORMAT } from '../../src/course/progress/results.ts';
import { citation } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';

const BLANK: Proof = {
  results: {
    format: RESULTS_FORMAT,
    version: 1,
    model: {},
    name: '',
    lessons: [],
    answers: [],
    score: { answers: 0, right: 0 },
    exam: null,
    seal: '',
  },
  answers: 0,
  right: 0,
  repeated: 0,
  rules: [],
  tendsToThink: [],
  exam: null,
};

it('is little where little was done', () => {
  expect(proofText(BLANK, PLAIN)).toEqual([
    'Nobody named',
    '',
    `0 lessons of ${LESSONS.length} done, each played again to its goal.`,
    '0 answers in practice, of which 0 right: each drill was made and graded again.',
    '',
    'No exam was taken.',
    '',
    WHAT_IT_PROVES,
  ]);
});

it('names as worth practising what was asked three times at least and is known less than seven times in ten', () => {
  const rules = [
    { rule: 'U2', answers: 10, right: 7 },
    { rule: 'U3', answers: 3, right: 2 },
    { rule: 'U4', answers: 4, right: 1 },
    { rule: 'U5', answers: 2, right: 0 },
  ];
  const [misconception] = MISCONCEPTIONS;
  if (!misconception) throw new Error('The catalogue is empty.');
  const lines = proofText({ ...BLANK, answers: 19, right: 10, rules, tendsToThink: [misconception] }, PLAIN);
  const text = lines.join('\n');
  expect(lines).toContain('By rule');
  expect(text).toContain(`\n  U2     7 of  10  ${citation('U2').title.split(' ')[0]}`);
  expect(lines).toContain('Worth practising: U3 and U4.');
  expect(lines).toContain('Tends to think');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(`Tends to think - “${misconception.says}” ${misconception.because} `);
  expect(proofText({ ...BLANK, rules: rules.slice(0, 1) }, PLAIN).join('\n')).not.toMatch(/Worth|Tends/);
});

it('paints an exam by how it went', () => {
  const exam = { right: 18, of: 20, code: 'abc' };
  const painted = (passed: boolean) => proofText({ ...BLANK, exam: { ...exam, passed } }, COLOURED);
  expect(painted(true)).toContain(COLOURED.good('Exam with the word "": passed, 18 of 20 right.'));
  expect(painted(false)).toContain(COLOURED.bad('Exam with the word "": not passed, 18 of 20 right.'));
  expect(painted(true)).toContain('Certificate: abc');
});
