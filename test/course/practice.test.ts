/** What an answer leaves behind, what somebody knows of each rule, and what is asked next. */
import { describe, expect, it } from 'vitest';
import type { Drill } from '../../src/course/drill/drill.ts';
import { drillsFrom } from '../../src/course/drill/drills.ts';
import { DRILL_KINDS } from '../../src/course/drill/kinds.ts';
import { dayOf, packCard, reviewed } from '../../src/course/progress/card.ts';
import { aimedDrill, dueCards, nextDrill } from '../../src/course/progress/next-drill.ts';
import { rulesKnown } from '../../src/course/progress/overview.ts';
import { type Answer, answered, cardOf, NO_PRACTICE, type Practice } from '../../src/course/progress/progress.ts';

const DAY = 24 * 60 * 60 * 1000;
const MONDAY = Date.UTC(2026, 8, 7, 9);
const TODAY = dayOf(MONDAY);
const [drill] = [...drillsFrom(300, 1, 'status')] as [Drill];

const practised = (choice: number, how: { hinted?: boolean; quick?: boolean } = {}, before = NO_PRACTICE) =>
  answered(before, drill, choice, { now: MONDAY + 1234, ...how })?.practice ?? expect.fail();
/** A card that is due so many days from now. */
const dueIn = (days: number) => packCard({ stability: 3, difficulty: 5, last: TODAY + days - 100, interval: 100 });

describe('an answer', () => {
  const wrong = (drill.answer + 1) % drill.choices.length;

  it('is kept by its drill, its choice and the second', () => {
    expect(practised(drill.answer).answers).toEqual([
      { drill: 'status.300', choice: drill.answer, right: true, at: MONDAY + 1000 },
    ]);
    expect(practised(wrong).answers).toMatchObject([{ choice: wrong, right: false }]);
  });

  it('comes after those before it, of which the last four thousand are kept', () => {
    const answers = Array.from(
      { length: 4000 },
      (_, choice): Answer => ({ drill: 'who.1', choice, right: true, at: 0 }),
    );
    const kept = practised(drill.answer, {}, { ...NO_PRACTICE, answers }).answers;
    expect(kept).toHaveLength(4000);
    expect([kept[0], kept.at(-1)?.drill]).toEqual([answers[1], 'status.300']);
  });

  it.each([
    ['again', wrong, {}],
    ['again', wrong, { hinted: true, quick: true }],
    ['good', drill.answer, {}],
    ['hard', drill.answer, { hinted: true, quick: true }],
    ['easy', drill.answer, { quick: true }],
  ] as const)('counts as “%s” for its card', (recall, choice, how) => {
    expect(practised(choice, how).cards).toEqual({ [`${drill.rules[0]} status`]: reviewed(null, recall, MONDAY) });
  });

  it('changes the card that there is, and no other', () => {
    const before: Practice = { ...NO_PRACTICE, cards: { ...practised(wrong).cards, 'U2 who': dueIn(1) } };
    const { cards } = practised(drill.answer, {}, before);
    expect(cards['U2 who']).toBe(dueIn(1));
    expect(cards[cardOf(drill)]).toBe(reviewed(before.cards[cardOf(drill)] ?? null, 'good', MONDAY));
  });

  it('is none where the drill has no such choice', () => {
    expect(answered(NO_PRACTICE, drill, drill.choices.length, { now: MONDAY })).toBeNull();
    expect(answered(NO_PRACTICE, drill, -1, { now: MONDAY })).toBeNull();
  });
});

describe('what somebody knows', () => {
  /** A card of the day with so many days of memory: in a week less of it is left. */
  const card = (stability: number) => packCard({ stability, difficulty: 5, last: TODAY, interval: 7 });
  const known = (cards: Practice['cards']) => rulesKnown({ ...NO_PRACTICE, cards }, MONDAY);

  it('is weak, fading or known by what is left of it in a week', () => {
    expect(known({ 'U1 status': card(0.1), 'U2 status': card(6), 'U3 status': card(8) })).toMatchObject([
      { rule: 'U1', state: 'weak' },
      { rule: 'U2', state: 'fading' },
      { rule: 'U3', state: 'known' },
    ]);
  });

  it('is the mean over the kinds of question about a rule', () => {
    const [one, other] = [known({ 'U1 status': card(1) })[0], known({ 'U1 who': card(50) })[0]];
    const [both, ...more] = known({ 'U1 status': card(1), 'U1 who': card(50) });
    expect(more).toEqual([]);
    expect([one?.kinds, both?.kinds]).toEqual([1, 2]);
    expect(both?.share).toBeCloseTo(((one?.share ?? 0) + (other?.share ?? 0)) / 2, 10);
  });

  it('begins with the weakest, and by name where two are as weak', () => {
    const cards = { 'U3 status': card(5), 'U1 status': card(5), 'U9 status': card(1), 'U2 status': card(5) };
    expect(known(cards).map(({ rule }) => rule)).toEqual(['U9', 'U1', 'U2', 'U3']);
  });
});

describe('what is due', () => {
  it('was due today or before, what waits longest first', () => {
    const cards = { today: dueIn(0), tomorrow: dueIn(1), yesterday: dueIn(-1), long: dueIn(-9) };
    expect(dueCards({ ...NO_PRACTICE, cards }, MONDAY)).toEqual(['long', 'yesterday', 'today']);
  });
});

