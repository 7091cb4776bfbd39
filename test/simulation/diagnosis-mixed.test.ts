/** What a diagnosis says where the record leaves much open: of some states one thing is so, of others another. */
import { describe, expect, it } from 'vitest';
import { diagnosisOf, told } from '../support/diagnoses.ts';
import { organisation } from '../support/organisations.ts';

const SALESFORCE = { crm: 'salesforce' } as const;
const CLASSIC = { edition: 'classic' } as const;

describe('a record that may be mailable, and may not', () => {
  const mixed = () => told({ ...SALESFORCE, optedOutSync: 'salesforce' }, 'optedOut=no,doNotEmail=no');

  it('is told how to mail again, with the first way that works whatever is left open and lasts', () => {
    const { section } = mixed();
    expect(section('do')?.title).toBe('What to do to mail mina again');
    expect(section('do')?.points.map(({ text, notes }) => [text, notes])).toEqual([
      ['An administrator or a marketer corrects the email address.', ['The next sync would undo it.']],
      [
        'An administrator or a marketer resets the hard bounce.',
        [
          'The next sync would undo it.',
          'It lasts only if the address works again: at a dead address the next mail bounces.',
        ],
      ],
      ['Somebody in the CRM unticks Email Opt Out.', ['Enough if Hard Bounced is blank.']],
      [
        'An administrator or a marketer corrects the email address, then somebody in the CRM unticks Email Opt Out.',
        [],
      ],
    ]);
  });

  it('is told what could undo a block, and that an opt-out may have been cleared before', () => {
    const { texts } = mixed();
    expect(texts('undo')).toEqual(['Nothing: no automation can make mina mailable, so somebody has to act.']);
    expect(texts('known')?.at(-1)).toContain('lists (O1)');
  });

  it('hangs first on what blocks now, and then on what the next sync makes of it', () => {
    const { hangsOn } = diagnosisOf({ ...SALESFORCE, optedOutSync: 'salesforce' }, 'optedOut=no');
    expect(hangsOn.map(({ field, on }) => [field, on])).toEqual([
      ['doNotEmail', 'verdict'],
      ['hardBounced', 'verdict'],
      ['crmOptOut', 'nextSync'],
    ]);
    const classic = diagnosisOf({ ...CLASSIC, crm: 'dynamics' }, 'hardBounced=no,softBounces=0').hangsOn;
    expect(classic.map(({ field }) => field)).toEqual(['optedOut', 'doNotEmail', 'requested', 'crmOptOut']);
    // Nothing hangs on what was said.
    expect(diagnosisOf(SALESFORCE, 'hardBounced=no').hangsOn.map(({ field }) => field)).not.toContain('hardBounced');
  });
});

describe('the ways back', () => {
  it.each([
    [{ ...SALESFORCE, optedOutSync: 'salesforce', resubscribe: false }, '', 15],
    [{ ...CLASSIC, crm: 'dynamics' }, 'doNotEmail=yes', 19],
  ] as const)('are few, each once, and the best of equally long ones first: %j, %s', (settings, record, count) => {
    const { waysBack } = diagnosisOf(settings, record);
    // Shortest first; then what keeps to the policy, what works from every state, what lasts through a sync, and at a dead address.
    const ranks = waysBack.map(({ events, breaksPolicy, always, survivesSync, addressAsItWas }) =>
      [events.length, breaksPolicy, !always, !survivesSync, addressAsItWas].map(Number).join(),
    );
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(waysBack.map(({ events }) => events.join())).size).toBe(count);
    expect(waysBack).toHaveLength(count);
    expect(waysBack.some(({ always }) => always)).toBe(true);
  });

  it('are none where nothing is to be done, nor for a record that cannot be', () => {
    const { waysBack, contradiction } = diagnosisOf({}, 'optedOut=no,doNotEmail=no,hardBounced=no');
    expect([waysBack, contradiction]).toEqual([[], null]);
    expect(diagnosisOf({}, 'crmOptOut=yes')).toMatchObject({ waysBack: [], cameBy: [], shortest: null });
  });
});

