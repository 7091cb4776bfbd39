/** Fields that an organisation says mean a condition: of which object's records each speaks, and what is believed of them. */
import { describe, expect, it } from 'vitest';
import { fieldMeaning, meaningOf, meaningsOf, withoutFields } from '../../src/scan/meanings.ts';
import {
  assignment,
  decision,
  FIELD,
  filter,
  flow,
  lookup,
  lookupAll,
  onUpdate,
  saves,
  sets,
  start,
  tag,
  to,
  update,
} from './metadata.ts';
import { scanTexts } from './scan-texts.ts';

const CONTACTS = { 'Contact.Asked__c': 'requested' };
const ANY = { Asked__c: 'requested' };

describe('a field that means a condition', () => {
  it('speaks of one object’s records where it is written with the object, and of any else', () => {
    for (const object of ['Contact', 'CONTACT', 'lead', ''])
      expect(meaningOf(meaningsOf(ANY), object, 'ASKED__c')).toBe('requested');
    expect(meaningOf(meaningsOf(CONTACTS), 'contact', 'asked__C')).toBe('requested');
    for (const object of ['Lead', '', 'Contacts'])
      expect(meaningOf(meaningsOf(CONTACTS), object, 'Asked__c')).toBeUndefined();
  });

  it('is left out by its name, whatever its object', () => {
    const both = meaningsOf({ ...CONTACTS, Asked__c: 'requested', 'Lead.Other__c': 'requested' });
    expect([...withoutFields(both, new Set(['asked__c'])).keys()]).toEqual(['lead.other__c']);
  });

  it('is told as it is written, and only where it is of that object’s records', () => {
    expect(fieldMeaning({ 'Lead.Back__c': 'requested', ...CONTACTS }, 'requested', 'contact')).toBe('Contact.Asked__c');
    expect(fieldMeaning(CONTACTS, 'requested', 'Lead')).toBeNull();
    expect(fieldMeaning(CONTACTS, 'requested', '')).toBe('Contact.Asked__c');
    expect(fieldMeaning(CONTACTS, 'not requested', 'Contact')).toBeNull();
    expect(fieldMeaning(ANY, 'requested', 'Lead')).toBe('Asked__c');
  });
});

const ASKED = filter('Asked__c', true);

/** A flow about contacts, as one about others. */
const flowOf =
  (...inner: readonly string[]) =>
  (object: string) => ({
    path: 'flows/F.flow-meta.xml',
    text: flow('F', ...inner).replaceAll('>Contact<', `>${object}<`),
  });

/** A write of each kind that asks for the field, of an object's records. */
const KINDS: readonly [string, (object: string) => { path: string; text: string }][] = [
  [
    'a flow that runs before the save',
    flowOf(onUpdate('Set', 'Before', ASKED), assignment('Set', null, [`$Record.${FIELD}`, false])),
  ],
  [
    'a flow that looks its record up',
    flowOf(
      start('Find'),
      lookup('Find', 'Set', ASKED),
      assignment('Set', 'Save', [`Find.${FIELD}`, false]),
      update('Save', saves('Find')),
    ),
  ],
  [
    'a flow’s loop',
    flowOf(
      start('Find'),
      lookupAll('Find', 'Each'),
      tag('loops', tag('name', 'Each'), tag('collectionReference', 'Find'), to('Asked', 'nextValueConnector')),
      decision('Asked', 'Each.Asked__c', true, 'Set', null),
      assignment('Set', 'Save', [`Each.${FIELD}`, false]),
      update('Save', saves('Each')),
    ),
  ],
  [
    'a flow that updates what its filters find',
    flowOf(start('Save'), update('Save', tag('object', 'Contact'), ASKED, sets(false))),
  ],
  [
    'a workflow rule',
    (object) => ({
      path: `workflows/${object}.workflow-meta.xml`,
      text: tag(
        'Workflow',
        tag(
          'fieldUpdates',
          tag('fullName', 'Clear'),
          tag('field', FIELD),
          tag('literalValue', '0'),
          tag('name', 'Clear'),
          tag('operation', 'Literal'),
        ),
        tag(
          'rules',
          tag('fullName', 'Rule'),
          tag('actions', tag('name', 'Clear'), tag('type', 'FieldUpdate')),
          tag('active', 'true'),
          tag('criteriaItems', tag('field', `${object}.Asked__c`), tag('operation', 'equals'), tag('value', 'True')),
        ),
      ),
    }),
  ],
  [
    'a trigger',
    (object) => ({
      path: 'triggers/T.trigger',
      text: `trigger T on ${object} (before update) { for (${object} each : Trigger.new) { if (each.Asked__c) { each.${FIELD} = false; } } }`,
    }),
  ],
  [
    'a query’s loop',
    (object) => ({
      path: 'classes/C.cls',
      text: `public class C { void run() { List<${object}> all = [SELECT Id FROM ${object} WHERE Asked__c = true]; for (${object} each : [SELECT Id FROM ${object} WHERE Asked__c = true]) { each.${FIELD} = false; update each; } } }`,
    }),
  ],
];

describe.each(KINDS)('of %s', (_, fileOf) => {
  const needOf = async (object: string, conditions: Readonly<Record<string, string>>) => {
    const { path, text } = fileOf(object);
    const { automations, unread } = await scanTexts({ [path]: text }, conditions);
    expect(unread.filter(({ outside }) => !outside)).toEqual([]);
    expect(automations.map((each) => each.object?.toLowerCase())).toEqual([object.toLowerCase()]);
    return automations.map(({ need = [] }) => need);
  };

  it('is believed of its own object alone, or of any where no object is named', async () => {
    expect(await needOf('Contact', CONTACTS)).toEqual([['requested']]);
    expect(await needOf('Lead', CONTACTS)).toEqual([[]]);
    expect(await needOf('Lead', ANY)).toEqual([['requested']]);
  });
});
