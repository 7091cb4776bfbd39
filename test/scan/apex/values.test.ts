/** Conditions, records and values of a file, followed back to where they come from. */
import { describe, expect, it } from 'vitest';
import { inMethod, lineOf, readAll, told, toldIn } from './apex-texts.ts';

describe('a condition', () => {
  const cleared = (asked: string) =>
    toldIn(
      `for (Contact c : [SELECT Id FROM Contact]) {\nif (${asked}) {\nc.HasOptedOutOfEmail = false;\n}\nupdate c;\n}`,
    );

  it.each([
    'c.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail == true',
    'true == c.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail != false',
    'x > 1 && (c.HasOptedOutOfEmail)',
  ])('is one the model knows: %s', (asked) =>
    expect(cleared(asked)).toEqual(['5 clears certain, Email Opt Out is ticked']),
  );

  it.each([
    'd.HasOptedOutOfEmail',
    'c.HasOptedOutOfEmail || x',
    'c.HasOptedOutOfEmail == x',
    'old.get(c.Id).HasOptedOutOfEmail',
    'c.DoNotCall',
  ])('is shown and not believed: %s', (asked) => expect(cleared(asked)).toEqual(['5 clears certain']));

  it('is the opposite where the code leaves when it is met, and in the other branch', () => {
    const leaving =
      'for (Contact c : [SELECT Id FROM Contact]) {\nif (!c.HasOptedOutOfEmail) continue;\nc.HasOptedOutOfEmail = false;\nupdate c;\n}';
    expect(toldIn(leaving)).toEqual(['5 clears certain, Email Opt Out is ticked']);
    const other =
      'for (Contact c : [SELECT Id FROM Contact]) {\nif (c.HasOptedOutOfEmail) {} else {\nc.HasOptedOutOfEmail = true;\nupdate c;\n}\n}';
    expect(toldIn(other)).toEqual(['5 ticks certain, Email Opt Out is blank']);
  });

  it('means nothing any more once the field was written', () => {
    const body =
      'Contact c = [SELECT Id FROM Contact];\nc.HasOptedOutOfEmail = wanted();\nif (c.HasOptedOutOfEmail) c.HasOptedOutOfEmail = false;\nupdate c;';
    expect(toldIn(body).at(-1)).toBe('5 clears certain');
  });

  describe('is of another record than the one that is written', () => {
    const list = 'List<Contact> cs = [SELECT Id FROM Contact];\nInteger i = 0; Integer j = 0;\n';
    const first = 'cs[i].HasOptedOutOfEmail';

    it.each([
      ['once a number has moved on', `${list}if (${first}) { i++;\n${first} = false; }\nupdate cs;`],
      ['where it moves before it is read', `${list}if (${first}) { cs[++i].HasOptedOutOfEmail = false; }\nupdate cs;`],
      ['where it moves in the condition', `${list}if (${first} && next(i = 1)) ${first} = false;\nupdate cs;`],
      ['in the next round of a loop', `${list}if (${first}) while (x) { ${first} = false;\ni++; }\nupdate cs;`],
      ['behind a condition that leaves', `${list}if (!${first}) return;\ni--;\n${first} = false;\nupdate cs;`],
      ['where the list is given another', `${list}if (${first}) { cs[i] = d;\n${first} = false; }\nupdate cs;`],
      ['where the list is sorted', `${list}if (${first}) { cs.sort();\n${first} = false; }\nupdate cs;`],
      ['where it is asked for twice', 'if (next().HasOptedOutOfEmail) next().HasOptedOutOfEmail = false;'],
      [
        'where a variable may be given another',
        'Contact c = [SELECT Id FROM Contact];\nif (c.HasOptedOutOfEmail) { if (x) c = other();\nc.HasOptedOutOfEmail = false; }\nupdate c;',
      ],
      [
        'in a loop over a query',
        'for (Contact c : [SELECT Id FROM Contact WHERE HasOptedOutOfEmail = true]) {\nif (x) c = other();\nc.HasOptedOutOfEmail = false;\nupdate c; }',
      ],
    ])('%s, and then says nothing of it', (_, body) =>
      expect(toldIn(body).map((line) => line.replace(/^\d+ clears (certain|possible)/, ''))).toEqual(['']),
    );

    it('where it is a parameter or a field that was given another', () => {
      const set = 'if (c.HasOptedOutOfEmail) { c = other();\nc.HasOptedOutOfEmail = false; }\nupdate c;';
      expect(toldIn(set, 'Contact c')).toEqual(['4 clears certain']);
      const field = (between: string) =>
        told(
          'A.cls',
          `public class A {\nprivate Contact c;\nvoid f() {\nif (c.HasOptedOutOfEmail) { ${between}\nc.HasOptedOutOfEmail = false; }\nupdate c;\n}\nvoid g() { c = null; }\n}`,
        );
      expect(field('g();')).toEqual(['5 clears certain']);
      expect(field('Service.g();')).toEqual(['5 clears certain']);
      expect(field('System.debug(c);')).toEqual(['5 clears certain, Email Opt Out is ticked']);
    });

    it('where a variable of the method has the name of a field', () => {
      const text =
        'public class A {\nprivate Contact c;\nvoid f() {\nif (c.HasOptedOutOfEmail) for (Contact c : [SELECT Id FROM Contact]) {\nc.HasOptedOutOfEmail = false;\nupdate c;\n}\n}\n}';
      expect(told('A.cls', text)).toEqual(['5 clears certain']);
    });

    it('but not where only others change, or it changes on another way or before', () => {
      const need = 'Email Opt Out is ticked';
      expect(toldIn(`${list}i++;\nif (${first}) { j++;\n${first} = false; }\nupdate cs;`)).toEqual([
        `7 clears certain, ${need}`,
      ]);
      expect(toldIn(`${list}if (!${first}) { i++; } else {\n${first} = false; }\nupdate cs;`)).toEqual([
        `6 clears certain, ${need}`,
      ]);
      expect(
        toldIn(`${list}for (i = 0; i < cs.size(); i++) {\nif (${first})\n${first} = false; }\nupdate cs;`),
      ).toEqual([`7 clears certain, ${need}`]);
    });
  });

  it('may stand in the query that the loop goes through', () => {
    const over = (where: string) =>
      toldIn(`for (Lead l : [SELECT Id FROM Lead WHERE ${where}]) {\nl.HasOptedOutOfEmail = false;\nupdate l;\n}`);
    expect(over("HasOptedOutOfEmail = true AND Status = 'New' LIMIT 10")).toEqual([
      '4 clears certain, Email Opt Out is ticked',
    ]);
    expect(over("HasOptedOutOfEmail = true OR Status = 'New'")).toEqual(['4 clears certain']);
  });

  it('on a field that means "requested" is that', () => {
    const text = inMethod(
      'for (Lead l : [SELECT Id FROM Lead]) {\nif (l.Asked__c) {\nl.HasOptedOutOfEmail = false;\nupdate l;\n}\n}',
    );
    expect(readAll('Service.cls', text, {}, new Map([['asked__c', 'requested']])).map(lineOf)).toEqual([
      '5 clears certain, requested',
    ]);
  });
});

