/** Every other kind of metadata: what writes, what only reads, and what cannot be told. */
import { describe, expect, it } from 'vitest';
import { document, FIELD, flow, start, tag, update } from './metadata.ts';
import { deedOf, scanTexts } from './scan-texts.ts';

async function found(texts: Readonly<Record<string, string>>, conditions = {}) {
  const result = await scanTexts(texts, conditions);
  expect(result.unread.filter(({ outside }) => !outside)).toEqual([]);
  return result.automations;
}

const deeds = async (texts: Readonly<Record<string, string>>) =>
  (await found(texts)).map((each) => `${each.name}: ${deedOf(each)}`).sort();

const fieldUpdate = (name: string, operation: string, ...inner: readonly string[]) =>
  tag(
    'fieldUpdates',
    tag('fullName', name),
    tag('field', FIELD),
    tag('name', name),
    tag('operation', operation),
    ...inner,
  );
const uses = (name: string, element = 'actions') => tag(element, tag('name', name), tag('type', 'FieldUpdate'));
const rule = (name: string, ...inner: readonly string[]) =>
  tag('rules', tag('fullName', name), tag('active', 'true'), tag('triggerType', 'onAllChanges'), ...inner);
const criterion = (field: string, value: string, operation = 'equals') =>
  tag('criteriaItems', tag('field', field), tag('operation', operation), tag('value', value));

describe('a workflow rule', () => {
  const workflow = (...inner: readonly string[]) => ({
    'workflows/Contact.workflow-meta.xml': document('Workflow', ...inner),
  });

  it.each([
    ['writes 1', fieldUpdate('U', 'Literal', tag('literalValue', '1')), ['R: U: ticks']],
    ['writes 0', fieldUpdate('U', 'Literal', tag('literalValue', '0')), ['R: U: clears']],
    ['writes a constant formula', fieldUpdate('U', 'Formula', tag('formula', 'NOT(TRUE)')), ['R: U: clears']],
    ['writes a formula', fieldUpdate('U', 'Formula', tag('formula', 'Amount__c &gt; 3')), ['R: U: both?']],
    ['writes another field', fieldUpdate('U', 'Formula', tag('formula', 'Wants_None__c')), ['R: U: both?']],
    [
      'ticks or leaves alone',
      fieldUpdate('U', 'Formula', tag('formula', `IF(A__c, TRUE, ${FIELD})`)),
      ['R: U: ticks?'],
    ],
    [
      'writes a constant, whatever a comment says',
      fieldUpdate('U', 'Formula', tag('formula', `/* ${FIELD} */ TRUE`)),
      ['R: U: ticks'],
    ],
    ['writes the field as it is', fieldUpdate('U', 'Formula', tag('formula', FIELD)), []],
    ['turns the field round', fieldUpdate('U', 'Formula', tag('formula', `NOT(${FIELD})`)), ['R: U: both?']],
    ['writes nothing', fieldUpdate('U', 'Null'), ['R: U: clears?']],
    ['writes a value before', fieldUpdate('U', 'PreviousValue'), ['R: U: both?']],
  ])('that %s', async (_, updates, expected) => {
    expect(await deeds(workflow(updates, rule('R', uses('U'))))).toEqual(expected);
  });

  it('that only asks about the field writes nothing', async () => {
    const other = tag(
      'fieldUpdates',
      tag('fullName', 'U'),
      tag('field', 'Other__c'),
      tag('operation', 'Literal'),
      tag('literalValue', '0'),
    );
    expect(await deeds(workflow(other, rule('R', uses('U'), criterion(`Contact.${FIELD}`, 'True'))))).toEqual([]);
  });

  it('is nothing where no rule uses the update', async () => {
    expect(await deeds(workflow(fieldUpdate('U', 'Literal', tag('literalValue', '0')), rule('R')))).toEqual([]);
  });

  it('may act some time later, when its conditions may be over', async () => {
    const later = tag(
      'workflowTimeTriggers',
      uses('U'),
      tag('timeLength', '7'),
      tag('workflowTimeTriggerUnit', 'Days'),
    );
    const [only] = await found(
      workflow(
        fieldUpdate('U', 'Literal', tag('literalValue', '0')),
        rule('R', criterion(`Contact.${FIELD}`, 'True'), later),
      ),
    );
    expect(only?.need).toBeUndefined();
    expect(only?.when).toContain('7 days');
  });

  it('is named as people name it, whatever the file writes for a colon', async () => {
    const text = workflow(
      fieldUpdate('Contact%3A out', 'Literal', tag('literalValue', '1')),
      rule('Contact%3A left', uses('Contact%3A out')),
    );
    expect((await found(text)).map(({ name }) => name)).toEqual(['Contact: left: Contact: out']);
  });

  it.each([
    [tag('formula', `/* ${FIELD} */ X__c &amp;&amp; Y__c = "${FIELD}"`), []],
    [criterion(`Contact.${FIELD}`, 'True'), ['Email Opt Out is ticked']],
    [criterion(`Contact.${FIELD}`, 'True', 'notEqual'), ['Email Opt Out is blank']],
    [criterion('Contact.Asked__c', 'True'), ['requested']],
    [criterion(`Account.${FIELD}`, 'True'), []],
    [criterion(`Contact.${FIELD}`, 'True') + criterion('Contact.X__c', '1') + tag('booleanFilter', '1 OR 2'), []],
    [tag('formula', `ISCHANGED(X__c) &amp;&amp; ${FIELD}`), ['Email Opt Out is ticked']],
    [tag('formula', `ISCHANGED(X__c) || ${FIELD}`), []],
  ])('asks first: %.60s', async (conditions, need) => {
    const text = workflow(fieldUpdate('U', 'Literal', tag('literalValue', '0')), rule('R', uses('U'), conditions));
    expect((await found(text, { Asked__c: 'requested' })).map((each) => each.need ?? [])).toEqual([need]);
  });

  it('that writes another record asks nothing of that one', async () => {
    const other = fieldUpdate('U', 'Literal', tag('literalValue', '0'), tag('targetObject', 'ReportsToId'));
    const [only] = await found(workflow(other, rule('R', uses('U'), criterion(`Contact.${FIELD}`, 'True'))));
    expect(only).toMatchObject({ does: ['crmAutomation.untickedOptOut'] });
    expect(only?.need).toBeUndefined();
  });

  it('is read in the older format', async () => {
    const text = document('Workflow', fieldUpdate('U', 'Literal', tag('literalValue', '1')), rule('R', uses('U')));
    expect(await deeds({ 'src/workflows/Lead.workflow': text })).toEqual(['R: U: ticks']);
  });
});

