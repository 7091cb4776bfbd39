/** Random flows, scanned and run on every way that there is: the scan says what the runs do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/scan/index.ts';
import { parameters } from '../support/random.ts';
import { type Element, type FlowModel, type Item, metadataOf } from './random/flow-model.ts';
import { everyWrite, type Written } from './random/interpreter.ts';
import { scanTexts } from './scan-texts.ts';

/**
 * Flows of up to eight elements, in which anything may lead anywhere.
 * @param telling whether decisions ask about values.
 * @param first what the first element is of, where that is not left to chance.
 * @param looping whether there are loops.
 */
function flows(telling: boolean, first?: Element['kind'], looping = true): fc.Arbitrary<FlowModel> {
  const size = 8;
  const kinds = fc.array(
    fc.constantFrom(
      'assign',
      'assign',
      'decide',
      looping ? 'loop' : 'look',
      'look',
      'look-many',
      'save',
      'save',
      'create',
    ),
    {
      minLength: 2,
      maxLength: size,
    },
  );
  return kinds.chain((drawn) => {
    const chosen = first === undefined ? drawn : [first, ...drawn.slice(1)];
    const named = (kind: string) => chosen.flatMap((each, place) => (each === kind ? [`E${place}`] : []));
    const variables = ['r0', 'r1', '$Record'];
    const record = fc.constantFrom(...variables, ...named('look'), ...named('loop'));
    const list = fc.constantFrom('c0', 'c1');
    const anyList = fc.constantFrom('c0', 'c1', ...named('look-many'));
    const flag = fc.constantFrom('b0', 'b1');
    // Mostly onwards, so that flows come to something; sometimes back.
    const to = fc.option(fc.nat(chosen.length - 1), { freq: 8, nil: null });
    const from = fc.oneof(
      fc.record({ kind: fc.constant('literal' as const), value: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('flag' as const, 'opposite' as const), name: flag }),
      fc.record({ kind: fc.constantFrom('field' as const, 'opposite-field' as const), record }),
    );
    const item = fc.oneof(
      { weight: 3, arbitrary: fc.record({ set: fc.constant('field' as const), record, to: from }) },
      fc.record({ set: fc.constant('flag' as const), name: flag, to: from }),
      fc.record({ set: fc.constant('record' as const), record: fc.constantFrom('r0', 'r1'), from: record }),
      { weight: 2, arbitrary: fc.record({ set: fc.constant('add' as const), list, record }) },
      fc.record({ set: fc.constant('remove' as const), list, record }),
      fc.record({ set: fc.constant('list' as const), list, from: anyList }),
    );
    const asked = telling
      ? fc.oneof(fc.record({ kind: fc.constant('flag' as const), name: flag }), {
          weight: 3,
          arbitrary: fc.record({ kind: fc.constant('field' as const), record }),
        })
      : fc.constant({ kind: 'anything' as const });
    const elementOf = (kind: string, place: number): fc.Arbitrary<Element> => {
      const next = fc.oneof(
        { weight: 3, arbitrary: fc.constant(place + 1 < chosen.length ? place + 1 : null) },
        { weight: 2, arbitrary: to },
      );
      switch (kind) {
        case 'assign':
          return fc.record({
            kind: fc.constant('assign' as const),
            items: fc.array(item, { minLength: 1, maxLength: 3 }),
            next,
          });
        case 'decide':
          return fc.record({ kind: fc.constant('decide' as const), on: asked, next, otherwise: to });
        case 'loop':
          return fc.record({ kind: fc.constant('loop' as const), list: anyList, next, after: to });
        case 'look':
        case 'look-many':
          return fc.record({ kind: fc.constant('look' as const), many: fc.constant(kind === 'look-many'), next });
        default:
          return fc.record({
            kind: fc.constant('save' as const),
            what: fc.oneof(record, anyList),
            creates: fc.constant(kind === 'create'),
            next,
          });
      }
    };
    return fc.record({
      elements: fc.tuple(...chosen.map(elementOf)),
      flags: fc.record({ b0: fc.constantFrom(true, false, null), b1: fc.constantFrom(true, false, null) }),
      records: fc.constant(['r0', 'r1']),
      lists: fc.constant(['c0', 'c1']),
    });
  });
}

/** The same, with everything about the record that the flow began with, of which it first asks. */
function aboutTheRecord(flow: FlowModel): FlowModel {
  const elements = flow.elements.map((element, place): Element => {
    if (place === 0)
      return { kind: 'decide', on: { kind: 'field', record: '$Record' }, next: 1, otherwise: flow.elements.length - 1 };
    if (element.kind === 'save') return { ...element, what: '$Record' };
    if (element.kind !== 'assign') return element;
    return {
      ...element,
      items: element.items.map((item) => (item.set === 'field' ? { ...item, record: '$Record' } : item)),
    };
  });
  return { ...flow, elements };
}

const telling = fc.oneof(
  { weight: 1, arbitrary: flows(true) },
  { weight: 2, arbitrary: flows(true, 'decide').map(aboutTheRecord) },
);