describe('records and values inside a file', () => {
  it('are followed through its methods', () => {
    const text = `public class A {
      private List<Contact> changed = new List<Contact>();
      public void run() { for (Contact c : [SELECT Id FROM Contact]) { stop(c, true); } save(); }
      private void stop(Contact c, Boolean how) {
        c.HasOptedOutOfEmail = how;
        changed.add(c);
      }
      private void save() { update changed; }
    }`;
    expect(told('A.cls', text)).toEqual(['5 ticks certain']);
  });

  it('are followed where a trigger brings records of another object back in', () => {
    const text = `trigger L on Lead (after insert) {
      Map<Id, Account> changed = new Map<Id, Account>();
      for (Account a : [SELECT Id, PersonHasOptedOutOfEmail FROM Account]) {
        if (a.PersonHasOptedOutOfEmail) { a = (Account) optIn(a); }
        changed.put(a.Id, a);
      }
      if (!changed.isEmpty()) Database.update(changed.values(), false);
      private static SObject optIn(SObject one) {
        if (one.getSObjectType() == Account.getSObjectType()) {
          one.put('PersonHasOptedOutOfEmail', false);
        }
        return one;
      }
    }`;
    expect(told('L.trigger', text)).toEqual(['10 clears certain']);
  });

  it('are open where others may call the method or set the field', () => {
    const text = `public class A {
      public Boolean wanted = false;
      private static final Boolean FIXED = false;
      public void run(Contact c) { c.HasOptedOutOfEmail = wanted; update c; }
      public void fix(Contact c) { c.HasOptedOutOfEmail = FIXED; update c; }
    }`;
    expect(told('A.cls', text)).toEqual(['4 ticks/clears possible', '5 clears certain']);
  });

  it('are another thing where a class of the file has the name', () => {
    const text = `public class A {
      public class OptIn { public Boolean HasOptedOutOfEmail; public OptIn() { this.HasOptedOutOfEmail = false; } }
      public static OptIn make() { OptIn o = new OptIn(); o.HasOptedOutOfEmail = true; return o; }
    }`;
    expect(told('A.cls', text)).toEqual([]);
  });

  it('include the name of the field', () => {
    const text = `public class A {
      static final String FIELD = 'HasOptedOutOfEmail';
      static final SObjectField OTHER = Contact.DoNotCall;
      public static void run(SObject s) {
        s.put(FIELD, false);
        s.put(OTHER, false);
        s.put(named(), false);
        update s;
      }
    }`;
    expect(told('A.cls', text)).toEqual(['5 clears certain', '7 clears possible']);
  });

  it('include constants of other classes that were given along', () => {
    const text =
      'public class A {\nvoid f() {\nLead l = [SELECT Id FROM Lead];\nl.put(Fields.OPT_OUT, Fields.STOP);\nupdate l;\n}\n}';
    const fields =
      "public class Fields { public static final String OPT_OUT = 'HasOptedOutOfEmail'; public static final Boolean STOP = true; }";
    expect(told('classes/A.cls', text, { 'classes/Fields.cls': fields })).toEqual(['4 ticks certain']);
  });
});

