/** Conditions of the metadata as people would say them: "Newsletter__c is true". For flows, rules and filters alike. */
import { isOptOutField } from '../field.ts';

const OPERATORS: Readonly<Record<string, string>> = {
  equalto: 'is',
  equals: 'is',
  notequalto: 'is not',
  notequal: 'is not',
  greaterthan: 'is greater than',
  greaterthanorequalto: 'is at least',
  greaterorequal: 'is at least',
  lessthan: 'is less than',
  lessthanorequalto: 'is at most',
  lessorequal: 'is at most',
  startswith: 'starts with',
  endswith: 'ends with',
  contains: 'contains',
  notcontain: 'does not contain',
  includes: 'includes',
  excludes: 'excludes',
  in: 'is one of',
  notin: 'is none of',
  within: 'is within',
  isempty: 'is empty',
};

/** Operators that ask with yes or no: for yes, and for no. */
const ASKING: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  isnull: ['is blank', 'is not blank'],
  isblank: ['is blank', 'is not blank'],
  ischanged: ['has changed', 'has not changed'],
  wasset: ['was set', 'was not set'],
  wasselected: ['was chosen', 'was not chosen'],
  wasvisited: ['was visited', 'was not visited'],
};

/** The longest text that is shown of what somebody wrote. */
const LONGEST = 200;

/** One condition. @param left a field or reference. @param right the value as text; empty for none. */
export function conditionWords(left: string, operator: string, right: string): string {
  const word = operator.toLowerCase();
  const box = isOptOutField(left) ? boxWords(left, word, right) : null;
  if (box !== null) return box;
  const asking = ASKING[word];
  const name = fieldWords(left);
  if (asking) return `${name} ${asking[/^(false|0)$/i.test(right) ? 1 : 0]}`;
  return shown(`${name} ${OPERATORS[word] ?? operator} ${right === '' ? 'blank' : right}`);
}

function boxWords(left: string, operator: string, right: string): string | null {
  const isAsked = /^(true|1)$/i.test(right) ? true : /^(false|0)$/i.test(right) ? false : null;
  if (isAsked === null) return null;
  if (EQUAL.has(operator)) return `${fieldWords(left)} is ${isAsked ? 'ticked' : 'blank'}`;
  if (NOT_EQUAL.has(operator)) return `${fieldWords(left)} is ${isAsked ? 'blank' : 'ticked'}`;
  return null;
}

export const EQUAL: ReadonlySet<string> = new Set(['equalto', 'equals']);
export const NOT_EQUAL: ReadonlySet<string> = new Set(['notequalto', 'notequal']);

/** `$Record.Newsletter__c` is `Newsletter__c`; the opt-out field has its label. Of another record it stays as written. */
function fieldWords(reference: string): string {
  const plain = reference.trim().replace(/^\$Record\./i, '');
  if (!isOptOutField(plain)) return plain;
  const [owner] = plain.includes('.') ? plain.split('.') : [];
  const prior = /^\$Record__Prior$/i.test(owner ?? '');
  if (prior) return 'Email Opt Out before the change';
  return owner === undefined ? 'Email Opt Out' : `Email Opt Out of ${owner}`;
}

/** Several conditions with the logic that joins them; a custom logic is added as it is written. */
export function joinedWords(conditions: readonly string[], logic: string): string {
  const word = logic.trim().toLowerCase();
  if (word === '' || word === 'and') return conditions.join(' and ');
  if (word === 'or') return conditions.join(' or ');
  return shown(`${conditions.map((each, place) => `(${place + 1}) ${each}`).join(', ')}, joined as ${logic.trim()}`);
}

/** A formula on one line, cut where it is long. */
export const formulaWords = (formula: string): string => `the formula ${shown(formula.replaceAll(/\s+/g, ' ').trim())}`;

/** One line, cut where it is long. */
const shown = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
