/** The shape of a results file: what is missing, odd or too much is named in one sentence, and nothing else is refused. */
import { describe, expect, it } from 'vitest';
import { readResults } from '../../src/course/progress/read-results.ts';
import { MAX_FILE_SIZE } from '../../src/simulation/index.ts';

type Members = Record<string, unknown>;

const ANSWER = { drill: 'status.1', seed: 1, choice: 0, right: true, at: '2026-09-07T09:00:00Z' };
const LESSON = { id: 'may-we-write', acts: ['prospect.unsubscribed'] };
const EXAM = { word: 'Heron', answers: [ANSWER], right: 1, passed: false, code: 'ABCD' };
const FILE: Members = {
  format: 'mailability-course-results',
  version: 3,
  model: { upgraded: 1 },
  name: 'Ito Kenji',
  lessons: [LESSON],
  answers: [ANSWER],
  score: { answers: 1, right: 1 },
  exam: EXAM,
  seal: 'abc',
};
const errorOf = (file: unknown): string | null => {
  const read = readResults(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? null : read.error;
};
/** What is said of the file with a few other members. */
const errorWith = (members: Members) => errorOf({ ...FILE, ...members });
const many = <Thing>(count: number, thing: Thing): readonly Thing[] => Array.from({ length: count }, () => thing);

describe('a results file is read', () => {
  it('as it is', () => {
    const read = readResults(JSON.stringify(FILE));
    expect(read.ok && read.value).toEqual(FILE);
  });

  it.each<[string, Members]>([
    ['of the version before', { version: 2 }],
    ['without an exam', { exam: null }],
    ['with nothing done', { lessons: [], answers: [], score: { answers: 0, right: 0 } }],
    ['of nobody', { name: '' }],
    ['with the longest name', { name: 'x'.repeat(80) }],
    ['with the longest seal', { seal: 'x'.repeat(200) }],
    ['with as many answers as are kept', { answers: many(4000, ANSWER) }],
    ['with as many lessons as there may be', { lessons: many(200, LESSON) }],
    ['with as many acts as there may be', { lessons: [{ ...LESSON, acts: many(200, 'admin.synced') }] }],
    ['with a whole exam', { exam: { ...EXAM, answers: many(20, ANSWER) } }],
  ])('%s', (_, members) => expect(errorWith(members)).toBeNull());
});

describe('a results file is refused', () => {
  it('where it is longer than any', () => {
    expect(errorOf(' '.repeat(MAX_FILE_SIZE + 1))).toMatch(/too large/);
    expect(errorOf(' '.repeat(MAX_FILE_SIZE))).toMatch(/is empty/);
  });

  it('where it is empty, cut short or no JSON, each for its own reason', () => {
    expect(errorOf(' \n')).toMatch(/is empty/);
    expect(errorOf(JSON.stringify(FILE).slice(0, 90))).toMatch(/is cut short/);
    expect(errorOf('{"format" "x"}\n')).toMatch(/JSON/);
    expect(errorOf('{"format" "x"}\n')).not.toMatch(/cut short/);
  });

  it.each<[string, unknown]>([
    ['a list', [FILE]],
    ['nothing', 'null'],
    ['a number', '3'],
    ['another file', { ...FILE, format: 'mailability-run' }],
  ])('where it is %s', (_, file) => expect(errorOf(file)).toMatch(/This is no results file/));

  it.each<[string, Members, RegExp]>([
    ['no version', { version: '3' }, /says no version/],
    ['a version below none', { version: -1 }, /says no version/],
    ['half a version', { version: 2.5 }, /says no version/],
    ['a newer version', { version: 4 }, /version 4, and this program reads up to 3/],
    ['an older version', { version: 1 }, /version 1, whose questions were others/],
    ['something of its own', { note: '' }, /has "note", which no results file has/],
    ['a name that is none', { name: 7 }, /no name that can be read/],
    ['too long a name', { name: 'x'.repeat(81) }, /no name that can be read/],
    ['a seal that is none', { seal: null }, /no seal that can be read/],
    ['too long a seal', { seal: 'x'.repeat(201) }, /no seal that can be read/],
    ['a model that is none', { model: [] }, /“model” says no versions/],
    ['a model that is a number', { model: 7 }, /“model” says no versions/],
    ['a model with a word for a version', { model: { classic: 1, upgraded: 'new' } }, /“model” says no versions/],
    ['a score that is none', { score: null }, /“score” is no score/],
    ['a score without answers', { score: { right: 1 } }, /“score” is no score/],
    ['a score below nothing', { score: { answers: 1, right: -1 } }, /“score” is no score/],
    ['answers that are no list', { answers: {} }, /"answers" is no list/],
    ['more answers than are kept', { answers: many(4001, ANSWER) }, /"answers" has more than 4000 answers/],
    ['lessons that are no list', { lessons: {} }, /“lessons” is no list of lessons/],
    ['more lessons than there can be', { lessons: many(201, LESSON) }, /“lessons” is no list of lessons/],
    ['an exam that is none', { exam: [] }, /“exam” is no exam/],
  ])('with %s', (_, members, why) => expect(errorWith(members)).toMatch(why));

  it.each(Object.keys(FILE).filter((key) => key !== 'format' && key !== 'version'))('without its “%s”', (key) => {
    const { [key]: _, ...rest } = FILE;
    expect(errorOf(rest)).toBe(`The results file has no "${key}": it was cut or changed.`);
  });

  it.each<[string, unknown]>([
    ['that is none', null],
    ['without a drill', { ...ANSWER, drill: undefined }],
    ['of too long a drill', { ...ANSWER, drill: 'x'.repeat(201) }],
    ['with half a seed', { ...ANSWER, seed: 0.5 }],
    ['with a choice before the first', { ...ANSWER, choice: -1 }],
    ['that is neither right nor wrong', { ...ANSWER, right: 'yes' }],
    ['at no moment', { ...ANSWER, at: 'monday' }],
    ['at a number', { ...ANSWER, at: 1_788_771_600_000 }],
    ['at a moment of a day that there is not', { ...ANSWER, at: '2026-02-30T09:00:00Z' }],
    ['to the millisecond', { ...ANSWER, at: '2026-09-07T09:00:00.000Z' }],
    ['at a moment of nowhere in particular', { ...ANSWER, at: '2026-09-07T09:00:00' }],
  ])('with an answer %s', (_, answer) => {
    expect(errorWith({ answers: [answer, ANSWER] })).toBe('Answer 1 of "answers" is incomplete.');
    expect(errorWith({ answers: [ANSWER, answer] })).toBe('Answer 2 of "answers" is incomplete.');
    expect(errorWith({ exam: { ...EXAM, answers: [ANSWER, answer] } })).toBe('Answer 2 of "exam" is incomplete.');
  });

  it.each<[string, unknown]>([
    ['that is none', 'may-we-write'],
    ['without an id', { acts: [] }],
    ['without acts', { id: 'may-we-write' }],
    ['with acts that are no list', { ...LESSON, acts: 'prospect.unsubscribed' }],
    ['with an act that is none', { ...LESSON, acts: ['prospect.unsubscribed', 3] }],
    ['with more acts than there may be', { ...LESSON, acts: many(201, 'admin.synced') }],
  ])('with a lesson %s', (_, lesson) => {
    expect(errorWith({ lessons: [lesson, LESSON] })).toBe('Lesson 1 of the results file is incomplete.');
    expect(errorWith({ lessons: [LESSON, lesson] })).toBe('Lesson 2 of the results file is incomplete.');
  });

  it.each<[string, Members]>([
    ['without a word', { word: null }],
    ['with too long a word', { word: 'x'.repeat(81) }],
    ['with half a right answer', { right: 0.5 }],
    ['that is neither passed nor not', { passed: 1 }],
    ['without a code', { code: undefined }],
  ])('with an exam %s', (_, members) => {
    expect(errorWith({ exam: { ...EXAM, ...members } })).toBe('The exam of the results file is incomplete.');
  });

  it('with an exam that is longer than any', () => {
    expect(errorWith({ exam: { ...EXAM, answers: many(21, ANSWER) } })).toMatch(/"exam" has more than 20 answers/);
  });
});
