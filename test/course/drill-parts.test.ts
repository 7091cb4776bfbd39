/** The parts of a drill: chance that can be had again, ids, grades, the words of a run, and which events an aim leans to. */
import { describe, expect, it } from 'vitest';
import { looksAlike } from '../../src/course/drill/asked-fields.ts';
import type { Drill } from '../../src/course/drill/drill.ts';
import { formatDrillId, readDrillId } from '../../src/course/drill/drill-id.ts';
import { drillReport } from '../../src/course/drill/drill-report.ts';
import { drillsFrom } from '../../src/course/drill/drills.ts';
import { gradeDrill } from '../../src/course/drill/grade.ts';
import { leaningOf } from '../../src/course/drill/leaning.ts';
import { hashOf, randomOf } from '../../src/course/drill/random.ts';
import { viewOf } from '../../src/course/drill/view.ts';
import {
  boxesWords,
  changesWords,
  doing,
  reasonOf,
  rulesAmong,
  statusWords,
  told,
  toldRun,
} from '../../src/course/drill/words.ts';
import {
  completeSettings,
  type EventName,
  editionOf,
  simulate,
  simulationOf,
  type Verdict,
} from '../../src/simulation/index.ts';

describe('chance', () => {
  it('is the same for the same text, on every machine', () => {
    expect([hashOf(''), hashOf('heron'), hashOf('heron', 1), hashOf('伊藤')]).toEqual([
      2_872_998_923, 3_946_588_310, 190_060_420, 5_525_162,
    ]);
    const random = randomOf('heron');
    expect(Array.from({ length: 8 }, () => random.below(100))).toEqual([33, 47, 94, 24, 9, 66, 88, 72]);
    expect(randomOf('heron').shuffled([1, 2, 3, 4, 5, 6])).toEqual([2, 5, 1, 4, 6, 3]);
  });

  it('gives every number below a limit about as often, and none else', () => {
    const random = randomOf('often');
    const counts = [0, 0, 0, 0, 0];
    for (let turn = 0; turn < 5000; turn++) {
      const number = random.below(5);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    expect(counts).toHaveLength(5);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('is met in so many of a hundred', () => {
    const random = randomOf('met');
    const met = (share: number) => Array.from({ length: 2000 }, () => random.percent(share)).filter(Boolean).length;
    expect([met(0), met(100)]).toEqual([0, 2000]);
    expect(Math.abs(met(20) - 400)).toBeLessThan(80);
  });

  it('picks one of a list, and throws for an empty one', () => {
    const random = randomOf('pick');
    expect(new Set(Array.from({ length: 60 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
    expect(() => random.pick([])).toThrow(/empty/);
  });

  it('shuffles a list without a change to it or a loss, and every order is met', () => {
    const random = randomOf('shuffle');
    const list = [1, 2, 3];
    const orders = new Set(Array.from({ length: 200 }, () => random.shuffled(list).join('')));
    expect([...orders].toSorted()).toEqual(['123', '132', '213', '231', '312', '321']);
    expect(list).toEqual([1, 2, 3]);
  });

  it('is used up by a shuffle once for each place but the last, so that what follows stays the same', () => {
    const [random, other] = [randomOf('heron'), randomOf('heron')];
    random.shuffled(['a', 'b', 'c']);
    for (let turn = 0; turn < 2; turn++) other.below(1);
    expect(random.below(1000)).toBe(other.below(1000));
  });

  it('goes on in a copy as it would have, each for itself', () => {
    const random = randomOf('copy');
    random.below(9);
    const copy = random.copy();
    const next = Array.from({ length: 5 }, () => copy.below(1000));
    expect(Array.from({ length: 5 }, () => random.below(1000))).toEqual(next);
  });
});

describe('a drill’s id', () => {
  it.each([
    ['status.0', { kind: 'status', seed: 0, aim: null }],
    ['next-sync.4294967295', { kind: 'next-sync', seed: 4_294_967_295, aim: null }],
    ['who.12.U4', { kind: 'who', seed: 12, aim: 'U4' }],
    ['who.12.marketers-may-opt-in', { kind: 'who', seed: 12, aim: 'marketers-may-opt-in' }],
  ])('“%s” is read, and written as it was', (id, name) => {
    expect(readDrillId(id)).toEqual(name);
    expect(formatDrillId(name)).toBe(id);
  });

  it.each([
    'status',
    'status.',
    'status.01',
    'status.1x',
    'xstatus.1',
    ' status.1',
    'status.1 ',
    'statu.1',
    'Status.1',
    'status.4294967296',
    'status.42949672950',
    'status.1.',
    'status.1.U99',
    'status.1.U4.U4',
    `status.1.${'x'.repeat(41)}`,
    'status1',
  ])('is not “%s”', (id) => expect(readDrillId(id)).toBeNull());
});

const choice = (text: string, misconceptions: readonly string[] = []): Drill['choices'][number] => ({
  text,
  reason: `${text} Why.`,
  misconceptions,
  means: { kind: 'outcome', outcome: text },
});
const DRILL: Drill = {
  id: 'outcome.7',
  kind: 'outcome',
  title: 'What comes of it',
  settings: completeSettings({}),
  person: 'Ana',
  events: [],
  showsRecord: false,
  question: 'What comes of it?',
  asked: null,
  choices: [choice('A.', ['one']), choice('B.'), choice('C.', ['one', 'other']), choice('D.')],
  answer: 1,
  why: 'So it is.',
  rules: ['U4'],
  automations: [],
};

describe('a grade', () => {
  it('says of a choice whether it is right, why, what it shows and what was on offer', () => {
    const onOffer = [
      { misconception: 'one', share: 0.5 },
      { misconception: 'other', share: 0.25 },
    ];
    expect(gradeDrill(DRILL, 2)).toEqual({
      right: false,
      reason: 'C. Why.',
      shows: ['one', 'other'],
      onOffer,
      choices: 4,
    });
    expect(gradeDrill(DRILL, 1)).toEqual({ right: true, reason: 'B. Why.', shows: [], onOffer, choices: 4 });
    expect([gradeDrill(DRILL, 4), gradeDrill(DRILL, -1)]).toEqual([null, null]);
  });
});

describe('a drill for scripts', () => {
  it('has the words of its choices, and of each wrong one why and what it shows', () => {
    expect(drillReport(DRILL)).toEqual({
      id: 'outcome.7',
      kind: 'outcome',
      seed: 7,
      settings: DRILL.settings,
      events: [],
      question: 'What comes of it?',
      choices: ['A.', 'B.', 'C.', 'D.'],
      answer: 'B.',
      because: { 'A.': 'A. Why.', 'C.': 'C. Why.', 'D.': 'D. Why.' },
      shows: { 'A.': ['one'], 'C.': ['one', 'other'] },
      why: 'So it is.',
      rules: ['U4'],
    });
    const automations = [{ name: 'Nightly', does: ['automation.untickedOptedOut'] as const, need: [] }];
    expect(drillReport({ ...DRILL, automations }).automations).toEqual(automations);
  });
});

describe('a row of drills', () => {
  it('has the next seed each time, and begins anew after the last', () => {
    expect([...drillsFrom(4_294_967_295, 2, 'refused')].map(({ id }) => id)).toEqual([
      'refused.4294967295',
      'refused.0',
    ]);
    expect([...drillsFrom(3, 2, null)].map(({ kind }) => kind)).toEqual(['who', 'refused']);
  });

  it('is none of a kind that there is not', () => expect(() => [...drillsFrom(3, 1, 'statu')]).toThrow(/statu/));
});

const TODAY = completeSettings({ crm: 'salesforce' });
const EDITION = editionOf(TODAY);
const recordAfter = (...events: readonly EventName[]): Verdict => simulate(TODAY, events).final as unknown as Verdict;

describe('the words of a drill', () => {
  it('tell an event as what happened, and as what somebody does', () => {
    expect(told(EDITION, 'prospect.unsubscribed', 'Ana')).toBe('Ana clicked unsubscribe');
    expect(doing(EDITION, 'admin.untickedDoNotEmail', 'Ana')).toBe('an administrator unticks Do Not Email');
    // An event of the other edition alone is told in its words.
    expect(told(EDITION, 'admin.clickedOptIn', 'Ana')).toBe('An administrator clicked the Opt In link');
    expect(doing(EDITION, 'admin.clickedOptIn', 'Ana')).toMatch(/^an administrator clicks /);
    expect(() => told(EDITION, 'admin.flew' as EventName, 'Ana')).toThrow(/admin.flew/);
  });

  it('tell a run in one sentence, with names as they are written', () => {
    expect(toldRun(EDITION, ['prospect.unsubscribed', 'connector.synced', 'prospect.resubscribed'], 'Ana')).toBe(
      'Ana clicked unsubscribe, then the connector synchronized with the CRM, then Ana resubscribed by the form',
    );
    expect(toldRun(EDITION, ['connector.synced'], 'Ana')).toBe('The connector synchronized with the CRM');
  });

  it('tell what changes between two records, field by field', () => {
    const nothing = recordAfter();
    expect(changesWords(EDITION, nothing, nothing)).toBe('Nothing changes.');
    const changed: Verdict = { ...nothing, optedOut: true, softBounces: 3, requested: true, breach: true };
    expect(changesWords(EDITION, nothing, changed)).toBe(
      'Prospect Opted Out becomes ticked, the soft bounces become 3, a request to come back stands and a breach of policy is recorded.',
    );
    expect(changesWords(EDITION, changed, nothing)).toBe(
      'Prospect Opted Out becomes blank, the soft bounces become 0, the request no longer stands and the breach of policy is gone.',
    );
    expect(changesWords(EDITION, nothing, recordAfter('admin.unverifiedConnector'))).toBe('The connector is paused.');
    // Which side was last is nobody’s to see, and a box that is not there does not change.
    expect(changesWords(EDITION, nothing, { ...nothing, lastChanged: 'prospect' as never })).toBe('Nothing changes.');
  });

  it('tell of a record what holds mail back', () => {
    expect(boxesWords(recordAfter())).toBe('No box is ticked');
    expect(boxesWords({ ...recordAfter(), softBounces: 2 })).toBe('No box is ticked. Soft bounces: 2 of 5');
    expect(boxesWords({ ...recordAfter(), optedOut: true, crmOptOut: true })).toBe(
      'Ticked: Prospect Opted Out and Email Opt Out',
    );
  });

  it('tell a status as an answer', () => expect(statusWords('transactional-only')).toBe('Transactional only.'));

  it('tell why a choice is wrong: by what its first misconception says, else as they are given', () => {
    expect(reasonOf([], 'So it is.')).toBe('So it is.');
    expect(reasonOf(['the-earth-is-flat'], 'So it is.')).toBe('So it is.');
    expect(reasonOf(['asking-is-enough', 'pardot-asks-first'], '')).toMatch(
      /^“Once she has asked, .*” Asking changes /,
    );
  });

  it('name each rule once, and no assumption', () => {
    expect(rulesAmong(['U4', 'U9', 'U4', 'A1' as never])).toEqual(['U4', 'U9']);
  });
});

describe('two records', () => {
  it('look alike where every box that can be seen is; a box that is not there looks blank', () => {
    const record = recordAfter();
    expect(looksAlike(record, { ...record, crmDoNotEmail: record.crmDoNotEmail === null ? false : null })).toBe(true);
    expect(looksAlike(record, { ...record, lastChanged: 'prospect' as never })).toBe(true);
    for (const field of ['optedOut', 'hardBounced', 'breach', 'requested'] as const)
      expect(looksAlike(record, { ...record, [field]: true })).toBe(false);
    expect(looksAlike(record, { ...record, softBounces: 1 })).toBe(false);
  });
});

describe('a view of the machine', () => {
  const simulation = simulationOf(completeSettings({}));
  const { next, after: later, verdict, changing } = viewOf(simulation);
  const { initial } = simulation.system();

  it('takes one event after the other, and none that there is not', () => {
    const optedOut = next(initial, 'prospect.unsubscribed') ?? -1;
    expect(verdict(optedOut).optedOut).toBe(true);
    expect(later(['prospect.unsubscribed', 'prospect.resubscribed'])).toBe(initial);
    expect(later([], optedOut)).toBe(optedOut);
    expect(next(initial, 'admin.clickedOptIn')).toBeNull();
    expect(later(['admin.clickedOptIn', 'prospect.unsubscribed'])).toBeNull();
  });

  it('says which events change something, in the order of the edition', () => {
    const events = changing(initial);
    expect(events).toContain('prospect.unsubscribed');
    expect(events).not.toContain('prospect.resubscribed');
    expect(events).toEqual(simulation.events.filter((event) => events.includes(event)));
    expect(changing(initial)).toBe(events);
  });
});

describe('what an aim leans to', () => {
  const SYNC: readonly EventName[] = ['connector.synced', 'crmUser.tickedOptOut', 'crmUser.untickedOptOut'];
  const leaning = (aim: string | null) => [...leaningOf(aim)];

  it('is nothing for a rule, for none and for what nobody thinks', () => {
    expect([leaning(null), leaning('U4'), leaning('the-earth-is-flat')]).toEqual([[], [], []]);
  });

  it.each<[string, readonly EventName[]]>([
    ['four-soft-bounces', ['mail.softBounced']],
    ['opted-out-gets-nothing', ['prospect.unsubscribed']],
    ['do-not-email-is-a-note', ['marketer.tickedDoNotEmail']],
    ['bounce-is-transactional', ['mail.hardBounced']],
    ['classic-as-today', ['prospect.unsubscribed', 'mail.hardBounced', 'prospect.resubscribed']],
    ['sales-box-always-stops', ['crmUser.tickedDoNotEmail', 'connector.synced']],
    ['salesforce-always-wins', ['prospect.unsubscribed', ...SYNC]],
    // An edit that names no event is about a dead address.
    ['opt-in-beats-a-bounce', ['mail.hardBounced']],
    ['unpausing-syncs', ['admin.verifiedConnector']],
    // What is seen only after something else leans to that too: to what ticks a box, a pause, a breach or a sync.
    [
      'opting-in-clears-both',
      ['admin.untickedOptedOut', 'automation.untickedOptedOut', 'marketer.tickedDoNotEmail', 'prospect.unsubscribed'],
    ],
    [
      'a-pause-locks-salesforce',
      [
        'crmUser.tickedOptOut',
        'crmUser.untickedOptOut',
        'crmAutomation.tickedOptOut',
        'crmAutomation.untickedOptOut',
        'admin.unverifiedConnector',
      ],
    ],
    ['a-pause-stops-hands', ['admin.synced', 'marketer.synced', 'admin.unverifiedConnector', ...SYNC]],
    ['a-pause-is-ignored', ['admin.unverifiedConnector', ...SYNC]],
    [
      'opting-out-again-undoes',
      [
        'admin.tickedOptedOut',
        'automation.tickedOptedOut',
        'automation.importedOptOut',
        'prospect.unsubscribed',
        'prospect.reportedSpam',
        'admin.untickedOptedOut',
      ],
    ],
    [
      'unsubscribe-outranks-sync',
      ['admin.synced', 'marketer.synced', 'prospect.unsubscribed', 'admin.unverifiedConnector', ...SYNC],
    ],
    ['second-tick-is-newer', ['prospect.unsubscribed', 'prospect.reportedSpam', 'admin.tickedOptedOut', ...SYNC]],
  ])('of “%s” is the events of what it gets wrong', (aim, events) => {
    expect(leaning(aim).toSorted()).toEqual(events.toSorted());
    expect(leaningOf(aim)).toBe(leaningOf(aim));
  });
});