describe('a process that uses field updates', () => {
  const updates = (object: string) => ({
    [`workflows/${object}.workflow-meta.xml`]: document(
      'Workflow',
      fieldUpdate('Out', 'Literal', tag('literalValue', '1')),
    ),
  });
  const approval = (...inner: readonly string[]) =>
    document('ApprovalProcess', tag('label', 'Return'), tag('active', 'true'), ...inner);

  it('writes on approval, though its own file never names the field', async () => {
    const text = approval(
      tag('finalApprovalActions', uses('Out', 'action')),
      tag('approvalStep', tag('rejectionActions', uses('Out', 'action'))),
    );
    const findings = await found({
      ...updates('Contact'),
      'approvalProcesses/Contact.Return.approvalProcess-meta.xml': text,
    });
    expect(findings.map(({ kind, when, from }) => [kind, when, from.file])).toEqual([
      ['approval', 'when a record is approved at last', 'approvalProcesses/Contact.Return.approvalProcess-meta.xml'],
      ['approval', 'when a step is rejected', 'approvalProcesses/Contact.Return.approvalProcess-meta.xml'],
    ]);
  });

  it('does nothing to the field by an update of another object, or of another field', async () => {
    const text = approval(tag('finalApprovalActions', uses('Out', 'action')));
    expect(
      await deeds({ ...updates('Lead'), 'approvalProcesses/Contact.Return.approvalProcess-meta.xml': text }),
    ).toEqual([]);
  });

  it('writes when a milestone is met', async () => {
    const text = document(
      'EntitlementProcess',
      tag('name', 'Care'),
      tag('active', 'true'),
      tag('milestones', tag('milestoneName', 'First'), uses('Out', 'successActions'), tag('timeTriggers', uses('Out'))),
    );
    const findings = await found({ ...updates('Case'), 'entitlementProcesses/care.entitlementProcess-meta.xml': text });
    expect(findings.map(({ kind }) => kind)).toEqual(['entitlement', 'entitlement']);
  });
});

