/** ARCHITECTURE.md says of every dependency why it is there, and of none that is not. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { HOUSE } from '../architecture/house.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');
const named = [...page.slice(page.indexOf('## Dependencies')).matchAll(/^\| ([^|]+) \|/gm)]
  .flatMap(([, cell = '']) => cell.split(', '))
  .filter((name) => name !== 'Package' && name !== '---');

it('names every dependency, and no other', () => {
  const { devDependencies, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(`${root}package.json`, 'utf8'),
  );
  const matches = (name: string, pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  const installed = Object.keys({ ...devDependencies, ...dependencies, ...optionalDependencies });
  expect(installed.filter((name) => !named.some((pattern) => matches(name, pattern)))).toEqual([]);
  expect(named.filter((pattern) => !installed.some((name) => matches(name, pattern)))).toEqual([]);
});

it('has a row for every room', () => {
  for (const room of Object.keys(HOUSE)) expect(page).toContain(`| \`${room}/\` |`);
});
