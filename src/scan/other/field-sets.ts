/** Field sets: code that copies records, or fills them in, may go by one and never name the field itself. */
import { isOptOutField } from '../field.ts';
import { NOTHING_FOUND, type Unread } from '../finding.ts';
import type { Reader } from '../reader.ts';
import { all, type Element, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

export const fieldSetReader: Reader = {
  endings: ['.fieldset-meta.xml', '.fieldset'],
  read: ({ path, text }) => {
    const xml = readXml(text);
    if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
    return { ...NOTHING_FOUND, unread: said([xml.value], path) };
  },
};

/** What is said of the field sets among an object's parts. */
export const fieldSetsOf = (object: Element, path: string): readonly Unread[] => said(all(object, 'fieldSets'), path);

/** Fields that a set only offers are none of its own. It is no code itself, so it is no failure where nothing may stay unread. */
const said = (sets: readonly Element[], file: string): readonly Unread[] =>
  sets
    .filter((set) => all(set, 'displayedFields').some((shown) => isOptOutField(textOf(shown, 'field'))))
    .map((set) => ({
      file,
      why: `has the field set ${textOf(set, 'fullName')}, which holds the field: code may write by it`,
      outside: true,
    }));
