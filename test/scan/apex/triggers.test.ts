/** Triggers, which save their records by themselves, and classes that they give them to. */
import { describe, expect, it } from 'vitest';
import { readAll, told, trigger } from './apex-texts.ts';

describe('a trigger', () => {
  it('saves its records by itself before the save', () => {
    expect(trigger('for (Contact c : Trigger.new) {\nc.HasOptedOutOfEmail = true;\n}')).toEqual(['3 ticks certain']);
    expect(trigger('Trigger.newMap.get(id).HasOptedOutOfEmail = true;', 'before insert, after insert')).toEqual([
      '2 ticks certain',
    ]);
    expect(
      trigger('for (Integer i = 0; i < Trigger.new.size(); i++) {\nTrigger.new[i].HasOptedOutOfEmail = false;\n}'),
    ).toEqual(['3 clears certain']);
  });

  it('cannot change its records after the save, but others', () => {
    expect(trigger('for (Contact c : Trigger.new) {\nc.HasOptedOutOfEmail = true;\n}', 'after update')).toEqual([]);
    expect(
      trigger(
        'List<Contact> cs = [SELECT Id FROM Contact WHERE AccountId IN :Trigger.new];\nfor (Contact c : cs) {\nc.HasOptedOutOfEmail = true;\n}\nupdate cs;',
        'after update',
        'Account',
      ),
    ).toEqual(['4 ticks certain']);
    expect(
      trigger(
        'List<Contact> cs = Trigger.new.deepClone(true, true);\ncs[0].HasOptedOutOfEmail = true;\nupdate cs;',
        'after update',
      ),
    ).toEqual(['3 ticks certain']);
  });

  it('asks itself when it runs', () => {
    const body =
      'for (Contact c : Trigger.new) {\nif (Trigger.isAfter && Trigger.isUpdate) c.HasOptedOutOfEmail = true;\nif (Trigger.isBefore) c.HasOptedOutOfEmail = true;\n}';
    expect(trigger(body, 'before update, after update')).toEqual(['4 ticks certain']);
  });

  it('may have methods of its own', () => {
    expect(
      trigger('void stop(Contact c) {\nc.HasOptedOutOfEmail = true;\n}\nfor (Contact c : Trigger.new) stop(c);'),
    ).toEqual(['3 ticks certain']);
  });

  it('says when it runs and what it asks', () => {
    const [found] = readAll(
      'L.trigger',
      "trigger L on Lead (before insert, before update) {\nfor (Lead l : Trigger.new) {\nif (l.Status != 'New') continue;\nl.HasOptedOutOfEmail = false;\n}\n}",
    );
    expect(found?.when).toBe("before insert and before update of a Lead if !(l.Status != 'New')");
    expect(found?.path.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'start 1',
      'condition 3',
      'assignment 4',
      'save 1',
    ]);
  });
});

describe('a class that a trigger gives its records to', () => {
  const handler =
    'public class Handler {\npublic static void clear(List<Lead> fresh, Map<Id, Lead> old) {\nfor (Lead l : fresh) reset(l);\n}\nstatic void reset(Lead l) {\nl.HasOptedOutOfEmail = false;\n}\n}';
  const on = (when: string, call: string) => ({
    'triggers/Leads.trigger': `trigger Leads on Lead (${when}) {\n${call}\n}`,
  });

  it('has its writes saved before the save, whether static or not', () => {
    expect(
      told('classes/Handler.cls', handler, on('before update', 'Handler.clear(Trigger.new, Trigger.oldMap);')),
    ).toEqual(['6 clears certain']);
    expect(
      told(
        'classes/Handler.cls',
        handler,
        on('before update', 'new Handler().clear((List<Lead>) Trigger.new, Trigger.oldMap);'),
      ),
    ).toEqual(['6 clears certain']);
  });

  it('may get them by a list of the trigger’s own, or by an instance', () => {
    const picked =
      'List<Lead> picked = new List<Lead>();\nfor (Lead l : Trigger.new) if (l.Status != null) picked.add(l);\nHandler h = new Handler();\nh.clear(picked, null);';
    expect(told('classes/Handler.cls', handler, on('before insert, after insert', picked))).toEqual([
      '6 clears certain',
    ]);
  });

  it('names the trigger that saves', () => {
    const [found] = readAll(
      'classes/Handler.cls',
      handler,
      on('before update', 'Handler.clear(Trigger.new, Trigger.oldMap);'),
    );
    expect(found?.path.at(-1)).toMatchObject({ kind: 'save', file: 'triggers/Leads.trigger', line: 2 });
  });

  it.each([
    ['runs after the save', 'after update', 'Handler.clear(Trigger.new, Trigger.oldMap);'],
    [
      'calls it after the save only',
      'before update, after update',
      'if (Trigger.isBefore) { Other.run(); } else { Handler.clear(Trigger.new, Trigger.oldMap); }',
    ],
    ['gives it the old ones', 'before update', 'Handler.clear(Trigger.old, Trigger.oldMap);'],
    ['calls it in a comment', 'before update', '// Handler.clear(Trigger.new, Trigger.oldMap);'],
    ['calls another', 'before update', 'Other.clear(Trigger.new, Trigger.oldMap);'],
  ])('is possible where the trigger %s', (_, when, call) => {
    expect(told('classes/Handler.cls', handler, on(when, call))).toEqual(['6 clears possible']);
  });
});
