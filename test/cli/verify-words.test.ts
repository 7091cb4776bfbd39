/** What is printed of verdicts that were reached beforehand: no search is made here, so every word of it can be asked. */
import { describe, expect, it } from 'vitest';
import { COLOURED, PLAIN, type Style } from '../../src/cli/shared/style.ts';
import { groupRuns } from '../../src/cli/verify/group-runs.ts';
import { judgeVerifications } from '../../src/cli/verify/judge-verifications.ts';
import { verdictTable } from '../../src/cli/verify/verdict-table.ts';
import { verifyText } from '../../src/cli/verify/verify-text.ts';
import {
  completeSettings,
  EDITIONS,
  type OrganisationResult,
  type OrganisationVerification,
  type PropertyId,
  type Settings,
} from '../../src/simulation/index.ts';

const CALLER = { program: 'mailability', explorer: null };
const CLASSIC = completeSettings({ edition: 'classic', resubscribe: false });
const HOLE = completeSettings({ edition: 'classic', crm: 'salesforce', overwriteOptedOut: true, resubscribe: false });
const UPGRADED = completeSettings({ crm: 'salesforce', optedOutSync: 'most-recent' });

const verified = (
  settings: Settings,
  properties: readonly OrganisationResult[],
  more: Partial<OrganisationVerification> = {},
): OrganisationVerification => ({
  schemaVersion: 1,
  settings,
  states: 1200,
  transitions: 1,
  complete: true,
  properties,
  ...more,
});

const RUN = ['prospect.unsubscribed', 'connector.synced'] as const;
const BROKEN: OrganisationResult = { id: 'P1', verdict: 'violated', counterexample: RUN };

interface Asked {
  readonly named?: readonly PropertyId[];
  readonly accept?: Readonly<Partial<Record<PropertyId, string>>>;
  readonly style?: Style;
}
const judged = (all: readonly OrganisationVerification[], { named, accept = {} }: Asked = {}) =>
  judgeVerifications(all, named ?? null, new Map(Object.entries(accept)) as ReadonlyMap<PropertyId, string>);
const linesOf = (all: readonly OrganisationVerification[], asked: Asked = {}) =>
  verifyText(judged(all, asked), CALLER, asked.style ?? PLAIN);
const flat = (...given: Parameters<typeof linesOf>) =>
  linesOf(...given)
    .join('\n')
    .replaceAll(/ +/g, ' ');

