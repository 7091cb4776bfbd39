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
    ['omni/A.rpt-meta.xml', `is a data mapper that names the field: ${followed}`],
    ['omni/A.oip-meta.xml', `is an integration procedure that names the field: ${followed}`],
    ['omni/A.os-meta.xml', `is an OmniScript that names the field: ${followed}`],
  ])('is said by its kind: %s', async (path, why) => {
    expect(await said(path, FIELD)).toEqual([why]);
    expect(await said(path, 'nothing')).toEqual([]);
  });

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
