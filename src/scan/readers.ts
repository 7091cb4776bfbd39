/** Every kind of file that is read. A new kind is a folder beside the others and a line here. */
import { apexReader } from './apex/apex-reader.ts';
import { conversionReader } from './facts/read-conversion.ts';
import { fieldReader, objectReader, validationReader } from './facts/read-object.ts';
import { permissionReader } from './facts/read-permissions.ts';
import { flowDefinitionReader } from './flow/flow-definition.ts';
import { flowReader } from './flow/read-flow.ts';
import { loadReader } from './mapping/loads.ts';
import { mappingReader } from './mapping/read-mapping.ts';
import { buttonReader } from './other/buttons.ts';
import { fieldSetReader } from './other/field-sets.ts';
import { customMetadataReader, othersReader, packageReader } from './other/read-others.ts';
import type { Reader } from './reader.ts';
import { approvalReader, entitlementReader } from './workflow/read-processes.ts';
import { quickActionReader } from './workflow/read-quick-action.ts';
import { workflowReader } from './workflow/read-workflow.ts';

/** One reader for each kind of metadata; a file is read by the first whose endings it has. */
export const READERS: readonly Reader[] = [
  flowReader,
  flowDefinitionReader,
  workflowReader,
  approvalReader,
  entitlementReader,
  quickActionReader,
  apexReader,
  mappingReader,
  loadReader,
  fieldReader,
  objectReader,
  validationReader,
  permissionReader,
  conversionReader,
  packageReader,
  buttonReader,
  fieldSetReader,
  customMetadataReader,
  othersReader,
];

/** The reader for a path, by its ending; undefined where the file is of no kind that is read. */
export function readerFor(path: string, readers: readonly Reader[] = READERS): Reader | undefined {
  const lower = path.toLowerCase();
  return readers.find(
    ({ endings, within }) => endings.some((ending) => lower.endsWith(ending)) && (within?.test(path) ?? true),
  );
}
