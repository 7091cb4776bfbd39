/** The sample: the same for the same seed, with every situation in it, and the one in the repository is what its generator makes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CRM_HEADINGS,
  csvLine,
  PROSPECT_HEADINGS,
  SAMPLE,
  SAMPLE_ORGANISATION,
  sampleRows,
} from '../../src/audit/index.ts';

const text = (size: number, seed = SAMPLE.seed) =>
  [...sampleRows({ seed, size })].map(({ prospect }) => csvLine(prospect)).join('');

describe('the sample', () => {
  it('in the repository is what the generator makes', () => {
    const rows = [...sampleRows(SAMPLE)];
    const file = (name: string) => readFileSync(`docs/sample/${name}`, 'utf8');
    expect(file('prospects.csv')).toBe(
      [PROSPECT_HEADINGS, ...rows.map(({ prospect }) => prospect)].map(csvLine).join(''),
    );
    const crm = rows.flatMap((row) => (row.crm ? [row.crm] : []));
    expect(file('leads-and-contacts.csv')).toBe([CRM_HEADINGS, ...crm].map(csvLine).join(''));
    expect(JSON.parse(file('organisation.json'))).toEqual(SAMPLE_ORGANISATION);
  });

  it('is the same for the same seed, another for another, and begins the same whatever its size', () => {
    expect(text(300)).toBe(text(300));
    expect(text(300)).not.toBe(text(300, 8));
    expect(text(300).startsWith(text(100))).toBe(true);
  });

  it('has what an audit tells apart: shared addresses, cells by hand, cells that nobody can read, ids of both lengths', () => {
    const rows = [...sampleRows(SAMPLE)].map(({ prospect }) => prospect);
    const addresses = rows.map(([, , , address]) => address);
    expect(new Set(addresses).size).toBeLessThan(addresses.length);
    expect(new Set(rows.map((row) => row[4]?.length))).toEqual(new Set([0, 15, 18]));
    for (const cell of ['TRUE', 'FALSE', 'x', '', '1', '0', 'see note'])
      expect(rows.some((row) => row.slice(5).includes(cell))).toBe(true);
    expect(addresses.every((address) => address?.endsWith('@example.com'))).toBe(true);
  });
});
