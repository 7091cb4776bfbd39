/**
 * `npm run mutants:code SOURCE TESTS [--most N] [--seed N]`: breaks the code of a folder in one place after another, each in a
 * copy of the project, and runs the unit tests of another folder on it: `npm run mutants:code src/simulation/ask test/simulation`.
 * What no test notices is printed, with its place. Nothing in the project itself is changed. It takes seconds a break, and so
 * is no part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseSync, Visitor } from 'vite';

/** @typedef {{ file: string, start: number, end: number, instead: string }} Break */

const root = fileURLToPath(new URL('../../', import.meta.url));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
const [source, ...tests] = positionals;
if (source === undefined || tests.length === 0) {
  console.error('Say what to break and which tests to ask: npm run mutants:code src/simulation/ask test/simulation');
  process.exit(2);
}

const OPPOSITE = new Map(
  Object.entries({
    '===': '!==',
    '!==': '===',
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
    '+': '-',
    '-': '+',
    '&&': '||',
    '||': '&&',
  }),
);

const copy = mkdtempSync(join(tmpdir(), 'mailability-mutants-'));
try {
  for (const name of readdirSync(root))
    if (!['node_modules', 'dist', '.git'].includes(name))
      cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (!passes()) throw new Error('The tests fail before anything is broken, so they can tell nothing.');
  const all = filesIn(source).flatMap(breaksOf);
  const chosen = drawn(all, Number(values.most), Number(values.seed));
  console.log(`${all.length} places to break; ${chosen.length} are tried.`);
  const survivors = chosen.filter((each) => !isNoticed(each));
  console.log(`${chosen.length - survivors.length} of ${chosen.length} were noticed.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** @param {string} path @returns {readonly string[]} */
function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(path, name))
    .sort();
}

/** @param {string} file @returns {readonly Break[]} */
function breaksOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  /** @type {Break[]} */
  const found = [];
  /** @param {{ left: { end: number }, right: { start: number }, operator: string }} node */
  const operator = ({ left, right, operator: own }) => {
    const instead = OPPOSITE.get(own);
    const start = text.indexOf(own, left.end);
    if (instead !== undefined && start < right.start) found.push({ file, start, end: start + own.length, instead });
  };
  new Visitor({
    BinaryExpression: operator,
    LogicalExpression: operator,
    UnaryExpression: ({ operator: own, start }) => {
      if (own === '!') found.push({ file, start, end: start + 1, instead: '' });
    },
    Literal: ({ value, start, end }) => {
      if (typeof value === 'boolean') found.push({ file, start, end, instead: String(!value) });
      if (typeof value === 'number') found.push({ file, start, end, instead: String(value + 1) });
    },
    ConditionalExpression: ({ test }) => found.push({ file, start: test.start, end: test.end, instead: 'false' }),
  }).visit(parseSync(file, text).program);
  return found;
}

/** @param {Break} broken @returns {boolean} */
function isNoticed({ file, start, end, instead }) {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(copy, file), text.slice(0, start) + instead + text.slice(end));
  const noticed = !passes();
  writeFileSync(join(copy, file), text);
  const line = text.slice(0, start).split('\n').length;
  if (!noticed) console.log(`not noticed: ${file}:${line}  ${text.slice(start, end)} -> ${instead || 'nothing'}`);
  return noticed;
}

/** A break that never comes to an end is noticed too. */
function passes() {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1', ...tests];
  const { status } = spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 300_000 });
  return status === 0;
}

/**
 * Some of a list, the same for the same seed.
 * @param {readonly Break[]} all @param {number} most @param {number} seed
 */
function drawn(all, most, seed) {
  let state = seed;
  const rank = all.map((each) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return { each, at: state };
  });
  return rank
    .sort((one, other) => one.at - other.at)
    .slice(0, most)
    .map(({ each }) => each);
}
