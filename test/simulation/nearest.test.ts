/** What is suggested for a word that is not known: what was meant, never its opposite, and nothing where nothing is near. */
import { describe, expect, it } from 'vitest';
import { EDITIONS, SETTINGS, unknownWord } from '../../src/simulation/index.ts';

const events = Object.fromEntries(
  EDITIONS.map((edition) => [edition.id, edition.events.map(({ id }) => id as string)]),
);
const suggested = (word: string, known: readonly string[] = events['upgraded'] ?? []) =>
  /Did you mean "(.*)"\?$/.exec(unknownWord('word', word, known))?.[1] ?? null;

describe('a suggestion', () => {
  it.each([
    ['admin.pausedConnector', 'admin.unverifiedConnector'],
    ['admin.unpausedConnector', 'admin.verifiedConnector'],
    ['paused', 'admin.unverifiedConnector'],
    ['prospect.unsubscribe', 'prospect.unsubscribed'],
    ['prospect.subscribed', 'prospect.resubscribed'],
    ['prospect.optedOut', 'prospect.unsubscribed'],
    ['automation.importedOptIn', 'automation.untickedOptedOut'],
    ['automation.importOptOut', 'automation.importedOptOut'],
    ['Automation.Imported_Opt_Out', 'automation.importedOptOut'],
    ['workflow.clearedOptOut', 'crmAutomation.untickedOptOut'],
    ['salesperson.tickedOptOut', 'crmUser.tickedOptOut'],
    ['sync', 'connector.synced'],
    ['hardBounce', 'mail.hardBounced'],
    ['admin.tickedDoNotEmial', 'admin.tickedDoNotEmail'],
    // By its letters alone each of these is nearer to its opposite.
    ['marketer.clearedDoNotEmail', 'marketer.untickedDoNotEmail'],
    ['crmAutomation.clearDoNotEmail', 'crmAutomation.untickedDoNotEmail'],
    ['crmUser.clearedOptOut', 'crmUser.untickedOptOut'],
    ['automation.clearOptOut', 'automation.untickedOptedOut'],
    ['uncheckDoNotEmail', 'admin.untickedDoNotEmail'],
    ['prospect.subscribe', 'prospect.resubscribed'],
    ['resume', 'admin.verifiedConnector'],
  ])('for %s is %s', (word, event) => {
    expect(suggested(word)).toBe(event);
  });

  it.each(['unsetOptOut', 'resetOptOut', 'deleteOptOut', ''])('for “%s” is none, rather than the opposite', (word) => {
    expect(suggested(word)).toBeNull();
  });

  it('shows so much of a word as tells which it was', () => {
    expect(unknownWord('word', 'x'.repeat(60), [])).toBe(`Unknown word "${'x'.repeat(60)}".`);
    expect(unknownWord('word', 'x'.repeat(61), [])).toBe(`Unknown word "${'x'.repeat(60)}…".`);
  });

  it('is a list of what is known where nothing is near and the list is short', () => {
    const known = (count: number) => Array.from({ length: count }, (_, place) => `known${place}`);
    expect(unknownWord('word', 'zzzzzzzzzzzz', known(9))).toMatch(/Known are known0, .*, known8\.$/);
    expect(unknownWord('word', 'zzzzzzzzzzzz', known(10))).toBe('Unknown word "zzzzzzzzzzzz".');
    expect(unknownWord('word', 'zzzzzzzzzzzz', [])).toBe('Unknown word "zzzzzzzzzzzz".');
  });

  it('for an import that opts in is what clears the field, in classic too', () => {
    expect(suggested('automation.importedOptIn', events['classic'])).toBe('automation.clearedOptOut');
  });

  it.each([
    ['pardot', 'optedOutSync', 'account-engagement'],
    ['Account Engagement', 'optedOutSync', 'account-engagement'],
    ['mostRecent', 'optedOutSync', 'most-recent'],
    ['sfdc', 'crm', 'salesforce'],
    ['Dynamics 365', 'crm', 'dynamics'],
    ['today', 'edition', 'upgraded'],
    ['legacy', 'edition', 'classic'],
  ] as const)('knows that %s as %s means %s', (word, name, value) => {
    const known = SETTINGS.find((setting) => setting.name === name)?.values.map((each) => String(each.value));
    expect(suggested(word, known)).toBe(value);
  });

  it.each(Object.entries(events))(
    'never says the opposite, whichever letter of a word of %s is missing',
    (_, known) => {
      const opposites = [
        ['unticked', 'ticked'],
        ['unverified', 'verified'],
        ['unsubscribed', 'resubscribed'],
      ] as const;
      for (const word of known)
        for (const [one, other] of opposites) {
          if (!word.includes(one)) continue;
          const opposite = word.replace(one, other);
          for (let at = word.indexOf('.') + 3; at < word.length; at++) {
            const typed = word.slice(0, at) + word.slice(at + 1);
            expect(suggested(typed, known), typed).not.toBe(opposite);
          }
        }
    },
  );

  it.each(['foo.bar', 'qqqqqqqq', 'banana', '🤷', ''])('is not given for %j, which is far from everything', (word) => {
    expect(suggested(word)).toBeNull();
    expect(unknownWord('event', word, events['upgraded'] ?? [])).toMatch(/^Unknown event ".*"\.$/);
  });

  it.each([
    ['paused', ['verified', 'unverified', 'unknown'], 'unverified'],
    ['running', ['verified', 'unverified', 'unknown'], 'verified'],
    ['true', ['yes', 'no', 'unknown'], 'yes'],
    ['0', ['yes', 'no', 'unknown'], 'no'],
  ])('for %s, where a record is described, is what it means there', (word, known, meant) => {
    expect(suggested(word, known)).toBe(meant);
  });

  it.each([
    // Hyphens in front of every option make none of them near.
    ['--events', ['--settings', '--property']],
    // A letter is found in many words.
    ['x', ['next-sync', 'explain']],
  ])('is not given for %s because of what every word has', (word, known) => {
    expect(suggested(word, known)).toBeNull();
  });

  it.each([
    ['another spelling', 'Next_Sync', ['next-sink', 'next-sync'], 'next-sync'],
    ['one that begins so, rather than one of nearer letters', 'next', ['text', 'next-sync'], 'next-sync'],
    ['one that it begins with', 'reopenable-by-automation', ['automation', 'reopenable'], 'reopenable'],
    ['one that holds it, of three letters and more', 'crm', ['cam', 'against-crm'], 'against-crm'],
    ['and no such of two, but what is near', 'rm', ['against-crm', 'ram'], 'ram'],
    ['one of which just half is otherwise', 'abcd', ['abxy', 'wxyz'], 'abxy'],
    ['none of which more than half is', 'abcde', ['abxyz', 'vwxyz'], null],
  ])('is %s', (_, word, known, meant) => {
    expect(suggested(word, known)).toBe(meant);
  });

  it('is a short list where nothing is near and there are few', () => {
    expect(unknownWord('crm value', 'oracle', ['none', 'salesforce'])).toBe(
      'Unknown crm value "oracle". Known are none, salesforce.',
    );
  });
});
