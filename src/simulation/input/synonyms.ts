/**
 * Other words for the vocabulary's own: old product names, abbreviations, and what people say instead. Used for
 * suggestions alone: nothing that is typed is ever taken for something else.
 */

/** Patterns over a word without its punctuation, in small letters, and what the vocabulary says for them; all that fit are tried. */
const SYNONYMS: readonly (readonly [pattern: RegExp, ...instead: string[]])[] = [
  [/^(pardot|ae|mcae|accountengagement.*|useaccountengagement.*)$/, 'account-engagement'],
  [/^(sfdc|sf|salescloud|usesalesforce.*)$/, 'salesforce'],
  [/^(recent|newest|latest|lastchanged|mostrecent.*|usemostrecent.*)$/, 'most-recent'],
  [/^(notmapped|nomapping|notsynced|nosync)$/, 'unmapped'],
  [/^(today|todays.*|new|current|mailability)$/, 'upgraded'],
  [/^(old|legacy|before.*)$/, 'classic'],
  [/^(ms|microsoft|msdynamics|dynamics365|d365)$/, 'dynamics'],
  [/^(sugar)$/, 'sugarcrm'],
  [/^(nocrm|without)$/, 'none'],
  [/^(hasoptedoutofemail|emailoptout)$/, 'crmOptOut', 'crmUser.tickedOptOut'],
  [/^(admin)?(paused?|unverif(y|ied))(connector)?$/, 'admin.unverifiedConnector'],
  [/^(paused?|stopped)$/, 'unverified'],
  [/^(unpaused?|running|active|resumed?)$/, 'verified'],
  [/^(true|1|y|ticked|checked|set|x)$/, 'yes'],
  [/^(false|0|n|blank|empty|unticked|unchecked)$/, 'no'],
  [/^(admin)?(unpaused?|resumed?|verif(y|ied))(connector)?$/, 'admin.verifiedConnector'],
  [/^(scheduled)?sync(ed|hronized)?$/, 'connector.synced'],
  [/^(prospect)?(optedout|askedtooptout|clickedunsubscribe|leftthelist)$/, 'prospect.unsubscribed'],
  [/^(prospect)?(optedin|cameback|subscribed)$/, 'prospect.resubscribed'],
  [/^(prospect)?(complained|markedasspam|spam)$/, 'prospect.reportedSpam'],
  [/^(automation)?imported(optin|optins|optedin)$/, 'automation.untickedOptedOut', 'automation.clearedOptOut'],
  [/^(automation)?import(ed)?(optouts?|optedout|unsubscribes?)?$/, 'automation.importedOptOut'],
  [/^automation(ticked|set|checked)optout$/, 'automation.tickedOptedOut', 'automation.importedOptOut'],
  [/^automation(unticked|cleared|unset)(optedout|optout)$/, 'automation.untickedOptedOut', 'automation.clearedOptOut'],
  [/^(mail)?(hard)?bounced?$/, 'mail.hardBounced'],
  [/^(workflow|flow|dataload|crmautomation)(ticked|set)(emailoptout|optout)$/, 'crmAutomation.tickedOptOut'],
  [/^(workflow|flow|dataload|crmautomation)(unticked|cleared)(emailoptout|optout)$/, 'crmAutomation.untickedOptOut'],
  [/^(crmuser|salesperson|salesuser|rep)(ticked|set)(emailoptout|optout|optedout)$/, 'crmUser.tickedOptOut'],
  [/^(crmuser|salesperson|salesuser|rep)(unticked|cleared)(emailoptout|optout|optedout)$/, 'crmUser.untickedOptOut'],
];

/** A word without its punctuation and accents, in small letters: what spellings of one word have in common. */
export const bare = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The first of the known words that is said by another one; none where nobody says so. */
export function meantBy(word: string, known: readonly string[]): string | undefined {
  const typed = bare(word);
  return SYNONYMS.filter(([pattern]) => pattern.test(typed))
    .flatMap(([, ...instead]) => instead)
    .find((each) => known.includes(each));
}

/** Whether a word leads towards mail (1) or away from it (-1), and the same of the connector; 0 where it says neither. */
function directions(word: string): readonly number[] {
  const text = bare(word);
  const towards = /opt(ed)?in|(?<!un)subscri/.test(text) ? 1 : 0;
  const away = /opt(ed)?out|donotemail|unsubscri|spam|bounce/.test(text) ? -1 : 0;
  const act = bare(word.slice(word.lastIndexOf('.') + 1));
  const isUndone = /^un(?!sub)|untick|uncheck|unset|clear|remove|reset|delete/.test(act);
  const connector = /unverif|(?<!un)pause/.test(text) ? -1 : /verif|unpause|resume/.test(text) ? 1 : 0;
  return [(towards || away) * (isUndone ? -1 : 1), connector];
}

/** Whether two words say opposite things: ticking and unticking, opting in and out, pausing and unpausing. */
export function areOpposite(one: string, other: string): boolean {
  const its = directions(other);
  return directions(one).some((direction, axis) => direction * (its[axis] ?? 0) < 0);
}
