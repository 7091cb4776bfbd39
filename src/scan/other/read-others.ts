/** Kinds of files that may write the field and are not followed: each that names it is said, so that nobody believes it clean. */
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { Reader, SourceText } from '../reader.ts';
import { textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

/** What is said of each kind, by the ending. */
const KINDS: Readonly<Record<string, string>> = {
  '.js': 'is JavaScript that names the field: what it writes is not followed',
  '.ts': 'is TypeScript that names the field: what it writes is not followed',
  '.cmp': 'is an Aura component that names the field: what it writes is not followed',
  '.md-meta.xml': 'is a custom metadata record that names the field: code may write by it',
  '.rpt-meta.xml': 'is a data mapper that names the field: what it writes is not followed',
  '.oip-meta.xml': 'is an integration procedure that names the field: what it writes is not followed',
  '.os-meta.xml': 'is an OmniScript that names the field: what it writes is not followed',
};

/** Tests, and what came with a package of somebody's, do not run in the organisation. */
const ELSEWHERE = /(^|\/)(__tests__|__mocks__|node_modules|test|tests|staticresources)\/|\.(test|spec|d)\.[jt]s$/i;

export const othersReader: Reader = {
  endings: Object.keys(KINDS),
  read: ({ path }) => {
    if (ELSEWHERE.test(path)) return NOTHING_FOUND;
    const ending = Object.keys(KINDS).find((each) => path.toLowerCase().endsWith(each)) ?? '';
    return { ...NOTHING_FOUND, unread: [{ file: path, why: KINDS[ending] ?? '' }] };
  },
};

/** A package that is installed brings automations whose files are not here. */
export const packageReader: Reader = {
  endings: ['.installedpackage-meta.xml', '.installedpackage'],
  always: true,
  read: readPackage,
};

function readPackage({ path, text }: SourceText): ScanResult {
  const xml = readXml(text);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.installedpackage.*/i, '');
  const version = xml.ok ? textOf(xml.value, 'versionNumber') : '';
  const why = `installs the package ${name}${version === '' ? '' : ` ${version}`}, whose automations are not among these files`;
  return { ...NOTHING_FOUND, unread: [{ file: path, why, outside: true }] };
}
