/** What is kept of somebody's practice comes back as it was; what cannot be read is left out, and never stops a drill. */
import { describe, expect, it } from 'vitest';
import { MISCONCEPTIONS } from '../../src/course/misconceptions/catalogue.ts';
import { formatPractice, readPractice } from '../../src/course/progress/kept-practice.ts';
import { NO_PRACTICE, type Practice } from '../../src/course/progress/progress.ts';

const [BELIEF = '', OTHER = ''] = MISCONCEPTIONS.map(({ id }) => id);
const ANSWER = { drill: 'status.1', choice: 0, right: true, at: Date.UTC(2026, 8, 7, 9) };
const EVIDENCE = { offered: 2, chosen: 1, shared: { [OTHER]: 1 }, weight: 0.5 };
const PRACTICE: Practice = {
  name: 'Ito Kenji',
  answers: [ANSWER, { ...ANSWER, drill: 'who.2.U2', right: false }],
  cards: { 'U2 status': 'XDImJAD' },
  tendencies: { [BELIEF]: EVIDENCE },
  exam: { word: 'Heron', answers: [ANSWER] },
};
/** What comes back of the practice with a few other members. */
const readWith = (members: Record<string, unknown>) =>
  readPractice(JSON.stringify({ version: 2, ...PRACTICE, ...members }));

describe('the practice', () => {
  it('comes back as it was kept', () => {
    expect(readPractice(formatPractice(PRACTICE))).toEqual(PRACTICE);
    expect(readPractice(formatPractice(NO_PRACTICE))).toEqual(NO_PRACTICE);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['a text that was cut short', formatPractice(PRACTICE).slice(0, -9)],
    ['another kind of thing', '[1, 2]'],
    ['a number', '7'],
    ['a newer page’s', formatPractice(PRACTICE).replace('"version":2', '"version":3')],
  ])('is none where %s was kept', (_, text) => expect(readPractice(text)).toEqual(NO_PRACTICE));

  it('of the version before keeps its name and its cards, as its questions were others', () => {
    const { name, cards } = PRACTICE;
    expect(readWith({ version: 1 })).toEqual({ ...NO_PRACTICE, name, cards });
  });

  it('is read without what is missing', () => {
    expect(readPractice('{"version":2}')).toEqual(NO_PRACTICE);
  });

  it.each([7, null, 'x'.repeat(81)])('has no name where it was %j', (name) => expect(readWith({ name }).name).toBe(''));

  it('has the longest name that is taken', () => expect(readWith({ name: 'x'.repeat(80) }).name).toHaveLength(80));

  it('keeps the last four thousand answers', () => {
    const answers = Array.from({ length: 4001 }, (_, choice) => ({ ...ANSWER, choice }));
    expect(readWith({ answers }).answers).toEqual(answers.slice(1));
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [ANSWER]],
    ['of no drill', { ...ANSWER, drill: 'statu.1' }],
    ['of a number', { ...ANSWER, drill: 1 }],
    ['of a list of drills', { ...ANSWER, drill: ['status.1'] }],
    ['with half a choice', { ...ANSWER, choice: 0.5 }],
    ['neither right nor wrong', { ...ANSWER, right: 'yes' }],
    ['at half a moment', { ...ANSWER, at: 0.5 }],
    ['after the end of time', { ...ANSWER, at: 8e15 }],
    ['before its beginning', { ...ANSWER, at: -8e15 }],
  ])('leaves out an answer that is %s, and an exam with it', (_, answer) => {
    expect(readWith({ answers: [answer, ANSWER] }).answers).toEqual([ANSWER]);
    expect(readWith({ exam: { word: 'Heron', answers: [ANSWER, answer] } }).exam).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a list', ['U2 status', 'XDImJAD']],
    ['too long', { 'U2 status': 'XDImJADA' }],
    ['a number', { 'U2 status': 7 }],
    ['a list of one', { 'U2 status': ['XDImJAD'] }],
    ['of a rule alone', { U2: 'XDImJAD' }],
  ])('leaves out a card that is %s', (_, cards) => expect(readWith({ cards }).cards).toEqual({}));

  it.each<[string, unknown]>([
    ['that is none', null],
    ['without its numbers', { shared: {} }],
    ['that weighs as much as a word', { ...EVIDENCE, weight: 'much' }],
    ['of an older page, which kept nothing of what was shown together', { ...EVIDENCE, shared: undefined }],
    ['with a word in what was shown together', { ...EVIDENCE, shared: { [OTHER]: 1, [BELIEF]: 'one' } }],
  ])('leaves out evidence %s', (_, evidence) => {
    expect(readWith({ tendencies: { [BELIEF]: evidence, [OTHER]: EVIDENCE } }).tendencies).toEqual({
      [OTHER]: EVIDENCE,
    });
  });

  it('leaves out evidence of what nobody thinks', () => {
    expect(readWith({ tendencies: { 'the-earth-is-flat': EVIDENCE } }).tendencies).toEqual({});
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['without a word', { answers: [] }],
    ['with too long a word', { word: 'x'.repeat(81), answers: [] }],
    ['without answers', { word: 'Heron' }],
    ['longer than any', { word: 'Heron', answers: Array.from({ length: 21 }, () => ANSWER) }],
  ])('has no exam that is %s', (_, exam) => expect(readWith({ exam }).exam).toBeNull());

  it('has a whole exam, and one that has just begun', () => {
    for (const length of [0, 20]) {
      const exam = { word: 'Heron', answers: Array.from({ length }, () => ANSWER) };
      expect(readWith({ exam }).exam).toEqual(exam);
    }
  });
});
