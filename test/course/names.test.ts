/** Who is one learner, however they write their name, and what their results file is called. */
import { describe, expect, it } from 'vitest';
import { resultsFileName } from '../../src/course/progress/names.ts';
import { isSameLearner } from '../../src/course/progress/results.ts';

describe('a name', () => {
  it.each([
    ['Ito Kenji', '  ito\t  KENJI '],
    // As a Japanese keyboard writes it, and with its accent as a character of its own.
    ['Ito Kenji', 'Ｉｔｏ　Ｋｅｎｊｉ'],
    ['José', 'Jose\u0301'],
  ])('of %j is that of %j', (one, other) => expect(isSameLearner(one, other)).toBe(true));

  it.each([
    ['Ito Kenji', 'ItoKenji'],
    ['José', 'Jose'],
    ['Ito Kenji', ''],
  ])('of %j is not that of %j', (one, other) => expect(isSameLearner(one, other)).toBe(false));
});

describe('the name of a results file', () => {
  it.each([
    ['Ito Kenji', 'mailability-results-ito-kenji.json'],
    ['  José   Núñez ', 'mailability-results-josé-núñez.json'],
    ['Kenji -- Ito', 'mailability-results-kenji-ito.json'],
    ['伊藤 健二', 'mailability-results-伊藤-健二.json'],
    ['../../etc/passwd', 'mailability-results-etc-passwd.json'],
    ['', 'mailability-results.json'],
    ['--Ito--', 'mailability-results-ito.json'],
    ['...', 'mailability-results.json'],
  ])('of %j is %s', (name, file) => expect(resultsFileName(name)).toBe(file));
});
