/** The published schema, the reader, the command line and the page take the same files. A validator of somebody else's judges. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/app/pages/organisation/organisation-text.ts';
import { readSettingsFile } from '../../src/cli/shared/read-settings-file.ts';
import {
  EDITIONS,
  isOwnAutomation,
  NEED_WORDS,
  organisationSchema,
  readOrganisation,
  SETTINGS,
} from '../../src/simulation/index.ts';
import { BAD_FILES, BAD_TEXTS, GOOD_FILES } from '../support/organisation-files.ts';
import { parameters } from '../support/random.ts';

const isValid = new Ajv2020({ strict: true }).compile(organisationSchema());

/** What each reader says of a text: null where it takes it. */
const answers = (text: string): readonly (string | null)[] =>
  [readSettingsFile('org.json', text), readText(text)].map((read) => (read.ok ? null : read.error));

describe('a good file', () => {
  it.each(GOOD_FILES.map((file) => [JSON.stringify(file), file] as const))('is taken by all: %.80s', (text, file) => {
    expect(isValid(file)).toBe(true);
    expect(readOrganisation(file).ok).toBe(true);
    expect(answers(text)).toEqual([null, null]);
  });
});

describe('a bad file', () => {
  it.each(BAD_FILES.map((bad) => [JSON.stringify(bad.file), bad] as const))(
    'is refused by all in one sentence that says where: %.80s',
    (text, { file, says, onlyReader = false }) => {
      expect(isValid(file)).toBe(onlyReader);
      for (const said of answers(text)) {
        expect(said).toContain(says);
        expect(said).not.toContain('\n');
      }
      expect(answers(text)[0]).toContain('"org.json"');
    },
  );

  it.each(BAD_TEXTS)('is refused where it is no JSON, or says something twice: %j', (text, says) => {
    for (const said of answers(text)) {
      expect(said).toContain(says);
      expect(said).not.toContain('\n');
    }
  });
});

it('takes no file that the schema refuses', () => {
  const odd = fc.constantFrom<unknown>(null, '', 'x', 'yes', 0, true, [], {}, 'x'.repeat(201), ' ');
  const mostly = (value: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: odd });
  const words = (known: readonly string[]) => mostly(fc.array(mostly(fc.constantFrom(...known)), { maxLength: 3 }));
  const own = EDITIONS.flatMap(({ events }) => events.map(({ id }) => id).filter(isOwnAutomation));
  const settings = fc.record(
    Object.fromEntries(
      SETTINGS.map(({ name, values }) => [
        name,
        mostly(fc.constantFrom<unknown>(...values.map(({ value }) => value), null)),
      ]),
    ),
    { requiredKeys: [] },
  );
  const automation = fc.record(
    { name: mostly(fc.string()), does: words(own), need: words(NEED_WORDS), more: odd },
    { requiredKeys: ['name'] },
  );
  const file = fc.record(
    {
      settings: mostly(settings),
      automations: mostly(fc.array(mostly(automation), { maxLength: 2 })),
      accept: mostly(fc.dictionary(fc.constantFrom('P1', 'P7', 'P14', 'P16'), mostly(fc.string()))),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(mostly(file), (given) => {
      if (readOrganisation(given).ok) expect(isValid(given)).toBe(true);
    }),
    parameters(3000),
  );
});
