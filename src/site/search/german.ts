/**
 * German words that slip into questions of German-speaking teams, as the spellings that they stand for; written without accents,
 * as texts are read. The pages are in English: a whole German question finds its page by these few.
 */
import type { Spelling } from './spellings.ts';

export const GERMAN: readonly Spelling[] = [
  ['wieder(?:~ein)?~(?:zu~?)?(?:anmeld\\w*|eintrag\\w*)|wiederanmeld\\w*', 'resubscribe'],
  ['(?:wieder~)?zuruck~?(?:gesetzt|gestellt)|macht~ruckgangig|uberschr\\w*', 'overwrite'],
  ['ab(?:ge|zu)?meld\\w*|ab(?:zu)?bestell\\w*|aus(?:ge|zu)?trag\\w*', 'unsubscribe'],
  ['einwillig\\w*|zustimmung\\w*', 'consent'],
  ['datenschutz\\w*|rechtlich\\w*|rechtmassig\\w*|konform', 'law'],
  ['hart~zuruck\\w*|unzustellbar\\w*', 'undeliverable', 'bounce'],
  ['rucklaufer', 'bounce'],
  ['gesperrt\\w*|sperr~?liste\\w*|sperr~?vermerk\\w*', 'suppress'],
  ['haken|hakchen|angehakt', 'tick'],
  ['ausgegraut\\w*', 'greyed'],
  ['schreibgeschutzt', 'readonly'],
  ['vertrieb\\w*|aussendienst', 'sales'],
  ['berechtigung\\w*|benutzerrecht\\w*|rechte', 'permission'],
  ['doppelt\\w*|dubletten?', 'duplicate'],
  ['geloscht\\w*|loschen', 'delet'],
  ['zusammen(?:ge)?fuhr\\w*', 'merg'],
  ['verteiler', 'list'],
  ['kund(?:e|en|in|innen)', 'customer'],
  ['(?:bekomm|erhalt|empfang)\\w*', 'receiv'],
  ['kein\\w*~(?:e~?)?mails?~mehr|bekommt~nichts|erhalt~nichts', 'getsnothing'],
];
