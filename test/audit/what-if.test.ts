/** What may be asked of the same rows, and what makes no sense, in one sentence. */
import { describe, expect, it } from 'vitest';
import { readWhatIf } from '../../src/audit/index.ts';
import { readOrganisation } from '../../src/simulation/index.ts';

const read = readOrganisation({
  settings: { crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [
    { name: 'Consent flow', does: ['crmAutomation.tickedOptOut'] },
    { name: 'A=B', does: ['crmAutomation.untickedOptOut'], need: ['Prospect Opted Out is blank'] },
  ],
});
if (!read.ok) throw new Error(read.error);
const organisation = read.value;
const needOf = (text: string) => {
  const changed = readWhatIf(organisation, text);
  return changed.ok ? changed.value.automations?.map(({ need }) => need) : changed.error;
};

describe('what if', () => {
  it('gives an automation a condition, takes all of them away, or takes it away itself', () => {
    expect(needOf('Consent flow=Do Not Email is blank')).toEqual([
      ['Do Not Email is blank'],
      ['Prospect Opted Out is blank'],
    ]);
    expect(needOf('A=B=at any time')).toEqual([[], []]);
    expect(needOf('without=A=B')).toEqual([[]]);
  });

  it.each([
    ['Consent flow', 'says nothing to change'],
    ['without=Consent flw', 'Did you mean "Consent flow"?'],
    ['Consent flow=at any time', 'acts at any time already'],
    ['Consent flow=on Mondays', 'Unknown condition'],
    ['A=B=Prospect Opted Out is blank', 'has the condition "Prospect Opted Out is blank" already'],
    ['A=B=Prospect Opted Out is ticked', 'would never act'],
    ['optedOutSync=never', 'optedOutSync'],
    ['=Consent flow', 'says nothing to change'],
    ['Consent flow=', 'says nothing to change'],
    ['Consent flow=at any tim', 'Did you mean "at any time"?'],
    ['A=B=Prospect Opted Out is ticke', 'Did you mean "Prospect Opted Out is ticked"?'],
  ])('%s', (text, words) => expect(needOf(text)).toContain(words));

  it('changes a setting, with space around the mark or without, and leaves the automations alone', () => {
    const changed = readWhatIf(organisation, 'optedOutSync = account-engagement');
    expect(changed.ok && changed.value).toEqual({
      ...organisation,
      settings: { ...organisation.settings, optedOutSync: 'account-engagement' },
    });
  });

  it('asks for no automation where nobody has said which there are', () => {
    const unsaid = { ...organisation, automations: null };
    const told = (text: string) => {
      const changed = readWhatIf(unsaid, text);
      return changed.ok ? changed.value.settings : changed.error;
    };
    expect(told('without=Consent flow')).toContain('needs a settings file that lists automations');
    expect(told('optedOutSync=salesforce')).toMatchObject({ optedOutSync: 'salesforce' });
  });
});
