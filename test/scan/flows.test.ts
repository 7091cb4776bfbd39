/** Flows of every kind, each with what it does: the field is ticked, cleared, cannot be told, or is left alone. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  decision,
  FIELD,
  filter,
  flag,
  flow,
  isInput,
  isOutput,
  lookup,
  named,
  onUpdate,
  record,
  records,
  saves,
  sets,
  start,
  tag,
  to,
  update,
  value,
} from './metadata.ts';
import { deedOf, scanTexts } from './scan-texts.ts';

const $FIELD = `$Record.${FIELD}`;

/** What a flow does, save by save: `Save: clears`. */
async function deeds(text: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const result = await scanTexts({ 'flows/Main.flow-meta.xml': text, ...others });
  expect(result.unread.filter(({ outside }) => !outside)).toEqual([]);
  return result.automations.map((each) => `${each.name.replace(/^Main: /, '')}: ${deedOf(each)}`).sort();
}

const formula = (name: string, expression: string) =>
  named(
    'formulas',
    name,
    tag('dataType', 'Boolean'),
    tag('expression', expression.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  );

const CASES: readonly (readonly [claim: string, text: string, deeds: readonly string[]])[] = [
  [
    'sets $Record before it is saved',
    flow('Main', onUpdate('Set', 'Before'), assignment('Set', null, [$FIELD, true])),
    ['Set: ticks'],
  ],
  [
    'sets $Record after it was saved, and never saves it again',
    flow('Main', onUpdate('Set'), assignment('Set', null, [$FIELD, true])),
    [],
  ],
  [
    'sets $Record after it was saved, and saves it',
    flow('Main', onUpdate('Set'), assignment('Set', 'Save', [$FIELD, false]), update('Save', saves('$Record'))),
    ['Save: clears'],
  ],
  [
    'thinks better of it before the record is saved',
    flow(
      'Main',
      onUpdate('Set', 'Before'),
      assignment('Set', 'Again', [$FIELD, false]),
      assignment('Again', null, [$FIELD, true]),
    ),
    ['Again: ticks'],
  ],
  [
    'updates by filters',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), filter('Email', 'x'), sets(false))),
    ['Save: clears'],
  ],
  [
    'creates a record with it',
    flow('Main', start('Save'), create('Save', tag('object', 'Lead'), sets(true))),
    ['Save: ticks'],
  ],
  [
    'writes a person account',
    flow('Main', start('Save'), update('Save', tag('object', 'Account'), sets(true, 'PersonHasOptedOutOfEmail'))),
    ['Save: ticks'],
  ],
  [
    'writes it in other capitals',
    flow('Main', start('Save'), update('Save', tag('object', 'lead'), sets(false, 'HASOPTEDOUTOFEMAIL'))),
    ['Save: clears'],
  ],
  [
    'fills a variable by name in other capitals',
    flow(
      'Main',
      start('Set'),
      record('Person'),
      assignment('Set', 'SAVE', ['PERSON.hasOptedOutOfEmail', true]),
      update('Save', saves('pErSoN')),
    ),
    ['Save: ticks'],
  ],
  [
    'writes another field alone',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), filter(FIELD, true), sets(false, 'Other__c'))),
    [],
  ],
  [
    'looks for records by it',
    flow('Main', start('Find'), lookup('Find', 'Save', filter(FIELD, true)), update('Save', saves('Find'))),
    [],
  ],
  [
    'names it in a text',
    flow(
      'Main',
      start('Save'),
      update(
        'Save',
        tag('object', 'Lead'),
        tag('inputAssignments', tag('field', 'Note__c'), tag('value', tag('stringValue', `{"${FIELD}": false}`))),
      ),
    ),
    [],
  ],
  [
    'is not led to',
    flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(false, 'X__c')),
      update('Lost', tag('object', 'Lead'), sets(false)),
    ),
    [],
  ],
  [
    'takes a constant',
    flow(
      'Main',
      start('Save'),
      named('constants', 'No', tag('dataType', 'Boolean'), value(false)),
      update('Save', tag('object', 'Lead'), sets('No')),
    ),
    ['Save: clears'],
  ],
  [
    'takes a constant of the platform',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), sets('$GlobalConstant.True'))),
    ['Save: ticks'],
  ],
  [
    'takes an empty value',
    flow('Main', start('Save'), update('Save', tag('object', 'Lead'), sets('$GlobalConstant.EmptyString'))),
    ['Save: clears?'],
  ],
  [
    'takes a formula that is always true',
    flow('Main', start('Save'), formula('Always', 'NOT(1 = 2)'), update('Save', tag('object', 'Lead'), sets('Always'))),
    ['Save: ticks'],
  ],
  [
    'takes a formula that nobody can tell',
    flow(
      'Main',
      start('Save'),
      formula('Maybe', 'ISBLANK({!$Record.Email})'),
      update('Save', tag('object', 'Lead'), sets('Maybe')),
    ),
    ['Save: both?'],
  ],
  [
    'takes a formula that is one of two',
    flow(
      'Main',
      start('Save'),
      formula('Maybe', 'IF({!$Record.A__c}, TRUE, FALSE)'),
      update('Save', tag('object', 'Lead'), sets('Maybe')),
    ),
    ['Save: both?'],
  ],
  [
    'takes a formula that ticks or leaves alone',
    flow(
      'Main',
      onUpdate('Set', 'Before'),
      formula('Keep', `IF({!$Record.A__c}, TRUE, {!${$FIELD}})`),
      assignment('Set', null, [$FIELD, 'Keep']),
    ),
    ['Set: ticks?'],
  ],
  ['takes its own value', flow('Main', onUpdate('Set', 'Before'), assignment('Set', null, [$FIELD, $FIELD])), []],
  [
    'turns it round',
    flow(
      'Main',
      onUpdate('Set', 'Before'),
      formula('Other', `NOT({!${$FIELD}})`),
      assignment('Set', null, [$FIELD, 'Other']),
    ),
    ['Set: both?'],
  ],
  [
    'copies another field',
    flow('Main', onUpdate('Set', 'Before'), assignment('Set', null, [$FIELD, '$Record.Wants__c'])),
    ['Set: both?'],
  ],
  [
    'follows a variable back',
    flow(
      'Main',
      start('First'),
      flag('A'),
      flag('B'),
      assignment('First', 'Second', ['A', true]),
      assignment('Second', 'Save', ['B', 'A']),
      update('Save', tag('object', 'Lead'), sets('B')),
    ),
    ['Save: ticks'],
  ],
  [
    'takes a variable as it was declared',
    flow('Main', start('Save'), flag('A', value(false)), update('Save', tag('object', 'Lead'), sets('A'))),
    ['Save: clears'],
  ],
  [
    'takes what it is given',
    flow('Main', start('Save'), flag('A', isInput), update('Save', tag('object', 'Lead'), sets('A'))),
    ['Save: both?'],
  ],
  [
    'takes either of two ways',
    flow(
      'Main',
      onUpdate('Ask'),
      decision('Ask', '$Record.A__c', true, 'Yes', 'No'),
      assignment('Yes', 'Save', [$FIELD, true]),
      assignment('No', 'Save', [$FIELD, false]),
      update('Save', saves('$Record')),
    ),
    ['Save (clears): clears', 'Save (ticks): ticks'],
  ],
  [
    'knows a value that it has asked for',
    flow(
      'Main',
      onUpdate('Ask'),
      decision('Ask', $FIELD, true, 'Save', null),
      update('Save', tag('object', 'Lead'), sets($FIELD)),
    ),
    ['Save: ticks'],
  ],
  [
    'never goes where its own value forbids',
    flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Ask', [$FIELD, true]),
      decision('Ask', $FIELD, false, 'Save', null),
      update('Save', saves('$Record')),
    ),
    [],
  ],
  [
    'collects in a loop and saves the list',
    flow(
      'Main',
      start('Find'),
      named(
        'recordLookups',
        'Find',
        to('Each'),
        tag('object', 'Contact'),
        tag('getFirstRecordOnly', 'false'),
        tag('storeOutputAutomatically', 'true'),
      ),
      named(
        'loops',
        'Each',
        tag('collectionReference', 'Find'),
        to('Set', 'nextValueConnector'),
        to('Save', 'noMoreValuesConnector'),
      ),
      assignment('Set', 'Keep', [`Each.${FIELD}`, false]),
      assignment('Keep', 'Each', ['Changed', 'Each', 'Add']),
      records('Changed'),
      update('Save', saves('Changed')),
    ),
    ['Save: clears'],
  ],
  [
    'changes a loop’s item and saves the list that it came from',
    flow(
      'Main',
      start('Find'),
      named(
        'recordLookups',
        'Find',
        to('Each'),
        tag('object', 'Contact'),
        tag('getFirstRecordOnly', 'false'),
        tag('storeOutputAutomatically', 'true'),
      ),
      named(
        'loops',
        'Each',
        tag('collectionReference', 'Find'),
        to('Set', 'nextValueConnector'),
        to('Save', 'noMoreValuesConnector'),
      ),
      assignment('Set', 'Each', [`Each.${FIELD}`, false]),
      update('Save', saves('Find')),
    ),
    ['Save: clears?'],
  ],
  [
    'collects and saves something else',
    flow(
      'Main',
      start('Set'),
      record('Person'),
      records('Changed'),
      records('Others'),
      assignment('Set', 'Save', [`Person.${FIELD}`, false], ['Changed', 'Person', 'Add']),
      update('Save', saves('Others')),
    ),
    [],
  ],
  [
    'filters a list before it is saved',
    flow(
      'Main',
      start('Set'),
      record('Person'),
      records('All'),
      assignment('Set', 'Some', [`Person.${FIELD}`, true], ['All', 'Person', 'Add']),
      named(
        'collectionProcessors',
        'Some',
        tag('collectionProcessorType', 'FilterCollectionProcessor'),
        tag('collectionReference', 'All'),
        to('Save'),
      ),
      update('Save', saves('Some')),
    ),
    ['Save: ticks'],
  ],
  [
    'saves a copy as a new record',
    flow(
      'Main',
      start('Find'),
      lookup('Find', 'Copy'),
      record('Twin'),
      assignment('Copy', 'Save', ['Twin', 'Find']),
      create('Save', saves('Twin')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'gives a loaded record another’s Id',
    flow(
      'Main',
      start('Find'),
      lookup('Find', 'Copy'),
      assignment('Copy', 'Save', ['Find.Id', '$Record.Id']),
      update('Save', saves('Find')),
      tag('description', FIELD),
    ),
    ['Save: both?'],
  ],
  [
    'saves what was loaded as it was',
    flow('Main', start('Find'), lookup('Find', 'Save'), update('Save', saves('Find')), tag('description', FIELD)),
    [],
  ],
  [
    'is told by somebody on a screen',
    flow(
      'Main',
      start('Ask'),
      record('Person'),
      named(
        'screens',
        'Ask',
        to('Save'),
        tag('fields', tag('name', 'Out'), tag('dataType', 'Boolean'), tag('fieldType', 'InputField')),
      ),
      update('Save', tag('object', 'Lead'), sets('Out')),
    ),
    ['Save: both?'],
  ],
  [
    'binds a screen’s field to a record',
    flow(
      'Main',
      start('Ask'),
      record('Person'),
      named(
        'screens',
        'Ask',
        to('Save'),
        tag(
          'fields',
          tag('name', 'Out'),
          tag('fieldType', 'ObjectProvided'),
          tag('objectFieldReference', `Person.${FIELD}`),
        ),
      ),
      update('Save', saves('Person')),
    ),
    ['Save: both?'],
  ],
  [
    'sets it with a quick action',
    flow(
      'Main',
      start('Act'),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Lead.Out'),
        tag('actionType', 'quickAction'),
        tag('inputParameters', tag('name', FIELD), value(true)),
      ),
    ),
    ['Act: ticks'],
  ],
  [
    'hands a changed record to code',
    flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Act', [$FIELD, false]),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Saver'),
        tag('actionType', 'apex'),
        tag('inputParameters', tag('name', 'person'), value('$Record')),
      ),
    ),
    ['Act: clears?'],
  ],
  [
    'hands an unchanged record to code',
    flow(
      'Main',
      onUpdate('Act'),
      tag('description', FIELD),
      named(
        'actionCalls',
        'Act',
        tag('actionName', 'Saver'),
        tag('actionType', 'apex'),
        tag('inputParameters', tag('name', 'person'), value('$Record')),
      ),
    ),
    [],
  ],
  [
    'maps a record anew',
    flow(
      'Main',
      start('Map'),
      named(
        'transforms',
        'Map',
        to('Save'),
        tag(
          'transformValues',
          tag('transformValueActions', tag('outputFieldApiName', FIELD), tag('transformType', 'Map'), value(false)),
        ),
      ),
      create('Save', saves('Map')),
    ),
    ['Save: clears'],
  ],
  [
    'saves, and takes everything back',
    flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(false), to('Back')),
      named('recordRollbacks', 'Back'),
    ),
    [],
  ],
  [
    'saves, and takes it back where something fails',
    flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(false), to('Note')),
      create('Note', tag('object', 'Task'), to('Back', 'faultConnector')),
      named('recordRollbacks', 'Back'),
    ),
    ['Save: clears'],
  ],
  [
    'comes to it by a fault alone',
    flow(
      'Main',
      start('Other'),
      update('Other', tag('object', 'Case'), sets(true, 'X__c'), to('Save', 'faultConnector')),
      update('Save', tag('object', 'Lead'), sets(true)),
    ),
    ['Save: ticks'],
  ],
  [
    'waits first',
    flow(
      'Main',
      start('Wait'),
      named('waits', 'Wait', tag('waitEvents', tag('name', 'Later'), to('Save'))),
      update('Save', tag('object', 'Lead'), sets(true)),
    ),
    ['Save: ticks'],
  ],
  [
    'comes by an element of a kind that nobody knows yet',
    flow(
      'Main',
      start('New'),
      named('somethingNew', 'New', to('Save')),
      update('Save', tag('object', 'Lead'), sets(true)),
    ),
    ['Save: ticks'],
  ],
  [
    'starts as older flows do',
    flow('Main', tag('startElementReference', 'Save'), update('Save', tag('object', 'Lead'), sets(true))),
    ['Save: ticks'],
  ],
];

