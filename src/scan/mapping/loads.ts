/** Data Loader's configuration (`process-conf.xml`): which loads there are, whether each writes, and by which mapping. */
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { type Load, readLoads } from './read-beans.ts';

export const loadReader: Reader = {
  endings: ['process-conf.xml'],
  read: readConfiguration,
  calls: ({ text }) => [...text.matchAll(/[^\\/"'\s>]+\.sdl/gi)].map(([name]) => `mapping:${name.toLowerCase()}`),
};

/** The loads themselves write nothing that their mapping does not name; a mapping that is not there is said. */
function readConfiguration({ path, text }: SourceText, project: ProjectView): ScanResult {
  const loads = readLoads(text);
  if (!loads.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: loads.error }] };
  const names = new Set([...project.texts.keys()].map((each) => each.slice(each.lastIndexOf('/') + 1).toLowerCase()));
  const unread = loads.value
    .filter(
      ({ writes, mapping }) =>
        writes && mapping !== '' && !names.has(mapping.toLowerCase()) && /hasoptedout/i.test(text),
    )
    .map(({ name, mapping }) => ({ file: path, why: `loads ${name} with ${mapping}, which is not among these files` }));
  return { ...NOTHING_FOUND, unread };
}

export function loadsOf({ texts }: ProjectView): readonly Load[] {
  return [...texts].flatMap(([path, text]) => {
    if (!path.toLowerCase().endsWith('process-conf.xml')) return [];
    const loads = readLoads(text);
    return loads.ok ? loads.value : [];
  });
}
