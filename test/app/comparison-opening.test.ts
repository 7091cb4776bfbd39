/** Links of comparisons: what they carry there and back, what they ask of the explorer, and what is refused in one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonOpening, type Held, sideUnder } from '../../src/app/session/comparison-opening.ts';
import { arrivalAt, beginningOf } from '../../src/app/session/opening.ts';
import { back, eventsOf, fire, jump, rename, timelineOf } from '../../src/app/session/timeline.ts';
import {
  configurationsOf,
  type EventName,
  formatPair,
  type LinkedPair,
  type NamedRun,
  nameFrom,
  readPair,
  simulationOf,
} from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';
import { CLASSIC } from '../support/settings.ts';

const RUN: readonly EventName[] = ['prospect.unsubscribed', 'prospect.askedToOptIn', 'admin.clickedOptIn'];
const SALESFORCE = { ...CLASSIC, crm: 'salesforce' } as const;

const run = (events: readonly EventName[], more: Partial<NamedRun> = {}): NamedRun => ({
  settings: CLASSIC,
  name: null,
  events,
  at: events.length,
  ...more,
});

const LEFT = run(RUN, { name: 'Asked first', at: 1 });
const RIGHT = run(['prospect.unsubscribed', 'mail.hardBounced']);
const PAIR = formatPair({ left: LEFT, right: RIGHT });

const EMPTY: Held = { settings: CLASSIC, timeline: timelineOf([]) };
/** The explorer with three branches, the second of which is the current one. */
const HELD: Held = {
  settings: CLASSIC,
  timeline: jump(
    fire(back(fire(jump(timelineOf(RUN), 1, 1), 'mail.hardBounced')), 'mail.softBounced'),
    2,
    Number.POSITIVE_INFINITY,
  ),
};

function errorOf(text: string): string {
  const read = readPair(text);
  return read.ok ? '' : read.error;
}

describe('a comparison’s link', () => {
  it('is two runs’ links with their names', () => {
    expect(PAIR).toBe(
      'name=Asked%20first&model=classic.2&resubscribe=no&run=prospect.unsubscribed,prospect.askedToOptIn,admin.clickedOptIn&at=1/model=classic.2&resubscribe=no&run=prospect.unsubscribed,mail.hardBounced',
    );
    expect(readPair(PAIR)).toEqual({
      ok: true,
      value: { by: 'branch', left: LEFT, right: RIGHT, olderModel: null },
    });
  });

  it('carries any two branches, and any run under any two configurations, there and back', () => {
    const configurations = [...configurationsOf('classic'), ...configurationsOf('upgraded')];
    const settings = fc.constantFrom(...configurations);
    const name = fc.string({ unit: 'binary', maxLength: 80 }).map((typed) => nameFrom(typed));
    const sides = fc.tuple(settings, settings, name, name).chain(([here, there, one, other]) => {
      const events = fc.array(fc.constantFrom(...simulationOf(here).events), { maxLength: 20 });
      return fc.tuple(events, events, fc.boolean(), fc.nat(20)).map(([its, others, forked, at]) => {
        const left = run(its, { settings: here, name: one, at: Math.min(at, its.length) });
        return { left, right: forked ? run(others, { settings: here, name: other }) : sideUnder(left, there) };
      });
    });
    fc.assert(
      fc.property(sides, ({ left, right }) => {
        const by: LinkedPair['by'] =
          left.settings === right.settings && left.events.join() !== right.events.join() ? 'branch' : 'settings';
        expect(readPair(formatPair({ left, right }))).toEqual({
          ok: true,
          value: { by, left, right, olderModel: null },
        });
      }),
      parameters(200),
    );
  });

  it.each([
    ['nothing', '', 'two runs with one slash between them'],
    ['one run', 'model=classic.1', 'two runs with one slash between them'],
    ['three runs', 'model=classic.1/model=classic.1/model=classic.1', 'two runs with one slash'],
    ['an unknown event', `${PAIR}d`, 'Did you mean "mail.hardBounced"?'],
    ['a newer model', 'model=classic.1/model=classic.7', 'newer model, "classic.7"'],
    ['settings that cannot be', 'model=classic.1/model=classic.1&overwriteOptedOut=on', 'This link cannot be opened.'],
    [
      'two organisations and two runs',
      `model=classic.1/${formatPair({ left: run(RUN, { settings: SALESFORCE }), right: RIGHT }).split('/')[0]}`,
      'only one of the two may',
    ],
    [
      'a name that is too long',
      `name=${'x'.repeat(61)}&${PAIR.replace('name=Asked%20first&', '')}`,
      'a name is 1 to 60 characters',
    ],
    ['a name on two lines', PAIR.replace('%20', '%0A'), '"Asked\\nfirst"'],
    ['a name with a stray percent sign', PAIR.replace('%20', '%'), '"Asked%first"'],
    ['a name without a run', 'name=a/name=b', 'This link cannot be opened.'],
    ['two names', PAIR.replace('name=', 'name=a&name='), 'Unknown setting "name"'],
    ['a link without end', 'x'.repeat(400_001), '400001 characters long; at most 400000'],
    ['slashes without end', '/'.repeat(500_000), '500000 characters long'],
  ])('with %s is refused in one sentence', (_, text, part) => {
    const error = errorOf(text);
    expect(error).toContain(part);
    expect(error).not.toContain('\n');
    const { opening, comparison } = comparisonOpening(null, text, HELD);
    expect(opening).toEqual({ type: 'notice.show', text: error });
    expect(comparison).toBeUndefined();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(PAIR.length), (text, place) => {
        readPair(text);
        readPair(`${PAIR.slice(0, place)}${text}${PAIR.slice(place)}`);
      }),
      parameters(300),
    );
  });
});

