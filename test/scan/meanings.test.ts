/** Fields that an organisation says mean a condition: of which object's records each speaks, and what is believed of them. */
import { describe, expect, it } from 'vitest';
import { fieldMeaning, meaningOf, meaningsOf, withoutFields } from '../../src/scan/meanings.ts';
import { scan } from '../../src/scan/scan.ts';
import { FIELD, tag } from './metadata.ts';

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

/** What a write of each kind is believed to need, on a contact and on a lead. */
const KINDS: readonly [string, (object: string) => { path: string; text: string }][] = [
  [
    'a flow that runs before the save',
    (object) =>
      flow(
        tag(
          'start',
          tag('object', object),
          tag('triggerType', 'RecordBeforeSave'),
          tag('recordTriggerType', 'Update'),
          asks('Asked__c'),
          to('Set'),
        ),
        set(`$Record.${FIELD}`),
      ),
  ],
  [
    'a flow that looks its record up',
    (object) =>
      flow(
        tag('start', to('Find')),
        tag(
          'recordLookups',
          tag('name', 'Find'),
          tag('object', object),
          tag('storeOutputAutomatically', 'true'),
          asks('Asked__c'),
          to('Set'),
        ),
        set(`Find.${FIELD}`, to('Save')),
        tag('recordUpdates', tag('name', 'Save'), tag('label', 'Save'), tag('inputReference', 'Find')),
      ),
  ],
  [
    'a flow’s loop',
    (object) =>
      flow(
        tag('start', to('Find')),
        tag(
          'recordLookups',
          tag('name', 'Find'),
          tag('object', object),
          tag('storeOutputAutomatically', 'true'),
          to('Each'),
        ),
        tag(
          'loops',
          tag('name', 'Each'),
          tag('collectionReference', 'Find'),
          tag('nextValueConnector', tag('targetReference', 'Asked')),
        ),
        tag(
          'decisions',
          tag('name', 'Asked'),
          tag(
            'rules',
            tag('name', 'Yes'),
            tag('conditionLogic', 'and'),
            tag(
              'conditions',
              tag('leftValueReference', 'Each.Asked__c'),
              tag('operator', 'EqualTo'),
              tag('rightValue', tag('booleanValue', 'true')),
            ),
            to('Set'),
          ),
        ),
        set(`Each.${FIELD}`, to('Save')),
        tag('recordUpdates', tag('name', 'Save'), tag('label', 'Save'), tag('inputReference', 'Each')),
      ),
  ],
  [
    'a flow that updates what its filters find',
    (object) =>
      flow(
        tag('start', to('Save')),
        tag(
          'recordUpdates',
          tag('name', 'Save'),
          tag('label', 'Save'),
          tag('object', object),
          asks('Asked__c'),
          tag('inputAssignments', tag('field', FIELD), value('false')),
        ),
      ),
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
    const file = { path, read: () => ({ ok: true, value: text }) as const };
    const { automations, unread } = await scan([file], { conditions: meaningsOf(conditions) });
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

function flow(...inner: readonly string[]) {
  return { path: 'flows/F.flow-meta.xml', text: tag('Flow', tag('label', 'F'), tag('status', 'Active'), ...inner) };
}
function to(target: string) {
  return tag('connector', tag('targetReference', target));
}
function value(literal: string) {
  return tag('value', tag('booleanValue', literal));
}
function asks(field: string) {
  return tag('filters', tag('field', field), tag('operator', 'EqualTo'), value('true'));
}
function set(reference: string, ...next: readonly string[]) {
  return tag(
    'assignments',
    tag('name', 'Set'),
    tag('label', 'Set'),
    tag('assignmentItems', tag('assignToReference', reference), tag('operator', 'Assign'), value('false')),
    ...next,
  );
}
