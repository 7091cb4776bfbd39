/** Files that may write the field and are not followed, and packages that are installed. */
import { describe, expect, it } from 'vitest';
import { document, FIELD, tag } from './metadata.ts';
import { scanTexts } from './scan-texts.ts';

const said = async (path: string, text: string) => {
  const { unread } = await scanTexts({ [path]: text });
  return unread.filter(({ file }) => file === path).map(({ why, outside }) => (outside ? `outside: ${why}` : why));
};

describe('a file that is not followed', () => {
  const followed = 'what it writes is not followed';
  it.each([
    ['lwc/a/a.js', `is JavaScript that names the field: ${followed}`],
    ['lwc/a/a.TS', `is TypeScript that names the field: ${followed}`],
    ['aura/a/a.cmp', `is an Aura component that names the field: ${followed}`],
    ['customMetadata/A.B.md-meta.xml', 'is a custom metadata record that names the field: code may write by it'],
    ['pages/A.page', `is a Visualforce page that names the field: ${followed}`],
    ['components/A.component', `is a Visualforce component that names the field: ${followed}`],
    ['src/customMetadata/A.B.md', 'is a custom metadata record that names the field: code may write by it'],
    [
      'calculations/A.batchCalcJobDefinition-meta.xml',
      `is a definition of the data processing engine that names the field: ${followed}`,
    ],
    [
      'calculations/A.batchCalcJobDefinition',
      `is a definition of the data processing engine that names the field: ${followed}`,
    ],
    ['omni/A.rpt-meta.xml', `is a data mapper that names the field: ${followed}`],
    ['omni/A.oip-meta.xml', `is an integration procedure that names the field: ${followed}`],
    ['omni/A.os-meta.xml', `is an OmniScript that names the field: ${followed}`],
  ])('is said by its kind: %s', async (path, why) => {
    expect(await said(path, FIELD)).toEqual([why]);
    expect(await said(path, 'nothing')).toEqual([]);
  });

  it.each(['labels/CustomLabels.labels-meta.xml', 'labels/A.label-meta.xml', 'src/labels/CustomLabels.labels'])(
    'is a list of labels where one is the field’s name: %s',
    async (path) => {
      const of = (value: string) => document('CustomLabels', tag('labels', tag('fullName', 'A') + tag('value', value)));
      const why = 'holds a label that is the field’s name: code may write by it';
      expect(await said(path, of('Contact.HasOptedOutOfEmail'))).toEqual([why]);
      expect(await said(path, of('Ticks HasOptedOutOfEmail'))).toEqual([]);
    },
  );

  it.each([
    'lwc/a/__tests__/a.js',
    '__mocks__/a.js',
    'a/node_modules/b/c.js',
    'test/a.ts',
    'a/tests/b.js',
    'staticresources/a.js',
    'lwc/a/a.test.js',
    'lwc/a/a.spec.ts',
    'lwc/a/a.d.ts',
    'README.md',
    'docs/customMetadata.md',
    'mycustomMetadata/A.B.md',
  ])('is passed over where it does not run there: %s', async (path) => {
    expect(await said(path, FIELD)).toEqual([]);
  });

  it.each([
    'lwc/latest/a.js',
    'lwc/tests.js',
    'lwc/a/test.js',
    'lwc/mytests/a.js',
    'lwc/a/atest.js',
    'lwc/a.test.js/b.js',
  ])('is said where its name only looks so: %s', async (path) => {
    expect(await said(path, FIELD)).toHaveLength(1);
  });
});

describe('a page', () => {
  const INPUT = `<apex:inputField value="{!Contact.${FIELD}}" rendered="{!a > b}"/>`;
  it.each<[string, string, number]>([
    ['shows the field', `<apex:outputField value="{!Contact.${FIELD}}"/>`, 0],
    ['lets people fill it in, which is theirs', INPUT, 0],
    ['shows it in capitals of its own', `<Apex:OutputText\n value='{!Contact.${FIELD}}'>x</apex:outputText>`, 0],
    ['has it in a comment', `<!-- <script>c.${FIELD} = true</script> -->`, 0],
    ['sets it by a parameter', `${INPUT}<apex:param assignTo="{!Contact.${FIELD}}" value="true"/>`, 1],
    ['saves it by a script', `${INPUT}<script>c.set("${FIELD}", true)</script>`, 1],
    ['names it behind a tag', `<apex:outputText value="x"/>${FIELD}`, 1],
  ])('is said where it may write: one that %s', async (_, text, count) => {
    expect(await said('a.page', text)).toHaveLength(count);
  });
});

