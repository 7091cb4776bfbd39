/** The field that everything here is about, by its names in Salesforce; names are not case-sensitive there. */

/** `HasOptedOutOfEmail` of leads and contacts, `PersonHasOptedOutOfEmail` of person accounts. */
export const FIELD_NAMES: readonly string[] = ['hasoptedoutofemail', 'personhasoptedoutofemail'];
const NAMES: ReadonlySet<string> = new Set(FIELD_NAMES);

/** Which objects have which of the two, in lower case. A member of a campaign shows its contact's or lead's, and cannot be written to. */
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  hasoptedoutofemail: ['contact', 'lead'],
  personhasoptedoutofemail: ['account', 'personaccount'],
};
const ALL_OBJECTS: ReadonlySet<string> = new Set(Object.values(OBJECTS).flat());

/** Whether an object has the field by this name; both in any case. */
export const hasField = (object: string, field: string): boolean =>
  OBJECTS[field.toLowerCase()]?.includes(object.toLowerCase()) ?? false;

/** Whether an object has the field by one of its names. */
export const mayHaveField = (object: string): boolean => ALL_OBJECTS.has(object.toLowerCase());

/** Both names hold this. */
const MENTION = /hasoptedoutofemail/i;

/** Whether a text holds the field's name anywhere: what does not can neither write nor say anything of it. */
export const mentionsField = (text: string): boolean => MENTION.test(text);

/** Whether a field's name, or a path that ends in it such as `Contact.HasOptedOutOfEmail`, is the field. */
export const isOptOutField = (name: string): boolean =>
  NAMES.has(
    name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .toLowerCase(),
  );
