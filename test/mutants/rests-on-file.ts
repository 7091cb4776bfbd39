/** The foundations as the file that the simulation reads: rules as one text, so that a line of it is a line to read. */
import { classic } from './grounds.ts';
import { type Foundation, inOrder, type Rests, united } from './rests-on.ts';

/** The text of `src/simulation/generated/rests-on.json`. */
export function restsOnFile(foundations: readonly Foundation[]): string {
  const groups = foundations.flatMap(({ group, off, on }) =>
    [off, on].map((rests, place) => ({
      resubscribe: place === 1,
      configurations: group.configurations.map(({ crm, assigned, overwriteOptedOut }) => ({
        crm,
        assigned,
        overwriteOptedOut,
      })),
      rests: table(rests),
    })),
  );
  return `${JSON.stringify({ edition: classic.id, everywhere: table(anywhere(foundations)), groups }, null, 2)}\n`;
}

/** What each property rests on in some configuration. */
export const anywhere = (foundations: readonly Foundation[]): Rests =>
  united(foundations.flatMap(({ off, on }) => [...off, ...on]));

const table = (rests: Rests): Readonly<Record<string, string>> =>
  Object.fromEntries(
    classic.properties.map(({ id }) => [id, inOrder(rests.get(id))] as const).filter(([, rules]) => rules !== ''),
  );
