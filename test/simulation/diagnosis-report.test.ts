/** What a diagnosis says of the sync, of what came before and of what it rests on; the same as a report, and as a line to copy. */
import { describe, expect, it } from 'vitest';
import { completeSettings, diagnoseLine, diagnosisReport } from '../../src/simulation/index.ts';
import { diagnosisOf, told } from '../support/diagnoses.ts';
import { organisation } from '../support/organisations.ts';

const SALESFORCE = { crm: 'salesforce' } as const;
const MOST_RECENT = { ...SALESFORCE, optedOutSync: 'most-recent' } as const;

describe('what the next sync does', () => {
  it.each([
    [
      SALESFORCE,
      'optedOut=no,doNotEmail=no,hardBounced=no,crmOptOut=yes',
      ['It unticks Email Opt Out: then mina is mailable.'],
    ],
    [
      SALESFORCE,
      'optedOut=yes,doNotEmail=yes,hardBounced=no,crmOptOut=yes',
      ['It changes nothing: mina is transactional only.'],
    ],
    [
      MOST_RECENT,
      'optedOut=yes,doNotEmail=no,crmOptOut=no',
      [
        'Perhaps it unticks Prospect Opted Out: then mina is mailable or undeliverable.',
        'Perhaps it ticks Email Opt Out: then mina is transactional only or undeliverable.',
      ],
    ],
    [
      { edition: 'classic', crm: 'salesforce', overwriteOptedOut: true },
      'optedOut=yes,crmOptOut=no,hardBounced=no,lastChanged=crm',
      ['It unticks Prospect Opted Out and unticks Do Not Email: then mina is mailable.'],
    ],
    [{}, 'optedOut=yes', null],
  ] as const)('under %j, of %s', (settings, record, texts) => {
    expect(told(settings, record).texts('sync')).toEqual(texts);
  });
});

describe('what could undo the block by itself', () => {
  it('is told by who does it, the organisation’s own by name', () => {
    const own = organisation({
      settings: MOST_RECENT,
      automations: [{ name: 'Re-engagement', does: ['automation.untickedOptedOut'] }],
    });
    expect(told(own, 'optedOut=yes,doNotEmail=no,hardBounced=no').texts('undo')).toEqual([
      'The connector: synchronizes with the CRM.',
      '“Re-engagement”.',
    ]);
    expect(told({}, 'optedOut=no,doNotEmail=yes,hardBounced=no').texts('undo')).toEqual([
      'Automation in Pardot: unticks Do Not Email.',
    ]);
  });

  it('is nothing where nobody but people can, and not asked of who is mailable', () => {
    expect(told(SALESFORCE, 'hardBounced=yes').texts('undo')).toEqual([
      'Nothing: no automation can make mina mailable, so somebody has to act.',
    ]);
    expect(told({}, 'optedOut=no,doNotEmail=no,hardBounced=no').texts('undo')).toBeNull();
  });
});

describe('how it can have come to this', () => {
  it('tells the shortest runs, four at most, and none that takes much longer', () => {
    expect(told({}, 'optedOut=yes,doNotEmail=no,hardBounced=no').section('came')?.points).toEqual([
      { text: 'Mina clicked unsubscribe.', run: ['prospect.unsubscribed'] },
      { text: 'Mina reported the mail as spam.', run: ['prospect.reportedSpam'] },
      { text: 'An administrator ticked Prospect Opted Out.', run: ['admin.tickedOptedOut'] },
      { text: 'Automation in Pardot imported a list of opt-outs.', run: ['automation.importedOptOut'] },
    ]);
    expect(told({}, 'optedOut=yes,doNotEmail=no,hardBounced=no,softBounces=1').texts('came')?.[0]).toBe(
      'Mina clicked unsubscribe, then the mail server bounced the mail for now.',
    );
    expect(told({}, 'optedOut=no,doNotEmail=no,hardBounced=no').texts('came')).toBeNull();
  });
});

