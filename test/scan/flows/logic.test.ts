/** Which of several conditions hold by the logic that joins them. */
import { describe, expect, it } from 'vitest';
import { refuted, required } from '../../../src/scan/flow/logic.ts';

const NONE = { met: [], unmet: [] };
const met = (...places: readonly number[]) => ({ met: places, unmet: [] });

describe('conditions that a logic joins', () => {
  it.each<[string, number, ReturnType<typeof required>]>([
    ['', 2, met(0, 1)],
    [' AND ', 3, met(0, 1, 2)],
    ['and', 0, NONE],
    [' OR ', 2, NONE],
    ['or', 1, met(0)],
    ['1 AND 2', 2, met(0, 1)],
    ['1 AND 1', 1, met(0)],
    ['1 OR 2', 2, NONE],
    ['(1 AND 2) OR (2 AND 3)', 3, met(1)],
    ['1 OR 1', 1, met(0)],
    ['1 AND (2 OR 3)', 3, met(0)],
    ['1 OR 2 AND 3', 3, NONE],
    ['1 AND 2 OR 1 AND 3', 3, met(0)],
    ['NOT 2', 2, { met: [], unmet: [1] }],
    ['1 AND NOT (2 OR 3)', 3, { met: [0], unmet: [1, 2] }],
    ['NOT (1 AND 2)', 2, NONE],
    ['NOT (NOT 1)', 1, met(0)],
    ['NOT 1 AND NOT 1', 1, { met: [], unmet: [0] }],
    ['NOT (NOT 1 OR NOT 2)', 2, met(0, 1)],
    ['(NOT 1 AND 2) OR (NOT 1 AND 3)', 3, { met: [], unmet: [0] }],
    ['((12))', 12, met(11)],
  ])('of “%s” hold as far as it asks for them', (logic, count, expected) => {
    expect(required(logic, count)).toEqual(expected);
  });

  it.each(['1 AND', '(1', '(1 AND 2', '1)', '1 2', 'AND 1', 'NOT', '()', '0', '1 OR', 'whatever', '(1 2)', '1 AND 0'])(
    'are not known of “%s”, which is no logic',
    (logic) => {
      expect(required(logic, 2)).toEqual(NONE);
    },
  );

  it('are followed through as many brackets as people write, and no more', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(required(nested(50), 1)).toEqual(met(0));
    expect(required(nested(51), 1)).toEqual(NONE);
    expect(required(`${'NOT '.repeat(20_001)}1`, 1)).toEqual(NONE);
  });

  it('are all not met where none of an OR is, or a single one is not', () => {
    expect(refuted(' OR ', 3)).toEqual([0, 1, 2]);
    expect(refuted('and', 1)).toEqual([0]);
    expect(refuted('1 AND 2', 2)).toEqual([]);
    expect(refuted('and', 2)).toEqual([]);
    expect(refuted('or', 0)).toEqual([]);
  });
});
