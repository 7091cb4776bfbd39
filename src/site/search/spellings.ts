/**
 * One word for every spelling of a thing, as data: opt out, opted-out and optout; both names of the product; the fields' API
 * names. Used on the pages' texts and on what people type alike, so that both meet. What is only near in meaning is in
 * `synonyms.ts`.
 *
 * In a pattern `~` is any gap: nothing, a space, a hyphen, an underscore.
 */

/** Who is opted in or out, where somebody says it in the middle: "opt them back in". */
const WHOM =
  '(?:~(?:them|him|her|it|us|me|you|people|person|someone|somebody|anyone|anybody|everyone|everybody|prospects?|contacts?|leads?|customers?|clients?))?';

export type Spelling = readonly [pattern: string, ...words: string[]];

/** At each place of a text tried in this order; where one fits, no other is tried on the same letters. No capturing groups. */
export const SPELLINGS: readonly Spelling[] = [
  ['gdpr|can~spam|casl|dsgvo|legal\\w*|lawful\\w*|illegal\\w*|complian\\w*|by~law|against~the~law', 'law'],
  ['who~(?:may|can|could|is~allowed|has~permission|has~the~right)|(?:is|are|am|be|i~am)~allowed', 'whomay'],
  [
    "(?:do|does|did|is|are|was|can|could|will|has|have)(?:n[’']?t|~not)~(?:be~|being~|been~)?(?:receiv\\w*|get(?:s|ting)?~(?:any~|our~|the~)?(?:e~?mail|mail|newsletter|message)s?|select\\w*|mailed)|(?:not|never)~(?:being~|been~)?(?:receiv\\w*|mailed|sent|arriv\\w*)",
    'getsnothing',
  ],
  ["can(?:~i|~we|~you|~they)?~not|can[’']?t|unable|not~(?:able|allowed|possible)", 'cannot'],
  ['(?:keeps?~)?(?:on~)?com(?:es|ing|e)~back|came~back|ticks?~itself(?:~again)?', 'comeback'],
  ['(?:flip|chang|switch|jump|turn|go|snap)(?:s|es|ed|p?ing|ped)?~back', 'comeback'],
  [
    '(?:get|gets|getting|got|receiv\\w*)~(?:nothing|none|no~(?:more~)?(?:e~?mail|mail|newsletter|message)s?)|(?:nothing|no~(?:e~?mail|mail|newsletter)s?)~(?:arriv\\w*|comes?~through|goes~out)',
    'getsnothing',
  ],
  // A value that is set, as the API says it.
  ['(?:set~)?(?:back~)?(?:to~|=\\s?)(?:false|no|zero|0|blank|empty)', 'untick'],
  ['(?:set~)?(?:to~|=\\s?)(?:true|yes|1)', 'tick'],
  ['who(?=~(?:has~|have~|had~)?(?:un~)?(?:subscrib|opted|tick|clear|chang|remov|check|edit|delet))', 'whodid'],
  [
    '(?:got|gets?|getting|receiv\\w*)~(?:an?~|the~|our~|another~|all~|more~)?(?:e~?mail|mail|newsletter|message)s?',
    'receiv',
    'mail',
  ],
  ['(?:by|on|over|per|via)~(?:the~)?(?:tele)?phone|verbal\\w*|orally|telephon\\w*', 'phone'],
  ['same~(?:e~?)?mail(?:~address\\w*)?|same~address\\w*', 'sam', 'address'],
  ['how~(?:long|often|soon|fast)', 'howlong'],
  [
    'by~(?:it|them)sel(?:f|ves)|on~(?:its|their)~own|automatically|over~night|(?:seconds|minutes|hours)~(?:later|after)',
    'byitself',
  ],
  ['sync~(?:errors?|queue)|(?:stuck|waiting)~in~(?:the~)?(?:sync~)?queue', 'syncerror'],
  ['(?:is|are|was)~(?:right|valid|correct|fine|ok(?:ay)?|good|working)|works(?:~again)?', 'works'],
  ["(?:do|does|did|is|are)(?:n[’']?t|~not)~(?:being~)?sync\\w*|not~sync\\w*", 'notsync'],
  ['max(?:imum)?|number~of|limit\\w*', 'limit'],
  ['expir\\w*|over~time|by~time|laps(?:e|es|ed)', 'expire'],
  // One of the fields has the product's name in front.
  ['(?:pi~)?(?:pardot~|is~)?e?~?(?:mail~)?hard~bounc\\w*(?:~c)?', 'hardbounce', 'bounce'],
  // The product, and what belongs to it.
  ['(?:salesforce~)?marketing~cloud~(?:account~engagement|ae)|account~engagement|mcae|pardot', 'pardot'],
  ['marketing~cloud|sfmc', 'marketingcloud'],
  ['sfdc|sales~cloud|salesforce', 'salesforce'],
  ['(?:ms~|microsoft~)?dynamics(?:~365)?|d365', 'dynamics'],
  ['sugar(?:~crm)?', 'sugarcrm'],
  ['net~suite', 'netsuite'],
  // Fields, by every name that they have.
  ['(?:person~)?has~opted~out~of~e?~?mail|e?~?mail~opt(?:ed)?~outs?', 'emailoptout', 'optout'],
  ["(?:prospect~)?is~do~not~e?~?mail|do~not~e?~?mail|don[’']?t~e?~?mail|dne", 'donotemail'],
  ['e?~?mail~bounced~(?:date|reason)', 'bounceddate', 'bounce'],
  ['soft~bounc\\w*', 'softbounce', 'bounce'],
  ['bounc\\w*', 'bounce'],
  ['list~un~?subscrib\\w*', 'listunsubscribe', 'unsubscribe'],
  ['one~click|1~click', 'oneclick'],
  // Out and back.
  ['global(?:ly)?~opt(?:s|ed|ing)?~outs?', 'global', 'optout'],
  [`(?:is~|prospect~)?opt(?:s|ed|ing)?${WHOM}~outs?`, 'optout'],
  [`(?:re~)?opt(?:s|ed|ing)?${WHOM}(?:~back)?~ins?|re~opt(?:s|ed|ing)?(?:~in)?`, 'optin'],
  ['re~sub(?:s|bed|bing|scri\\w*)?|subscri\\w*~(?:them~|her~|him~)?again|sign(?:s|ed)?~up~again', 'resubscribe'],
  ['un~sub(?:s|bed|bing|scri\\w*)?', 'unsubscribe'],
  ['subscri\\w*', 'subscribe'],
  ['un~mail~?able|not~mail~?able', 'unmailable'],
  ['mail~?abl\\w*|mailability', 'mailable'],
  ['un~deliver\\w*', 'undeliverable'],
  ['sup+res+\\w*', 'suppress'],
  ['complain\\w*|abuse', 'complaint'],
  ['spam~filter\\w*|barracuda', 'spamfilter'],
  ['spam\\w*|junk', 'spam'],
  // The sync.
  ['sync~behavio(?:u)?rs?', 'syncbehaviour', 'sync'],
  ['sync(?:hroni[sz]e)?~with~crm', 'syncwithcrm', 'sync'],
  ['(?:re~)?sync\\w*', 'sync'],
  ["mis~match\\w*|does~?n[’']?t~match|do~not~match|differ(?:s|ent|ing|ence)?", 'differ'],
  ['bi~directional\\w*|two~way|both~ways', 'twoway'],
  ['business~units?', 'businessunit'],
  ['un~paus\\w*|resum\\w*', 'unpause'],
  ['paus\\w*', 'pause'],
  ['un~verif\\w*', 'unverify'],
  ['(?:re~)?verif\\w*', 'verify'],
  ['un~mapp?\\w*|not~mapped', 'unmapped'],
  ['most~recent(?:ly)?(?:~(?:updated|changed))?|last~updated', 'mostrecent'],
  ['source~of~truth|master|primary|leading(?:~system|~side)?|leads~the~other', 'master'],
  ['over~writ\\w*|overwrot\\w*|overrid\\w*|overrul\\w*', 'overwrite'],
  ['field~level~security|fls', 'fieldsecurity', 'readonly'],
  ['connector~users?', 'fieldsecurity', 'connector'],
  ['read~only|view~only', 'readonly'],
  ['field~history(?:~track\\w*)?|history~track\\w*', 'fieldhistory'],
  // What acts by itself.
  ['automation~rules?', 'automationrule', 'automation'],
  ['segmentation~rules?', 'segmentationrule', 'automation'],
  ['completion~actions?', 'completionaction', 'automation'],
  ['dynamic~lists?', 'dynamiclist', 'list'],
  ['form~handlers?', 'formhandler', 'form'],
  ['(?:engagement~(?:studio~)?|drip~)(?:program(?:me)?s?|studio)?|drips?|nurtur\\w*|program(?:me)?s?', 'program'],
  ['work~flows?|process~builders?', 'workflow', 'flow'],
  ['data~load\\w*', 'dataload'],
  ['automat\\w*', 'automation'],
  ['import\\w*|csv|upload\\w*', 'import'],
  ['(?:in~)?bulk|mass', 'bulk'],
  // Mail.
  ['(?:e~?mail~)?pref(?:erence)?s?~(?:cent(?:er|re)s?|pages?)|epc', 'preferencepage', 'list'],
  ['auto~respon\\w*|auto~repl\\w*', 'autoresponder'],
  ['one~to~one|1~(?:to|:|2)~1|1:1', 'onetoone'],
  ['(?:order|purchase|booking|shipping)~confirmations?|invoices?|receipts?|password~resets?', 'operational'],
  ['transactional(?:~only)?', 'transactional'],
  ['operational', 'operational'],
  ['e~mail\\w*|mail(?:s|ed|ing|ings)?|newsletters?', 'mail'],
  // Boxes and what is done to them.
  ['grey(?:ed)?(?:~out)?|gray(?:ed)?(?:~out)?', 'greyed'],
  ['un~tick\\w*|un~check\\w*|de~select\\w*', 'untick'],
  ['check~box\\w*', 'checkbox'],
  ['tick(?:s|ed|ing)?|check(?:s|ed|ing)?', 'tick'],
  ['reset\\w*', 'reset'],
  // People and records.
  ['sales~?(?:person|people|man|men|woman|women|reps?|team|users?)?|reps?|sdrs?', 'sales'],
  ['admin\\w*', 'admin'],
  ['market(?:er|ers|ing~users?|ing~roles?)', 'marketer'],
  ['duplicat\\w*|dupes?', 'duplicate'],
  ['amp~?sea', 'ampsea', 'duplicate'],
  ['un~delet\\w*|recycl\\w*~bin', 'recyclebin', 'delet'],
  ['un~assign\\w*', 'unassigned'],
  ['permission~pass\\w*|re~permission\\w*', 'permission', 'request'],
  ['double~opt~?in|confirmed~opt~?in', 'doubleoptin', 'optin', 'request'],
];
