/**
 * C1 to C8: how a prospect becomes unmailable in the classic edition, and what unmailable means.
 */
import type { RuleShape } from './rule-shape.ts';

export const BECOMING_UNMAILABLE = [
  {
    id: 'C1',
    title: 'Unsubscribing ticks both fields',
    text: 'When a prospect uses the unsubscribe link or the preference page to leave all mail, Pardot ticks Prospect Opted Out and Do Not Email.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['IG'],
      where: '“4 Ways Prospects Become ‘Do Not Email’”, first way; first table, unsubscribe row',
    },
    restsOn: ['A8'],
    today: 'Today only Prospect Opted Out is ticked; Do Not Email stays as it was.',
  },
  {
    id: 'C2',
    title: 'A spam complaint opts out',
    text: 'When a prospect reports a mail as spam, Pardot treats it as an unsubscribe: Prospect Opted Out and Do Not Email are ticked. Hard Bounced is untouched, since the address itself works.',
    edition: 'classic',
    kind: 'rule',
    source: { keys: ['IG'], where: '“4 Ways Prospects Become ‘Do Not Email’”, second way; first table, spam row' },
    restsOn: ['A8'],
    today: 'Today only Prospect Opted Out is ticked; Do Not Email stays as it was.',
  },
  {
    id: 'C3',
    title: 'An import can opt out',
    text: 'When a list is imported with the global opt-out, Pardot ticks Prospect Opted Out and Do Not Email for everybody on it.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['OT'],
      where: 'Guides on importing opt-outs, pardot.com “Manually opting-out prospects” among them',
    },
    restsOn: [],
    today: 'Today an opt-out import ticks Prospect Opted Out alone, and an import can also clear either field.',
  },
  {
    id: 'C4',
    title: 'One hard bounce is enough',
    text: 'A hard bounce means that the address cannot receive mail. The first one ticks Hard Bounced and Do Not Email.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['IG'],
      where: '“4 Ways Prospects Become ‘Do Not Email’”, third way; first table, hard bounce row',
    },
    restsOn: ['A4', 'A8'],
    today: 'Today Hard Bounced alone is ticked and the status becomes Undeliverable; Do Not Email stays as it was.',
  },
  {
    id: 'C5',
    title: 'Five soft bounces are enough',
    text: 'A soft bounce is a delivery that failed for now, such as a full mailbox; each one adds one to the count. Four change nothing else; the fifth ticks Do Not Email, and the count then stays at five. Soft bounces never tick Hard Bounced, and they are counted whether or not Do Not Email is ticked.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['IG'],
      where: '“4 Ways Prospects Become ‘Do Not Email’”, third way; first table, soft bounce row',
    },
    restsOn: ['A4', 'A8'],
    today: 'Today the fifth makes the status Undeliverable and leaves Do Not Email alone; users can reset the count.',
  },
  {
    id: 'C6',
    title: 'Ticking Do Not Email by hand',
    text: 'An internal user, administrator or not, can edit the prospect and tick Do Not Email. That field alone is ticked: the prospect has not opted out, somebody has decided not to mail them. An automation may tick it too.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['IG', 'OT'],
      where: '“4 Ways Prospects Become ‘Do Not Email’”, fourth way; it names people, and other guides add imports',
    },
    restsOn: ['A8'],
    today: 'Today the tick still stops all marketing mail, but transactional mail may be sent.',
  },
  {
    id: 'C7',
    title: 'Opted out implies Do Not Email',
    text: 'Whenever Prospect Opted Out is ticked, Do Not Email is ticked as well. The reverse is not so: Do Not Email can be ticked on its own.',
    edition: 'classic',
    kind: 'rule',
    source: { keys: ['IG', 'KB'], where: 'Follows from both tables; for the reverse, the third procedure' },
    restsOn: ['A8', 'A11'],
    today: 'Today the two fields are independent: Prospect Opted Out can be ticked while Do Not Email is blank.',
  },
  {
    id: 'C8',
    title: 'Mailable means Do Not Email blank',
    text: 'A prospect is mailable exactly when Do Not Email is blank. List emails, drip programs and autoresponders all obey this one field.',
    edition: 'classic',
    kind: 'rule',
    source: {
      keys: ['KB', 'IG'],
      where: 'Opening paragraph, which names the three kinds of mail; second table, its outcomes',
    },
    restsOn: ['A10'],
    today: 'Today four fields together decide, and a prospect who opted out may still get transactional mail.',
  },
] as const satisfies readonly RuleShape[];