describe('the explorer, asked to compare', () => {
  it('takes both branches with their names from a link', () => {
    const { opening, comparison } = comparisonOpening(null, PAIR, EMPTY);
    if (opening?.type !== 'run.restore') throw new Error('The explorer holds neither, so it is to restore both.');
    const { branches, at } = opening.timeline;
    expect(branches.map(({ name, tip }) => [name, eventsOf(tip)])).toEqual([
      [LEFT.name, LEFT.events],
      [RIGHT.name, RIGHT.events],
    ]);
    expect(eventsOf(at)).toEqual(RUN.slice(0, 1));
    expect(opening.notice).toBeNull();
    expect(comparison).toMatchObject({ by: 'branch', left: LEFT, right: RIGHT, text: PAIR, within: false });
  });

  it('takes one run alone where its settings are compared', () => {
    const text = formatPair({ left: run(RUN), right: run(RUN, { settings: SALESFORCE }) });
    const { opening, comparison } = comparisonOpening(null, text, EMPTY);
    expect(opening?.type === 'run.restore' && opening.timeline.branches).toHaveLength(1);
    expect(comparison).toMatchObject({ by: 'settings', right: { settings: SALESFORCE } });
  });

  it('keeps everything where it holds both already, and goes to the first of the two', () => {
    expect(comparisonOpening(null, PAIR, HELD).opening).toEqual({ type: 'run.jump', branch: 1, depth: 1 });
    const turned = formatPair({ left: RIGHT, right: LEFT });
    expect(comparisonOpening(null, turned, HELD).opening).toBeNull();
  });

  it('gives up its run where it holds only one of the two, or holds them in another organisation', () => {
    const other = formatPair({ left: LEFT, right: run(['mail.hardBounced']) });
    expect(comparisonOpening(null, other, HELD).opening?.type).toBe('run.restore');
    expect(comparisonOpening(null, PAIR, { ...HELD, settings: SALESFORCE }).opening?.type).toBe('run.restore');
  });

  it('chooses what to compare with by itself', () => {
    const branches = comparisonOpening(null, null, { ...HELD, timeline: rename(HELD.timeline, 2, 'Bounced') });
    expect(branches.opening).toBeNull();
    expect(branches.comparison).toMatchObject({ by: 'branch', left: { name: 'Bounced' }, right: { events: RUN } });
    expect(branches.comparison?.within).toBe(true);
    const settings = comparisonOpening('settings', null, HELD);
    expect(settings.comparison?.by).toBe('settings');
    expect(settings.comparison?.right.settings).not.toEqual(CLASSIC);
    expect(comparisonOpening(null, null, EMPTY).comparison?.by).toBe('settings');
  });

  it('opens a link’s runs from the start, and nothing where there is nothing to compare yet', async () => {
    const first = await arrivalAt(`#/compare?${PAIR}`);
    expect(first).toMatchObject({ page: 'explore', comparison: { by: 'branch', left: LEFT, right: RIGHT } });
    const { timeline } = beginningOf(first.opening);
    expect(timeline?.branches.map(({ tip }) => eventsOf(tip))).toEqual([LEFT.events, RIGHT.events]);
    expect(await arrivalAt('#/compare')).toEqual({ page: 'explore', id: null, opening: null });
    expect(await arrivalAt(`#/compare?${PAIR}`, HELD)).toMatchObject({ page: 'explore', comparison: { by: 'branch' } });
  });
});
