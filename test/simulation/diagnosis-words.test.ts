/** What a diagnosis says of a record, section by section, word for word. */
import { describe, expect, it } from 'vitest';
import { told } from '../support/diagnoses.ts';

const SALESFORCE = { crm: 'salesforce' } as const;
const MOST_RECENT = { ...SALESFORCE, optedOutSync: 'most-recent' } as const;

describe('the stamp and the sentence below it', () => {
  it.each([
    [{}, 'optedOut=no,doNotEmail=no,hardBounced=no', 'Mailable', 'mailable'],
    [{}, 'optedOut=no,doNotEmail=yes,hardBounced=no', 'Transactional only', 'transactional-only'],
    [{}, 'optedOut=no', 'It depends', 'open'],
    [{}, 'optedOut=yes', 'Not mailable', 'unmailable'],
    [{}, 'softBounces=5', 'Undeliverable', 'undeliverable'],
    [SALESFORCE, 'optedOut=no,doNotEmail=no,hardBounced=no,crmOptOut=yes', 'Mailed against their wish?', 'danger'],
    [{}, 'crmOptOut=yes', 'This record cannot be', 'open'],
  ] as const)('under %j, of %s', (settings, record, stamp, look) => {
    expect(told(settings, record)).toMatchObject({ stamp, look });
  });

  it.each([
    ['optedOut=yes,doNotEmail=no,hardBounced=no', 'Prospect Opted Out blocks mail to mina.'],
    ['optedOut=yes,doNotEmail=yes,hardBounced=no', 'Prospect Opted Out and Do Not Email block mail to mina.'],
    ['optedOut=no,doNotEmail=no', 'Hard Bounced may block mail to mina: the record does not say.'],
    ['softBounces=5,optedOut=no,doNotEmail=no,hardBounced=no', 'Soft bounces block mail to mina.'],
    [
      'optedOut=yes',
      'Prospect Opted Out blocks mail to mina. Do Not Email or Hard Bounced may block it too: the record does not say.',
    ],
  ])('say what blocks and what may: %s', (record, cause) => {
    expect(told({}, record).cause).toBe(cause);
  });
});

describe('the danger', () => {
  const BLANK = 'optedOut=no,doNotEmail=no,hardBounced=no';
  const UNDONE = 'undo the opt-out, and mail goes to mina again without anybody having decided that.';
  const WIPED =
    'wipe the opt-out that stands in Salesforce. If mina told somebody there, mail goes on and nothing shows that they asked.';

  it.each([
    [MOST_RECENT, 'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=no', `The next sync can ${UNDONE}`],
    [
      MOST_RECENT,
      'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=no,lastChanged=crm',
      `The next sync will ${UNDONE}`,
    ],
    [SALESFORCE, `${BLANK},crmOptOut=yes`, `The next sync will ${WIPED}`],
    [SALESFORCE, 'optedOut=no,doNotEmail=no,crmOptOut=yes', `The next sync can ${WIPED}`],
    [
      SALESFORCE,
      BLANK,
      'If an opt-out stands in Salesforce, the next sync can wipe it: then mail goes on and nothing shows that mina asked.',
    ],
    [
      { ...SALESFORCE, optedOutSync: 'unmapped' },
      `${BLANK},crmOptOut=yes`,
      'An opt-out stands in Salesforce, and no sync carries it to Pardot. If mina told somebody there, mail goes on all the same.',
    ],
  ] as const)('under %j, of %s', (settings, record, danger) => {
    expect(told(settings, record).danger).toBe(danger);
  });

  it.each([
    [{ ...SALESFORCE, optedOutSync: 'salesforce' }, `${BLANK},crmOptOut=yes`],
    [{ ...SALESFORCE, optedOutSync: 'unmapped' }, BLANK],
    [{ ...SALESFORCE, optedOutSync: 'unmapped' }, 'optedOut=no,doNotEmail=no,crmOptOut=yes'],
    [SALESFORCE, 'optedOut=no,doNotEmail=yes,hardBounced=no,crmOptOut=yes'],
    [MOST_RECENT, 'optedOut=yes,doNotEmail=yes,hardBounced=no,crmOptOut=no,lastChanged=crm'],
    [{}, BLANK],
  ] as const)('is none under %j, of %s', (settings, record) => {
    expect(told(settings, record).danger).toBeNull();
  });
});

