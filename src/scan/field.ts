/** The field that everything here is about, by its names in Salesforce; names are not case-sensitive there. */

/** `HasOptedOutOfEmail` of leads and contacts, `PersonHasOptedOutOfEmail` of person accounts. */
const NAMES: ReadonlySet<string> = new Set(['hasoptedoutofemail', 'personhasoptedoutofemail']);

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
