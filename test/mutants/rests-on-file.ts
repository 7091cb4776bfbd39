/** The foundations as the file that the simulation reads: rules as one text, so that a line of it is a line to read. */
import { type Edition, neverClearing } from '../../src/simulation/index.ts';
import type { Assay } from './mutants.ts';
import { type Foundation, inOrder, type Rests, united } from './rests-on.ts';

/** The text of `src/simulation/support/generated/rests-on.json`. */
export const restsOnFile = (assays: readonly Assay[]): string => `${JSON.stringify(assays.map(ofEdition), null, 2)}\n`;

function ofEdition({ terrain: { edition, restrained }, foundations }: Assay) {
  const groups = foundations.flatMap(({ group, off, on }) =>
    [off, on].map((rests, place) => ({
      resubscribe: place === 1,
      configurations: group.configurations.map(
        ({ crm, assigned, overwriteOptedOut, optedOutSync, doNotEmailSync }) => ({
          crm,
          assigned,
          overwriteOptedOut,
          optedOutSync,
          doNotEmailSync,
        }),
      ),
      rests: table(edition, rests),
    })),
  );
  const { id } = edition;
  return {
    edition: id,
    restrained,
    restrainedTo: neverClearing(id),
    anywhere: table(edition, anywhere(foundations)),
    groups,
  };
}

/** What each property rests on in some configuration. */
export const anywhere = (foundations: readonly Foundation[]): Rests =>
  united(foundations.flatMap(({ off, on }) => [...off, ...on]));

const table = ({ properties }: Edition, rests: Rests): Readonly<Record<string, string>> =>
  Object.fromEntries(
    properties.map(({ id }) => [id, inOrder(rests.get(id))] as const).filter(([, rules]) => rules !== ''),
  );
