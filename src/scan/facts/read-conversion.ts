/** Lead conversion: a field of a lead that is mapped to or from Email Opt Out. */
import { isOptOutField } from '../field.ts';
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { Reader, SourceText } from '../reader.ts';
import { all, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

export const conversionReader: Reader = {
  endings: ['.leadconvertsetting-meta.xml', '.leadconvertsetting', '.leadconvertsettings-meta.xml'],
  read: readConversion,
};

function readConversion({ path, text }: SourceText): ScanResult {
  const xml = readXml(text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  const facts = all(xml.value, 'objectMapping').flatMap((mapping) =>
    all(mapping, 'mappingFields')
      .filter((pair) => isOptOutField(textOf(pair, 'inputField')) || isOptOutField(textOf(pair, 'outputField')))
      .map((pair) => ({
        id: 'mapped-on-conversion',
        file: path,
        line: pair.line,
        says: `when a lead is converted, its ${textOf(pair, 'inputField')} goes to ${textOf(pair, 'outputField')} of the ${textOf(mapping, 'outputObject') || 'new record'}`,
      })),
  );
  return { ...NOTHING_FOUND, facts };
}
