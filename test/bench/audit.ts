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

/** Tells on standard error how much memory the process took at most, in kilobytes, and how much processor time, in microseconds. */
const WATCH = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nmaxRSS '+u.maxRSS+' cpu '+(u.userCPUTime+u.systemCPUTime)+'\\n')})`;

interface Ran {
  readonly seconds: number;
  readonly megabytes: number;
  /** Of all processors together: what other programs do beside it changes this least. */
  readonly busy: number;
}

function run(program: string, args: readonly string[]): Ran {
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - begun) / 1000;
  // 1 and 2 say what was found in the records.
  if (status === null || status > 2) throw new Error(`${program} failed: ${stderr}`);
  const [, kilobytes = 0, microseconds = 0] = /maxRSS (\d+) cpu (\d+)/.exec(stderr) ?? [];
  return { seconds, megabytes: Number(kilobytes) / 1024, busy: Number(microseconds) / 1_000_000 };
}

/**
 * The same questions by hand, as well as one can: which boxes say what how often, the first rows that cannot be read by number,
 * and which addresses are shared by some who do not stand alike. The file is read as often, as much is joined, and memory,
 * threads and the order of joins are set as ours are.
 */
function byHand(path: string): string {
  const file = join(scratch, 'by-hand.mjs');
  const columns = PROSPECT_HEADINGS.map((_, place) => `'c${place}': 'VARCHAR'`).join(', ');
  const from = `read_csv('${path}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns={${columns}})`;
  const boxes = ['c5', 'c6', 'c7'];
  const cells = boxes.map((box) => `coalesce(${box}, '') AS ${box}`).join(', ');
  const bare = (box: string) => `lower(trim(${box}))`;
  const yes = (box: string) => `${bare(box)} IN ('true', '1', 'x', 'yes')`;
  const isRead = boxes.map((box) => `${bare(box)} IN ('true', '1', 'x', 'yes', 'false', '0', 'no', '')`).join(' AND ');
  const bit = `CASE WHEN NOT (${isRead}) THEN 0 WHEN ${yes('c7')} THEN 4 WHEN ${yes('c5')} OR ${yes('c6')} THEN 2 ELSE 1 END::UTINYINT`;
  const same = boxes.map((box) => `k.${box} = g.${box}`).join(' AND ');
  const queries = [
    `CREATE TEMP TABLE said AS SELECT *, ${bit} AS bit FROM (SELECT ${boxes.join(', ')}, count(*) AS n FROM (SELECT ${cells} FROM ${from}) GROUP BY ALL)`,
    'SELECT * FROM said',
    `SELECT g.number, ${boxes.map((box) => `g.${box}`).join(', ')} FROM (SELECT row_number() OVER () AS number, ${cells} FROM ${from}) g JOIN said k ON ${same} WHERE k.bit = 0 LIMIT 1000`,
    `SELECT count(*), sum(n) FROM (SELECT count(*) AS n FROM (SELECT lower(trim(c3)) AS address, ${cells} FROM ${from}) g JOIN said k ON ${same} WHERE address <> '' AND k.bit > 0 GROUP BY hash(address) HAVING bit_count(bit_or(k.bit)) > 1)`,
  ];
  writeFileSync(
    file,
    `import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
const { DuckDBInstance } = createRequire(${JSON.stringify(resolve('package.json'))})('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '500MB', threads: String(Math.min(availableParallelism(), 4)), temp_directory: ${JSON.stringify(scratch)} });
const connection = await instance.connect();
await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
for (const sql of ${JSON.stringify(queries)}) console.log((await connection.runAndReadAll(sql)).getRowsJson());
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
    const ways: Readonly<Record<string, () => Ran>> = {
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
    const met = new Map<string, Ran[]>(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, once] of Object.entries(ways)) met.get(name)?.push(once());
    const seconds = (name: string) => median((met.get(name) ?? []).map((ran) => ran.seconds));
    const busy = (name: string) => median((met.get(name) ?? []).map((ran) => ran.busy));
    console.log(`\n${count(rows)} rows, ${count(statSync(path).size / 2 ** 20)} MB, medians of ${ROUNDS}`);
    console.log(
      table([
        ['', 's', 'processor s', 'rows/s', 'MB at most'],
        ...Object.keys(ways).map((name) => [
          name,
          seconds(name).toFixed(2),
          busy(name).toFixed(2),
          count(rows / seconds(name)),
          count(Math.max(...(met.get(name) ?? []).map((ran) => ran.megabytes))),
        ]),
      ]),
    );
    const times = seconds('audit, summed up') / seconds('the same by hand in DuckDB');
    const work = busy('audit, summed up') / busy('the same by hand in DuckDB');
    console.log(
      `Ours takes ${times.toFixed(2)} times as long as by hand, and ${work.toFixed(2)} times the processor; at most ${GOAL} is the goal.`,
    );
    if (times > GOAL) process.exitCode = 1;
    rmSync(path);
  }
  // In a process of its own, as it builds the app and starts a browser.
  const { status } = spawnSync(process.execPath, ['src/build/bench-app.mjs', '--audit'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