describe('which mail arrives', () => {
  it('is told for each status that is left, with what no source says', () => {
    const unknown = 'No source says whether mail that one person sends another, by Engage or a plug-in, arrives today.';
    expect(told({}, 'optedOut=no,hardBounced=no').section('mail')?.points).toEqual([
      {
        text: 'If mailable: marketing mail: yes. Autoresponders: yes. Operational mail: yes. Mail from one person to another: yes.',
        notes: [],
      },
      {
        text: 'If transactional only: marketing mail: no. Autoresponders: no. Operational mail: yes. Mail from one person to another: not known.',
        notes: [unknown],
      },
    ]);
    expect(told({}, 'optedOut=no,doNotEmail=no,hardBounced=no').texts('mail')).toEqual([
      'Marketing mail: yes. Autoresponders: yes. Operational mail: yes. Mail from one person to another: yes.',
    ]);
  });
});

describe('what it rests on', () => {
  const AUDIT =
    'The boxes do not show whether an opt-out was cleared before without anybody having asked. Look at the audit of the record.';

  it('names what was taken for granted, where it means something', () => {
    const granted = (settings: object, more: string) => told(settings, `hardBounced=yes${more}`).texts('known')?.[0];
    const both =
      'Taken for granted, as nothing was said: fewer than five soft bounces are counted and the connector runs.';
    expect(granted(SALESFORCE, '')).toBe(both);
    expect(granted({}, '')).toBe('Taken for granted, as nothing was said: fewer than five soft bounces are counted.');
    expect(granted(SALESFORCE, ',softBounces=1')).toBe('Taken for granted, as nothing was said: the connector runs.');
    expect(granted({}, ',softBounces=1')).toMatch(/^The model does not know /);
  });

  it('says that an opt-out may have been cleared before, where somebody may be mailable', () => {
    expect(told({}, 'optedOut=no,doNotEmail=no,hardBounced=no').texts('known')).toContain(AUDIT);
    expect(told({}, 'optedOut=no').texts('known')).toContain(AUDIT);
    expect(told({}, 'optedOut=no,doNotEmail=yes').texts('known')).not.toContain(AUDIT);
  });

  it('says what the model does not know of the fields that may block, and of nothing else', () => {
    expect(told({}, 'optedOut=no,doNotEmail=no,hardBounced=no').texts('known')?.at(-1)).toBe(
      'The model does not know of lists (O1) or of other prospects with the same address (O4).',
    );
    expect(told({}, 'optedOut=no,doNotEmail=yes,hardBounced=no').texts('known')?.at(-1)).toBe(
      'The model does not know whether mail that one person sends another arrives (O9).',
    );
  });
});

describe('a record that cannot be', () => {
  const why = (settings: Parameters<typeof told>[0], record: string) => {
    const { stamp, cause, danger, section } = told(settings, record);
    expect([stamp, danger]).toEqual(['This record cannot be', null]);
    return [cause, section('known')?.points[0]?.text.split(':')[0]];
  };

  it('names the fewest fields that contradict each other, and the rule', () => {
    expect(why({ edition: 'classic' }, 'optedOut=yes,doNotEmail=no,hardBounced=yes')).toEqual([
      'Prospect Opted Out ticked and Do Not Email blank cannot be at the same time.',
      'C7',
    ]);
    expect(why({ edition: 'classic' }, 'softBounces=5,doNotEmail=no')).toEqual([
      '5 soft bounces and Do Not Email blank cannot be at the same time.',
      'C5',
    ]);
  });

  it.each([
    [{}, 'crmOptOut=yes,optedOut=no', 'Without a CRM there is no Email Opt Out.'],
    [{ edition: 'classic' }, 'crmOptOut=yes', 'Without a CRM there is no Email Opt Out.'],
    [{}, 'connector=verified', 'Without a CRM there is no Connector.'],
    [
      { crm: 'salesforce', assigned: false },
      'crmOptOut=no,optedOut=no',
      'Without a record in Salesforce there is no Email Opt Out.',
    ],
    [{ crm: 'salesforce' }, 'crmDoNotEmail=yes', 'With these settings there is no Checkbox for Do Not Email.'],
    [{ crm: 'salesforce' }, 'lastChanged=crm', 'With these settings nobody keeps which side changed last.'],
  ] as const)('says that there is no such field where there is none: %j, %s', (settings, record, cause) => {
    expect(why(settings, record)).toEqual([
      cause,
      'What the record says of it belongs to an account that is set up in another way.',
    ]);
  });

  it('says where the rules allow it and nobody there does it', () => {
    const nobody = organisation({
      settings: {},
      automations: [],
      cannot: ['admin.tickedDoNotEmail', 'marketer.tickedDoNotEmail'],
    });
    expect(why(nobody, 'doNotEmail=yes')).toEqual([
      'Do Not Email ticked cannot be under these settings.',
      'The rules allow it, but nobody in this organisation can bring it about.',
    ]);
  });
});

