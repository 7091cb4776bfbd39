/** Parts of an object that are no automation and may be written by: said of a file of their own, or of the object's that they stand in. */
import { NOTHING_FOUND, type Unread } from '../finding.ts';
import type { Reader } from '../reader.ts';
import type { Element } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

/** What is to be said of some of these parts. */
export type Saying = (parts: readonly Element[], path: string) => readonly Unread[];

/** A reader of files that hold one part each. @param endings in lower case. */
export const readerSaying = (endings: readonly string[], said: Saying): Reader => ({
  endings,
  read: ({ path, text }) => {
    const xml = readXml(text);
    return { ...NOTHING_FOUND, unread: xml.ok ? said([xml.value], path) : [{ file: path, why: xml.error }] };
  },
});
