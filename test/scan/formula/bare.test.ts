/**
 * What a formula says by itself. A validation rule or a filter that only speaks of the opt-out field in a comment or in a text
 * does not ask for it, and must not be told as one that does.
 */
import { describe, expect, it } from 'vitest';
import { bareFormula, formulaNamesField } from '../../../src/scan/formula/bare.ts';

/** As long as a formula may be to be looked into, and longer than any that Salesforce takes. */
const LONGEST = 20_000;

describe('a formula asks for the opt-out field', () => {
  it.each([
    'HasOptedOutOfEmail',
    'NOT(hasoptedoutofemail)',
    'ISCHANGED( PersonHasOptedOutOfEmail )',
    'Contact.HasOptedOutOfEmail = TRUE',
    '$Record__Prior.HasOptedOutOfEmail',
    '/* who opted out */ HasOptedOutOfEmail',
    'HasOptedOutOfEmail /* who opted out',
    '/* the "new one */ HasOptedOutOfEmail',
    'Status = "Open" && HasOptedOutOfEmail',
    'HasOptedOutOfEmail && Status = "Open',
    "Status = 'Open' && HasOptedOutOfEmail",
    '"/*" & Name & "*/" = "it\'s" && HasOptedOutOfEmail',
    'Name = "\\"" && HasOptedOutOfEmail',
    "Name = '\\'' && HasOptedOutOfEmail",
  ])('where it names it: %s', (formula) => expect(formulaNamesField(formula)).toBe(true));

  it.each([
    '',
    'TRUE',
    'Opted_Out__c',
    'HasOptedOutOfEmail__c',
    'Old_HasOptedOutOfEmail',
    'HasOptedOutOfEmail.Name',
    'ISNEW() /* and HasOptedOutOfEmail */',
    'ISNEW() /* and\n\tHasOptedOutOfEmail\n*/',
    'ISNEW() /* HasOptedOutOfEmail',
    'ISNEW() /* "HasOptedOutOfEmail',
    '"HasOptedOutOfEmail"',
    'Name = "HasOptedOutOfEmail"',
    "Name = 'HasOptedOutOfEmail'",
    'Name = "HasOptedOutOfEmail',
    "Name = 'HasOptedOutOfEmail",
    'Name = "HasOptedOutOfEmail\\',
    "Name = 'HasOptedOutOfEmail\\",
    'Name = "the field \\"HasOptedOutOfEmail\\""',
    "Name = 'the field \\'HasOptedOutOfEmail\\''",
    'Name = "the field\\ HasOptedOutOfEmail"',
    "Name = 'the field\\ HasOptedOutOfEmail'",
    'Name = "it\'s" & "HasOptedOutOfEmail"',
  ])('and not where it names another, or only speaks of it: %s', (formula) =>
    expect(formulaNamesField(formula)).toBe(false),
  );

  it('rather than not, where the formula is longer than any that is looked into', () => {
    const said = (length: number) => `${'/* HasOptedOutOfEmail */'.padEnd(length - 4)}TRUE`;
    expect(formulaNamesField(said(LONGEST))).toBe(false);
    expect(formulaNamesField(said(LONGEST + 1))).toBe(true);
  });
});

it('leaves a blank for each comment and text, so that what stands beside them does not grow together', () => {
  expect(bareFormula('ISNEW/* a */(A) "b"\'c\'&D')).toBe('ISNEW (A)   &D');
});
