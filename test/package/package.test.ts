/**
 * The package as other people get it: packed, installed in a project that is not ours, without a network, and called
 * there. The page about pipelines is followed to the letter: its files are written, and its commands run;
 * `UPDATE_DOCS=1 npx vitest run test/package` writes its transcripts anew.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pagePath = join(root, 'docs/ci.md');
const page = readFileSync(pagePath, 'utf8');
const isUpdate = process.env['UPDATE_DOCS'] === '1';

const scratch = mkdtempSync(join(tmpdir(), 'mailability-package-'));
const tarball = join(scratch, `mailability-${description.version}.tgz`);
const project = join(scratch, 'project');

/** The environment of somebody at a prompt, who has no network: nothing of the npm that runs this test. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|MAILABILITY_|NODE_ENV$)/i.test(name))),
  npm_config_offline: 'true',
  NO_COLOR: '1',
};

/** Runs one line of a shell script, as a pipeline does. */
function shell(line: string, cwd: string) {
  return spawnSync('bash', ['-e', '-c', line], { cwd, env, encoding: 'utf8', input: '', maxBuffer: 2 ** 26 });
}

function succeed(line: string, cwd: string): string {
  const { status, stdout, stderr } = shell(line, cwd);
  if (status !== 0) throw new Error(`${line} ended with ${status}: ${stderr}`);
  return stdout;
}

beforeAll(() => {
  // As `npm ci` leaves it.
  succeed('node src/build/build-cli.mjs', root);
  succeed(`npm pack ./dist/package --pack-destination "${scratch}"`, root);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name": "elsewhere", "version": "1.0.0", "private": true}');
  const installing = shell(`npm install --offline --no-audit --no-fund "${tarball}"`, project);
  expect(installing.stderr).toBe('');
  expect(installing.status).toBe(0);
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true }));

describe('the package', () => {
  const installed = join(project, 'node_modules/mailability');

  // `npx vitest run --project unit test/package --update` writes it anew, for somebody to read.
  it('holds the command line, its papers, and nothing else', async () => {
    // A part's name ends in what its content hashes to.
    const files = succeed(`tar -tzf "${tarball}"`, scratch)
      .replaceAll(/-[\w-]{8}(?=\.js$)/gm, '-*')
      .split('\n');
    await expect(`${files.toSorted().join('\n').trim()}\n`).toMatchFileSnapshot('contents.txt');
  });

  it('has a manifest that names nothing which is not there', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((name) => /scripts|dependencies/i.test(name))).toEqual([]);
    for (const file of [...manifest.files, ...Object.values<string>(manifest.bin)])
      expect(existsSync(join(installed, file)), file).toBe(true);
    for (const name of ['name', 'version', 'license', 'engines', 'bin'])
      expect(manifest[name]).toEqual(description[name]);
  });

  it('is packed from where it is laid out, and from nowhere else', () => {
    const { status, stderr } = shell(`npm pack --pack-destination "${scratch}/project"`, root);
    expect(status).not.toBe(0);
    expect(stderr).toContain('npm pack ./dist/package');
  });

  it('holds the schema where the page says, as it is published', () => {
    const [path = ''] = page.match(/(?<="\$schema": "\.\/)node_modules\/[^"]+/) ?? [];
    const ours = readFileSync(join(root, 'docs/organisation.schema.json'), 'utf8');
    expect(readFileSync(join(project, path), 'utf8')).toBe(ours);
  });

  it.each([
    ['verify', ['model', 'shared', 'verify']],
    ['ask', ['ask', 'model', 'shared']],
    ['diagnose', ['diagnose', 'model', 'shared']],
  ])('loads for %s what it needs, and nothing of the others', (name, parts) => {
    const folder = join(installed, 'dist/cli/parts');
    /** A part with all that it imports when it is loaded. */
    const loaded = (file: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, next = ''] of text.matchAll(/^import .* from "\.\/(.*)";$/gm)) loaded(next, seen);
      return seen;
    };
    const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
    expect(files).toHaveLength(1);
    expect([...loaded(files[0] ?? '')].map((file) => file.replace(/-[\w-]{8}\.js$/, '')).toSorted()).toEqual(parts);
  });

  it('needs no other package when it runs, and cannot be published by accident', () => {
    const { dependencies, peerDependencies, bin, ...rest } = description;
    expect({ dependencies, peerDependencies }).toEqual({});
    expect(bin).toEqual({ mailability: 'dist/cli/mailability.js' });
    expect(rest.private).toBe(true);
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['mailability']);
  });

  it('is called by npx, and names itself so in the lines to be copied', () => {
    const { stdout: out } = shell('npx mailability verify --crm salesforce', project);
    expect(out).toMatch(/^Today’s edition, Salesforce, linked, /);
    const line = out.split('\n').find((each) => each.startsWith('  npx mailability simulate '));
    expect(succeed(`${line} --format json`, project)).toMatch(/^\{/);
  });

  it('makes no noise: no warning, no progress, no colour', () => {
    const { status, stdout, stderr } = shell('node_modules/.bin/mailability verify --all', project);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).not.toContain('\u001b');
  });

  it('knows its version', () => {
    const expected = `mailability ${description.version}\n`;
    expect(succeed('npx mailability --version', project)).toBe(expected);
  });
});

/** The fenced blocks of the page in a language, in order. */
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text ?? '');

const [settingsFile = '', scanningFile = '', acceptingFile = ''] = blocks('json');

/** A repository as the page supposes it. @param file what its settings file holds. */
function checkout(name: string, file: string): string {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'tools'), { recursive: true });
  cpSync(tarball, join(folder, 'tools', basename(tarball)));
  writeFileSync(join(folder, 'mailability.json'), file);
  return folder;
}

