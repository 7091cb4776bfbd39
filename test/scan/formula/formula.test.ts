/**
 * What a formula may come to, held against formulas that are worked out for every record: what they really come to is among what
 * was said. The formulas are made with their meaning, so nothing here reads one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, tellableOutcomes } from '../../../src/scan/formula/formula.ts';
import { impliedBy } from '../../../src/scan/formula/implied.ts';
import { parameters } from '../../support/random.ts';

/** What two fields hold, and what the platform says where nobody can know. */
interface World {
  readonly a: boolean;
  readonly b: boolean;
  readonly changed: boolean;
}

const WORLDS: readonly World[] = [true, false].flatMap((a) =>
  [true, false].flatMap((b) => [true, false].map((changed) => ({ a, b, changed }))),
);

/** A formula with what it means. */
interface Made {
  readonly text: string;
  readonly is: (world: World) => boolean;
}

const literals: readonly Made[] = [
  { text: 'TRUE', is: () => true },
  { text: 'false', is: () => false },
  { text: '$GlobalConstant.True', is: () => true },
  { text: '$GlobalConstant.False', is: () => false },
  { text: '1 = 1.0', is: () => true },
  { text: '1 <> 2', is: () => true },
  { text: '"a" == "A"', is: () => false },
  { text: "'x' != 'x'", is: () => false },
  { text: 'TRUE = true', is: () => true },
];
const fields: readonly Made[] = [
  { text: '{!$Record.A__c}', is: ({ a }) => a },
  { text: 'B__c', is: ({ b }) => b },
];
const open: Made = { text: 'ISCHANGED(A__c)', is: ({ changed }) => changed };

const formulaOf = (leaves: readonly Made[]): fc.Arbitrary<Made> =>
  fc.letrec<{ made: Made }>((tie) => {
    const one = tie('made');
    return {
      made: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(...leaves),
        one.map(({ text, is }) => ({ text: `NOT( ${text} )`, is: (world: World) => !is(world) })),
        one.map(({ text, is }) => ({ text: `!(${text})`, is: (world: World) => !is(world) })),
        one.map(({ text, is }) => ({ text: `( /* as it is */ ${text})`, is })),
        fc.tuple(one, one, one).map(([test, yes, no]) => ({
          text: `If(${test.text}, ${yes.text},\n ${no.text})`,
          is: (world: World) => (test.is(world) ? yes.is(world) : no.is(world)),
        })),
        fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => ({
          text: `AND(${parts.map(({ text }) => text).join(',')})`,
          is: (world: World) => parts.every(({ is }) => is(world)),
        })),
        fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => ({
          text: `or(${parts.map(({ text }) => text).join(' , ')})`,
          is: (world: World) => parts.some(({ is }) => is(world)),
        })),
        fc.tuple(one, one).map(([value, instead]) => ({
          text: `BLANKVALUE(${value.text}, ${instead.text})`,
          is: value.is,
        })),
        fc.tuple(one, one, one).map(([of, yes, no]) => ({
          text: `CASE(${of.text}, TRUE, ${yes.text}, ${no.text})`,
          is: (world: World) => (of.is(world) ? yes.is(world) : no.is(world)),
        })),
      ),
    };
  }).made;

const comesTo = (outcome: Outcome, world: World, value: boolean): boolean => {
  if (outcome.kind === 'unknown') return true;
  if (outcome.kind === 'constant') return outcome.value === value;
  return ((outcome.name === 'B__c' ? world.b : world.a) !== outcome.negated) === value;
};

const TRUE: Outcome = { kind: 'constant', value: true };
const FALSE: Outcome = { kind: 'constant', value: false };
const UNKNOWN: Outcome = { kind: 'unknown' };
const field = (name: string, negated = false): Outcome => ({ kind: 'reference', name, negated });

