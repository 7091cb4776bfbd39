/** What each guard of the upgraded statechart asks, in words. */
import { type GuardWords, SHARED_GUARD_WORDS, words } from '../shared/guard-words.ts';

/** One entry for every guard of the statechart: a test holds the two lists together. */
export const UPGRADED_GUARD_WORDS: Readonly<Record<string, GuardWords>> = {
  ...SHARED_GUARD_WORDS,
  pardotWins: words(
    'the sync uses Account Engagement’s value',
    'the sync does not always use Account Engagement’s value',
    'optedOutSync',
  ),
  salesforceWins: words(
    'the sync uses Salesforce’s value',
    'the sync does not always use Salesforce’s value',
    'optedOutSync',
  ),
  lastChangeWins: words(
    'the sync uses the most recently changed value',
    'the sync does not go by which value changed last',
    'optedOutSync',
  ),
  hasCheckbox: words(
    'Do Not Email is mapped to a checkbox on the prospect’s record',
    'there is no checkbox for Do Not Email',
    'doNotEmailSync',
    'crm',
    'assigned',
  ),
  doNotEmailWins: words(
    'the sync of Do Not Email uses Account Engagement’s value',
    'the sync of Do Not Email does not use Account Engagement’s value',
    'doNotEmailSync',
  ),
  checkboxWins: words(
    'the sync of Do Not Email uses Salesforce’s value',
    'the sync of Do Not Email does not use Salesforce’s value',
    'doNotEmailSync',
  ),
  doNotEmailIsTicked: words('Do Not Email is ticked', 'Do Not Email is blank', 'doNotEmail'),
  checkboxIsTicked: words(
    'the checkbox in Salesforce is ticked',
    'the checkbox in Salesforce is blank',
    'crmDoNotEmail',
  ),
  doNotEmailIsCopied: words(
    'the sync would copy Do Not Email to the checkbox',
    'the sync would not copy Do Not Email to the checkbox',
  ),
  checkboxIsCopied: words(
    'the sync would copy the checkbox to Do Not Email',
    'the sync would not copy the checkbox to Do Not Email',
  ),
  connectorIsVerified: words('the connector is not paused', 'the connector is paused', 'connector'),
  fieldIsMapped: words('the Opted Out field is mapped', 'the Opted Out field is not mapped', 'optedOutSync'),
  salesforceIsCopied: {
    ...words('the sync would use Salesforce’s value', 'the sync would not use Salesforce’s value'),
    short: { yes: 'Salesforce’s' },
  },
  newerSalesforceIsCopied: {
    ...words(
      'Salesforce’s value is the newer one, and the sync would use it',
      'the sync would not use a newer value of Salesforce’s',
    ),
    short: { yes: 'last change' },
  },
  pardotIsCopied: {
    ...words('the sync would use Account Engagement’s value', 'the sync would not use Account Engagement’s value'),
    short: { yes: 'Pardot’s' },
  },
  newerPardotIsCopied: {
    ...words(
      'Salesforce’s value is not the newer one, so the sync would use Account Engagement’s',
      'the sync would not use a newer value of Account Engagement’s',
    ),
    short: { yes: 'last change' },
  },
};
