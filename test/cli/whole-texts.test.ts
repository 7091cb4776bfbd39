/** The whole of what `simulate`, `ask` and `diagnose` print of one small case, line by line: nothing more, nothing less. */
import { expect, it } from 'vitest';
import { COLOURED } from '../../src/cli/shared/style.ts';
import { printed, printedWith } from '../support/command-line.ts';

it('simulate tells each step, the verdict, the record, and which mail arrives', () => {
  expect(
    printed('simulate', '--events', 'prospect.unsubscribed,marketer.untickedOptedOut,automation.importedOptOut'),
  ).toBe(`Today’s edition, no CRM, resubscribe on

 1  The prospect clicked unsubscribe: changed  [U3]
      Prospect Opted Out: blank -> ticked
    Unsubscribing ticks Prospect Opted Out, and that alone.

 2  A marketer unticked Prospect Opted Out: refused  [U4]
    Only an administrator may edit Prospect Opted Out.

 3  Automation in Pardot imported a list of opt-outs: no effect  [U5]
    Prospect Opted Out is ticked already.

TRANSACTIONAL ONLY
The prospect clicked unsubscribe in step 1.
Shortest way back: the prospect resubscribes by the form.

  Prospect Opted Out         ticked
  Do Not Email               blank
  Hard Bounced               blank
  Soft bounces               0
  Email Opt Out              no CRM record
  Checkbox for Do Not Email  no checkbox
  Connector                  none
  Standing request           none
  Policy breach              none
  Changed last               none

Marketing mail: no. Autoresponders: no. Operational mail: yes. Mail from one person to another:
not known.
The model does not know of deleted and merged prospects (O3), whether consent is matched with
Marketing Cloud (O5), who followed the header’s link (O8) or whether mail that one person sends
another arrives (O9).`);
});

it('simulate says nothing of ways back where nothing blocks', () => {
  expect(printed('simulate', '--events', 'mail.softBounced')).toMatch(
    /\n\nMAILABLE\nNothing blocks mail to the prospect: .*\n.*\n\n {2}Prospect Opted Out {9}blank\n/,
  );
});

it('simulate paints a good verdict otherwise than a bad one', () => {
  const painted = (events: string) => printedWith({ style: COLOURED }, 'simulate', '--events', events);
  expect(painted('mail.softBounced')).toContain(COLOURED.good(COLOURED.strong('MAILABLE')));
  expect(painted('prospect.unsubscribed')).toContain(COLOURED.bad(COLOURED.strong('TRANSACTIONAL ONLY')));
});

it('ask tells the ways back, the ways here, and who may do what', () => {
  expect(printed('ask', '--events', 'mail.hardBounced')).toBe(`Today’s edition, no CRM, resubscribe on

UNDELIVERABLE after 1 step
The mail server bounced the mail for good in step 1.
Marketing mail: no. Autoresponders: no. Operational mail: no. Mail from one person to another:
not known.
The model does not know which address bounced (O6) or whether mail that one person sends another
arrives (O9).

How does the prospect become mailable again, without breaking policy?
  1  An administrator or a marketer corrects the email address.
     By an administrator and a marketer. It withstands a sync at any moment.
  2  An administrator or a marketer resets the hard bounce.
     By an administrator and a marketer. It withstands a sync at any moment. It lasts only if
     the address works again: at a dead address the next mail bounces.

How could they have got here?
  1  The mail server bounced the mail for good.

Who may do what now?
                                                         CRM   Mail    Pardot  CRM
                              Prospect  Admin  Marketer  user  server  auto.   auto.  Sync
  Clicks unsubscribe          ✓
  Reports the mail as spam    ✓
  Asks to be opted back in    ○
  Resubscribes by the form    ○
  Ticks Do Not Email                    ✓      ✓         ✗             ✓       ✗
  Unticks Do Not Email                  ○      ○         ✗             ○       ✗
  Corrects the email address            ✓      ✓
  Pauses the connector                  ✗
  Unpauses the connector                ✗
  Ticks Prospect Opted Out              ✓      ✗                       ✓
  Unticks Prospect Opted Out            ○      ✗                       ○
  Resets the soft bounces               ○      ○
  Resets the hard bounce                ✓      ✓
  Presses Sync with CRM                 ✗      ✗                                      ✗
  Ticks Email Opt Out                                    ✗                     ✗
  Unticks Email Opt Out                                  ✗                     ✗
  Bounces the mail for good                                    ○
  Bounces the mail for now                                     ✓
  Imports a list of opt-outs                                           ✓

  ✓ changed   ○ no effect   ✗ refused   blank: not an act of theirs

  mailability simulate --events mail.hardBounced
  in the explorer: #/explore?model=upgraded.2&run=mail.hardBounced`);
});

it('ask has nothing to copy for a blank record, and sends whom the CRM alone knows to be opted out there first', () => {
  expect(printed('ask')).toMatch(/blank: not an act of theirs\n\n {2}in the explorer: \S+$/);
  expect(printed('ask', '--crm', 'salesforce', '--events', 'crmUser.tickedOptOut')).toContain(
    '\n  An opt-out was ticked in the CRM, and Pardot has not heard of it: see to that first.\n',
  );
});

it('diagnose tells what blocks, what to do and where, how it came to this, and what it rests on', () => {
  expect(
    printed('diagnose', '--record', 'optedOut=no,doNotEmail=no,hardBounced=yes'),
  ).toBe(`Today’s edition, no CRM, resubscribe on
The record: optedOut=no, doNotEmail=no, hardBounced=yes

UNDELIVERABLE
Hard Bounced blocks mail to the prospect.

What to do to mail the prospect again
  - An administrator or a marketer corrects the email address.
    Step 1: not known, no source says where.
  - An administrator or a marketer resets the hard bounce.
    It lasts only if the address works again: at a dead address the next mail bounces.
    Step 1: the prospect’s page › the Mailability section › Reset, beside the hard bounce.

What could undo the block by itself
  - Nothing: no automation can make the prospect mailable, so somebody has to act.

Which mail arrives
  - Marketing mail: no. Autoresponders: no. Operational mail: no. Mail from one person to
    another: not known.
    No source says whether mail that one person sends another, by Engage or a plug-in, arrives
    today.

How it can have come to this
  - The mail server bounced the mail for good.

What this rests on
  - Taken for granted, as nothing was said: fewer than five soft bounces are counted.
  - The model does not know which address bounced (O6) or whether mail that one person sends
    another arrives (O9).

  in the explorer: #/record?model=upgraded.2&record=optedOut:no,doNotEmail:no,hardBounced:yes
A model answered, not an account.`);
});

it('diagnose tells no place of a step with nothing to click', () => {
  const record = 'optedOut=yes,doNotEmail=no,hardBounced=no,crmOptOut=yes';
  expect(printed('diagnose', '--crm', 'salesforce', '--record', record)).toContain(
    'asks to be opted back in, then an administrator unticks Prospect Opted Out.\n    Step 2: the prospect’s page',
  );
});
