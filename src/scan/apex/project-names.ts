/** What the code of a project does with the field's name, worked out once for all files that ask. */
import { FIELD_NAMES, mentionsField } from '../field.ts';
import type { ProjectView } from '../reader.ts';
import { Classes } from './classes.ts';
import { Search } from './names-elsewhere.ts';
import { NamesHanded } from './names-handed.ts';
import { listsField } from './trace/field-names.ts';
import type { Seen } from './trace/tracing.ts';
import type { Expression } from './tree/nodes.ts';

export interface ProjectNames {
  /** Whether an expression of a file may be the field's name. */
  readonly asName: (asked: Expression, seen: Seen) => boolean;
  /** Whether it may be a text with it: JSON, or a query. */
  readonly inText: (asked: Expression, seen: Seen) => boolean;
  readonly handed: NamesHanded;
  /** The field's names that stand in the project, in lower case. */
  readonly fields: () => readonly string[];
}

const NOBODY = { isHanded: () => false, isSet: () => false };

const known = new WeakMap<ProjectView, ProjectNames>();

export function namesOf(project: ProjectView): ProjectNames {
  const whole = project.whole ?? project;
  // Any text may count, so a view that remembers what was asked has to remember all.
  project.texts.entries();
  const names = known.get(whole) ?? readNames(whole);
  known.set(whole, names);
  return names;
}

function readNames({ texts }: ProjectView): ProjectNames {
  const classes = new Classes(texts);
  const handed = new NamesHanded(texts, classes);
  const { isHanded, isSet } = handed;
  return {
    asName: (asked, seen) => {
      handed.settle();
      return new Search({ classes, isIn: listsField, isHanded, isSet }).mayBe(asked, seen);
    },
    // What is handed on is a name; texts are looked for where they stand.
    inText: (asked, seen) => new Search({ classes, isIn: mentionsField, ...NOBODY }).mayBe(asked, seen),
    handed,
    fields: () => FIELD_NAMES.filter((name) => holdsWord(texts, name)),
  };
}

function holdsWord(texts: ReadonlyMap<string, string>, word: string): boolean {
  const pattern = new RegExp(String.raw`\b${word}\b`, 'i');
  for (const text of texts.values()) if (pattern.test(text)) return true;
  return false;
}