describe('a data mapper', () => {
  it.each<[string, number]>([
    ['Extract', 0],
    ['Turbo Extract', 0],
    ['Load', 1],
    ['Transform', 1],
    ['', 1],
  ])('is said unless it only takes out: %s', async (type, count) => {
    expect(await said('a.rpt-meta.xml', document('OmniDataTransform', tag('type', type), FIELD))).toHaveLength(count);
  });
});

describe('a button', () => {
  const link = (type: string, url: string) => [
    tag('fullName', 'Out'),
    tag('linkType', type),
    tag('url', `c.${url} = true`),
  ];
  const why = (name: string) => [
    `has the button ${name}, whose JavaScript names the field: what it writes is not followed`,
  ];

  it('is said where its JavaScript names the field, in a file of its own or among the object’s', async () => {
    const object = (...links: readonly string[]) => said('objects/Lead.object', document('CustomObject', ...links));
    for (const path of ['objects/Lead/webLinks/Out.webLink-meta.xml', 'Out.weblink']) {
      expect(await said(path, document('WebLink', ...link('javascript', FIELD)))).toEqual(why('Out'));
      expect(await said(path, document('WebLink', ...link('url', FIELD)))).toEqual([]);
      expect(await said(path, document('WebLink', ...link('javascript', 'X'), tag('description', FIELD)))).toEqual([]);
      expect(await said(path, `<a>${FIELD}`)).toEqual([expect.stringContaining('is not well-formed XML')]);
    }
    const named = tag('webLinks', ...link('onClickJavaScript', FIELD), tag('masterLabel', 'Leave'));
    expect(await object(named, tag('webLinks', ...link('url', FIELD)))).toEqual(why('Leave'));
    expect(await object(tag('description', FIELD))).toEqual([]);
  });
});

describe('a field set', () => {
  const holds = (how: string, field = FIELD) => [tag('fullName', 'Copied'), tag(how, tag('field', field))];
  const why = ['outside: has the field set Copied, which holds the field: code may write by it'];

  it('is said where the field is one of its own, in a file of its own or among the object’s', async () => {
    const other = [...holds('displayedFields', 'Title'), tag('description', FIELD)];
    for (const path of ['objects/Contact/fieldSets/Copied.fieldSet-meta.xml', 'Copied.fieldset']) {
      expect(await said(path, document('FieldSet', ...holds('displayedFields')))).toEqual(why);
      expect(await said(path, document('FieldSet', ...holds('displayedFields', `Account.Person${FIELD}`)))).toEqual(
        why,
      );
      expect(await said(path, document('FieldSet', ...holds('availableFields')))).toEqual([]);
      expect(await said(path, document('FieldSet', ...other))).toEqual([]);
      expect(await said(path, `<a>${FIELD}`)).toEqual([expect.stringContaining('is not well-formed XML')]);
    }
    const sets = [tag('fieldSets', ...holds('displayedFields')), tag('fieldSets', ...other)];
    expect(await said('objects/Contact.object', document('CustomObject', ...sets))).toEqual(why);
  });
});

describe('a package', () => {
  it('is said by its name and its version, where that can be read', async () => {
    const why = (name: string) => [
      `outside: installs the package ${name}, whose automations are not among these files`,
    ];
    const version = document('InstalledPackage', tag('versionNumber', '4.1'));
    expect(await said('a/pi.installedPackage-meta.xml', version)).toEqual(why('pi 4.1'));
    expect(await said('pi.INSTALLEDPACKAGE', document('InstalledPackage'))).toEqual(why('pi'));
    expect(await said('a/pi.installedPackage', 'broken')).toEqual(why('pi'));
  });
});