/** As GitHub and GitLab read it: a star stands for anything but a slash. */
const matchesGlob = (path: string, pattern: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[^/]*')}$`,
  ).test(path);

/** The shell lines of a job, in order: what GitHub runs, and what GitLab has in a list of scripts. */
const linesOf = (job: string): readonly string[] =>
  [...job.matchAll(/^ +(?:run:|-) (n(?:pm|px|ode) .*)$/gm)].map(([, line]) => line ?? '');

describe('docs/ci.md', () => {
  const jobs = blocks('yaml').map((job, place) => [['GitHub', 'GitLab'][place] ?? 'another', job] as const);

  it('shows two jobs, each in lines that a YAML reader takes', () => {
    expect(jobs.map(([name]) => name)).toEqual(['GitHub', 'GitLab']);
    for (const [, job] of jobs)
      for (const line of job.split('\n').filter((each) => each !== ''))
        expect(line).toMatch(/^(?: {2})*(?:- )?(?:[\w-]+:(?: [^\s#:*][^#]*)?|n(?:pm|px) [^#:]+|[\w.]+)$/);
  });

  it.each(jobs)('triggers for %s when the file changes, or the package that reads it', (_, job) => {
    const [install = ''] = linesOf(job);
    const [, tarballPath = ''] = install.match(/\.\/(\S+\.tgz)/) ?? [];
    const triggers = [...job.matchAll(/(?:paths|changes): \[(.*)\]$/gm)].map(([, list = '']) => list.split(', '));
    expect(triggers).not.toEqual([]);
    for (const patterns of triggers)
      for (const path of ['mailability.json', tarballPath])
        expect(patterns.some((pattern) => matchesGlob(path, pattern))).toBe(true);
  });

  it.each(jobs)('runs for %s as it is written, red and then green', (name, job) => {
    for (const [file, expected] of [
      [settingsFile, 1],
      [acceptingFile, 0],
    ] as const) {
      const folder = checkout(`${name}-${expected}`, file);
      const [install = '', ...lines] = linesOf(job);
      succeed(install, folder);
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(shell(line, folder).status).toBe(expected);
      const report = readFileSync(join(folder, 'report.xml'), 'utf8');
      expect(report).toMatch(/^<\?xml .*\n<testsuites .*<\/testsuites>\n$/s);
      expect(report.includes('<failure ')).toBe(expected === 1);
    }
  });

  const transcripts = blocks('console').map((text) => text.match(/^\$ ([^\n]*)\n(.*)$/s)?.slice(1) ?? []);

  it.each(transcripts)('shows what comes of `%s`', (line = '', output = '') => {
    writeFileSync(join(project, 'mailability.json'), settingsFile);
    const { stdout } = shell(line, project);
    if (isUpdate)
      writeFileSync(
        pagePath,
        readFileSync(pagePath, 'utf8').replace(`${line}\n${output}`, () => `${line}\n${stdout}`),
      );
    else expect(output).toBe(stdout);
  });

  it.each([...page.matchAll(/^ {4}(npx .*)$/gm)].map(([, line]) => line ?? ''))(
    'suggests a line that works: %s',
    (line) => expect(succeed(line, project)).not.toBe(''),
  );

  it('turns red again when what was accepted is mended, and says why', () => {
    const folder = join(scratch, 'mended');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'mended.json'),
      acceptingFile
        .replace('"crmAutomation.untickedOptOut"', '"crmAutomation.tickedOptOut"')
        .replace('"automation.untickedOptedOut"', '"automation.tickedOptedOut"'),
    );
    const { status, stdout } = shell(
      `"${project}/node_modules/.bin/mailability" verify --settings mended.json`,
      folder,
    );
    const [sentence = ''] = page.match(/(?<=^ {4})The accepted violation .*$/m) ?? [];
    expect(status).toBe(1);
    expect(sentence).not.toBe('');
    expect(stdout.split('\n')).toContain(sentence);
  });

  it('shows a file for a scan that does to a project what the page says', () => {
    const folder = join(scratch, 'scanned');
    mkdirSync(join(folder, 'triggers'), { recursive: true });
    const trigger = (object: string) =>
      `trigger ${object}s on ${object} (before update) { for (${object} one : Trigger.new) { if (one.Asked_To_Return__c) { one.HasOptedOutOfEmail = false; } } }`;
    for (const object of ['Contact', 'Lead'])
      writeFileSync(join(folder, 'triggers', `${object}s.trigger`), trigger(object));
    writeFileSync(join(folder, 'consent.sdl'), 'OPT_OUT=HasOptedOutOfEmail\n');
    writeFileSync(join(folder, 'scanning.json'), scanningFile);
    const mailability = `"${project}/node_modules/.bin/mailability"`;
    const { stdout } = shell(`${mailability} scan . --settings scanning.json --format json`, folder);
    const { automations } = JSON.parse(stdout) as { automations: { name: string; need?: readonly string[] }[] };
    expect(automations.map(({ name, need = [] }) => [name, ...need])).toEqual([
      ['Data load with consent.sdl'],
      ['Contacts', 'requested'],
      ['Leads'],
    ]);
    const told = shell(`${mailability} scan . --settings scanning.json`, folder).stdout;
    expect(told).toContain('looked at in October');
    expect(told).toMatch(/Contacts – breaks P14 and P17/);
    expect(told).toMatch(/Leads – breaks P1, P3, P14 and P17/);
  });

  it('speaks of this version', () => {
    const named = new Set([...page.matchAll(/mailability-[\d.]+\.tgz/g)].map(([name]) => name));
    expect([...named]).toEqual([basename(tarball)]);
  });
});
