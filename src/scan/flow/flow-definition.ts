/** Which version of a flow runs, where an older format says it in a file of its own beside the versions. */
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';

const ENDING = /\.flowdefinition(-meta\.xml)?$/i;

/** It is read with the flow that it is about, and by itself says nothing but that it cannot be read. */
export const flowDefinitionReader: Reader = {
  endings: ['.flowdefinition-meta.xml', '.flowdefinition'],
  read: ({ path, text }: SourceText): ScanResult => {
    const xml = readXml(text);
    return xml.ok ? NOTHING_FOUND : { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  },
  offers: ({ path }) => [`flow-definition:${flowNamed(path)}`],
};

const flowNamed = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(ENDING, '')
    .toLowerCase();

/** Versions that run by the flow's name in lower case: 0 where none does. What a definition leaves open is not among them. */
export type ActiveVersions = ReadonlyMap<string, number>;

export function activeVersions({ texts }: ProjectView): ActiveVersions {
  const found = new Map<string, number>();
  for (const [path, text] of texts) {
    if (!ENDING.test(path)) continue;
    const xml = readXml(text);
    const number = xml.ok ? textOf(xml.value, 'activeVersionNumber') : '';
    if (/^\d+$/.test(number)) found.set(flowNamed(path), Number(number));
  }
  return found;
}