describe('a quick action', () => {
  const action = (...inner: readonly string[]) => ({
    'quickActions/Lead.Out.quickAction-meta.xml': document(
      'QuickAction',
      tag('label', 'Out'),
      tag('type', 'Update'),
      ...inner,
    ),
  });

  it.each([
    [
      'fills in a value',
      tag('fieldOverrides', tag('field', FIELD), tag('literalValue', 'true')),
      ['Out: predefined value: ticks'],
    ],
    [
      'fills in a formula',
      tag('fieldOverrides', tag('field', FIELD), tag('formula', 'Other__c')),
      ['Out: predefined value: both?'],
    ],
    ['shows the field in its form', tag('quickActionLayout', tag('quickActionLayoutItems', tag('field', FIELD))), []],
  ])('that %s', async (_, inner, expected) => {
    expect(await deeds(action(inner))).toEqual(expected);
  });
});

describe('a mapping of Data Loader', () => {
  it.each([
    ['a column', `Out\\ of\\ mail=${FIELD}`, ['Data load with contacts.sdl: both?']],
    ['a constant', `"false"=${FIELD}`, ['Data load with contacts.sdl: clears']],
    ['a constant for several fields', `"true"=DoNotCall,${FIELD}`, ['Data load with contacts.sdl: ticks']],
    ['the field to a column, for an export', `${FIELD}=OUT`, []],
    ['nothing, in a comment', `# X=${FIELD}\n!Y=${FIELD}\nId=Id`, []],
  ])('that maps %s', async (_, text, expected) => {
    expect(await deeds({ 'data/contacts.sdl': text })).toEqual(expected);
  });

  const configuration = (operation: string) =>
    `<!DOCTYPE beans PUBLIC "-//SPRING//DTD BEAN//EN" "http://www.springframework.org/dtd/spring-beans.dtd">\n<beans><bean id="nightly"><property name="configOverrideMap"><map><entry key="process.operation" value="${operation}"/><entry key="process.mappingFile" value="C:\\conf\\contacts.sdl"/></map></property></bean></beans>`;

  it('is a write where its load writes, and none where it only extracts', async () => {
    const mapping = { 'data/contacts.sdl': `${FIELD}=${FIELD}` };
    const [only] = await found({ ...mapping, 'data/process-conf.xml': configuration('upsert') });
    expect(only?.when).toBe('when the load nightly runs');
    expect(await deeds({ ...mapping, 'data/process-conf.xml': configuration('extract') })).toEqual([]);
  });
});