const found = async (flow: FlowModel): Promise<readonly Finding[]> => {
  const result = await scanTexts({ 'flows/Random.flow-meta.xml': metadataOf(flow) });
  expect(result.unread.filter(({ outside }) => !outside)).toEqual([]);
  return result.automations;
};

const placeOf = ({ name }: Finding): number => Number(/^Random: E(\d+)/.exec(name)?.[1]);

/** Each thing that is done at each place, once: `3 ticks`. */
const deeds = (list: readonly (readonly [place: number, ticks: boolean])[]): readonly string[] =>
  [...new Set(list.map(([place, ticks]) => `${place} ${ticks ? 'ticks' : 'clears'}`))].sort();

const deedsOf = (findings: readonly Finding[]): readonly string[] =>
  deeds(
    findings.flatMap((each) => each.does.map((event) => [placeOf(each), event.endsWith('.tickedOptOut')] as const)),
  );

const deedsIn = (written: readonly Written[]): readonly string[] =>
  deeds(written.map(({ place, value }) => [place, value === true] as const));

const removes = ({ elements }: FlowModel): boolean =>
  elements.some((element) => element.kind === 'assign' && element.items.some(({ set }) => set === 'remove'));

/** An element with those of its assignments that set such things. */
const only = (element: Element, isKept: (set: Item['set']) => boolean): Element =>
  element.kind === 'assign' ? { ...element, items: element.items.filter(({ set }) => isKept(set)) } : element;

const isOfValue = (set: Item['set']): boolean => set === 'field' || set === 'flag';

/** Flows in which no record is put anywhere else. */
const withoutCopies = flows(false, undefined, false).map(
  (flow): FlowModel => ({ ...flow, elements: flow.elements.map((element) => only(element, isOfValue)) }),
);

/** Where an element leads, but never to the first. */
function onwards(element: Element): Element {
  const later = (place: number | null) => (place === 0 ? null : place);
  switch (element.kind) {
    case 'decide':
      return { ...element, next: later(element.next), otherwise: later(element.otherwise) };
    case 'loop':
      return { ...element, next: later(element.next), after: later(element.after) };
    default:
      return { ...element, next: later(element.next) };
  }
}

/** Flows in which fields are set first of all, and records put elsewhere only then. */
const settingFirst = flows(false, 'assign').map((flow): FlowModel => {
  const elements = flow.elements.map((element, place) =>
    onwards(only(element, place === 0 ? isOfValue : (set) => set !== 'field' && set !== 'remove')),
  );
  return { ...flow, elements };
});

describe('a random flow', () => {
  it('is told to do what it does on some way, no more and no less, where nothing is set on what was copied', async () => {
    let writing = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(withoutCopies, settingFirst), async (flow) => {
        const written = everyWrite(flow, false);
        fc.pre(written !== null);
        const findings = await found(flow);
        if (findings.length > 0) writing += 1;
        expect(deedsOf(findings)).toEqual(deedsIn(written));
      }),
      parameters(800),
    );
    expect(writing).toBeGreaterThan(30);
  });

  it('is told what it does whether or not a copy is the same record, and for certain what it does either way', async () => {
    let writing = 0;
    await fc.assert(
      fc.asyncProperty(flows(false), async (flow) => {
        const [apart, sharing] = [everyWrite(flow, false), everyWrite(flow, true)];
        fc.pre(apart !== null && sharing !== null);
        const findings = await found(flow);
        if (findings.length > 0) writing += 1;
        expect(deedsOf(findings)).toEqual(expect.arrayContaining([...deedsIn([...apart, ...sharing])]));
        // Certain is what the flow alone decides, whatever becomes of a copy.
        const certain = apart.filter(({ known, value }) => known && value !== null);
        const said = deedsOf(findings.filter(({ certainty }) => certainty === 'certain'));
        expect(deedsIn(certain)).toEqual(expect.arrayContaining([...said]));
        // What is left where something was taken out is only possible.
        if (!removes(flow)) expect(said).toEqual(deedsIn(certain));
      }),
      parameters(1000),
    );
    // The flows are not such that nothing ever happens.
    expect(writing).toBeGreaterThan(40);
  });

  it('is told all that it does where decisions ask about the field, and under conditions that always hold', async () => {
    let conditioned = 0;
    await fc.assert(
      fc.asyncProperty(telling, async (flow) => {
        const runs = [everyWrite(flow, false), everyWrite(flow, true)];
        fc.pre(runs.every((run) => run !== null));
        const written = runs.flatMap((run) => run ?? []);
        const findings = await found(flow);
        expect(deedsOf(findings)).toEqual(expect.arrayContaining([...deedsIn(written)]));
        for (const { place, value, before } of written) {
          const event = value === true ? 'crmAutomation.tickedOptOut' : 'crmAutomation.untickedOptOut';
          const able = findings.filter((each) => placeOf(each) === place && each.does.includes(event));
          // One of those that tell of it has conditions that this record met.
          expect(
            able.some(({ need = [] }) => need.every((words) => (before === true) === words.endsWith('ticked'))),
          ).toBe(true);
        }
        if (findings.some(({ need }) => need !== undefined)) conditioned += 1;
      }),
      parameters(1000),
    );
    expect(conditioned).toBeGreaterThan(4);
  });
});
