/** Organisations' files, good and bad, for everybody who reads them: the reader, the schema, the command line and the page. */

const UPGRADED = { edition: 'upgraded', crm: 'salesforce' } as const;
const ticks = (name: unknown, more: object = {}) => ({ name, does: ['automation.tickedDoNotEmail'], ...more });
const listed = (...automations: readonly unknown[]) => ({ settings: UPGRADED, automations });

/** What is read, as plain data. */
export const GOOD_FILES: readonly object[] = [
  { settings: {} },
  { $schema: './organisation.schema.json', settings: UPGRADED },
  {
    settings: { edition: 'classic', crm: 'salesforce', assigned: 'yes', overwriteOptedOut: 'on', resubscribe: 'false' },
  },
  { settings: { crm: 'salesforce', doNotEmailSync: 'salesforce' }, cannot: [] },
  { settings: {}, cannot: ['marketer.synced', 'admin.tickedOptedOut'] },
  { settings: { edition: 'upgraded', crm: 'none', optedOutSync: null } },
  { settings: { ...UPGRADED, optedOutSync: null, assigned: false } },
  { settings: {}, automations: [] },
  listed(ticks('x'), ticks('y', { need: [] }), ticks('z', { need: ['requested', 'Do Not Email is blank'] })),
  listed(ticks('𝒳'.repeat(200)), ticks('y', { need: ['requested', 'requested'] })),
  { settings: UPGRADED, accept: { P1: 'r'.repeat(1000), P3: ' known ' } },
];

export interface BadFile {
  readonly file: unknown;
  /** A part of the one sentence that is said of it. */
  readonly says: string;
  /** Whether only the reader can tell: the schema knows neither editions from one another nor names. */
  readonly onlyReader?: true;
}

export const BAD_FILES: readonly BadFile[] = [
  { file: [], says: 'must be an object' },
  { file: null, says: 'must be an object' },
  { file: {}, says: '"settings" is missing' },
  { file: { automations: [] }, says: '"settings" is missing' },
  { file: { crm: 'salesforce' }, says: '"crm" belongs inside "settings"' },
  { file: { setings: {} }, says: 'Unknown key "setings". Did you mean "settings"?' },
  { file: { settings: null }, says: 'Settings must be an object like {"crm": "salesforce"}, not null' },
  { file: { settings: [] }, says: 'Settings must be an object' },
  { file: { settings: { crn: 'none' } }, says: 'Unknown setting "crn". Did you mean "crm"?' },
  { file: { settings: { crm: 'salesfroce' } }, says: 'Did you mean "salesforce"?' },
  { file: { settings: { assigned: null } }, says: 'assigned must be no or yes' },
  { file: { settings: { assigned: 'maybe' } }, says: 'assigned must be no or yes' },
  {
    file: { settings: { edition: 'classic', optedOutSync: 'salesforce' } },
    says: 'only in today’s edition',
    onlyReader: true,
  },
  { file: { settings: {}, automations: {} }, says: '"automations" must be a list' },
  { file: { settings: {}, automations: null }, says: '"automations" must be a list, not null' },
  { file: { settings: {}, automations: Array(5001).fill(0) }, says: 'at most 5000' },
  { file: listed(7), says: 'automations[0] must be an object' },
  { file: listed({ nam: 'x', does: [] }), says: 'automations[0]: Unknown key "nam". Did you mean "name"?' },
  { file: listed({ does: ['automation.tickedDoNotEmail'] }), says: 'automations[0]: "name" is missing.' },
  { file: listed({ name: 'x' }), says: 'automations[0]: "does" is missing.' },
  { file: listed(ticks('')), says: 'automations[0].name must be a text of 1 to 200 characters' },
  { file: listed(ticks(' \n')), says: 'automations[0].name must be a text' },
  { file: listed(ticks(7)), says: 'automations[0].name must be a text' },
  { file: listed(ticks('x'.repeat(201))), says: 'automations[0].name must be a text' },
  { file: listed(ticks('x'), ticks('x')), says: 'has the name of automations[0], "x"', onlyReader: true },
  { file: listed({ name: 'x', does: [] }), says: 'must name at least one event' },
  {
    file: listed({ name: 'x', does: 'automation.tickedDoNotEmail' }),
    says: 'automations[0].does ("x") must be a list',
  },
  { file: listed({ name: 'x', does: ['prospect.unsubscribed'] }), says: 'automations[0].does ("x"): Unknown' },
  {
    file: listed({ name: 'x', does: ['automation.untickOptedOut'] }),
    says: 'Unknown automation event "automation.untickOptedOut". Did you mean "automation.untickedOptedOut"?',
  },
  {
    file: { settings: { edition: 'classic' }, automations: [{ name: 'x', does: ['automation.untickedOptedOut'] }] },
    says: 'automations[0].does ("x"): "automation.untickedOptedOut" is an event of the upgraded edition, and these settings are classic: set edition to upgraded.',
    onlyReader: true,
  },
  { file: listed(ticks('x', { need: ['asked'] })), says: 'automations[0].need ("x"): Unknown condition "asked"' },
  { file: listed(ticks('x', { need: 'requested' })), says: 'automations[0].need ("x") must be a list' },
  {
    file: listed(ticks('x', { need: ['not requested', 'Do Not Email is blank', 'Do Not Email is ticked'] })),
    says: 'automations[0].need ("x"): "Do Not Email is ticked" and "Do Not Email is blank" are never both true.',
    onlyReader: true,
  },
  {
    file: listed(ticks('y'), ticks('x', { need: ['requested', 'not requested'] })),
    says: 'automations[1].need ("x"): "requested" and "not requested" are never both true.',
    onlyReader: true,
  },
  { file: { settings: {}, cannot: 'marketer.synced' }, says: 'cannot must be a list' },
  { file: { settings: {}, cannot: ['prospect.unsubscribed'] }, says: 'cannot be taken away' },
  { file: { settings: {}, cannot: ['marketer.sync'] }, says: 'Did you mean "marketer.synced"?' },
  { file: { settings: {}, accept: null }, says: '"accept" must be an object like {"P3": "reason"}, not null' },
  { file: { settings: {}, accept: ['P1'] }, says: '"accept" must be an object' },
  { file: { settings: {}, accept: { P99: 'x' } }, says: 'accept: Unknown property "P99"' },
  { file: { settings: {}, accept: { P1: '' } }, says: 'accept.P1 must give the reason' },
  { file: { settings: {}, accept: { P1: true } }, says: 'accept.P1 must give the reason' },
  { file: { settings: {}, accept: { P1: 'r'.repeat(1001) } }, says: 'accept.P1 must give the reason in 1 to 1000' },
];

/** The same in words, for what only text can be: JSON that is none, or that says something twice. */
export const BAD_TEXTS: readonly (readonly [text: string, says: string])[] = [
  ['', 'is not valid JSON: it ends too early, at column 1'],
  ['{"settings": {"crm": "salesforce",}}', 'unexpected "}" at column 35'],
  ['{"settings":\n  {"crm": salesforce}}', 'unexpected "s" at line 2, column 11'],
  [
    '{"settings": {}, "automations": [{"name": "x"}], "automations": []}',
    'gives "automations" twice, for the second time at column 50',
  ],
  [
    '{"settings": {},\n "accept": {"P1": "a",\n "\\u0050\\u0031": "b"}}',
    'gives "P1" twice, for the second time at line 3, column 2',
  ],
  ['{"settings": {}, "__proto__": {}}', 'Unknown key "__proto__"'],
];
