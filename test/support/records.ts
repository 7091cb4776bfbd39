/** Records at random: what somebody may tell of one. */
import * as fc from 'fast-check';
import { choicesOf, GIVEN_FIELDS, type GivenRecord } from '../../src/simulation/index.ts';

/** Each field told, left open or left out; not every one of these can be. */
export const anyRecord: fc.Arbitrary<GivenRecord> = fc
  .tuple(
    ...GIVEN_FIELDS.map((field) =>
      fc.option(fc.constantFrom(...choicesOf(field).map(({ value }) => value), 'unknown' as const), { nil: undefined }),
    ),
  )
  .map((values) =>
    Object.fromEntries(
      GIVEN_FIELDS.flatMap((field, place) => (values[place] === undefined ? [] : [[field, values[place]]])),
    ),
  );
