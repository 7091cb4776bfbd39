/** The beans of a `process-conf.xml`: attributes matter there, so they are read by the parser itself. A document type is allowed and ignored: the samples of Data Loader have one. */
import { SaxesParser } from 'saxes';
import { accepted, type Result, rejected } from '../../simulation/index.ts';

export interface Load {
  readonly name: string;
  readonly line: number;
  /** The mapping file's name without its folders; empty where columns are mapped by their own names. */
  readonly mapping: string;
  readonly writes: boolean;
}

const READING = /^(extract|extract_all|extractall|delete|harddelete|hard_delete)$/i;

/** Every bean that has an operation. */
export function readLoads(text: string): Result<readonly Load[]> {
  const parser = new SaxesParser();
  const loads: Load[] = [];
  let bean: { name: string; line: number; entries: Map<string, string> } | null = null;
  let broken: string | null = null;
  parser.on('error', (error) => {
    broken ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const written = attributes as Readonly<Record<string, string>>;
    if (name === 'bean') bean = { name: written['id'] ?? '', line: parser.line, entries: new Map() };
    if (name === 'entry' && bean) bean.entries.set(written['key'] ?? '', written['value'] ?? '');
  });
  parser.on('closetag', ({ name }) => {
    const operation = bean?.entries.get('process.operation');
    if (name !== 'bean' || !bean || operation === undefined) return;
    const mapping = (bean.entries.get('process.mappingFile') ?? '').split(/[\\/]/).at(-1) ?? '';
    loads.push({ name: bean.name, line: bean.line, mapping, writes: !READING.test(operation) });
    bean = null;
  });
  parser.write(text).close();
  return broken === null ? accepted(loads) : rejected('is not well-formed XML');
}
