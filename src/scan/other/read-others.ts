/** Kinds of files that may write the field and are not followed: each that names it is said, so that nobody believes it clean. */
import { mentionsField } from '../field.ts';
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { Reader, SourceText } from '../reader.ts';
import { textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

interface Kind {
  /** What is said of such a file. */
  readonly why: string;
  /** Whether a text that names the field may write it by this; left out where every such text may. */
  readonly mayWrite?: (text: string) => boolean;
}

const FOLLOWED = 'names the field: what it writes is not followed';
const CUSTOM_METADATA: Kind = { why: 'is a custom metadata record that names the field: code may write by it' };
const CALCULATION: Kind = { why: `is a definition of the data processing engine that ${FOLLOWED}` };

/** A label is a text for people, unless it is nothing but a name: `System.Label.Field` is then one for code. */
const LABEL: Kind = {
  why: 'holds a label that is the field’s name: code may write by it',
  mayWrite: (text) => /<value>\s*[\w.]*hasoptedoutofemail\s*<\/value>/i.test(text),
};

/** By the ending. */
const KINDS: Readonly<Record<string, Kind>> = {
  '.js': { why: `is JavaScript that ${FOLLOWED}` },
  '.ts': { why: `is TypeScript that ${FOLLOWED}` },
  '.cmp': { why: `is an Aura component that ${FOLLOWED}` },
  '.page': { why: `is a Visualforce page that ${FOLLOWED}`, mayWrite: beyondItsFields },
  '.component': { why: `is a Visualforce component that ${FOLLOWED}`, mayWrite: beyondItsFields },
  '.md-meta.xml': CUSTOM_METADATA,
  '.labels-meta.xml': LABEL,
  '.label-meta.xml': LABEL,
  '.labels': LABEL,
  '.batchcalcjobdefinition-meta.xml': CALCULATION,
  '.batchcalcjobdefinition': CALCULATION,
  '.rpt-meta.xml': { why: `is a data mapper that ${FOLLOWED}`, mayWrite: isNoExtract },
  '.oip-meta.xml': { why: `is an integration procedure that ${FOLLOWED}` },
  '.os-meta.xml': { why: `is an OmniScript that ${FOLLOWED}` },
};

/** Tests, and what came with a package of somebody's, do not run in the organisation. */
const ELSEWHERE = /(^|\/)(__tests__|__mocks__|node_modules|test|tests|staticresources)\/|\.(test|spec|d)\.[jt]s$/i;

export const othersReader: Reader = {
  endings: Object.keys(KINDS),
  read: ({ path, text }) => {
    const ending = Object.keys(KINDS).find((each) => path.toLowerCase().endsWith(each)) ?? '';
    const { why = '', mayWrite = () => true } = KINDS[ending] ?? {};
    return ELSEWHERE.test(path) || !mayWrite(text) ? NOTHING_FOUND : unread(path, why);
  },
};

/** What the older format calls a custom metadata record is elsewhere a text for people. */
export const customMetadataReader: Reader = {
  endings: ['.md'],
  within: /(^|\/)customMetadata\//i,
  read: ({ path }) => unread(path, CUSTOM_METADATA.why),
};

const unread = (file: string, why: string): ScanResult => ({ ...NOTHING_FOUND, unread: [{ file, why }] });

/** Comments of a page's, and its tags that show a field or let people fill it in, which is then theirs. */
const FIELDS_ON_A_PAGE = /<!--[\s\S]*?-->|<apex:(?:input|output)(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** Whether a page names the field in a script, in a parameter that it hands over, or the like. */
function beyondItsFields(text: string): boolean {
  return mentionsField(text.replaceAll(FIELDS_ON_A_PAGE, ' '));
}

/** A data mapper of OmniStudio's that takes out of the database puts nothing in. */
function isNoExtract(text: string): boolean {
  const xml = readXml(text);
  return !(xml.ok && /extract$/i.test(textOf(xml.value, 'type')));
}

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
