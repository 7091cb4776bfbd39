/**
 * How fast an export is audited, beside what bounds it in the same run: the same counting written by hand in DuckDB's SQL, and
 * `wc -l`, which only reads. Every figure is of a process of its own, started in turn. Run by `npm run bench:audit`; sizes in
 * millions of rows may follow: `npm run bench:audit -- 1 2 10`. At the end the page reads a million in Chromium.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { csvLine, PROSPECT_HEADINGS, sampleRows } from '../../src/audit/index.ts';
import { count, median, table } from './measure.ts';

const ROUNDS = 3;
const MILLION = 1_000_000;
/** How much longer ours may take than the counting by hand. */
const GOAL = 1.2;

const wishes = process.argv.slice(2).map(Number);
const sizes = wishes.length > 0 ? wishes : [1, 2, 10];
const scratch = mkdtempSync(join(tmpdir(), 'mailability-bench-audit-'));

/** Tells on standard error how much memory the process took at most, in kilobytes. */
const WATCH = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS '+process.resourceUsage().maxRSS+'\\n'))`;

interface Ran {
  readonly seconds: number;
  readonly megabytes: number;
}

function run(program: string, args: readonly string[]): Ran {
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - begun) / 1000;
  // 1 and 2 say what was found in the records.
  if (status === null || status > 2) throw new Error(`${program} failed: ${stderr}`);
  return { seconds, megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** The same questions by hand: how many stand how, and which addresses are shared by some who do not stand alike. */
function byHand(path: string): string {
  const file = join(scratch, 'by-hand.mjs');
  const columns = PROSPECT_HEADINGS.map((_, place) => `'c${place}': 'VARCHAR'`).join(', ');
  const yes = (column: string) => `lower(trim(coalesce(${column}, ''))) IN ('true', '1', 'x', 'yes')`;
  const read = (column: string) =>
    `lower(trim(coalesce(${column}, ''))) IN ('true', '1', 'x', 'yes', 'false', '0', 'no', '')`;
  const standing = `CASE WHEN NOT (${['c5', 'c6', 'c7'].map(read).join(' AND ')}) THEN 'unreadable' WHEN ${yes('c7')} THEN 'undeliverable' WHEN ${yes('c5')} OR ${yes('c6')} THEN 'transactional-only' ELSE 'mailable' END`;
  const from = `read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns={${columns}})`;
  writeFileSync(
    file,
    `import { createRequire } from 'node:module';
const { DuckDBInstance } = createRequire(${JSON.stringify(resolve('package.json'))})('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1200MB', temp_directory: ${JSON.stringify(scratch)} });
const connection = await instance.connect();
const ask = async (sql) => console.log((await connection.runAndReadAll(sql)).getRowsJson());
await ask(${JSON.stringify(`SELECT ${standing} AS s, coalesce(c5, ''), coalesce(c6, ''), coalesce(c7, ''), COUNT(*) FROM ${from} GROUP BY ALL`)});
await ask(${JSON.stringify(`SELECT COUNT(*), SUM(n) FROM (SELECT COUNT(*) AS n FROM (SELECT lower(trim(c3)) AS a, ${standing} AS s FROM ${from}) WHERE a <> '' AND s <> 'unreadable' GROUP BY hash(a) HAVING MIN(s) <> MAX(s))`)});
connection.closeSync();
`,
  );
  return file;
}

function sampleOf(rows: number): string {
  const path = join(scratch, `${rows}.csv`);
  const file = openSync(path, 'w');
  let lines = [csvLine(PROSPECT_HEADINGS)];
  for (const { prospect } of sampleRows({ seed: 1, size: rows })) {
    if (lines.push(csvLine(prospect)) < 50_000) continue;
    writeSync(file, lines.join(''));
    lines = [];
  }
  writeSync(file, lines.join(''));
  closeSync(file);
  return path;
}

try {
  const settings = join(scratch, 'organisation.json');
  writeFileSync(settings, JSON.stringify({ settings: { crm: 'salesforce' } }));
  // Built, so that no round has to do it.
  run('npm', ['run', '--silent', 'mailability', '--', '--version']);
  const command = resolve('dist/cli/mailability.js');
  for (const size of sizes) {
    const rows = size * MILLION;
    const path = sampleOf(rows);
    const hand = byHand(path);
    const work: Readonly<Record<string, () => Ran>> = {
      'wc -l': () => run('wc', ['-l', path]),
      'the same by hand in DuckDB': () => run(process.execPath, ['--import', WATCH, hand]),
      'audit, summed up': () =>
        run(process.execPath, ['--import', WATCH, command, 'audit', path, '--settings', settings, '--format', 'json']),
      'audit, every row as ndjson': () =>
        run(process.execPath, [
          '--import',
          WATCH,
          command,
          'audit',
          path,
          '--settings',
          settings,
          '--format',
          'ndjson',
          '--out',
          join(scratch, 'rows.ndjson'),
        ]),
    };
    const met = new Map<string, Ran[]>(Object.keys(work).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, once] of Object.entries(work)) met.get(name)?.push(once());
    const seconds = (name: string) => median((met.get(name) ?? []).map((ran) => ran.seconds));
    console.log(`\n${count(rows)} rows, ${count(statSync(path).size / 2 ** 20)} MB, medians of ${ROUNDS}`);
    console.log(
      table([
        ['', 's', 'rows/s', 'MB at most'],
        ...Object.keys(work).map((name) => [
          name,
          seconds(name).toFixed(2),
          count(rows / seconds(name)),
          count(Math.max(...(met.get(name) ?? []).map((ran) => ran.megabytes))),
        ]),
      ]),
    );
    const times = seconds('audit, summed up') / seconds('the same by hand in DuckDB');
    console.log(`Ours takes ${times.toFixed(2)} times as long as by hand; at most ${GOAL} is the goal.`);
    if (times > GOAL) process.exitCode = 1;
    rmSync(path);
  }
  // In a process of its own, as it builds the app and starts a browser.
  const { status } = spawnSync(process.execPath, ['src/build/bench-app.mjs', '--audit'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
