/** Buttons of Salesforce Classic whose JavaScript saves records in the browser: by a file each, or among an object's. */
import { mentionsField } from '../field.ts';
import type { Unread } from '../finding.ts';
import { all, type Element, textOf } from '../xml/element.ts';
import { readerSaying, type Saying } from './spoken-of.ts';

/** A link that is none of JavaScript's only takes values along. */
const said: Saying = (links, file) =>
  links
    .filter((link) => /javascript$/i.test(textOf(link, 'linkType')) && mentionsField(textOf(link, 'url')))
    .map((link) => ({
      file,
      why: `has the button ${textOf(link, 'masterLabel') || textOf(link, 'fullName')}, whose JavaScript names the field: what it writes is not followed`,
    }));

export const buttonReader = readerSaying(['.weblink-meta.xml', '.weblink'], said);

/** What is said of the buttons among an object's parts. */
export const buttonsOf = (object: Element, path: string): readonly Unread[] => said(all(object, 'webLinks'), path);
