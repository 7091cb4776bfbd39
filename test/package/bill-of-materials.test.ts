/** The bill of materials: what was bundled and nothing else, each with a licence that NOTICE tells. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../src/build/supply/bill-of-materials.mjs';
import { entriesOf, isTold } from './notice.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
const inModules = (path: string) => join(root, 'node_modules', path);
const purls = (files: readonly string[]) => billOfMaterials({ description, files }).components.map(({ purl }) => purl);

describe('a bill of materials', () => {
  it('names each package once, whatever files of it there are, and none of our own', () => {
    const files = [
      join(root, 'src/cli/main.ts'),
      inModules('xstate/dist/one.js'),
      `\0${inModules('xstate/dist/two.js')}?commonjs`,
      inModules('@xyflow/react/dist/index.js'),
      'virtual:chart-layouts',
    ];
    const { version } = JSON.parse(readFileSync(inModules('xstate/package.json'), 'utf8'));
    expect(purls(files)).toEqual([expect.stringMatching(/^pkg:npm\/%40xyflow\/react@/), `pkg:npm/xstate@${version}`]);
    expect(purls(files.toReversed())).toEqual(purls(files));
  });

  it('is worth nothing where a licence is missing', () => {
    expect(entriesOf(notice).length).toBeGreaterThan(15);
    expect(isTold(notice, { name: 'xstate', licence: 'MIT' })).toBe(true);
    expect(isTold(notice, { name: 'xstate', licence: 'GPL-3.0-only' })).toBe(false);
    expect(isTold(notice, { name: 'left-pad', licence: 'MIT' })).toBe(false);
  });
});

describe('what is packed', () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, ['src/build/build-cli.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 120_000);

  it('has nothing in it that NOTICE does not tell with its licence', () => {
    const bill = JSON.parse(readFileSync(join(root, 'dist/package/bill-of-materials.cdx.json'), 'utf8'));
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { name: 'mailability' } },
    });
    expect(bill.components.map(({ name }: { name: string }) => name)).toContain('xstate');
    expect(bill.components.filter((each: object) => !isTold(notice, each))).toEqual([]);
  });
});
