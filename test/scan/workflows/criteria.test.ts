/** What a rule asks before it acts: the words that people read, and the conditions of an organisation that it comes to. */
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../../../src/scan/workflow/criteria.ts';
import { readXml } from '../../../src/scan/xml/read-xml.ts';
import { FIELD, tag } from '../metadata.ts';

const TICKED = 'Email Opt Out is ticked';
const BLANK = 'Email Opt Out is blank';

/** What a rule of a contact's asks; each part stands on a line of its own, the first on the second. */
function asks(...inner: readonly string[]) {
  const xml = readXml(['<rules>', ...inner, '</rules>'].join('\n'));
  if (!xml.ok) throw new Error(xml.error);
  const { evidence, needs } = criteriaOf(xml.value, 'a.workflow', 'contact', new Map([['asked__c', 'requested']]));
  return { told: evidence.map(({ file, line, kind, words }) => `${file}:${line} ${kind}: ${words}`), needs };
}
const asked = (field: string, value: string, operation = 'equals') =>
  tag('criteriaItems', tag('field', field), tag('operation', operation), tag('value', value));
const joined = (logic: string) => tag('booleanFilter', logic);
const formula = (text: string) => tag('formula', text);

describe('what a rule asks', () => {
  it('is told condition by condition, each with its line', () => {
    expect(asks(asked(`Contact.${FIELD}`, 'True'), asked('Contact.X__c', '3', 'greaterThan'))).toEqual({
      told: ['a.workflow:2 condition: Email Opt Out is ticked', 'a.workflow:3 condition: X__c is greater than 3'],
      needs: [TICKED],
    });
  });

  it('is told with the object where that is another, or where the field has no object', () => {
    expect(asks(asked('User.Name', 'A'), asked('CONTACT.Name', 'B'), asked('Contact', 'C')).told).toEqual([
      'a.workflow:2 condition: User.Name is A',
      'a.workflow:3 condition: Name is B',
      'a.workflow:4 condition: Contact is C',
    ]);
  });

  it('is told in one where a logic joins the conditions', () => {
    const items = [asked('Contact.A__c', '1'), asked('Contact.B__c', '2')];
    const one = (words: string) => [`a.workflow:2 condition: ${words}`];
    const both = ['a.workflow:2 condition: A__c is 1', 'a.workflow:3 condition: B__c is 2'];
    expect(asks(...items, joined('1 OR 2')).told).toEqual(one('(1) A__c is 1, (2) B__c is 2, joined as 1 OR 2'));
    expect(asks(...items, joined('or')).told).toEqual(one('A__c is 1 or B__c is 2'));
    expect(asks(...items, joined('1 AND 2')).told).toEqual(one('(1) A__c is 1, (2) B__c is 2, joined as 1 AND 2'));
    expect(asks(...items, joined(' And ')).told).toEqual(both);
    expect(asks(...items).told).toEqual(both);
  });

  it('may be a formula, by itself or beside conditions, and may be nothing', () => {
    expect(asks(formula(`NOT(${FIELD})`))).toEqual({
      told: [`a.workflow:2 condition: the formula NOT(${FIELD})`],
      needs: [BLANK],
    });
    expect(asks(asked('Contact.X__c', '3'), formula('Asked__c')).told).toEqual([
      'a.workflow:2 condition: X__c is 3',
      'a.workflow:3 condition: the formula Asked__c',
    ]);
    const nothing = { told: [], needs: [] };
    expect(asks()).toEqual(nothing);
    expect(asks(joined('1 OR 2'))).toEqual(nothing);
    expect(asks(formula(''))).toEqual(nothing);
  });

  it('may compare with another field, which says nothing of the value', () => {
    const compared = (field: string) =>
      tag('criteriaItems', tag('field', field), tag('operation', 'equals'), tag('valueField', 'Contact.Y__c'));
    expect(asks(compared('Contact.X__c')).told).toEqual(['a.workflow:2 condition: X__c is Contact.Y__c']);
    const withValue = compared('Contact.Asked__c').replace(
      '</criteriaItems>',
      `${tag('value', 'true')}</criteriaItems>`,
    );
    expect(asks(withValue).needs).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['true', 'equals', FIELD, [TICKED]],
    ['TRUE', 'Equals', FIELD, [TICKED]],
    ['1', 'equals', FIELD, [TICKED]],
    ['false', 'equals', FIELD, [BLANK]],
    ['0', 'equals', FIELD, [BLANK]],
    ['true', 'notEqual', FIELD, [BLANK]],
    ['0', 'notEqual', FIELD, [TICKED]],
    ['11', 'equals', FIELD, []],
    ['10', 'equals', FIELD, []],
    ['untrue', 'equals', FIELD, []],
    ['true or false', 'equals', FIELD, []],
    ['false or true', 'equals', FIELD, []],
    ['', 'equals', FIELD, []],
    ['true', 'contains', FIELD, []],
    ['true', 'equals', 'Asked__c', ['requested']],
    ['false', 'notEqual', 'Asked__c', ['requested']],
    ['false', 'equals', 'Asked__c', []],
    ['true', 'notEqual', 'Asked__c', []],
    ['true', 'equals', 'Other__c', []],
    ['true', 'equals', `Contact.${FIELD}`, [TICKED]],
    ['true', 'equals', 'contact.ASKED__C', ['requested']],
    ['true', 'equals', `Account.${FIELD}`, []],
    ['true', 'equals', `Contact.Account.${FIELD}`, []],
  ])('of “%s” by %s of %s is known as far as it is just that', (value, operation, field, needs) => {
    expect(asks(asked(field, value, operation)).needs).toEqual(needs);
  });

  it('holds as far as its logic asks for it, and turned round where it asks for the opposite', () => {
    const items = [asked(FIELD, 'true'), asked('Asked__c', 'false'), asked('X__c', 'true')];
    expect(asks(...items, joined('1 AND (2 OR 3)')).needs).toEqual([TICKED]);
    expect(asks(...items, joined('NOT(1) AND NOT(2)')).needs).toEqual([BLANK, 'requested']);
    expect(asks(asked(FIELD, 'true', 'notEqual'), joined('NOT(1)')).needs).toEqual([TICKED]);
    // A logic may speak of conditions that are not there.
    expect(asks(...items, joined('1 AND 7')).needs).toEqual([TICKED]);
  });

  it('is said once where it is asked twice', () => {
    expect(asks(asked(FIELD, 'true'), asked(FIELD, '1'), formula(FIELD)).needs).toEqual([TICKED]);
  });
});
