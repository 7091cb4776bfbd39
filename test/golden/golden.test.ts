/**
 * What is counted and decided is what was written: the model's numbers and verdicts, and the schema of an organisation's
 * file. `npm run golden` writes both anew; the difference is then there to be read.
 */
import { expect, it } from 'vitest';
import { organisationSchema } from '../../src/simulation/index.ts';
import { computeGolden, goldenText } from './golden.ts';

it('counts and decides what was written', { timeout: 300_000 }, async () => {
  await expect(goldenText(computeGolden())).toMatchFileSnapshot('model.json');
});

it('publishes the schema as it is made from the vocabulary', async () => {
  const text = `${JSON.stringify(organisationSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/organisation.schema.json');
});