describe('a flow', () => {
  it.each(CASES)('that %s', async (_, text, expected) => {
    expect(await deeds(text)).toEqual(expected);
  });

  it('is read in the older format, too, by the same name', async () => {
    const result = await scanTexts({
      'flows/Main-3.flow': flow('Main', start('Save'), update('Save', tag('object', 'Lead'), sets(true))),
    });
    expect(result.automations.map(deedOf)).toEqual(['ticks']);
  });

  it.each(['Draft', 'Obsolete', 'InvalidDraft'])('is not active where its status is %s', async (status) => {
    const text = flow('Main', tag('status', status), start('Save'), update('Save', tag('object', 'Lead'), sets(true)));
    const { automations } = await scanTexts({ 'a.flow-meta.xml': text });
    expect(automations.map(({ active }) => active)).toEqual([false]);
  });

  it('is a process where Process Builder made it', async () => {
    const text = flow(
      'Main',
      tag('processType', 'Workflow'),
      tag('startElementReference', 'Ask'),
      decision('Ask', `myVariable_current.${FIELD}`, true, 'Save', null),
      update('Save', tag('object', 'Contact'), filter('Id', 'myVariable_current.Id'), sets(false)),
      record('myVariable_current', isInput),
    );
    const { automations } = await scanTexts({ 'a.flow-meta.xml': text });
    expect(automations.map(({ kind, need }) => [kind, need])).toEqual([['process', ['Email Opt Out is ticked']]]);
  });
});