describe('what a formula may come to', () => {
  it('has what it comes to among it, whatever the record holds', () => {
    fc.assert(
      fc.property(formulaOf([...literals, ...fields, open]), ({ text, is }) => {
        const outcomes = tellableOutcomes(text);
        for (const world of WORLDS) expect(outcomes.some((each) => comesTo(each, world, is(world)))).toBe(true);
      }),
      parameters(2000),
    );
  });

  it('is one value where no field is asked', () => {
    // What is asked of a field after it was decided is no question.
    const made = formulaOf(literals).filter(({ text }) => !/BLANKVALUE|CASE/i.test(text));
    fc.assert(
      fc.property(made, ({ text, is }) => {
        expect(tellableOutcomes(text)).toEqual([is(WORLDS[0] as World) ? TRUE : FALSE]);
      }),
      parameters(500),
    );
  });

  it.each<[string, readonly Outcome[]]>([
    ['{! $Record.HasOptedOutOfEmail }', [field('$Record.HasOptedOutOfEmail')]],
    ['NOT(HasOptedOutOfEmail)', [field('HasOptedOutOfEmail', true)]],
    ['!!HasOptedOutOfEmail', [field('HasOptedOutOfEmail')]],
    ['NULL', [{ kind: 'constant', value: null }]],
    ['NOT(NULL)', [TRUE]],
    ['IF(NULL, TRUE, FALSE)', [FALSE]],
    ['IF(A__c, TRUE, B__c)', [TRUE, field('B__c')]],
    ['IF(A__c, TRUE, FALSE)', [UNKNOWN]],
    ['IF(A__c, TRUE)', [UNKNOWN]],
    ['AND(TRUE, A__c)', [field('A__c')]],
    ['AND(FALSE, ISNEW())', [FALSE]],
    ['OR(FALSE, A__c)', [field('A__c')]],
    ['OR(TRUE, ISNEW())', [TRUE]],
    ['AND(A__c, B__c)', [UNKNOWN]],
    ['CASE(Status, "Open", TRUE, "Closed", B__c, A__c)', [TRUE, field('B__c'), field('A__c')]],
    ['NULLVALUE(A__c, FALSE)', [field('A__c'), FALSE]],
    ['A__c = TRUE', [UNKNOWN]],
    ['A__c && B__c', [UNKNOWN]],
    ['1 + 1', [UNKNOWN]],
    ['1 = 1 = 1', [UNKNOWN]],
    ['1 = "1"', [UNKNOWN]],
    ['1 < 2', [UNKNOWN]],
    ['NOW() = 1', [UNKNOWN]],
    ['"TRUE"', [UNKNOWN]],
    ['7', [UNKNOWN]],
    ['-A__c', [UNKNOWN]],
    ['', [UNKNOWN]],
    ['TRUE FALSE', [UNKNOWN]],
    ['(TRUE', [UNKNOWN]],
    ['TRUE)', [UNKNOWN]],
    ['NOT(TRUE', [UNKNOWN]],
    ['IF(TRUE TRUE)', [UNKNOWN]],
    ['TRUE ;', [UNKNOWN]],
    [`${'('.repeat(39)}TRUE${')'.repeat(39)}`, [TRUE]],
    [`${'('.repeat(40)}TRUE${')'.repeat(40)}`, [UNKNOWN]],
    [`TRUE${' '.repeat(19_996)}`, [TRUE]],
    [`TRUE${' '.repeat(20_000)}`, [UNKNOWN]],
    ['IF(A__c, TRUE, ISNEW())', [UNKNOWN]],
    ['IF(A__c)', [UNKNOWN]],
    ['BLANKVALUE(A__c)', [UNKNOWN]],
    ['CASE(Status)', [UNKNOWN]],
  ])('of %j', (formula, outcomes) => expect(tellableOutcomes(formula)).toEqual(outcomes));

  it.each([
    '7',
    '"FALSE"',
    '-A__c',
    'A__c = 1',
    '1 < 2',
    '1 = (1)',
    '(1) = 1',
    'A__c = 1 && B__c',
    'NOT()',
    '()',
    'ISNEW()',
    // Named after true and false, but fields all the same.
    'Is_True = Is_False',
    'True__c = False__c',
    'FALSE(A__c) = FALSE',
    'FALSE = FALSE(A__c)',
  ])('cannot be told where %s is one part of an AND or an OR, unless another decides', (part) => {
    expect(tellableOutcomes(`AND(TRUE, ${part})`)).toEqual([UNKNOWN]);
    expect(tellableOutcomes(`OR(${part}, FALSE)`)).toEqual([UNKNOWN]);
    if (part === '()') return;
    expect(tellableOutcomes(`AND(${part}, FALSE)`)).toEqual([FALSE]);
    expect(tellableOutcomes(`OR(TRUE, ${part})`)).toEqual([TRUE]);
  });

  it('goes on behind a sum or a comparison of any length', () => {
    expect(tellableOutcomes('IF(TRUE, B__c, A__c > 1 && B__c || ISNEW())')).toEqual([field('B__c')]);
    expect(tellableOutcomes('IF(A__c + 1 + 2 > 3, B__c, B__c)')).toEqual([field('B__c')]);
  });

  it('cannot be told where an argument is left out', () => {
    expect(tellableOutcomes('AND(,)')).toEqual([UNKNOWN]);
    expect(tellableOutcomes('IF(, TRUE, FALSE)')).toEqual([UNKNOWN]);
  });

  it('is not known where there are more than sixteen ways', () => {
    const cases = (count: number) =>
      `CASE(X__c, ${Array.from({ length: count - 1 }, (_, place) => `${place}, F${place}__c`).join(', ')}, Z__c)`;
    expect(tellableOutcomes(cases(16))).toHaveLength(16);
    expect(tellableOutcomes(cases(17))).toEqual([UNKNOWN]);
  });
});