describe('a report', () => {
  it('is the whole answer as plain lines, with a link where there is one', () => {
    const diagnosis = diagnosisOf({}, 'optedOut=no,doNotEmail=no,hardBounced=no,softBounces=2');
    const lines = [
      'May Mina be emailed? Mailable.',
      'Nothing blocks mail to Mina: Prospect Opted Out and Do Not Email are blank, and no bounce stands in the way.',
      '',
      'The record: Prospect Opted Out blank, Do Not Email blank, Hard Bounced blank, 2 soft bounces.',
      'The account: Today’s edition, no CRM, resubscribe on.',
      '',
      'Which mail arrives',
      '- Marketing mail: yes. Autoresponders: yes. Operational mail: yes. Mail from one person to another: yes.',
      '',
      'What this rests on',
      '- The boxes do not show whether an opt-out was cleared before without anybody having asked. Look at the audit of the record.',
      '- The model does not know of lists (O1) or of other prospects with the same address (O4).',
      '',
    ];
    const end = [
      'Answered by an independent model of Pardot (Account Engagement). It knows nothing of anybody’s account.',
      '',
    ];
    expect(diagnosisReport(diagnosis, { person: 'Mina' }).split('\n')).toEqual([...lines, ...end]);
    const link = 'https://a.example/#/record?record=x';
    expect(diagnosisReport(diagnosis, { person: 'Mina', link }).split('\n')).toEqual([...lines, link, ...end]);
  });

  it('tells each step’s place under its way, and the danger under the cause', () => {
    const report = diagnosisReport(diagnosisOf(MOST_RECENT, 'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=no'), {
      person: 'Mina',
    });
    expect(report).toContain(
      '\n- Mina asks to be opted back in, then an administrator unticks Prospect Opted Out.\n  Step 2: the prospect’s page › the Mailability section › Opted Out › save.\n- ',
    );
    expect(report).toContain(
      'Prospect Opted Out blocks mail to Mina.\nThe next sync can undo the opt-out, and mail goes to Mina again',
    );
    expect(report).toContain('  Enough if Salesforce changed last.\n  Step 2: ');
  });

  it('ends a question with its mark alone, and says where nothing was said', () => {
    const report = (settings: object, record: string) =>
      diagnosisReport(diagnosisOf(settings, record), { person: 'Mina' });
    expect(report(SALESFORCE, 'optedOut=no,doNotEmail=no,hardBounced=no,crmOptOut=yes')).toMatch(
      /^May Mina be emailed\? Mailed against their wish\?\n/,
    );
    expect(report({}, 'optedOut=unknown')).toContain('\nThe record: Nothing was said of it.\n');
    expect(report(MOST_RECENT, 'requested=yes,lastChanged=none,connector=unverified,softBounces=1')).toContain(
      '\nThe record: 1 soft bounce, Connector paused, a standing request, neither side changed since the last sync.\n',
    );
    expect(report(MOST_RECENT, 'requested=no,lastChanged=pardot')).toContain(
      '\nThe record: No standing request, Pardot changed last.\n',
    );
  });
});

describe('the line that asks the same', () => {
  const line = (settings: object, given: object) =>
    diagnoseLine('mailability', { settings: completeSettings(settings), given });

  it('gives settings that differ from the usual, and the record', () => {
    expect(line(SALESFORCE, { optedOut: true, lastChanged: 'none' })).toBe(
      'mailability diagnose --crm salesforce --record optedOut=yes,lastChanged=none',
    );
  });

  it('gives of a blank record what says nothing, so that the answer is the same', () => {
    expect(line({}, {})).toBe('mailability diagnose --record optedOut=unknown');
    const said = (record: string) => diagnosisReport(diagnosisOf({}, record), { person: 'Mina' });
    expect(said('optedOut=unknown')).toBe(said(''));
  });
});
