/**
 * `npm run sample -- [--seed N] [--size N] [--out FOLDER]`: writes prospects of a company that does not exist, with Leads and
 * Contacts and its organisation's file, to try the audit on. Without options it is the sample of docs/sample.
 */
import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, size: { type: 'string' }, out: { type: 'string' } },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const { module } = await runnerImport(join(root, 'src/audit/index.ts'), { root, configFile: false });
const { CRM_HEADINGS, csvLine, PROSPECT_HEADINGS, SAMPLE, SAMPLE_ORGANISATION, sampleRows } =
  /** @type {typeof import('../audit/index.ts')} */ (module);

const number = (/** @type {string | undefined} */ text, /** @type {number} */ usual) => {
  const value = text === undefined ? usual : Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`A whole number is wanted, not ${text}.`);
};
const seed = number(values.seed, SAMPLE.seed);
const size = number(values.size, SAMPLE.size);
const folder = values.out ?? join(root, 'docs/sample');

/** How many lines are written at once. */
const BATCH = 10_000;

mkdirSync(folder, { recursive: true });
const files = [
  { file: openSync(join(folder, 'prospects.csv'), 'w'), lines: [csvLine(PROSPECT_HEADINGS)] },
  { file: openSync(join(folder, 'leads-and-contacts.csv'), 'w'), lines: [csvLine(CRM_HEADINGS)] },
];
const flush = () => {
  for (const each of files) {
    writeSync(each.file, each.lines.join(''));
    each.lines = [];
  }
};
const [prospects, crm] = files;
for (const row of sampleRows({ seed, size })) {
  prospects?.lines.push(csvLine(row.prospect));
  if (row.crm) crm?.lines.push(csvLine(row.crm));
  if ((prospects?.lines.length ?? 0) >= BATCH) flush();
}
flush();
writeFileSync(join(folder, 'organisation.json'), `${JSON.stringify(SAMPLE_ORGANISATION, null, 2)}\n`);
console.log(`${size} prospects are in ${folder}.`);
