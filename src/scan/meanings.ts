/** What an organisation says that its fields mean where they are ticked: `{"Contact.Asked_To_Return__c": "requested"}`. */

/** By the field's name in lower case, as it is written: with its object, of which alone it then speaks, or without one. */
export type Meanings = ReadonlyMap<string, string>;

/** @param conditions the table of an organisation's file. */
export const meaningsOf = (conditions: Readonly<Record<string, string>>): Meanings =>
  new Map(Object.entries(conditions).map(([name, need]) => [name.trim().toLowerCase(), need]));

/**
 * What it means that a field of a record is ticked.
 * @param object whose record it is, in any case; empty where nobody can tell: what is said of one object's field is not believed then.
 */
export const meaningOf = (meanings: Meanings, object: string, field: string): string | undefined =>
  meanings.get(`${object}.${field}`.toLowerCase()) ?? meanings.get(field.toLowerCase());

/** Without what is said of fields by these names, in lower case and without their object. */
export const withoutFields = (meanings: Meanings, fields: ReadonlySet<string>): Meanings =>
  new Map([...meanings].filter(([name]) => !fields.has(fieldIn(name))));

/**
 * The field that says of an object's records that they meet a condition, as it is written; null where none is said to.
 * @param object as for `meaningOf`; where it is empty, any object's field will do.
 */
export function fieldMeaning(
  conditions: Readonly<Record<string, string>>,
  need: string,
  object: string,
): string | null {
  const names = Object.keys(conditions).filter((name) => conditions[name] === need);
  const isOf = (owner: string) => owner === '' || object === '' || owner.toLowerCase() === object.toLowerCase();
  return names.find((name) => isOf(ownerIn(name))) ?? null;
}

/** `Contact` of `Contact.Asked__c`; empty where the name stands alone. */
const ownerIn = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.'))).trim();

/** `Asked__c` of `Contact.Asked__c`. */
export const fieldIn = (name: string): string => name.slice(name.lastIndexOf('.') + 1).trim();
