/** Field sets: code that copies records, or fills them in, may go by one and never name the field itself. */
import { isOptOutField } from '../field.ts';
import type { Unread } from '../finding.ts';
import { all, type Element, textOf } from '../xml/element.ts';
import { readerSaying, type Saying } from './spoken-of.ts';

/** Fields that a set only offers are none of its own. It is no code itself, so it is no failure where nothing may stay unread. */
const said: Saying = (sets, file) =>
  sets
    .filter((set) => all(set, 'displayedFields').some((shown) => isOptOutField(textOf(shown, 'field'))))
    .map((set) => ({
      file,
      why: `has the field set ${textOf(set, 'fullName')}, which holds the field: code may write by it`,
      outside: true,
    }));

export const fieldSetReader = readerSaying(['.fieldset-meta.xml', '.fieldset'], said);

/** What is said of the field sets among an object's parts. */
export const fieldSetsOf = (object: Element, path: string): readonly Unread[] => said(all(object, 'fieldSets'), path);