describe('one configuration', () => {
  it('is told with its size, its properties beneath each other, and the edition', () => {
    const lines = linesOf([
      verified(CLASSIC, [
        { id: 'P1', verdict: 'holds' },
        { id: 'P11', verdict: 'impossible' },
      ]),
    ]);
    expect(lines.slice(0, 4)).toEqual([
      'Classic edition (before Winter ’22), no CRM, resubscribe off',
      '1,200 states, 1 transition: everything that can be reached',
      '',
      '  P1   Automation never re-opens an opt-out  holds',
    ]);
    expect(lines).toContain('  P11  The race can be lost                  impossible');
    expect(lines.filter((line) => line.includes('rests on'))).toHaveLength(1);
    expect(lines.slice(-4, -2)).toEqual(['', 'Nothing that counts is violated.']);
    expect(lines.slice(-2).join(' ')).toMatch(/^This is the edition of the older guides\..* A model was checked/);
    expect(linesOf([])).toEqual([]);
  });

  it('says what bears on it and the model does not know, of one configuration alone', () => {
    const last = (...all: readonly OrganisationVerification[]) =>
      linesOf(all)
        .slice(linesOf(all).indexOf('Nothing that counts is violated.') + 1)
        .join(' ');
    const holds = [{ id: 'P1', verdict: 'holds' }] as const;
    expect(last(verified(UPGRADED, holds))).toBe(
      'The model does not know whether the account still goes by the record (O7). A model was checked, not an account.',
    );
    expect(last(verified(UPGRADED, holds), verified(completeSettings({}), holds))).toBe(
      'A model was checked, not an account.',
    );
  });

  it('says what a verdict rests on where it stands, and not where it does not', () => {
    const rests = (id: PropertyId, verdict: OrganisationResult['verdict'], settings = CLASSIC) =>
      linesOf([verified(settings, [{ id, verdict }])]).filter((line) => line.startsWith('       rests on ')).length;
    const heard = completeSettings({ edition: 'classic', resubscribe: false, crm: 'salesforce' });
    expect([rests('P1', 'holds'), rests('P1', 'undecided'), rests('P1', 'violated')]).toEqual([1, 0, 0]);
    expect([rests('P11', 'possible', heard), rests('P11', 'impossible', heard)]).toEqual([1, 0]);
  });

  it('says that a search was cut short, and what is undecided for it', () => {
    const told = flat([verified(CLASSIC, [{ id: 'P1', verdict: 'undecided' }], { complete: false })]);
    expect(told).toContain('1,200 states, 1 transition: the search was cut short here');
    expect(told).toContain('undecided\n\nUndecided, the search having been cut short: P1.\nThis is');
    expect(told).not.toContain('Violated:');
  });

  it('says which automations were reckoned with, and which of them do nothing that lasts', () => {
    const holds = [{ id: 'P1', verdict: 'holds' }] as const;
    expect(flat([verified(CLASSIC, holds, { automations: [] })])).toContain('No automations: only people');
    expect(flat([verified(CLASSIC, holds, { automations: ['A'] })])).toContain('1 automation: beside people');
    const some = verified(CLASSIC, holds, {
      automations: ['A', 'B'],
      idle: [{ name: 'A', does: ['connector.synced'], conditionsMet: false, entirely: true }],
      wiped: [{ name: 'B', does: ['crmAutomation.tickedOptOut', 'connector.synced'] }],
    });
    expect(flat([some])).toContain(
      'being met in no state that can be reached: "A".\nNothing that "B" does survives a sync: crmAutomation.tickedOptOut, connector.synced.\n',
    );
  });

  it('has colours for what fails and what holds, and for the title of a run that fails', () => {
    const known: OrganisationResult = { id: 'P2', verdict: 'violated', counterexample: ['connector.synced'] };
    const told = linesOf([verified(HOLE, [BROKEN, known, { id: 'P4', verdict: 'holds' }])], { style: COLOURED }).join(
      '\n',
    );
    expect(told).toContain(`Automation never re-opens an opt-out  ${COLOURED.bad('violated')}\n`);
    expect(told).toContain('  violated (reported only)\n');
    expect(told).toContain(`  ${COLOURED.good('holds')}\n`);
    expect(told).toContain(COLOURED.strong(COLOURED.bad('P1 violated in 2 steps')));
    expect(told).toContain(COLOURED.strong('P2 violated in 1 step'));
    expect(told).toContain(COLOURED.bad('Violated: P1.'));
  });
});

