/** What files say beside their writes, in full: history tracking, validation rules, permissions, conversion. */
import { describe, expect, it } from 'vitest';
import { document, FIELD, tag } from './metadata.ts';
import { scanTexts } from './scan-texts.ts';

type Texts = Readonly<Record<string, string>>;

/** Each fact as `line id: sentence`. */
const says = async (texts: Texts) =>
  (await scanTexts(texts)).facts.map(({ line, id, says: said }) => `${line} ${id}: ${said}`);
const ON = (line: number, object = 'Lead') => `${line} history-tracking-on: field history tracking is on for ${object}`;
const OFF = (line: number, object = 'Lead') =>
  `${line} history-tracking-off: field history tracking is off for ${object}: the sync behaviour most-recent needs it on`;
const name = (text: string) => tag('fullName', text);
const tracked = (text: string) => tag('trackHistory', text);

describe('history tracking', () => {
  const path = `objects/Lead/fields/${FIELD}.field-meta.xml`;
  const field = (...inner: readonly string[]): Texts => ({ [path]: document('CustomField', name(FIELD), ...inner) });
  const object = (text: string): Texts => ({
    'main/objects/Lead/lead.OBJECT-meta.xml': `<CustomObject>${text}</CustomObject>`,
  });

  it('of a field is said with its line, and nothing where the field does not say', async () => {
    expect(await says(field(tracked('true')))).toEqual([ON(4)]);
    expect(await says(field(tracked('false')))).toEqual([OFF(4)]);
    expect(await says(field())).toEqual([]);
    expect(
      await says({ [path]: document('CustomField', name('Other__c'), tracked('true'), tag('label', FIELD)) }),
    ).toEqual([]);
  });

  it('is off where the object keeps none, however that is written', async () => {
    const off = ['<enableHistory>false</enableHistory>', '<enableHistory>\n  False\n</enableHistory>'];
    for (const text of off) expect(await says({ ...field(tracked('true')), ...object(text) })).toEqual([OFF(4)]);
    expect(await says({ ...field(tracked('true')), ...object('<enableHistory>true</enableHistory>') })).toEqual([
      ON(4),
    ]);
    expect(
      await says({
        ...field(tracked('true')),
        'objects/Contact/Contact.object-meta.xml': object(off[0] ?? '')['main/objects/Lead/lead.OBJECT-meta.xml'] ?? '',
      }),
    ).toEqual([ON(4)]);
  });

  it('of a whole object is said of this field alone', async () => {
    const fields = [
      tag('fields', name(FIELD), tracked('true')),
      tag('fields', name('Other__c'), tracked('true')),
      tag('fields', name(`Person${FIELD}`)),
    ];
    expect(await says({ 'objects/Lead.object': document('CustomObject', ...fields) })).toEqual([ON(3)]);
    const kept = (text: string) => document('CustomObject', tag('enableHistory', text), ...fields);
    expect(await says({ 'objects/Lead.object': kept('true') })).toEqual([ON(4)]);
    expect(await says({ 'objects/Lead.object': kept('FALSE') })).toEqual([OFF(4)]);
  });
});

describe('a validation rule', () => {
  const rule = (formula: string, active: string) => [
    name('Keep'),
    tag('active', active),
    tag('errorConditionFormula', formula),
  ];

  it.each([
    [`ISCHANGED(${FIELD})`, 'validation-stops-changes', 'stops some changes of Email Opt Out'],
    [`PriorValue (${FIELD})`, 'validation-stops-changes', 'stops some changes of Email Opt Out'],
    [`AND(ISNEW(), ${FIELD})`, 'validation-stops-changes', 'stops some changes of Email Opt Out'],
    [`MYISNEW(${FIELD})`, 'validation-asks', 'asks about Email Opt Out before a record is saved'],
    [`ISNEWS(${FIELD})`, 'validation-asks', 'asks about Email Opt Out before a record is saved'],
  ])('is said with its line, and whether it is active: %s', async (formula, id, deed) => {
    for (const [active, idle] of [
      ['true', ''],
      ['false', ', and is not active'],
    ] as const) {
      const said = `${id}: the validation rule Keep ${deed}${idle}`;
      const inner = rule(formula, active);
      expect(
        await says({ 'a/validationRules/K.validationRule-meta.xml': document('ValidationRule', ...inner) }),
      ).toEqual([`5 ${said}`]);
      expect(await says({ 'a/Lead.object': document('CustomObject', tag('validationRules', ...inner)) })).toEqual([
        `3 ${said}`,
      ]);
    }
  });
});

describe('a permission', () => {
  const permission = (editable: string, readable: string, field = `Contact.${FIELD}`) =>
    tag('fieldPermissions', tag('editable', editable), tag('field', field), tag('readable', readable));
  const EDITS = 'may-edit: the';
  const NOT = 'may-not-edit: the';

  it.each<[string, readonly string[]]>([
    [
      'profiles/Sales.profile-meta.xml',
      [
        `3 ${EDITS} profile Sales may edit`,
        `4 ${NOT} profile Sales may read and not edit`,
        `5 ${NOT} profile Sales may not see`,
      ],
    ],
    [
      'profiles/Sales%2EUK.PROFILE',
      [
        `3 ${EDITS} profile Sales.UK may edit`,
        `4 ${NOT} profile Sales.UK may read and not edit`,
        `5 ${NOT} profile Sales.UK may not see`,
      ],
    ],
    ['permissionsets/A.permissionset', [`3 ${EDITS} permission set A may edit`]],
    ['permissionsets/My.profile.permissionset-meta.xml', [`3 ${EDITS} permission set My.profile may edit`]],
    [
      'mutingpermissionsets/M.mutingpermissionset-meta.xml',
      [
        `3 ${EDITS} muting permission set M may edit`,
        `4 ${NOT} muting permission set M may read and not edit`,
        `5 ${NOT} muting permission set M may not see`,
      ],
    ],
  ])('is said with its line and by whom: %s', async (path, expected) => {
    const inner = [permission('true', 'true'), permission('false', 'true'), permission('false', 'false')];
    const others = [permission('true', 'true', 'Contact.Other__c')];
    expect(await says({ [path]: document('Any', ...inner, ...others) })).toEqual(
      expected.map((each) => `${each} Email Opt Out of Contact`),
    );
  });
});

describe('lead conversion', () => {
  const file = 'LeadConvertSettings/LeadConvertSettings.LeadConvertSetting';
  const pair = (from: string, to: string) => tag('mappingFields', tag('inputField', from), tag('outputField', to));

  it('is said of pairs with this field, in either direction, with the object where that is told', async () => {
    const text = document(
      'LeadConvertSettings',
      tag('objectMapping', tag('outputObject', 'Contact'), pair('Out__c', FIELD), pair('A__c', 'B__c')),
      tag('objectMapping', pair(FIELD, 'Out__c')),
    );
    expect(await says({ [file]: text })).toEqual([
      `3 mapped-on-conversion: when a lead is converted, its Out__c goes to ${FIELD} of the Contact`,
      `4 mapped-on-conversion: when a lead is converted, its ${FIELD} goes to Out__c of the new record`,
    ]);
  });
});
