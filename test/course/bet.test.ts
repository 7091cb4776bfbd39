/** A lesson's bet: what it offers, what the machine answers, and how it says so. */
import { describe, expect, it } from 'vitest';
import { answerInMind, answerOf, offeredBet, sameValue } from '../../src/course/lesson/bet.ts';
import type { Bet, Lesson } from '../../src/course/lesson/lesson.ts';
import type { EventName } from '../../src/simulation/index.ts';
import { LESSON } from './small-lesson.ts';

const withBet = (bet: Bet, given: Partial<Lesson> = {}): Lesson => ({ ...LESSON, ...given, bet });
const bet = { question: 'What happens?', after: [] };
const wordsOf = (lesson: Lesson) => {
  const { choices, answer } = offeredBet(lesson);
  return { choices: choices.map(({ words }) => words), answer: choices[answer]?.words };
};

describe('a bet', () => {
  it('is offered with the machine’s answer among its choices, and why each other one is wrong', () => {
    expect(offeredBet(LESSON)).toEqual({
      question: 'A marketer unticks the box. What happens?',
      choices: [
        { words: 'It works.', because: 'A marketer may not.', misconception: null, belief: null },
        { words: 'It is refused.', because: null, misconception: null, belief: null },
      ],
      answer: 1,
    });
  });

  it('about a policy always has its answers in the same order', () => {
    const wrong = (['no-effect', 'refused', 'breach', 'proper'] as const).map((value) => ({ value, because: 'No.' }));
    const offered = (after: readonly EventName[], right: string) =>
      wordsOf(withBet({ ...bet, after, about: 'policy', wrong: wrong.filter(({ value }) => value !== right) }));
    const choices = [
      'It works, and the policy is kept.',
      'It works, but it breaks the policy.',
      'It is refused.',
      'Nothing changes.',
    ];
    expect(offered(['admin.untickedOptedOut'], 'breach')).toEqual({ choices, answer: choices[1] });
    expect(offered(['marketer.untickedOptedOut'], 'refused')).toEqual({ choices, answer: choices[2] });
    expect(offered(['prospect.unsubscribed'], 'no-effect')).toEqual({ choices, answer: choices[3] });
    expect(offered(['prospect.askedToOptIn'], 'proper')).toEqual({ choices, answer: choices[0] });
  });

  it('about a policy calls no act a breach that only comes after one', () => {
    const after: readonly EventName[] = ['prospect.unsubscribed'];
    const lesson = withBet(
      { ...bet, after, about: 'policy', wrong: [] },
      {
        opening: ['prospect.unsubscribed', 'admin.untickedOptedOut'],
      },
    );
    expect(answerOf(lesson)).toBe('proper');
  });

  it('about an outcome where nothing was done is that nothing changes', () => {
    expect(answerOf(withBet({ ...bet, about: 'outcome', wrong: [] }, { opening: [] }))).toBe('no-effect');
    expect(answerOf(withBet({ ...bet, about: 'policy', wrong: [] }, { opening: [] }))).toBe('no-effect');
    const asked = withBet({ ...bet, after: ['prospect.askedToOptIn'], about: 'outcome', wrong: [] });
    expect([answerOf(asked), wordsOf(asked).answer]).toEqual(['changed', 'It works.']);
  });

  it('about a status tells it as a sentence, in the order of the alphabet', () => {
    const wrong = (['undeliverable', 'mailable'] as const).map((value) => ({ value, because: 'No.' }));
    expect(wordsOf(withBet({ ...bet, about: 'status', wrong }))).toEqual({
      choices: ['Mailable.', 'Transactional only.', 'Undeliverable.'],
      answer: 'Transactional only.',
    });
  });

  it('about a breach is yes or no', () => {
    const offered = (after: readonly EventName[]) =>
      wordsOf(withBet({ ...bet, after, about: 'breach', wrong: [] })).answer;
    expect([offered([]), offered(['admin.untickedOptedOut'])]).toEqual(['No.', 'Yes.']);
    const wrong = [{ value: 'yes' as const, because: 'No.' }];
    expect(wordsOf(withBet({ ...bet, about: 'breach', wrong })).choices).toEqual(['Yes.', 'No.']);
  });

  it('about fields tells each of them', () => {
    const wrong = [{ value: { optedOut: false, doNotEmail: false }, because: 'No.' }];
    expect(wordsOf(withBet({ ...bet, about: 'fields', fields: ['optedOut', 'doNotEmail'], wrong }))).toEqual({
      choices: ['Prospect Opted Out: blank. Do Not Email: blank.', 'Prospect Opted Out: ticked. Do Not Email: blank.'],
      answer: 'Prospect Opted Out: ticked. Do Not Email: blank.',
    });
  });

  it('about a promise is answered by a proof over the account on the desk', () => {
    const promise = (automations: readonly EventName[]) =>
      answerOf(
        withBet(
          { ...bet, about: 'promise', promise: 'P1', wrong: [] },
          {
            exhibit: { kind: 'organisation', automations: [{ name: 'Nightly', does: automations }] },
          },
        ),
      );
    expect(promise(['automation.tickedOptedOut'])).toBe('yes');
    expect(promise(['automation.untickedOptedOut'])).toBe('no');
    expect(() => promise(['admin.flew' as EventName])).toThrow(/cannot be read/);
    // Where nothing lies on the desk, the account has no automations of its own.
    expect(answerOf(withBet({ ...bet, about: 'promise', promise: 'P1', wrong: [] }))).toBe('yes');
  });

  it('is answered by a misconception for itself, and says what whoever has it believes', () => {
    const wrong = [{ misconception: 'opted-out-gets-nothing', because: 'A receipt still goes.' }];
    const lesson = withBet({ ...bet, about: 'status', wrong });
    expect(offeredBet(lesson).choices).toEqual([
      { words: 'Transactional only.', because: null, misconception: null, belief: null },
      {
        words: 'Undeliverable.',
        because: 'A receipt still goes.',
        misconception: 'opted-out-gets-nothing',
        belief: expect.stringMatching(/\.$/),
      },
    ]);
    expect(answerInMind(lesson, 'opted-out-gets-nothing')).toBe('undeliverable');
    const after: readonly EventName[] = ['admin.untickedOptedOut'];
    const policy = withBet({ ...bet, after, about: 'policy', wrong: [] });
    expect(answerInMind(policy, 'opted-out-gets-nothing')).toBe('breach');
    expect(answerInMind(policy, 'asking-is-enough')).toBe('breach');
  });

  it('is not answered by what nobody thinks, or about what no run shows', () => {
    expect(() => answerInMind(LESSON, 'the-earth-is-flat')).toThrow(/the-earth-is-flat.*back-again/);
    expect(() => answerInMind(LESSON, null)).toThrow(/back-again/);
    const promise = withBet({ ...bet, about: 'promise', promise: 'P1', wrong: [] });
    expect(() => answerInMind(promise, 'opted-out-gets-nothing')).toThrow(/opted-out-gets-nothing/);
    const flown = withBet(
      { ...bet, after: ['admin.flew' as EventName], about: 'status', wrong: [] },
      {
        settings: { edition: 'classic' },
      },
    );
    expect(() => answerInMind(flown, 'classic-as-today')).toThrow(/Nobody who believes classic-as-today/);
  });

  it('has two answers that are the same where each of their fields is', () => {
    expect(sameValue('yes', 'yes')).toBe(true);
    expect(sameValue('yes', 'no')).toBe(false);
    expect(sameValue({ optedOut: true, doNotEmail: false }, { optedOut: true, doNotEmail: false })).toBe(true);
    expect(sameValue({ optedOut: true, doNotEmail: false }, { optedOut: true, doNotEmail: true })).toBe(false);
    expect(sameValue({ optedOut: true }, 'yes')).toBe(false);
    expect(sameValue('yes', { optedOut: true })).toBe(false);
    // Two words are compared as such, and not letter by letter.
    expect(sameValue('no', 'no-effect')).toBe(false);
    expect(sameValue({}, 'yes')).toBe(false);
  });
});