describe('a record that is made from another', () => {
  it('has what was written into the other, and gives nothing back', () => {
    expect(toldIn('Contact x = c.clone(false, true);\nx.HasOptedOutOfEmail = false;\nupdate c;', 'Contact c')).toEqual(
      [],
    );
    expect(
      toldIn('c.HasOptedOutOfEmail = false;\nContact x = c.clone(false, true);\ninsert x;', 'Contact c'),
    ).toHaveLength(1);
    expect(toldIn('Contact x = c.clone(false, true);\nx.HasOptedOutOfEmail = false;\ninsert x;', 'Contact c')).toEqual([
      '4 clears certain',
    ]);
  });
});

describe('a value that is the record’s own in one branch', () => {
  it('is the other’s alone, where that comes', () => {
    const told = (value: string) =>
      toldIn(`for (Contact c : [SELECT Id FROM Contact]) {\nc.HasOptedOutOfEmail = ${value};\nupdate c;\n}`);
    expect(told('x ? true : c.HasOptedOutOfEmail')).toEqual(['4 ticks possible']);
    expect(told('x ? c.HasOptedOutOfEmail : false')).toEqual(['4 clears possible']);
    expect(told('x ? true : d.HasOptedOutOfEmail')).toEqual(['4 ticks/clears possible']);
  });
});
