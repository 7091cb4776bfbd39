/** Files that are no XML, of every kind that is read as XML: each is said, with where it is broken. */
import { expect, it } from 'vitest';
import { FIELD } from './metadata.ts';
import { scanTexts } from './scan-texts.ts';

it.each([
  'flows/A.flow-meta.xml',
  'workflows/Lead.workflow-meta.xml',
  'approvalProcesses/Lead.A.approvalProcess-meta.xml',
  'entitlementProcesses/A.entitlementProcess-meta.xml',
  'quickActions/A.quickAction-meta.xml',
  'objects/Lead.object',
  `objects/Lead/fields/${FIELD}.field-meta.xml`,
  'objects/Lead/validationRules/A.validationRule-meta.xml',
  'profiles/A.profile-meta.xml',
  'LeadConvertSettings/A.LeadConvertSetting-meta.xml',
])('a broken file is said, and where: %s', async (path) => {
  const { unread, automations, facts } = await scanTexts({ [path]: `<Root>\n<a>${FIELD}</b>\n</Root>` });
  expect([automations, facts]).toEqual([[], []]);
  const [{ file, why } = { file: '', why: '' }] = unread;
  expect(file).toBe(path);
  expect(why).toMatch(/^is not well-formed XML \(line 2: /);
});
