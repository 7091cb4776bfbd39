/** Waits and screens: what an event brings, and what may have changed in the database meanwhile. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  decision,
  FIELD,
  filter,
  flag,
  flow,
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
} from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';
import { $FIELD, deeds } from './flow-texts.ts';

describe('a wait for events', () => {
  const event = (name: string, ...inner: readonly string[]) =>
    tag('waitEvents', tag('name', name), to('Save'), ...inner);
  const waits = (flagged: string, ...events: readonly string[]) =>
    flow(
      'Main',
      start('Wait'),
      flagged,
      named('waits', 'Wait', to('Save', 'defaultConnector'), ...events),
      update('Save', tag('object', 'Lead'), sets('Flag')),
    );
  const brings = tag('outputParameters', tag('assignToReference', 'Flag'), tag('name', 'Out__c'));

  it('hands over what the event brings, and keeps what was there where another comes', async () => {
    expect(await deeds(waits(flag('Flag', value(true)), event('Left', brings)))).toEqual(['Save: both?']);
    const { automations } = await scanTexts({ 'a.flow': waits(flag('Flag', value(true)), event('Left', brings)) });
    expect(automations.map(({ dependsOn }) => dependsOn)).toEqual(['what Left hands back']);
    expect(await deeds(waits(flag('Flag', value(true)), event('Left')))).toEqual(['Save: ticks']);
  });
});

describe('what is asked of a record after a pause', () => {
  /** The conditions of each write. */
  const needs = async (...inner: readonly string[]) => {
    const { automations } = await scanTexts({ 'Main.flow': flow('Main', ...inner) }, { Asked__c: 'requested' });
    return automations.map((each) => [deedOf(each), ...(each.need ?? [])].join(' '));
  };
  const TICKED = 'clears Email Opt Out is ticked';
  const ask = (next: string) => named('screens', 'Ask', to(next));
  const isTicked = (what: string, name = 'D') => decision(name, `${what}.${FIELD}`, true, 'Save', null);
  const clears = (what: string) => update('Save', saves(what), sets(false));

  it('says nothing where the record was read before it, and holds where it is read anew', async () => {
    const get = (name: string, next: string) => lookup(name, next);
    expect(await needs(start('Get'), get('Get', 'Ask'), ask('D'), isTicked('Get'), clears('Get'))).toEqual(['clears']);
    expect(await needs(start('Ask'), ask('Get'), get('Get', 'D'), isTicked('Get'), clears('Get'))).toEqual([TICKED]);
    expect(
      await needs(start('Get'), get('Get', 'Ask'), ask('New'), get('New', 'D'), isTicked('New'), clears('New')),
    ).toEqual([TICKED]);
    expect(
      await needs(
        start('Get'),
        get('Get', 'Ask'),
        ask('D'),
        decision('D', 'Get.Asked__c', true, 'Save', null),
        clears('Get'),
      ),
    ).toEqual(['clears']);
  });

  it('says as little of a copy, unless that is given another record', async () => {
    const copy = (from: string) => assignment('Copy', 'D', ['c', from]);
    const rest = [record('c'), isTicked('c'), clears('c')];
    expect(await needs(start('Get'), lookup('Get', 'Ask'), ask('Copy'), copy('Get'), ...rest)).toEqual(['clears']);
    expect(await needs(start('Ask'), ask('Get'), lookup('Get', 'Copy'), copy('Get'), ...rest)).toEqual([TICKED]);
    const again = [lookup('Old', 'First'), assignment('First', 'Ask', ['c', 'Old']), ask('Get'), lookup('Get', 'Copy')];
    expect(await needs(start('Old'), ...again, copy('Get'), ...rest)).toEqual([TICKED]);
    const back = [assignment('Copy', 'Old_again', ['c', 'Get']), assignment('Old_again', 'D', ['c', 'Old'])];
    expect(await needs(start('Old'), ...again, ...back, ...rest)).toEqual(['clears']);
  });

  it('says nothing of a list that an older record was put into', async () => {
    const loop = named('loops', 'Each', tag('collectionReference', 'L'), to('D', 'nextValueConnector'));
    const rest = [records('L'), loop, decision('D', 'Each.Asked__c', true, 'Save', null), clears('Each')];
    const add = (what: string, next: string) => assignment(`Add_${what}`, next, ['L', what, 'Add']);
    const fresh = [lookup('New', 'Add_New'), add('New', 'Each')];
    expect(await needs(start('New'), ...fresh, ...rest)).toEqual(['clears requested']);
    expect(
      await needs(start('Old'), lookup('Old', 'Ask'), ask('Add_Old'), add('Old', 'New'), ...fresh, ...rest),
    ).toEqual(['clears']);
  });

  it('holds on a path that is planned, which begins with the record as it is by then', async () => {
    const later = onUpdate('D').replace(
      to('D'),
      tag('scheduledPaths', to('D'), tag('offsetNumber', '1'), tag('offsetUnit', 'Days')),
    );
    expect(await needs(later, isTicked('$Record'), clears('$Record'))).toEqual([TICKED]);
    const waits = named('waits', 'Wait', tag('waitEvents', tag('name', 'E'), to('D')));
    expect(await needs(start('Get'), lookup('Get', 'Wait'), waits, isTicked('Get'), clears('Get'))).toEqual(['clears']);
  });

  it('is not what a copy of the value would be by then', async () => {
    const waits = named('waits', 'Wait', tag('waitEvents', tag('name', 'E'), to('Save')));
    const copies = update('Save', tag('object', 'Lead'), sets(`Get.${FIELD}`));
    expect(await needs(start('Get'), lookup('Get', 'Wait', filter(FIELD, true)), waits, copies)).toEqual(['both?']);
  });

  it('says nothing where only one of two ways goes by a pause', async () => {
    for (const [yes, no] of [
      ['Ask', 'D'],
      ['D', 'Ask'],
    ] as const) {
      const ways = decision('Which', 'Get.Other__c', true, yes, no);
      expect(await needs(start('Get'), lookup('Get', 'Which'), ways, ask('D'), isTicked('Get'), clears('Get'))).toEqual(
        ['clears'],
      );
    }
  });

  it('says nothing against what an update’s own filters ask, which are asked by then', async () => {
    const updates = update('Save', tag('object', 'Contact'), filter(FIELD, true), sets(false));
    expect(await needs(start('Get'), lookup('Get', 'Ask'), ask('Save'), updates)).toEqual([TICKED]);
  });
});

describe('a flow that ends in an error of its own', () => {
  const error = (...inner: readonly string[]) => named('customErrors', 'Refuse', ...inner);

  it('saves nothing on that way, before it or after', async () => {
    const set = assignment('Set', 'Refuse', [$FIELD, false]);
    expect(await deeds(flow('Main', onUpdate('Set', 'Before'), set, error()))).toEqual([]);
    const late = update('Save', saves('$Record'), sets(true));
    expect(await deeds(flow('Main', onUpdate('Refuse'), error(to('Save')), late))).toEqual([]);
    expect(
      await deeds(flow('Main', onUpdate('Save'), update('Save', saves('$Record'), sets(true), to('Refuse')), error())),
    ).toEqual([]);
  });

  it('saves on every other', async () => {
    const set = assignment('Set', 'D', [$FIELD, true]);
    const either = decision('D', '$Record.Bad__c', true, 'Refuse', null);
    expect(await deeds(flow('Main', onUpdate('Set', 'Before'), set, either, error()))).toEqual(['Set: ticks']);
  });
});
