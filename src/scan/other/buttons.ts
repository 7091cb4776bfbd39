/** Buttons of Salesforce Classic whose JavaScript saves records in the browser: by a file each, or among an object's. */
import { mentionsField } from '../field.ts';
import { NOTHING_FOUND, type Unread } from '../finding.ts';
import type { Reader } from '../reader.ts';
import { all, type Element, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

export const buttonReader: Reader = {
  endings: ['.weblink-meta.xml', '.weblink'],
  read: ({ path, text }) => {
    const xml = readXml(text);
    if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
    return { ...NOTHING_FOUND, unread: said([xml.value], path) };
  },
};

/** What is said of the buttons among an object's parts. */
export const buttonsOf = (object: Element, path: string): readonly Unread[] => said(all(object, 'webLinks'), path);

/** A link that is none of JavaScript's only takes values along. */
const said = (links: readonly Element[], file: string): readonly Unread[] =>
  links
    .filter((link) => /javascript$/i.test(textOf(link, 'linkType')) && mentionsField(textOf(link, 'url')))
    .map((link) => ({
      file,
      why: `has the button ${textOf(link, 'masterLabel') || textOf(link, 'fullName')}, whose JavaScript names the field: what it writes is not followed`,
    }));
