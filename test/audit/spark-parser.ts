/**
 * Somebody else's parser of Spark SQL, alone: its package has seven more, and imports its files as only bundlers understand, so
 * it is bundled first.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ENTRY = 'virtual:spark-parser';

/** What is wrong with a query, one entry for each mistake. */
export async function sparkParser(): Promise<(query: string) => readonly unknown[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'spark-parser',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? `export { SparkSQL } from 'dt-sql-parser';` : null),
      },
    ],
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: true,
      rolldownOptions: { input: ENTRY, output: { format: 'es', codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  const folder = mkdtempSync(join(tmpdir(), 'mailability-spark-'));
  try {
    const path = join(folder, 'spark.mjs');
    writeFileSync(path, chunk?.code ?? '');
    const { SparkSQL } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as typeof import('dt-sql-parser');
    const parser = new SparkSQL();
    return (query) => parser.validate(query);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
