/** What each guard of the classic statechart asks, in words. */
import { type GuardWords, SHARED_GUARD_WORDS, words } from '../shared/guard-words.ts';

/** One entry for every guard of the statechart: a test holds the two lists together. */
export const CLASSIC_GUARD_WORDS: Readonly<Record<string, GuardWords>> = {
  ...SHARED_GUARD_WORDS,
  suppressionWins: {
    ...words(
      'suppression wins in this sync',
      'this is not a sync in which suppression wins',
      'crm',
      'overwriteOptedOut',
    ),
    short: { yes: 'suppression' },
  },
  pardotIsMaster: {
    ...words('Pardot is the master of the field', 'Pardot is not the master of the field', 'crm'),
    short: { yes: 'Pardot master' },
  },
  lastChangeWins: words(
    'Overwrite Prospect Opted Out is on, so the last change wins',
    'Overwrite Prospect Opted Out is off',
    'crm',
    'overwriteOptedOut',
  ),
  syncRuns: words('a sync would run', 'no sync would run'),
  doNotEmailIsTicked: words('Do Not Email is ticked', 'Do Not Email is blank', 'doNotEmail'),
  isHardBounced: words('Hard Bounced is ticked', 'Hard Bounced is blank', 'hardBounced'),
  optInLiftsDoNotEmail: words('an Opt In would clear Do Not Email too', 'an Opt In would not clear Do Not Email'),
  resubscribeLiftsDoNotEmail: words(
    'a resubscribe would clear Do Not Email too',
    'a resubscribe would not clear Do Not Email',
  ),
  untickingLiftsDoNotEmail: words('unticking would clear Do Not Email', 'unticking would not clear Do Not Email'),
  syncCopiesFromCrm: words('the sync would copy from the CRM', 'the sync would not copy from the CRM'),
  syncCopiesToCrm: {
    ...words('the sync would copy to the CRM', 'the sync would not copy to the CRM'),
    short: { yes: 'last change' },
  },
  syncBringsOptOut: {
    ...words('the sync would bring an opt-out', 'the sync would bring no opt-out'),
    short: { yes: 'last change' },
  },
  syncLiftsDoNotEmail: words('the sync would clear Do Not Email too', 'the sync would not clear Do Not Email'),
};
