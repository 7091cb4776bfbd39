/** What each guard of the upgraded statechart asks, in words. Those that it shares with the classic one are worded there. */
import { CLASSIC_GUARD_WORDS, type GuardWords } from '../classic/guard-words.ts';

const shared = (name: string): GuardWords => {
  const words = CLASSIC_GUARD_WORDS[name];
  if (!words) throw new Error(`The classic edition has no words for the guard "${name}".`);
  return words;
};

const sync = (yes: string, no: string, short?: string): GuardWords => ({
  yes,
  no,
  reads: ['optedOutSync'],
  ...(short === undefined ? {} : { short: { yes: short } }),
});

const derived = (yes: string, no: string, short?: string): GuardWords => ({
  yes,
  no,
  reads: [],
  ...(short === undefined ? {} : { short: { yes: short } }),
});

/** One entry for every guard of the statechart: a test holds the two lists together. */
export const UPGRADED_GUARD_WORDS: Readonly<Record<string, GuardWords>> = {
  hasConnector: shared('hasConnector'),
  hasCrmRecord: shared('hasCrmRecord'),
  resubscribeIsOn: shared('resubscribeIsOn'),
  pardotWins: sync(
    'the sync uses Account Engagement’s value',
    'the sync does not always use Account Engagement’s value',
  ),
  salesforceWins: sync('the sync uses Salesforce’s value', 'the sync does not always use Salesforce’s value'),
  lastChangeWins: sync(
    'the sync uses the most recently changed value',
    'the sync does not go by which value changed last',
    'last change is kept',
  ),
  fieldIsMapped: sync('the Opted Out field is mapped', 'the Opted Out field is not mapped'),
  prospectIsOptedOut: shared('prospectIsOptedOut'),
  emailOptOutIsTicked: shared('emailOptOutIsTicked'),
  connectorIsVerified: shared('connectorIsVerified'),
  requestStands: shared('requestStands'),
  crmChangedLast: shared('crmChangedLast'),
  softBouncesAreCounted: shared('softBouncesAreCounted'),
  itIsTheFifthSoftBounce: shared('itIsTheFifthSoftBounce'),
  resubscribeLiftsOptOut: shared('resubscribeLiftsOptOut'),
  syncRuns: shared('syncRuns'),
  salesforceIsCopied: derived(
    'the sync would use Salesforce’s value',
    'the sync would not use Salesforce’s value',
    'Salesforce’s',
  ),
  newerSalesforceIsCopied: derived(
    'Salesforce’s value is the newer one, and the sync would use it',
    'the sync would not use a newer value of Salesforce’s',
    'last change',
  ),
  syncClearsOptOut: shared('syncClearsOptOut'),
  pardotIsCopied: derived(
    'the sync would use Account Engagement’s value',
    'the sync would not use Account Engagement’s value',
    'Pardot’s',
  ),
  newerPardotIsCopied: derived(
    'Salesforce’s value is not the newer one, so the sync would use Account Engagement’s',
    'the sync would not use a newer value of Account Engagement’s',
    'last change',
  ),
};