describe('a run', () => {
  it('is told step by step, with what each changed, and how it ends', () => {
    const told = linesOf([verified(HOLE, [{ ...BROKEN, counterexample: [...RUN, 'connector.synced'] }])]);
    const from = told.indexOf('P1 violated in 3 steps');
    expect(told.slice(from, from + 18)).toEqual([
      'P1 violated in 3 steps',
      '  P1   From an opt-out, automation alone never makes the prospect mailable.',
      '',
      '   1  The prospect clicked unsubscribe',
      '        Prospect Opted Out: blank -> ticked',
      '        Do Not Email: blank -> ticked',
      '        Changed last: none -> Pardot',
      '   2  The connector synchronized with the CRM',
      '        Email Opt Out: blank -> ticked',
      '        Changed last: Pardot -> none',
      '   3  The connector synchronized with the CRM: no effect',
      '      The prospect is not mailable.',
      '',
      expect.stringMatching(/^ {2}mailability simulate --edition classic .*connector\.synced$/),
      expect.stringMatching(/^ {2}in the explorer: #\/explore\?model=.*&at=0$/),
      '',
      'Violated: P1.',
      expect.stringMatching(/^This is the edition of the older guides/),
    ]);
  });

  it('names who took a step of an organisation, what would mend it, and why it is accepted', () => {
    const steps = [
      { event: RUN[0], by: [] },
      { event: RUN[1], by: ['Load', 'Flow'] },
    ];
    const told = flat([verified(HOLE, [{ ...BROKEN, steps, fixes: [] }])], { accept: { P1: 'by hand' } });
    expect(told).toContain('1 The prospect clicked unsubscribe\n');
    expect(told).toContain('2 The connector synchronized with the CRM ("Load" or "Flow")\n');
    expect(told).toContain(
      'P1 From an opt-out, automation alone never makes the prospect mailable.\n No single change fixes it.\n Accepted: by hand\n\n 1 The prospect clicked',
    );
    expect(told).toContain('Nothing that counts is violated beyond what is accepted: P1.');
    // With names there is no need to say which setting opened it.
    expect(told).not.toContain('Opened by');
  });

  it('is told once for all that it shows, what fails first and what is possible last', () => {
    const possible: OrganisationResult = { id: 'P11', verdict: 'possible', witness: ['crmUser.tickedOptOut'] };
    const reported: OrganisationResult = { id: 'P2', verdict: 'violated', counterexample: ['connector.synced'] };
    const all = [
      verified(CLASSIC, [possible, reported, { id: 'P4', verdict: 'holds' }]),
      verified(HOLE, [
        possible,
        BROKEN,
        { id: 'P2', verdict: 'violated', counterexample: RUN },
        { id: 'P3', verdict: 'violated', counterexample: RUN },
      ]),
    ];
    const groups = groupRuns(judged(all).configurations);
    expect(groups.map(({ kind, fails, events, steps }) => [kind, fails, events.length, steps])).toEqual([
      ['violated', true, 2, null],
      ['violated', false, 1, null],
      ['possible', false, 1, null],
    ]);
    expect(groups[0]?.shows.map(({ property, configurations }) => [property.id, configurations])).toEqual([
      ['P1', [HOLE]],
      ['P2', [HOLE]],
      ['P3', [HOLE]],
    ]);
    expect(groups[2]?.shows[0]?.configurations).toEqual([CLASSIC, HOLE]);
    const told = flat(all);
    expect(told).toContain('P1, P2 and P3 violated in 2 steps\n');
    expect(told).toContain('P11 possible in 1 step\n');
    expect(told.match(/Reported only/g)).toHaveLength(2);
  });

  it('is opened by a setting only where it ends otherwise without that', () => {
    const opened = (settings: Settings, counterexample: OrganisationResult['counterexample'] & object) =>
      groupRuns(judged([verified(settings, [{ ...BROKEN, counterexample }])]).configurations)[0]?.openedBy;
    const lifted = [
      'prospect.unsubscribed',
      'connector.synced',
      'crmAutomation.untickedOptOut',
      'connector.synced',
    ] as const;
    expect(opened(HOLE, lifted)).toEqual(['overwriteOptedOut']);
    expect(opened(HOLE, RUN)).toEqual([]);
    expect(opened({ ...HOLE, overwriteOptedOut: false }, lifted)).toEqual([]);
    // Which CRM there is, and whether it knows the prospect, opens nothing; nor does what shows in the CRM alone.
    const heard = completeSettings({ edition: 'classic', crm: 'salesforce' });
    expect(opened(heard, ['crmUser.tickedOptOut', 'connector.synced'])).toEqual([]);
    expect(opened({ ...UPGRADED, doNotEmailSync: 'account-engagement' }, RUN)).toEqual([]);
    const told = flat([verified(HOLE, [{ ...BROKEN, counterexample: lifted }])]);
    expect(told).toContain('Opened by Overwrite Prospect Opted Out: with it off, the same events end otherwise.');
    // Of a run in several configurations only what is on in all of them.
    const both = [HOLE, { ...HOLE, overwriteOptedOut: false }].map((settings) =>
      verified(settings, [{ ...BROKEN, counterexample: lifted }]),
    );
    expect(groupRuns(judged(both).configurations)[0]?.openedBy).toEqual([]);
  });
});

describe('many configurations', () => {
  const BOTH = [
    verified(HOLE, [BROKEN, { id: 'P4', verdict: 'holds' }]),
    verified(
      CLASSIC,
      [
        { id: 'P1', verdict: 'holds' },
        { id: 'P4', verdict: 'undecided' },
      ],
      { complete: false },
    ),
  ];

  it('are a table of marks with a legend, and each property with its verdicts counted', () => {
    expect(verdictTable(judged(BOTH).configurations, PLAIN)).toEqual([
      'Classic edition (before Winter ’22): 2 configurations, 2,400 states, 2 transitions',
      'The search was cut short: what was not reached is not known.',
      '',
      'CRM         assigned  overwrite  resubscribe  P1 P4',
      'Salesforce  yes       on         off          ✗  ✓',
      'no CRM      -         -          off          ✓  ?',
      '',
      '✓ holds   ✗ violated   ? undecided',
      '',
      'P1   Automation never re-opens an opt-out  holds 1, violated 1',
      'P4   Hard Bounced is never mailable        holds 1, undecided 1',
    ]);
  });

  it('have colours on the marks alone, and say what is accepted and what is reported only', () => {
    const all = [verified(HOLE, [BROKEN, { id: 'P2', verdict: 'violated', counterexample: RUN }])];
    const plain = verdictTable(judged(all, { accept: { P1: 'a' } }).configurations, PLAIN);
    expect(plain[1]).toBe('');
    expect(plain).toContain('Salesforce  yes       on         off          ≈  ✗');
    expect(verdictTable(judged(all).configurations, COLOURED)).toContain(
      `Salesforce  yes       on         off          ${COLOURED.bad('✗')}  ✗`,
    );
    expect(plain).toContain('✗ violated   ≈ violation accepted');
    expect(plain.slice(-2)).toEqual([
      'P1   Automation never re-opens an opt-out  violation accepted in all',
      'P2   The strict reading of P1              violated in all (reported only)',
    ]);
    const [row] = verdictTable(judged(BOTH).configurations, COLOURED).filter((line) => line.startsWith('Salesforce'));
    expect(row?.endsWith(`off          ${COLOURED.bad('✗')}  ${COLOURED.good('✓')}`)).toBe(true);
    expect(verdictTable(judged(all).configurations, COLOURED).join('')).not.toContain(COLOURED.bad('✗ '));
  });

  it('whose table is wider than 100 columns have what does not fit above their rows, where it changes', () => {
    const ids: readonly PropertyId[] = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P10', 'P7'];
    const all = [UPGRADED, { ...UPGRADED, resubscribe: false }, completeSettings({})];
    const tableOf = (count: number) => {
      const holds = ids.slice(0, count).map((id) => ({ id, verdict: 'holds' }) as const);
      const lines = verdictTable(judged(all.map((settings) => verified(settings, holds))).configurations, PLAIN);
      const from = lines.findIndex((line) => line.endsWith(ids.slice(0, count).join(' ')));
      return lines.slice(from, lines.indexOf('✓ holds') - 1);
    };
    expect(tableOf(7)[0]).toHaveLength(100);
    expect(tableOf(8)).toEqual([
      'linked  Opted Out sync             Do Not Email sync  resubscribe  P1 P2 P3 P4 P5 P6 P10 P7',
      '',
      'Salesforce',
      'yes     the most recently changed  not mapped         on           ✓  ✓  ✓  ✓  ✓  ✓  ✓   ✓',
      'yes     the most recently changed  not mapped         off          ✓  ✓  ✓  ✓  ✓  ✓  ✓   ✓',
      '',
      'no CRM',
      '-       -                          -                  on           ✓  ✓  ✓  ✓  ✓  ✓  ✓   ✓',
    ]);
  });

  it('say of a run what those where it is found have in common and the others have not', () => {
    const where = (broken: Settings, other: Settings) =>
      flat([verified(broken, [BROKEN]), verified(other, [{ id: 'P1', verdict: 'holds' }])]).match(/In 1 of 2 .*/)?.[0];
    expect(where(HOLE, CLASSIC)).toBe('In 1 of 2 configurations: Salesforce, assigned, overwrite on.');
    expect(where(CLASSIC, HOLE)).toBe('In 1 of 2 configurations: no CRM.');
  });

  it('have a table for each edition, and each run says where it is found by what tells those from the rest', () => {
    const told = flat([
      ...BOTH,
      verified(UPGRADED, [
        { id: 'P1', verdict: 'holds' },
        { id: 'P4', verdict: 'holds' },
      ]),
    ]);
    expect(told).toMatch(/^Classic edition/);
    expect(told).toContain('undecided 1\n\nToday’s edition: 1 configuration, 1,200 states, 1 transition\n');
    expect(told.replaceAll(/\s+/g, ' ')).toContain(
      'In 1 of 3 configurations: Classic edition (before Winter ’22), Salesforce, assigned, overwrite on, resubscribe off.',
    );
    expect(told).toContain('Undecided, the search having been cut short: P4.');
    expect(told).toContain('This is the edition of the older guides');
    expect(flat([verified(UPGRADED, [{ id: 'P1', verdict: 'holds' }])])).not.toContain('older guides');
  });
});

it('a property is that of the configuration’s own edition', () => {
  for (const settings of [CLASSIC, UPGRADED]) {
    const [first] = judged([verified(settings, [{ id: 'P5', verdict: 'holds' }])]).configurations;
    const own = EDITIONS.find(({ id }) => id === settings.edition)?.properties.find(({ id }) => id === 'P5');
    expect(first?.results[0]?.property).toBe(own);
  }
});

describe('what is accepted', () => {
  it('is out of date where it was looked for and is violated nowhere, and nobody knows where a search was cut short', () => {
    const stale = (result: OrganisationResult, ...more: readonly OrganisationResult[]) =>
      judged([verified(CLASSIC, [result]), ...more.map((each) => verified(HOLE, [each]))], { accept: { P1: 'a' } })
        .stale;
    expect(stale({ id: 'P1', verdict: 'holds' })).toEqual(['P1']);
    expect(stale({ id: 'P1', verdict: 'holds' }, BROKEN)).toEqual([]);
    expect(stale({ id: 'P1', verdict: 'holds' }, { id: 'P1', verdict: 'undecided' })).toEqual([]);
    expect(stale({ id: 'P4', verdict: 'holds' })).toEqual([]);
    expect(flat([verified(CLASSIC, [{ id: 'P1', verdict: 'holds' }])], { accept: { P1: 'a' } })).toContain(
      '\nThe accepted violation of P1 no longer occurs: remove its acceptance.\n',
    );
  });

  it('is a violation and nothing else, of what counts as of what does not', () => {
    const [first] = judged(
      [verified(HOLE, [BROKEN, { id: 'P2', verdict: 'violated' }, { id: 'P3', verdict: 'undecided' }])],
      {
        accept: { P1: 'a', P3: 'c' },
      },
    ).configurations;
    expect(first?.results.map(({ accepted, counts, fails }) => [accepted, counts, fails])).toEqual([
      ['a', true, false],
      [null, false, false],
      [null, true, true],
    ]);
    const named = judged([verified(HOLE, [{ id: 'P2', verdict: 'violated' }])], { named: ['P2'] });
    expect(named).toMatchObject({ exitCode: 1, configurations: [{ results: [{ counts: true, fails: true }] }] });
  });
});
