/** How a record of the lookup table stands, in one word: what the picture counts by. */
import type { Status } from '../../simulation/index.ts';
import type { Entry } from '../table/lookup.ts';

/** A status that is certain; `open` where the record leaves several; `impossible` where the rules leave none. */
export type Standing = Status | 'open' | 'impossible';

/** How a record is counted: by its status, or as one that may have several, or can have none. */
export function standingOfEntry({ answer }: Pick<Entry, 'answer'>): Standing {
  const [only, ...others] = answer.statuses;
  if (!answer.possible || only === undefined) return 'impossible';
  return others.length > 0 ? 'open' : only;
}

/** In the order in which they are told. */
export const STANDINGS: readonly Standing[] = [
  'mailable',
  'unmailable',
  'transactional-only',
  'undeliverable',
  'open',
  'impossible',
];

/** A standing as a bit, so that those of several records make one number. */
export const standingBit = (entry: Pick<Entry, 'answer'>): number => 1 << STANDINGS.indexOf(standingOfEntry(entry));

/** How that is called in tables. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  mailable: 'Mailable',
  unmailable: 'Not mailable',
  'transactional-only': 'Transactional only',
  undeliverable: 'Undeliverable',
  open: 'It depends',
  impossible: 'Cannot be',
};
