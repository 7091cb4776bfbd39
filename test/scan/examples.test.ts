/** The examples with the right answers beside them: what is found is what they say, and nothing more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/scan/index.ts';
import { scanTexts } from './scan-texts.ts';

interface Expected {
  readonly file: string;
  readonly rule?: string | null;
  readonly line?: number;
  readonly does?: readonly string[];
  readonly certainty?: string;
  readonly active?: boolean;
  readonly fact?: string;
}

const folder = fileURLToPath(new URL('examples', import.meta.url));
const texts = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
);
const expected: readonly Expected[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
/** Of the kinds that are read here. */
const known = expected.filter(({ file }) => readerFor(file));
const scanned = scanTexts(texts, { Asked_To_Return__c: 'requested' });

describe('an example', () => {
  it('is read, of every kind', () => {
    expect(known.length).toBeGreaterThanOrEqual(11);
  });

  it.each(known.filter(({ does }) => does && does.length > 0).map((each) => [each.file, each] as const))(
    'does what is written: %s',
    async (file, { does, certainty, active, rule, line }) => {
      const { automations } = await scanned;
      const found = automations.filter(
        (each) =>
          each.from.file === file && (!rule || each.name.startsWith(rule)) && (!line || each.from.line === line),
      );
      expect(found.map((each) => [each.does, each.certainty, each.active])).toEqual([[does, certainty, active]]);
      expect(found[0]?.path[0]?.kind).toBe('start');
      expect(found[0]?.path.at(-1)?.kind).toBe('save');
    },
  );

  it('does nothing else', async () => {
    const { automations, unread } = await scanned;
    expect(automations).toHaveLength(known.filter(({ does }) => does && does.length > 0).length);
    expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  });

  it.each(known.flatMap(({ file, fact }) => (fact ? [[file, fact] as const] : [])))('says: %s', async (file, fact) => {
    const { facts } = await scanned;
    expect(facts.filter((each) => each.file === file).map(({ says }) => says)).toEqual([fact]);
  });

  it('is conditioned as its filters say, where they mean just that', async () => {
    const { automations } = await scanned;
    const needs = automations.filter(({ need }) => need).map(({ name, need }) => [name, need]);
    expect(needs).toContainEqual(['Opt back in on request: Let back in', ['Email Opt Out is ticked', 'requested']]);
    expect(needs).toContainEqual(['Left the company: Email opt out', ['Email Opt Out is blank']]);
  });
});