describe('the next question', () => {
  const at = (given: Partial<Practice>) => nextDrill({ ...NO_PRACTICE, ...given }, MONDAY);
  const answer = (id: string, right: boolean): Answer => ({ drill: id, choice: 0, right, at: MONDAY });
  const nameOf = ({ kind, rules }: Drill) => `${rules[0]} ${kind}`;
  const asked = (count: number, kind = 'status') =>
    Array.from({ length: count }, (_, seed) => answer(`${kind}.${seed}`, true));

  it('is another one for another name, and on another day', () => {
    const ids = [at({}), at({ name: 'Ito' }), nextDrill(NO_PRACTICE, MONDAY + DAY)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('of a beginner is of the first kind, twice, and then of the next', () => {
    expect(at({}).kind).toBe(DRILL_KINDS[0]?.id);
    expect(at({ answers: asked(1) }).kind).toBe(DRILL_KINDS[0]?.id);
    expect(at({ answers: asked(2) }).kind).toBe(DRILL_KINDS[1]?.id);
    expect(at({ answers: [...asked(2), ...asked(1, 'changes')] }).kind).toBe(DRILL_KINDS[1]?.id);
  });

  it('is about a card that is due before anything new, and about none that is not', () => {
    expect(nameOf(at({ cards: { 'U4 who': dueIn(0) } }))).toBe('U4 who');
    expect(at({ cards: { 'U4 who': dueIn(1) } }).kind).toBe('status');
  });

  it('is something new where the card that is due can be asked no more', () => {
    expect(at({ cards: { 'U99 status': dueIn(0) } }).kind).toBe('status');
    expect(at({ cards: { 'U2 no-such-kind': dueIn(0) } }).kind).toBe('status');
  });

  it('is about what was wrong three questions ago, before what is due', () => {
    const wrong = answer('status.7.U4', false);
    const answers = [wrong, ...asked(2, 'outcome')];
    const cards = { 'U4 who': dueIn(0) };
    expect(nameOf(at({ answers, cards }))).toBe('U4 status');
    // Right, one question earlier or later, or asked again since: then what is due comes.
    for (const other of [
      [{ ...wrong, right: true }, ...asked(2, 'outcome')],
      [wrong, ...asked(3, 'outcome')],
      [wrong, ...asked(1, 'outcome')],
      [wrong, ...asked(1, 'outcome'), answer('status.8.U4', true)],
      [wrong, answer('status.8.U4', true), ...asked(1, 'outcome')],
      [answer('statu.1', false), ...asked(2, 'outcome')],
    ])
      expect(nameOf(at({ answers: other, cards }))).toBe('U4 who');
    // Another kind about the same rule, and the same kind about another, are not the same card.
    for (const since of ['changes.8.U4', 'status.8.U3'])
      expect(nameOf(at({ answers: [wrong, answer(since, true), ...asked(1, 'outcome')], cards }))).toBe('U4 status');
  });

  it('gives the chance to show what is suspected, every other time', () => {
    const suspect = 'asking-is-enough';
    const tendencies = { [suspect]: { offered: 1, chosen: 1, shared: {}, weight: 1 } };
    const isAimed = ({ id }: Drill) => id.endsWith(`.${suspect}`);
    const aimed = [0, 1, 2].map((count) => isAimed(at({ tendencies, answers: asked(count, 'who') })));
    expect(aimed).toEqual([true, false, true]);
    expect(isAimed(at({ tendencies: { [suspect]: { offered: 1, chosen: 0, shared: {}, weight: -1 } } }))).toBe(false);
    expect(nameOf(at({ tendencies, cards: { 'U4 who': dueIn(0) } }))).toBe('U4 who');
  });
});

describe('a drill that is aimed at a misconception', () => {
  const suspect = 'opting-out-ticks-both';

  it('offers it, and is the same for the same seed', () => {
    const aimed = aimedDrill(suspect, 5);
    expect(aimed?.choices.filter(({ misconceptions }) => misconceptions.includes(suspect)).length).toBeGreaterThan(0);
    expect(aimedDrill(suspect, 5)).toEqual(aimed);
  });

  it('shows it by one of several choices, and nothing else by that, where such a drill is found', () => {
    const { choices } = aimedDrill(suspect, 1) ?? expect.fail();
    const showing = choices.filter(({ misconceptions }) => misconceptions.includes(suspect));
    expect(showing.map(({ misconceptions }) => misconceptions)).toEqual([[suspect]]);
    expect(choices.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['bounce-ticks-do-not-email', 1, 'status'],
    ['asking-is-enough', 1, 'changes'],
    ['new-address-clears-the-list', 1, 'between'],
    ['new-address-clears-the-list', 2, 'way-back'],
  ])('is of the kind in which one sees best whether somebody thinks so: %s, %d', (id, seed, kind) => {
    // By another measure of what else its choices may mean each of these would be of another kind.
    expect(aimedDrill(id, seed)?.id).toBe(`${kind}.${seed}.${id}`);
  });

  it('is looked for with other seeds where it is seldom on offer', () => {
    expect(aimedDrill('every-crm-is-salesforce', 5)?.id).toBe('next-sync.2654435766.every-crm-is-salesforce');
    expect(aimedDrill('opting-in-clears-both', 5)?.id).toBe('changes.1013904231.opting-in-clears-both');
  });
});
