/**
 * What pipelines run: the steps of `action.yml` and the script of the GitLab template, as shells would run them, in a project
 * that is not ours. What only their servers do – handing the report to code scanning, keeping a cache – is read and not run.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SARIF_STRUCTURE } from './sarif-structure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'mailability-pipeline-'));
const action = readFileSync(join(root, 'action.yml'), 'utf8');
const template = readFileSync(join(root, 'docs/ci/gitlab-scan.yml'), 'utf8');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');

const CLEARS =
  'public class Clearer {\n  public void run(Set<Id> ids) {\n    for (Contact c : [SELECT Id FROM Contact WHERE Id IN :ids]) {\n      c.HasOptedOutOfEmail = false;\n      update c;\n    }\n  }\n}';
const SETTINGS = JSON.stringify({ settings: { crm: 'salesforce', optedOutSync: 'most-recent' } });

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'src/build/run-cli.mjs'), '--version'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true }));

/** A repository with one class that clears, or with none. */
function checkout(name: string, isClean = false): string {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'force-app/classes'), { recursive: true });
  writeFileSync(join(folder, 'force-app/classes/Clearer.cls'), isClean ? CLEARS.replace('= false', '= true') : CLEARS);
  writeFileSync(join(folder, 'mailability.json'), SETTINGS);
  return folder;
}

interface Step {
  readonly name: string;
  readonly uses: string | null;
  readonly script: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string | null;
}

/** The steps of a list in YAML, as far as a step's own keys go. */
function stepsOf(yaml: string): readonly Step[] {
  const [, list = ''] = yaml.split(/^ {2}steps:\n/m);
  return list
    .split(/^ {4}- /m)
    .slice(1)
    .map((text) => {
      const key = (name: string) => text.match(new RegExp(`^(?: {6})?${name}: (.+)$`, 'm'))?.[1] ?? null;
      const block = text.match(/^ {6}run: \|\n((?: {8}.*\n|\n)+)/m)?.[1]?.replaceAll(/^ {8}/gm, '') ?? null;
      const env = text.match(/^ {6}env:\n((?: {8}.*\n)+)/m)?.[1] ?? '';
      return {
        name: key('name') ?? '',
        uses: key('uses'),
        script: block ?? key('run'),
        env: Object.fromEntries(
          [...env.matchAll(/^ {8}(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
        ),
        folder: key('working-directory'),
      };
    });
}

/** Inputs by name, with their defaults. */
const inputs = Object.fromEntries(
  [
    ...(action.match(/^inputs:\n((?: {2}.*\n)+)/m)?.[1] ?? '').matchAll(
      /^ {2}([\w-]+):\n {4}description: .+\n {4}default: '?([^'\n]*)'?$/gm,
    ),
  ].map(([, name = '', value = '']) => [name, value]),
);

/** Runs the action as a runner does: step by step, until one fails. */
function runAction(folder: string, given: Readonly<Record<string, string>> = {}) {
  const output = join(folder, 'output.txt');
  const summary = join(folder, 'summary.md');
  const fill = (text: string, outputs: Readonly<Record<string, string>>) =>
    text
      .replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => given[name] ?? inputs[name] ?? '')
      .replaceAll(/\$\{\{ steps\.scan\.outputs\.(\w+) \}\}/g, (_, name: string) => outputs[name] ?? '');
  let log = '';
  for (const step of stepsOf(action)) {
    if (step.script === null) continue;
    const outputs = existsSync(output)
      ? Object.fromEntries(
          readFileSync(output, 'utf8')
            .trim()
            .split('\n')
            .map((line) => line.split('=')),
        )
      : {};
    const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, fill(value, outputs)]));
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.script],
      {
        cwd: step.folder ? root : folder,
        env: {
          PATH: process.env['PATH'],
          ...env,
          GITHUB_ACTION_PATH: root,
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
        },
        encoding: 'utf8',
      },
    );
    log += stdout + stderr;
    if (status !== 0)
      return { status, log, outputs, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
  }
  return { status: 0, log, outputs: { status: '0' }, summary: readFileSync(summary, 'utf8') };
}

const sarifIn = (path: string) => {
  const log = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  expect(ajv.validate(SARIF_STRUCTURE, log), ajv.errorsText()).toBe(true);
  return log.runs[0].results as readonly { readonly level: string }[];
};