describe('what the files say beside', () => {
  const says = async (texts: Readonly<Record<string, string>>) =>
    (await scanTexts(texts)).facts.map((fact) => fact.says);

  it('is history tracking, in both formats, and none where the object keeps no history', async () => {
    const field = (tracked: boolean) =>
      document('CustomField', tag('fullName', FIELD), tag('trackHistory', String(tracked)));
    expect(await says({ 'objects/Lead/fields/HasOptedOutOfEmail.field-meta.xml': field(true) })).toEqual([
      'field history tracking is on for Lead',
    ]);
    expect(
      await says({
        'objects/Lead/fields/HasOptedOutOfEmail.field-meta.xml': field(true),
        'objects/Lead/Lead.object-meta.xml': document('CustomObject', tag('enableHistory', 'false')),
      }),
    ).toEqual(['field history tracking is off for Lead: the sync behaviour most-recent needs it on']);
    const object = document('CustomObject', tag('fields', tag('fullName', FIELD), tag('trackHistory', 'false')));
    expect(await says({ 'objects/Contact.object': object })).toEqual([
      'field history tracking is off for Contact: the sync behaviour most-recent needs it on',
    ]);
  });

  it('is who may edit the field', async () => {
    const permission = (editable: boolean) =>
      tag(
        'fieldPermissions',
        tag('editable', String(editable)),
        tag('field', `Contact.${FIELD}`),
        tag('readable', 'true'),
      );
    expect(
      await says({
        'profiles/Sales%20User.profile-meta.xml': document('Profile', permission(true)),
        'profiles/Guest.profile': document('Profile', permission(false)),
        'permissionsets/Care.permissionset-meta.xml': document('PermissionSet', permission(false)),
        'permissionsets/Legal.permissionset-meta.xml': document('PermissionSet', permission(true)),
      }),
    ).toEqual([
      'the profile Sales User may edit Email Opt Out of Contact',
      'the profile Guest may read and not edit Email Opt Out of Contact',
      'the permission set Legal may edit Email Opt Out of Contact',
    ]);
  });

  it('is a validation rule, and whether it stops changes', async () => {
    const validation = (formula: string) =>
      document('ValidationRule', tag('fullName', 'Keep'), tag('active', 'true'), tag('errorConditionFormula', formula));
    expect(
      await says({ 'objects/Lead/validationRules/Keep.validationRule-meta.xml': validation(`ISCHANGED(${FIELD})`) }),
    ).toEqual(['the validation rule Keep stops some changes of Email Opt Out']);
    expect(
      await says({
        'objects/Lead/validationRules/Keep.validationRule-meta.xml': validation(`AND(${FIELD}, ISBLANK(Email))`),
      }),
    ).toEqual(['the validation rule Keep asks about Email Opt Out before a record is saved']);
  });

  it.each<[string, string, readonly string[]]>([
    ['only in a comment', `/* ISCHANGED(${FIELD}) */ ISBLANK(Title)`, []],
    ['only in a text', `CONTAINS(Title, "ISCHANGED(${FIELD})")`, []],
    ['only in a text with a quotation mark', `Title = "\\"${FIELD}"`, []],
    ['only as part of another', `ISCHANGED(Old_${FIELD}__c)`, []],
    ['behind a comment that has a quotation mark', `/* " */ ISCHANGED(${FIELD}) /* " */`, ['stops some changes of']],
    ['behind a text that looks like a comment', `OR(Title = "/*", ISCHANGED(${FIELD}))`, ['stops some changes of']],
    ['by way of another record', `Account.Lead__r.${FIELD}`, ['asks about']],
    ['while a comment asks for a change', `/* ISCHANGED( */ ${FIELD}`, ['asks about']],
    ['in a comment that is never closed', `ISBLANK(Title) /* ${FIELD}`, []],
    ['in what is no formula', `{!${FIELD}} ;`, ['asks about']],
  ])('is a validation rule by its formula alone: the field %s', async (_, formula, expected) => {
    const inner = [tag('fullName', 'Keep'), tag('active', 'true'), tag('errorConditionFormula', formula)];
    for (const texts of [
      { 'objects/Lead/validationRules/Keep.validationRule-meta.xml': document('ValidationRule', ...inner) },
      { 'objects/Lead.object': document('CustomObject', tag('validationRules', ...inner)) },
    ]) {
      const said = (await says(texts)).map(
        (words) => /(stops some changes of|asks about) Email Opt Out/.exec(words)?.[1],
      );
      expect(said).toEqual(expected);
    }
  });

  it('is a field that a lead hands over when it is converted', async () => {
    const settings = document(
      'LeadConvertSettings',
      tag(
        'objectMapping',
        tag('mappingFields', tag('inputField', 'Out__c'), tag('outputField', FIELD)),
        tag('outputObject', 'Contact'),
      ),
    );
    expect(await says({ 'LeadConvertSettings/LeadConvertSettings.LeadConvertSetting-meta.xml': settings })).toEqual([
      'when a lead is converted, its Out__c goes to HasOptedOutOfEmail of the Contact',
    ]);
  });
});

describe('what is not read', () => {
  it('is said of kinds that may write and are not followed', async () => {
    const { unread } = await scanTexts({
      'lwc/optOut/optOut.js': `updateRecord({ fields: { ${FIELD}: true } })`,
      'lwc/optOut/__tests__/optOut.test.js': FIELD,
      'lwc/other/other.js': 'nothing',
    });
    expect(unread.filter(({ outside }) => !outside).map(({ file }) => file)).toEqual(['lwc/optOut/optOut.js']);
  });

  it('is what no project holds, and packages that are installed', async () => {
    const { unread } = await scanTexts({
      'installedPackages/pi.installedPackage-meta.xml': document('InstalledPackage', tag('versionNumber', '4.1')),
    });
    expect(unread.map(({ file, outside }) => [file, outside])).toEqual([
      ['installedPackages/pi.installedPackage-meta.xml', true],
      ['Pardot (Account Engagement)', true],
      ['Managed packages', true],
    ]);
  });

  it('is never a flow that only has the field in a text', async () => {
    const text = flow('Main', tag('description', FIELD), start('Save'), update('Save', tag('object', 'Lead')));
    expect(await found({ 'a.flow-meta.xml': text })).toEqual([]);
  });
});