describe('what to do', () => {
  it('says of each way how, who, where, and under which conditions', () => {
    const { section } = told({}, 'optedOut=no,hardBounced=no,doNotEmail=yes');
    expect(section('do')?.title).toBe('What to do to mail mina again');
    expect(section('do')?.points[0]).toEqual({
      text: 'An administrator or a marketer unticks Do Not Email.',
      steps: [
        {
          who: ['admin', 'marketer'],
          text: 'An administrator or a marketer unticks Do Not Email.',
          where: 'the prospect’s page › the Mailability section › Do Not Email › save',
        },
      ],
      notes: [],
    });
  });

  it('tells three of the shortest, and beside them one that works whatever the record leaves open', () => {
    const { section, texts } = told({}, '');
    expect(texts('do')).toEqual([
      'Mina resubscribes by the form.',
      'An administrator or a marketer unticks Do Not Email.',
      'An administrator or a marketer corrects the email address.',
      'Mina resubscribes by the form, then an administrator or a marketer unticks Do Not Email, then an administrator or a marketer corrects the email address.',
      'If mina has not asked, leave it: “an administrator unticks Prospect Opted Out” would work, and would break the permission-based policy.',
    ]);
    expect(section('do')?.points.map(({ notes }) => notes)).toEqual([
      ['Enough if Do Not Email is blank and Hard Bounced is blank.'],
      ['Enough if Prospect Opted Out is blank, Hard Bounced is blank and nobody has asked.'],
      ['Enough if Prospect Opted Out is blank, Do Not Email is blank and nobody has asked.'],
      [],
      undefined,
    ]);
  });

  it('says what does not last, for a sync or a dead address', () => {
    const synced = told(
      { edition: 'classic', ...SALESFORCE },
      'optedOut=yes,requested=yes,hardBounced=no,crmOptOut=yes',
    );
    expect(synced.section('do')?.points[0]?.notes).toEqual(['The next sync would undo it.']);
    const bounced = told({}, 'optedOut=no,doNotEmail=no,hardBounced=yes');
    expect(bounced.section('do')?.points.map(({ notes }) => notes)).toEqual([
      [],
      ['It lasts only if the address works again: at a dead address the next mail bounces.'],
    ]);
  });

  it('says how somebody stays mailable whom a sync would block', () => {
    const { section, texts } = told(
      { ...SALESFORCE, optedOutSync: 'salesforce' },
      'optedOut=no,crmOptOut=yes,hardBounced=no,doNotEmail=no',
    );
    expect(section('do')?.title).toBe('How mina stays mailable');
    expect(texts('do')).toEqual(['Somebody in the CRM unticks Email Opt Out.']);
    expect(told({}, 'optedOut=no,doNotEmail=no,hardBounced=no').section('do')).toBeUndefined();
  });
});

describe('what the record does not say', () => {
  it('is asked field by field, with what each answer would come to', () => {
    const { section } = told({}, 'softBounces=unknown,doNotEmail=no,optedOut=no');
    expect(section('asks')?.points).toEqual([
      { text: 'Is Hard Bounced ticked?', notes: ['If ticked: undeliverable.', 'If blank: mailable or undeliverable.'] },
      {
        text: 'How many soft bounces are counted?',
        notes: ['If 0, 1, 2, 3 or 4: mailable or undeliverable.', 'If 5: undeliverable.'],
      },
    ]);
    expect(told({}, 'doNotEmail=no,hardBounced=no').section('asks')?.points[1]).toEqual({
      text: 'Has mina asked to be opted back in?',
      notes: ['If yes: transactional only.', 'If no: mailable or transactional only.'],
    });
  });

  it('may hang on which side changed last, and on whether the connector runs', () => {
    const record = 'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=unknown,connector=unknown';
    expect(told(MOST_RECENT, record).section('asks')?.points).toEqual([
      {
        text: 'Is Email Opt Out ticked?',
        notes: [
          'If ticked: transactional only after the next sync.',
          'If blank: mailable or transactional only after the next sync.',
        ],
      },
      {
        text: 'Does the connector run, or is it paused?',
        notes: [
          'If running: mailable or transactional only after the next sync.',
          'If paused: transactional only after the next sync.',
        ],
      },
      {
        text: 'Which side’s opt-out field changed last: Pardot’s or Salesforce’s?',
        notes: [
          'If Pardot or neither since the last sync: transactional only after the next sync.',
          'If Salesforce: mailable or transactional only after the next sync.',
        ],
      },
    ]);
  });
});
