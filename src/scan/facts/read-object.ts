/** Objects, fields and validation rules, in both formats: history tracking of the field, and rules that bear on it. */
import { isOptOutField } from '../field.ts';
import { type Fact, NOTHING_FOUND, type ScanResult, type Unread } from '../finding.ts';
import { formulaNamesField } from '../formula/bare.ts';
import { buttonsOf } from '../other/buttons.ts';
import { fieldSetsOf } from '../other/field-sets.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { all, type Element, first, isTrue, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { ruleFact, trackingFact } from './facts.ts';

/** `objects/Lead/fields/HasOptedOutOfEmail.field-meta.xml`. */
export const fieldReader: Reader = {
  endings: ['.field-meta.xml'],
  read: (file, project) => read(file, (root) => ofField(root, file.path, project)),
  calls: ({ path }) => [`object:${objectAbove(path).toLowerCase()}`],
};

export const validationReader: Reader = {
  endings: ['.validationrule-meta.xml'],
  read: (file) => read(file, (root) => ofRule(root, file.path)),
};

/** `objects/Lead.object` holds everything; `objects/Lead/Lead.object-meta.xml` only what is the object's own. */
export const objectReader: Reader = {
  endings: ['.object-meta.xml', '.object'],
  read: (file) => read(file, (root) => ofObject(root, file.path), besideFacts),
  offers: ({ path }) => [`object:${objectIn(path).toLowerCase()}`],
};

/** Parts of an object by which others may write. */
const besideFacts = (root: Element, path: string): readonly Unread[] => [
  ...buttonsOf(root, path),
  ...fieldSetsOf(root, path),
];

function read(
  { path, text }: SourceText,
  facts: (root: Element) => readonly Fact[],
  unread: (root: Element, path: string) => readonly Unread[] = () => [],
): ScanResult {
  const xml = readXml(text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  return { ...NOTHING_FOUND, facts: facts(xml.value), unread: unread(xml.value, path) };
}

const objectIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1).split('.')[0] ?? '';

/** The folder above `fields/`. */
const objectAbove = (path: string): string => path.split('/').at(-3) ?? '';

function ofField(root: Element, path: string, project: ProjectView): readonly Fact[] {
  if (!isOptOutField(textOf(root, 'fullName')) || !first(root, 'trackHistory')) return [];
  const object = objectAbove(path);
  const isKept = !isSwitchedOff(object, project);
  return [
    trackingFact(object, isTrue(root, 'trackHistory') && isKept, path, (first(root, 'trackHistory') ?? root).line),
  ];
}

/** Whether the object keeps no history at all, whatever its fields say. */
function isSwitchedOff(object: string, { texts }: ProjectView): boolean {
  const ending = `/${object}.object-meta.xml`.toLowerCase();
  const found = [...texts].find(([path]) => path.toLowerCase().endsWith(ending));
  return found !== undefined && /<enableHistory>\s*false\s*<\/enableHistory>/i.test(found[1]);
}

function ofRule(root: Element, path: string): readonly Fact[] {
  const formula = textOf(root, 'errorConditionFormula');
  if (!formulaNamesField(formula)) return [];
  return [
    ruleFact(
      textOf(root, 'fullName'),
      formula,
      isTrue(root, 'active'),
      path,
      (first(root, 'errorConditionFormula') ?? root).line,
    ),
  ];
}

function ofObject(root: Element, path: string): readonly Fact[] {
  const object = objectIn(path);
  const isKept = textOf(root, 'enableHistory').toLowerCase() !== 'false';
  const tracked = all(root, 'fields')
    .filter((field) => isOptOutField(textOf(field, 'fullName')) && first(field, 'trackHistory'))
    .map((field) => trackingFact(object, isTrue(field, 'trackHistory') && isKept, path, field.line));
  const rules = all(root, 'validationRules').flatMap((rule) => {
    const formula = textOf(rule, 'errorConditionFormula');
    return formulaNamesField(formula)
      ? [ruleFact(textOf(rule, 'fullName'), formula, isTrue(rule, 'active'), path, rule.line)]
      : [];
  });
  return [...tracked, ...rules];
}
