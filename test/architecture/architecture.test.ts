/**
 * Holds the house to its table of imports, and the judge of it to a made-up house in which everything is wrong. That
 * the pure rooms need neither a page nor Node is shown by running them where there is neither.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { undocumented } from './documented.ts';
import { breaches, HOUSE } from './house.ts';

function readTree(): ReadonlyMap<string, string> {
  const paths = ['machines', 'src', 'stories', 'test'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name.replaceAll('\\', '/')}`),
  );
  const code = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
  return new Map(code.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('the house', () => {
  const tree = readTree();

  it('keeps to its table of imports, without a cycle and without `export *`', () => {
    expect(breaches(tree)).toEqual([]);
  });

  it('says of everything that crosses a door what it is', () => {
    expect(undocumented(tree, Object.keys(HOUSE))).toEqual([]);
  });

  it('finds what is let out in silence', () => {
    const files = new Map([
      ['src/a/index.ts', `export { type One, two } from './one.ts';\nexport {\n  three,\n} from './three.ts';`],
      ['src/a/one.ts', '/** A file. */\nexport interface One {}\n\n/** Two. */\nexport const two = 2;'],
      ['src/a/three.ts', '/** A file. */\nconst none = 0;\nexport const three = 3;'],
    ]);
    expect(undocumented(files, ['src/a'])).toEqual(['src/a/one.ts: One', 'src/a/three.ts: three']);
  });

  it('says beside each part, and not for all pages at once, how it looks on paper', () => {
    const rules = readFileSync('src/app/design/print.css', 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const named = new Set(rules.match(/\.[a-z][a-z0-9-]+/g));
    expect(['.app', '.app-main', '.button']).toEqual(expect.arrayContaining([...named]));
  });

  it.each(Object.keys(HOUSE))('has the room %s', (room) => {
    expect([...tree.keys()].some((path) => path.startsWith(`${room}/`))).toBe(true);
  });
});

describe('the judge of the house', () => {
  const judge = (files: Readonly<Record<string, string>>) => breaches(new Map(Object.entries(files)));

  it('allows what the table allows', () => {
    const fine = judge({
      'machines/index.ts': `export { machine } from './classic/machine.ts';`,
      'machines/classic/machine.ts': `import { setup } from 'xstate'; export const machine = setup({});`,
      'src/simulation/index.ts': `export { machine } from '../../machines/index.ts'; import './play.ts';`,
      'src/simulation/play.ts': `import { closest } from 'fastest-levenshtein';`,
      'src/app/main.tsx': `import './page.css'; import { createRoot } from 'react-dom/client';`,
      'src/app/canvas/Chart.tsx': `import type { Node } from '@xyflow/react'; import '@xyflow/react/dist/style.css';`,
      'src/cli/main.ts': `import { stdout } from 'node:process'; import { machine } from '../simulation/index.ts';`,
      'test/any.test.ts': `import '../machines/classic/machine.ts'; import 'fast-check'; import 'node:fs';`,
    });
    expect(fine).toEqual([]);
  });

  it.each([
    ['a room that is not in its row', 'src/engine/step.ts', `import '../../machines/index.ts';`, 'may not import'],
    ['a type from such a room', 'machines/a.ts', `import type { T } from '../src/cli/index.ts';`, 'may not import'],
    ['one edition in the other', 'machines/upgraded/a.ts', `import '../classic/setup.ts';`, 'knows nothing of'],
    ['an edition in what both share', 'machines/shared/a.ts', `import '../classic/setup.ts';`, 'knows nothing of'],
    ['an `import()` of a type', 'machines/a.ts', `type T = import('../src/cli/index.ts').T;`, 'may not import'],
    ['a late import', 'stories/a.ts', `await import('../machines/index.ts');`, 'may not import'],
    ['another page', 'src/app/pages/a/a.tsx', `import '../b/b.tsx';`, 'may not import pages/b'],
    ['the session in a part', 'src/app/parts/a.tsx', `import '../session/a.ts';`, 'may not import session'],
    ['what ties the floors up', 'src/app/session/a.ts', `import '../pages.ts';`, 'may not import what ties it up'],
    ['a higher floor of the hall', 'src/simulation/run/a.ts', `import '../words/a.ts';`, 'may not import words'],
    ['another command', 'src/cli/ask/a.ts', `import '../verify/b.ts';`, 'may not import verify'],
    ['what every command shares, upwards', 'src/cli/shared/a.ts', `import '../ask/b.ts';`, 'may not import ask'],
    ['the list of commands', 'src/cli/ask/a.ts', `import '../commands.ts';`, 'may not import what ties it up'],
    ['a folder without a row', 'src/app/extra/a.ts', `import '../ui/a.ts';`, 'in no row of src/app'],
    ['a test', 'src/app/main.tsx', `export { a } from '../../test/a.ts';`, 'may not import'],
    ['a file behind the door', 'src/simulation/a.ts', `import '../engine/step.ts';`, 'entered by its index.ts'],
    ['a package that is not in its row', 'machines/a.ts', `import 'react';`, 'may not import this package'],
    ['React Flow outside the canvas', 'src/app/a.tsx', `import '@xyflow/react';`, 'belongs in src/app/canvas'],
    ['Node in a pure room', 'src/engine/a.ts', `import 'node:fs';`, 'may not use Node'],
    ['everything at once', 'src/engine/a.ts', `export * from './b.ts';`, 'export *'],
    ['itself', 'stories/a.ts', `import './a.ts';`, 'import cycle'],
    ['nothing, from outside every room', 'src/utils/a.ts', `export const a = 1;`, 'in no room'],
  ])('refuses a file that imports %s', (_, path, text, complaint) => {
    const found = judge({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(complaint);
  });

  it('finds a cycle through types, and tells its way once', () => {
    const found = judge({
      'machines/a.ts': `import type { B } from './b.ts';`,
      'machines/b.ts': `export { c } from './c.ts';`,
      'machines/c.ts': `import './a.ts';`,
    });
    expect(found).toEqual(['import cycle: machines/a.ts -> machines/b.ts -> machines/c.ts -> machines/a.ts']);
  });
});

describe('the pure rooms', () => {
  it.each(['machines', 'src/engine', 'src/simulation', 'stories', 'src/site'])(
    '%s runs with neither a page nor Node',
    async (room) => {
      const realm = createContext({});
      expect(runInContext('[typeof window, typeof document, typeof process, typeof require]', realm)).toEqual(
        Array(4).fill('undefined'),
      );
      const names = runInContext(`${await bundle(room)}; Object.keys(room)`, realm);
      expect(names).not.toHaveLength(0);
    },
  );
});

/** One script that leaves everything a room exports in the variable `room`. */
async function bundle(room: string): Promise<string> {
  const lib = { entry: `${room}/index.ts`, formats: ['iife' as const], name: 'room' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib } });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`${room} did not bundle into one script.`);
  return chunk.code;
}