describe('what holds wherever a formula is true', () => {
  it('holds there, whatever the record holds', () => {
    fc.assert(
      fc.property(formulaOf([...literals, ...fields, open]), ({ text, is }) => {
        for (const { name, is: value } of impliedBy(text))
          for (const world of WORLDS)
            if (is(world)) expect(name === 'B__c' ? world.b : world.a, `${text} implies ${name}`).toBe(value);
      }),
      parameters(2000),
    );
  });

  it.each<[string, Readonly<Record<string, boolean>>]>([
    ['A__c', { A__c: true }],
    ['(NOT(A__c))', { A__c: false }],
    ['!A__c', { A__c: false }],
    ['A__c = TRUE && B__c <> true', { A__c: true, B__c: false }],
    ['AND({!$Record.A__c}, B__c == FALSE)', { '$Record.A__c': true, B__c: false }],
    ['A__c != FALSE', { A__c: true }],
    ['A__c && B__c || C__c', {}],
    ['OR(A__c, B__c)', {}],
    ['A__c = B__c', {}],
    ['A__c > TRUE', {}],
    ['TRUE', {}],
    ['NOT(AND(A__c, B__c))', {}],
    ['A__c "', {}],
    ['', {}],
    // Only an AND holds with each of its parts, whatever these are.
    ['AND(OR(A__c, B__c), C__c, NOT(D__c))', { C__c: true, D__c: false }],
    ['(A__c || B__c) && C__c', { C__c: true }],
    ['(A__c) && (B__c)', { A__c: true, B__c: true }],
    ['(A__c) || (B__c)', {}],
    ['NOT(A__c) || NOT(B__c)', {}],
    ['A__c = TRUE || B__c', {}],
    ['A__c = TRUE = B__c', {}],
    ['A__c && Name = "||"', { A__c: true }],
    ['!(A__c)', { A__c: false }],
    ['-A__c', {}],
    // Named after true and false, but fields all the same.
    ['Is_True && True__c', { Is_True: true, True__c: true }],
    ['A__c = Is_True', {}],
    ['A__c = True__c', {}],
    ['A__c = Is_False', {}],
    ['A__c = False__c', {}],
    ['$GlobalConstant.True', {}],
    // Texts and numbers are no fields, and no text is true or an operator.
    ['"A__c"', {}],
    ['1', {}],
    ['A__c = "true"', {}],
    ['A__c "=" TRUE', {}],
    ['A__c "&&" B__c', {}],
    // Cut off in the middle.
    ['(A__c', {}],
    ['NOT(A__c &&', {}],
  ])('of %j', (formula, implied) => {
    expect(impliedBy(formula)).toEqual(Object.entries(implied).map(([name, is]) => ({ name, is })));
  });

  it('is looked for twenty levels deep', () => {
    const within = (levels: number, around: (inner: string) => string) =>
      Array.from({ length: levels }).reduce<string>(around, 'A__c');
    const calls = (levels: number) => impliedBy(within(levels, (inner) => `AND(${inner})`));
    const signs = (levels: number) => impliedBy(within(levels, (inner) => `(${inner} && B__c)`));
    expect(calls(20)).toEqual([{ name: 'A__c', is: true }]);
    expect(calls(21)).toEqual([]);
    expect(signs(20)).toContainEqual({ name: 'A__c', is: true });
    const brackets = (levels: number) => impliedBy(within(levels, (inner) => `(${inner})`));
    expect(brackets(20)).toEqual([{ name: 'A__c', is: true }]);
    expect(brackets(21)).toEqual([]);
    // What stands further out holds all the same.
    expect(signs(21)).toEqual(Array.from({ length: 20 }, () => ({ name: 'B__c', is: true })));
  });
});
