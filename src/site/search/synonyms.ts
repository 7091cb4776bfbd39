/**
 * What somebody may also mean by a word, as data: each with how much it counts beside the word itself. Applied to what people
 * type, never to the pages, so that a page is found by what it says first. Words are as `wordsIn` gives them.
 */

/** How much a synonym counts beside the word that was typed. */
const NEAR = 0.45;
const FAR = 0.35;

type Related = readonly [word: string, weight: number];

const near = (...words: readonly string[]): readonly Related[] => words.map((word) => [word, NEAR]);
const far = (...words: readonly string[]): readonly Related[] => words.map((word) => [word, FAR]);

export const SYNONYMS: Readonly<Record<string, readonly Related[]>> = {
  unsubscribe: near('optout'),
  optout: far('unsubscribe'),
  optin: [...near('resubscribe'), ...far('untick')],
  resubscribe: near('optin'),
  subscribe: far('resubscribe', 'unsubscribe'),
  suppress: near('donotemail', 'unmailable'),
  unmailable: near('undeliverable', 'transactional', 'mailable'),
  complaint: near('spam'),
  spam: far('complaint'),
  oneclick: near('listunsubscribe', 'header'),
  bot: near('scanner', 'header', 'listunsubscribe'),
  scanner: near('bot', 'header'),
  fals: near('bot', 'accident'),
  // It changes by itself.
  revert: near('undo', 'wip', 'overwrite', 'sync'),
  wip: [...near('overwrite'), ...far('undo', 'los')],
  undo: far('wip', 'clear'),
  undon: near('undo', 'wip'),
  comeback: [...near('undo', 'wip', 'revert', 'sync'), ...far('resubscribe', 'again')],
  getsnothing: [...near('transactional', 'block'), ...far('suppress', 'donotemail')],
  still: near('receiv', 'against'),
  overwrite: near('wip', 'win'),
  stick: near('undo', 'sync', 'wip'),
  differ: near('win', 'sync', 'side'),
  reset: far('clear'),
  byitself: near('undo', 'wip', 'automation', 'sync'),
  syncerror: near('notsync'),
  error: [...near('notsync'), ...far('sync')],
  queue: [...near('notsync'), ...far('sync')],
  stuck: near('notsync', 'pause'),
  notsync: near('sync', 'link', 'pause'),
  // Which side wins.
  master: near('win', 'syncbehaviour', 'side'),
  win: near('syncbehaviour'),
  valu: far('syncbehaviour'),
  mostrecent: near('last', 'newer'),
  unmapped: near('map'),
  fieldhistory: near('syncbehaviour'),
  fieldsecurity: near('syncbehaviour'),
  twoway: near('sync'),
  businessunit: near('connector', 'account'),
  // Acts.
  untick: near('clear', 'remov'),
  remov: near('untick', 'clear'),
  clear: near('untick'),
  delet: far('recyclebin'),
  merg: near('recyclebin', 'delet'),
  convert: near('merg', 'delet'),
  greyed: near('cannot', 'admin', 'edit', 'rol'),
  cannot: near('rol', 'refus', 'edit', 'chang'),
  whomay: near('rol', 'edit', 'allow', 'admin'),
  edit: far('chang'),
  allow: near('may', 'permission', 'rol'),
  permission: near('rol', 'request'),
  abl: near('rol'),
  rol: near('admin', 'marketer'),
  pause: near('unverify'),
  unverify: near('pause'),
  unpause: near('verify'),
  verify: near('unpause'),
  // What acts by itself.
  flow: near('workflow', 'automation'),
  workflow: near('flow', 'automation'),
  trigger: near('flow', 'automation', 'crm'),
  apex: near('flow', 'automation', 'crm'),
  dataload: near('flow', 'import'),
  zapier: near('api', 'automation'),
  api: near('automation'),
  integration: near('api', 'automation'),
  formhandler: near('automation'),
  segmentationrule: near('automationrule'),
  bulk: near('import', 'automation'),
  program: near('automation'),
  engag: near('onetoone'),
  // Mail and consent.
  onetoone: near('person'),
  invoic: near('operational', 'transactional'),
  receipt: near('operational', 'transactional'),
  order: far('operational', 'transactional'),
  firewall: near('scanner', 'bot'),
  spamfilter: [...near('server', 'problem'), ...far('bounce')],
  preferencepage: near('preferenc'),
  law: near('policy', 'request', 'permission'),
  consent: near('policy', 'request', 'permission'),
  individual: near('consent'),
  unassigned: near('assigned', 'record', 'link'),
  shared: near('sam', 'several'),
  duplicate: near('several', 'sam'),
  dead: near('hardbounce', 'address'),
  invalid: near('hardbounce', 'address'),
  inbox: near('mailbox'),
};