describe('what to do', () => {
  it('adds to the shortest three the first that works whatever is left open', () => {
    expect(
      told({ resubscribe: false }, 'hardBounced=yes')
        .section('do')
        ?.points.map(({ notes }) => notes),
    ).toEqual([
      ['Enough if Prospect Opted Out is blank, Do Not Email is blank and nobody has asked.'],
      [
        'Enough if Prospect Opted Out is blank, Do Not Email is blank and nobody has asked.',
        'It lasts only if the address works again: at a dead address the next mail bounces.',
      ],
      ['Enough if Prospect Opted Out is blank and nobody has asked.'],
      [],
    ]);
  });

  it('leaves out a way of which no few words say where it is enough', () => {
    const diagnosis = diagnosisOf({ ...CLASSIC, resubscribe: false }, '');
    const vague = diagnosis.waysBack.filter(({ always, enoughIf }) => !always && enoughIf === null);
    expect(vague.length).toBeGreaterThan(0);
    const ways =
      told({ ...CLASSIC, resubscribe: false }, '')
        .section('do')
        ?.points.slice(0, -1) ?? [];
    expect(ways.map(({ notes }) => notes?.[0]?.startsWith('Enough if ') ?? false)).toEqual([true, true, true, false]);
  });

  it('is nothing where whoever could is kept from it', () => {
    const bound = organisation({ settings: { resubscribe: false }, cannot: ['admin.untickedOptedOut'] });
    expect(told(bound, 'optedOut=yes,doNotEmail=no,hardBounced=no').section('do')?.points).toEqual([
      { text: 'Nobody can lift this without breaking the policy while mina has not asked.' },
    ]);
  });

  it('warns of a breach of policy that is one act, and of no longer one', () => {
    const warned = (record: string) => told({ resubscribe: false }, record).texts('do')?.at(-1);
    expect(warned('optedOut=yes,doNotEmail=no,hardBounced=no')).toMatch(/^If mina has not asked, leave it: /);
    expect(warned('optedOut=yes,doNotEmail=no,hardBounced=yes')).not.toContain('leave it');
  });
});

describe('a danger to who is blocked now', () => {
  it('leaves the stamp what it is', () => {
    const record = 'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=no';
    expect(told({ ...SALESFORCE, optedOutSync: 'salesforce' }, record)).toMatchObject({
      stamp: 'Transactional only',
      look: 'transactional-only',
      danger: expect.stringMatching(/^The next sync will undo the opt-out/),
    });
  });
});

describe('how it can have come to this', () => {
  it('leaves out runs that take much longer than the shortest', () => {
    expect(diagnosisOf({}, 'optedOut=no,doNotEmail=no').cameBy.map(({ length }) => length)).toContain(3);
    expect(told({}, 'optedOut=no,doNotEmail=no').texts('came')).toEqual(['The mail server bounced the mail for good.']);
  });

  it('keeps those that take one step more', () => {
    const lengths = (record: string) =>
      told(CLASSIC, record)
        .section('came')
        ?.points.map(({ run }) => run?.length);
    expect(lengths('requested=yes')).toEqual([2, 2, 2, 3]);
    expect(lengths('softBounces=5')).toEqual([5, 6, 6, 6]);
  });
});

describe('a record that cannot be', () => {
  const cannot = (settings: Parameters<typeof told>[0], record: string) => diagnosisOf(settings, record).contradiction;

  it('is told the fewest fields, wherever they stand in the record', () => {
    expect(cannot(CLASSIC, 'optedOut=yes,doNotEmail=no,crmOptOut=yes')?.fields).toEqual(['crmOptOut']);
    expect(cannot(CLASSIC, 'optedOut=unknown,doNotEmail=no,softBounces=3,requested=yes')?.fields).toEqual([
      'doNotEmail',
      'requested',
    ]);
  });

  it('is told the fewest rules that tie them, one after the other where no single one does', () => {
    expect(cannot(CLASSIC, 'doNotEmail=no,requested=yes')?.rules).toEqual(['C7', 'A3']);
    expect(cannot(CLASSIC, 'optedOut=no,requested=yes')?.rules).toEqual(['A3']);
    const synced = { ...SALESFORCE, optedOutSync: 'most-recent' } as const;
    expect(cannot(synced, 'optedOut=no,crmOptOut=yes,lastChanged=none')?.rules).toEqual(['U7']);
    const overwriting = { ...CLASSIC, ...SALESFORCE, overwriteOptedOut: true };
    expect(cannot(overwriting, 'crmOptOut=no,requested=yes,lastChanged=none')?.rules).toEqual(['A3', 'C33']);
  });

  it('is told what to look at', () => {
    const { sections } = told(CLASSIC, 'optedOut=no,requested=yes');
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['known', 'Why not'],
      ['asks', 'What now'],
    ]);
    expect(sections[1]?.points).toEqual([
      { text: expect.stringMatching(/^Look at the record again, or at the settings/) },
    ]);
  });
});
