/** Conditions that count for an organisation, and those that do not. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  decision,
  FIELD,
  filter,
  flag,
  flow,
  lookup,
  onUpdate,
  saves,
  start,
  tag,
  to,
  update,
} from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';
import { $FIELD } from './flow-texts.ts';

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

  it('does not cover a doubtful write that is made without it', async () => {
    const text = flow(
      'Main',
      onUpdate('Ask'),
      decision('Ask', '$Record.Asked__c', true, 'Clear', 'Empty'),
      assignment('Clear', 'Save', [$FIELD, false]),
      assignment('Empty', 'Save', [$FIELD, 'nothing']),
      update('Save', saves('$Record')),
      flag('nothing'),
    );
    const { automations } = await scanTexts({ 'a.flow-meta.xml': text }, { Asked__c: 'requested' });
    expect(automations.map(({ certainty, need }) => [certainty, need])).toEqual([
      ['certain', ['requested']],
      ['possible', undefined],
    ]);
  });
});