describe('action.yml', () => {
  it('uses every input that it has, and no other, and puts none of them into a script', () => {
    const names = Object.keys(inputs).toSorted();
    expect(names).toEqual(['accept', 'baseline', 'folder', 'sarif', 'settings', 'strict', 'upload']);
    const used = new Set([...action.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name));
    expect([...used].toSorted()).toEqual(names);
    for (const { script } of stepsOf(action)) expect(script ?? '').not.toContain('${{');
  });

  it('pins each action that it uses to a version', () => {
    const uses = stepsOf(action).flatMap((step) => (step.uses === null ? [] : [step.uses]));
    expect(uses.length).toBeGreaterThan(0);
    for (const each of uses) expect(each).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
  });

  it('fails where an automation lets an opt-out be lost, with a report for code scanning and a summary', () => {
    const folder = checkout('red');
    const { status, log, outputs, summary } = runAction(folder, { settings: 'mailability.json' });
    expect({ status, outputs }).toEqual({ status: 1, outputs: { status: '1' } });
    expect(log).toContain('What was found breaks P1');
    expect(summary).toContain('### Clearer.run');
    expect(sarifIn(join(folder, 'mailability.sarif')).map(({ level }) => level)).toEqual(['error']);
  });

  it('passes where nothing does, and where all that does is in the baseline', () => {
    expect(runAction(checkout('green', true), { settings: 'mailability.json' }).status).toBe(0);
    const folder = checkout('known');
    const made = spawnSync(
      process.execPath,
      [
        join(root, 'dist/cli/mailability.js'),
        'scan',
        'force-app',
        '--settings',
        'mailability.json',
        '--write-baseline',
        'b.json',
      ],
      { cwd: folder },
    );
    expect(made.status).toBe(0);
    expect(runAction(folder, { settings: 'mailability.json', baseline: 'b.json' }).status).toBe(0);
    // The second time, from what was kept of the first.
    expect(runAction(folder, { settings: 'mailability.json', baseline: 'b.json' }).status).toBe(0);
    expect(runAction(folder, { settings: 'mailability.json' }).status).toBe(1);
  });

  it('says in one line what is wrong with its input', () => {
    const { status, log } = runAction(checkout('wrong'), { folder: 'no-such-folder; rm -rf .' });
    expect(status).toBe(2);
    expect(log).toContain('no-such-folder; rm -rf .');
    expect(existsSync(join(scratch, 'wrong/mailability.json'))).toBe(true);
  });

  it('counts an unread file only where it is told to', () => {
    const folder = checkout('strict', true);
    writeFileSync(join(folder, 'force-app/classes/Broken.cls'), 'public class Broken { HasOptedOutOfEmail = ; }');
    expect(runAction(folder, { settings: 'mailability.json' }).status).toBe(0);
    rmSync(join(folder, 'output.txt'));
    expect(runAction(folder, { settings: 'mailability.json', strict: 'true' }).status).toBe(1);
  });
});

describe('the template for GitLab', () => {
  const script = [...(template.match(/^ {2}script:\n((?: {4}- .*\n)+)/m)?.[1] ?? '').matchAll(/^ {4}- (.*)$/gm)].map(
    ([, line = '']) => line,
  );
  const variables = Object.fromEntries(
    [...template.matchAll(/^ {4}(MAILABILITY_\w+): '?([^'\n]*)'?$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

  it.each([
    ['red', false, 1],
    ['green', true, 0],
  ])('is %s where it should be, and leaves the reports that it names', (name, isClean, expected) => {
    const folder = checkout(`gitlab-${name}`, isClean);
    // What the first line would install, without a registry.
    const installed = join(folder, 'node_modules/mailability');
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    cpSync(join(root, 'dist/cli'), join(installed, 'dist/cli'), { recursive: true });
    cpSync(join(root, 'package.json'), join(installed, 'package.json'));
    writeFileSync(join(folder, 'package.json'), '{"name": "elsewhere", "version": "1.0.0", "private": true}');
    spawnSync('ln', ['-s', '../mailability/dist/cli/mailability.js', join(folder, 'node_modules/.bin/mailability')]);
    const [install, ...lines] = script;
    expect(install).toMatch(/^npm install .*"\$MAILABILITY_PACKAGE"$/);
    expect(lines).toHaveLength(1);
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      ...variables,
      MAILABILITY_OPTIONS: '--settings mailability.json',
    };
    const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
    const kept = [...template.matchAll(/^ +(?:- |junit: )([\w.-]+\.(?:xml|sarif|json))$/gm)].map(
      ([, path = '']) => path,
    );
    expect(kept.toSorted()).toEqual(['.mailability-cache.json', 'mailability.sarif', 'mailability.xml']);
    for (const path of kept) expect(existsSync(join(folder, path))).toBe(true);
    expect(readFileSync(join(folder, 'mailability.xml'), 'utf8').includes('<failure ')).toBe(expected === 1);
  });
});

describe('the page about pipelines', () => {
  const blocks = [...page.matchAll(/^```yml\n(.*?)^```$/gms)].map(([, text = '']) => text);

  it('begins with two lines', () => {
    expect(blocks[0]?.trim().split('\n')).toHaveLength(2);
  });

  it('names inputs that there are, and all of those that people set', () => {
    const table = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(table.toSorted()).toEqual(
      Object.keys(inputs)
        .filter((name) => name !== 'sarif')
        .toSorted(),
    );
    const given = blocks.flatMap((block) => [...block.matchAll(/^ {10}([\w-]+): /gm)].map(([, name]) => name));
    for (const name of given) expect(Object.keys(inputs)).toContain(name);
  });
});
