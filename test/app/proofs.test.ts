/** What the proof table folds: columns that are alike, told exactly by their settings, and rows of which all is well. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAD_NEWS, type Column, columnsOf, resultIn, rowsOf } from '../../src/app/pages/proofs/alike.ts';
import { type Conditions, casesOf, casesWords, meets } from '../../src/app/pages/proofs/conditions.ts';
import { headOf, placeIn } from '../../src/app/pages/proofs/proof-head.ts';
import { PLANS, type Plan, planById } from '../../src/app/pages/proofs/proof-plan.ts';
import { columnWords, viewOf } from '../../src/app/pages/proofs/proof-view.ts';
import type { PropertyId, PropertyVerdict, Settings, Verification } from '../../src/simulation/index.ts';
import { GOLDEN } from '../golden/golden.ts';
import { parameters } from '../support/random.ts';

/** A plan as it was decided when the golden verdicts were written. */
function decidedOf({ id, edition }: Plan): readonly Verification[] {
  const { everything, neverClearing } = GOLDEN.editions[edition];
  return (id === 'never-clears' ? neverClearing : everything).map(({ verdicts, ...rest }) => ({
    schemaVersion: 1,
    complete: true,
    ...rest,
    properties: Object.entries(verdicts).map(([property, verdict]) => ({
      id: property as PropertyId,
      verdict: verdict.replace(/ in \d+$/, '') as PropertyVerdict,
    })),
  }));
}

const settingsOf = (column: Column): readonly Settings[] => column.map(({ settings }) => settings);
const picked = (cases: readonly Conditions[], all: readonly Settings[]) =>
  all.filter((settings) => cases.some((conditions) => meets(settings, conditions)));

describe.each(PLANS)('the table of $id', (plan) => {
  const decided = decidedOf(plan);
  const columns = columnsOf(decided);
  const cases = columns.map((column) => casesOf(settingsOf(column), plan.configurations));
  const { exceptions, folded } = rowsOf(plan.properties, columns);

  it('has every configuration in one column, together with those of the very same verdicts and no others', () => {
    const verdictsOf = ({ properties }: Verification) => properties.map(({ verdict }) => verdict).join();
    expect(columns.flat().length).toBe(decided.length);
    expect(new Set(columns.flat()).size).toBe(decided.length);
    for (const column of columns) expect(new Set(column.map(verdictsOf)).size).toBe(1);
    expect(new Set(columns.map(([first]) => verdictsOf(first))).size).toBe(columns.length);
    expect(columns.length).toBeLessThan(decided.length / 3);
  });

  it('says of each column what is true of its configurations and of no other', () => {
    for (const [place, column] of columns.entries())
      expect(picked(cases[place] ?? [], plan.configurations)).toEqual(settingsOf(column));
  });

  it('says the same in its head, where what is shared is said once', () => {
    const { above, own, last } = headOf(cases);
    for (const [place, column] of columns.entries()) {
      const over = (cells: typeof own) => cells.filter(({ from, span }) => from <= place && place < from + span);
      const lastly = last ? [[[{ name: last.name, values: last.values[place] ?? [] }]]] : [];
      const said = [...[...over(above), ...over(own)].map((cell) => cell.cases), ...lastly];
      expect(over(own).length).toBe(1);
      expect(
        said.reduce((left, each) => picked(each, left), plan.configurations),
        `column ${place}`,
      ).toEqual(settingsOf(column));
    }
  });

  it('has every property in one row, and folds those alone of which there is no bad news', () => {
    const rows = [...exceptions, ...folded.flatMap(({ properties }) => properties)];
    expect(rows.toSorted((a, b) => plan.properties.indexOf(a) - plan.properties.indexOf(b))).toEqual(plan.properties);
    for (const property of rows) {
      const verdicts = new Set(columns.map((column) => resultIn(column, property)?.verdict));
      expect(BAD_NEWS.some((verdict) => verdicts.has(verdict))).toBe(exceptions.includes(property));
      const fold = folded.find(({ properties }) => properties.includes(property))?.fold;
      if (fold === 'everywhere') expect([...verdicts]).toEqual(['holds']);
      if (fold === 'where-it-applies') expect([...verdicts].toSorted()).toEqual(['holds', 'not-applicable']);
      if (fold === 'nowhere') expect([...verdicts]).toEqual(['not-applicable']);
    }
  });

  it('says what is common to any configurations at all, exactly', () => {
    fc.assert(
      fc.property(fc.subarray([...plan.configurations], { minLength: 1 }), (some) => {
        expect(picked(casesOf(some, plan.configurations), plan.configurations)).toEqual(some);
      }),
      parameters(100),
    );
  });
});

describe('in words', () => {
  const wordsOf = (id: Plan['id']) => {
    const plan = planById(id);
    const view = viewOf(plan, decidedOf(plan), false);
    return view.columns.map((_, column) => columnWords(view, column));
  };

  it('a column is told by the fewest settings', () => {
    expect(wordsOf('classic')).toEqual(
      expect.arrayContaining(['Salesforce, assigned, overwrite on', 'Resubscribe off, with no CRM; or not assigned']),
    );
    expect(wordsOf('upgraded')[0]).toBe('No CRM; or Salesforce, not linked');
    expect(wordsOf('upgraded')).toContain(
      'Salesforce, linked, Opted Out sync: Salesforce’s value or the most recently changed',
    );
  });

  it('all there are need no settings', () => {
    const { configurations, edition } = planById('classic');
    expect(casesWords({ edition }, casesOf(configurations, configurations))).toBe('');
  });
});

describe('while it is decided', () => {
  const plan = planById('classic');
  const decided = decidedOf(plan);

  it('nothing is said of columns that still grow', () => {
    const view = viewOf(plan, decided.slice(0, 5), true);
    expect([view.cases, view.head, view.whole]).toEqual([null, null, false]);
    expect(columnWords(view, 0)).toBe('So far');
  });

  it('the columns are told apart from what is decided, where it was stopped', () => {
    const one = viewOf(plan, [undefined, decided[1]], false);
    expect(one.columns.length).toBe(1);
    expect(columnWords(one, 0)).toBe('Every configuration');
    const some = viewOf(plan, decided.slice(0, 2), false);
    expect(some.columns.map((_, column) => columnWords(some, column))).toEqual(['Resubscribe off', 'Resubscribe on']);
  });
});

it('puts violations before what is open, and both before what is possible', () => {
  const plan = planById('classic');
  const verdicts: Readonly<Record<string, PropertyVerdict>> = { P2: 'possible', P3: 'undecided', P5: 'violated' };
  const properties = plan.properties.map(({ id }) => ({ id, verdict: verdicts[id] ?? 'holds' }));
  const [first] = decidedOf(plan);
  const { exceptions } = rowsOf(plan.properties, columnsOf([{ ...(first as Verification), properties }]));
  expect(exceptions.map(({ id }) => id)).toEqual(['P5', 'P3', 'P2']);
});

it('knows which column stands alone under its words', () => {
  const head = headOf(
    [[false], [true], [false, true]].map((values, place) => [
      [
        { name: 'crm', values: [place === 2 ? 'salesforce' : 'none'] },
        ...(values.length === 1 ? [{ name: 'resubscribe', values } as const] : []),
      ],
    ]),
  );
  expect(head.last).toEqual({ name: 'resubscribe', values: [[false], [true], [false, true]] });
  expect([0, 1, 2].map((column) => placeIn(head, column))).toEqual([
    { first: true, alone: false },
    { first: false, alone: false },
    { first: true, alone: true },
  ]);
});
