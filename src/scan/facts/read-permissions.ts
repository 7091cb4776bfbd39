/**
 * Profiles and permission sets: who may edit Email Opt Out, which is how many people can untick it. Where a project decomposes
 * its permission sets, fields stand in files below the set's folder, each by itself or all of an object's together.
 */
import { isOptOutField } from '../field.ts';
import { type Fact, NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { Reader, SourceText } from '../reader.ts';
import { plainName } from '../words/plain-name.ts';
import { all, type Element, isTrue, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

export const permissionReader: Reader = {
  endings: [
    '.profile-meta.xml',
    '.profile',
    '.permissionset-meta.xml',
    '.permissionset',
    '.mutingpermissionset-meta.xml',
    '.mutingpermissionset',
    '.fieldpermission-meta.xml',
    '.objectsettings-meta.xml',
  ],
  read: readPermissions,
};

function readPermissions({ path, text }: SourceText): ScanResult {
  const xml = readXml(text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  const who = whoOf(path);
  const takesAway = /\.(profile|mutingpermissionset)(-meta\.xml)?$/i.test(path);
  const facts = permissionsIn(xml.value)
    // A permission set only adds: what it leaves out says nothing of anybody.
    .filter((permission) => isOptOutField(textOf(permission, 'field')) && (takesAway || isTrue(permission, 'editable')))
    .map((permission): Fact => {
      const [object = ''] = textOf(permission, 'field').split('.');
      const may = isTrue(permission, 'editable');
      const reads = isTrue(permission, 'readable');
      const id = may ? 'may-edit' : 'may-not-edit';
      const can = may ? 'may edit' : reads ? 'may read and not edit' : 'may not see';
      return { id, file: path, line: permission.line, says: `${who} ${can} Email Opt Out of ${object}` };
    });
  return { ...NOTHING_FOUND, facts };
}

/** A file below a permission set's folder may hold one alone. */
const permissionsIn = (root: Element): readonly Element[] =>
  root.name === 'FieldPermission' ? [root] : all(root, 'fieldPermissions');

/** `Legal` of `permissionsets/Legal/objectSettings/Contact.objectSettings-meta.xml`. */
const PART = /([^/]+)\/[^/]+\/[^/]+\.(?:fieldpermission|objectsettings)-meta\.xml$/i;

const KINDS: Readonly<Record<string, string>> = { profile: 'profile', mutingpermissionset: 'muting permission set' };

/** "the profile Sales User". */
function whoOf(path: string): string {
  const [, set] = PART.exec(path) ?? [];
  if (set !== undefined) return `the permission set ${plainName(set)}`;
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [, name = file, kind = ''] =
    /^(.*?)\.(profile|permissionset|mutingpermissionset)(?:-meta\.xml)?$/i.exec(file) ?? [];
  return `the ${KINDS[kind.toLowerCase()] ?? 'permission set'} ${plainName(name)}`;
}