describe('a subflow', () => {
  const sub = flow('Sub', start('Save'), flag('out', isInput), update('Save', tag('object', 'Lead'), sets('out')));
  const calls = (...inner: readonly string[]) => named('subflows', 'Call', tag('flowName', 'Sub'), ...inner);
  const hands = (name: string, held: boolean | string) => tag('inputAssignments', tag('name', name), value(held));

  it('does what its caller hands it, and is told once', async () => {
    const main = flow('Main', start('Call'), calls(hands('out', false)));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': sub })).toEqual(['Save in Sub: clears']);
  });

  it('may do anything where its only caller is not active', async () => {
    const main = flow('Main', tag('status', 'Draft'), start('Call'), calls(hands('out', false)));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': sub })).toEqual(['Save in Sub: clears', 'Sub: Save: both?']);
  });

  it('hands back what its caller saves', async () => {
    const main = flow(
      'Main',
      start('Call'),
      flag('got'),
      calls(tag('outputAssignments', tag('assignToReference', 'got'), tag('name', 'answer')), to('Save')),
      update('Save', tag('object', 'Lead'), sets('got')),
    );
    const inner = flow('Sub', start('Set'), flag('answer', isOutput), assignment('Set', null, ['answer', true]));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': inner })).toEqual(['Save: ticks']);
  });

  it('hands back a record under its own name', async () => {
    const main = flow(
      'Main',
      start('Call'),
      calls(tag('storeOutputAutomatically', 'true'), to('Save')),
      update('Save', saves('Call.person')),
    );
    const inner = flow(
      'Sub',
      start('Set'),
      record('person', isOutput),
      assignment('Set', null, [`person.${FIELD}`, true]),
    );
    // The caller does not name the field.
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': inner })).toEqual(['Save: ticks']);
  });

  it('saves the record that its caller changed, though it never names the field', async () => {
    const main = flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Call', [$FIELD, false]),
      calls(hands('person', '$Record')),
    );
    const inner = flow('Sub', start('Save'), record('person', isInput), update('Save', saves('person')));
    expect(await deeds(main, { 'flows/Sub.flow-meta.xml': inner })).toEqual(['Save in Sub: clears']);
  });

  it('may save a changed record where it is not among the files', async () => {
    const main = flow(
      'Main',
      onUpdate('Set'),
      assignment('Set', 'Call', [$FIELD, false]),
      calls(hands('person', '$Record')),
    );
    expect(await deeds(main)).toEqual(['Call: clears?']);
  });

  it('that calls itself comes to an end', async () => {
    const main = flow(
      'Main',
      start('Save'),
      update('Save', tag('object', 'Lead'), sets(true), to('Call')),
      named('subflows', 'Call', tag('flowName', 'Main')),
    );
    expect(await deeds(main)).toEqual(['Save: ticks']);
  });
});

