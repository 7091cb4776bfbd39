/** Every named misconception, in the order in which people meet what they are about. */
import { ABOUT_CLASSIC } from './classic.ts';
import { ABOUT_FIELDS } from './fields.ts';
import type { Misconception } from './misconception.ts';
import { ABOUT_PEOPLE } from './people.ts';
import { ABOUT_SYNCING } from './syncing.ts';

/** Every misconception; a new one comes last, as suspend data names them by their place. */
export const MISCONCEPTIONS: readonly Misconception[] = [
  ...ABOUT_FIELDS,
  ...ABOUT_PEOPLE,
  ...ABOUT_SYNCING,
  ...ABOUT_CLASSIC,
];

const BY_ID: ReadonlyMap<string, Misconception> = new Map(MISCONCEPTIONS.map((each) => [each.id, each]));

/** Undefined where nothing is called so: an id may come from a file. */
export const misconceptionById = (id: string): Misconception | undefined => BY_ID.get(id);
