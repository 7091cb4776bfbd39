/**
 * The README's transcripts are what the program prints: each `console` block is run as it stands and compared.
 * `UPDATE_DOCS=1 npx vitest run test/docs` writes them anew.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { LESSONS } from '../../stories/index.ts';
import { GOLDEN } from '../golden/golden.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const path = `${root}README.md`;
const readme = readFileSync(path, 'utf8');
const BLOCK = /```console\n\$ npm run --silent mailability -- (.*)\n([\s\S]*?)```/g;

/** Runs the command line as `npm run` would; a status of 1 is an answer, not a failure. */
function run(args: string): string {
  const env = { ...process.env, NO_COLOR: '1', npm_lifecycle_event: 'mailability' };
  try {
    return execFileSync(process.execPath, ['src/build/run-cli.mjs', ...args.split(' ')], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

describe('the README', () => {
  beforeAll(() => {
    if (process.env['UPDATE_DOCS'] !== '1') return;
    const updated = readme.replace(
      BLOCK,
      (_, args: string) => `\`\`\`console\n$ npm run --silent mailability -- ${args}\n${run(args)}\`\`\``,
    );
    writeFileSync(path, updated);
  });

  it.each([...readme.matchAll(BLOCK)].map(([, args = '', output = '']) => [args, output]))(
    'shows what "%s" prints',
    (args, output) => {
      expect(run(args)).toBe(process.env['UPDATE_DOCS'] === '1' ? run(args) : output);
    },
  );

  it('counts what there is', () => {
    const text = readme.replace(/\s+/g, ' ');
    const { stories, editions } = GOLDEN;
    const { classic, upgraded } = editions;
    const kept = (edition: typeof classic, id: string) =>
      edition.everything.filter(({ verdicts }) => verdicts[id] === 'holds');
    const broken = upgraded.everything.filter(({ verdicts }) => verdicts['P16']?.startsWith('violated'));
    expect(text).toContain(`**Read stories.** ${stories} of them`);
    expect(text).toContain(`${LESSONS.length} lessons of three minutes`);
    expect(text).toContain(
      `${kept(classic, 'P1').length} of the ${classic.configurations} configurations of the classic edition`,
    );
    expect(kept(upgraded, 'P1')).toEqual([]);
    expect(text).toContain(`violated in all ${upgraded.configurations} configurations of today's edition`);
    expect(text).toContain(`violated in ${broken.length} configurations`);
    expect(text).toContain(`**Look at the proofs.** ${upgraded.properties} properties`);
  });

  it('gives both commands that set everything up', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});