describe('a condition', () => {
  const needs = async (text: string) => {
    const { automations } = await scanTexts({ 'a.flow-meta.xml': text }, { Asked__c: 'requested' });
    return automations.map(({ need }) => need ?? []);
  };
  const clears = assignment('Set', null, [$FIELD, false]);

  it('at the start is one of the record', async () => {
    expect(
      await needs(
        flow(
          'Main',
          onUpdate('Set', 'Before', tag('filterLogic', 'and'), filter(FIELD, true), filter('Asked__c', true)),
          clears,
        ),
      ),
    ).toEqual([['Email Opt Out is ticked', 'requested']]);
  });

  it('of an OR is none, and of a custom logic only where it always holds', async () => {
    expect(
      await needs(
        flow(
          'Main',
          onUpdate('Set', 'Before', tag('filterLogic', 'or'), filter(FIELD, true), filter('X__c', true)),
          clears,
        ),
      ),
    ).toEqual([[]]);
    expect(
      await needs(
        flow(
          'Main',
          onUpdate(
            'Set',
            'Before',
            tag('filterLogic', '1 AND (2 OR 3)'),
            filter(FIELD, true),
            filter('X__c', true),
            filter('Asked__c', true),
          ),
          clears,
        ),
      ),
    ).toEqual([['Email Opt Out is ticked']]);
  });

  it('may be a formula', async () => {
    expect(
      await needs(
        flow(
          'Main',
          onUpdate('Set', 'Before', tag('filterFormula', `AND({!${$FIELD}}, ISCHANGED({!$Record.X__c}))`)),
          clears,
        ),
      ),
    ).toEqual([['Email Opt Out is ticked']]);
  });

  it('is forgotten once time has passed', async () => {
    const later = tag(
      'start',
      tag('object', 'Contact'),
      tag('recordTriggerType', 'Update'),
      filter(FIELD, true),
      tag(
        'scheduledPaths',
        tag('name', 'Later'),
        to('Set'),
        tag('offsetNumber', '1'),
        tag('offsetUnit', 'Days'),
        tag('timeSource', 'RecordTriggerEvent'),
      ),
      tag('triggerType', 'RecordAfterSave'),
    );
    expect(
      await needs(flow('Main', later, assignment('Set', 'Save', [$FIELD, false]), update('Save', saves('$Record')))),
    ).toEqual([[]]);
  });

  it('on a field that the flow sets itself says nothing', async () => {
    expect(
      await needs(
        flow(
          'Main',
          onUpdate('Fill', 'Before'),
          assignment('Fill', 'Ask', ['$Record.Asked__c', true]),
          decision('Ask', '$Record.Asked__c', true, 'Set', null),
          clears,
        ),
      ),
    ).toEqual([[]]);
  });

  it('counts only where it holds on every way', async () => {
    expect(
      await needs(
        flow(
          'Main',
          onUpdate('Ask'),
          decision('Ask', $FIELD, true, 'Set', 'Other'),
          decision('Other', '$Record.X__c', true, 'Set', null),
          assignment('Set', 'Save', [$FIELD, false]),
          update('Save', saves('$Record')),
        ),
      ),
    ).toEqual([[]]);
  });

  it('of a lookup is one of what it finds', async () => {
    expect(
      await needs(
        flow(
          'Main',
          start('Find'),
          lookup('Find', 'Set', tag('filterLogic', 'and'), filter(FIELD, true)),
          assignment('Set', 'Save', [`Find.${FIELD}`, false]),
          update('Save', saves('Find')),
        ),
      ),
    ).toEqual([['Email Opt Out is ticked']]);
  });
});
