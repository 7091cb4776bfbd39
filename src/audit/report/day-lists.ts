/** Whom to look at where two exports of different days differ: lists beside those of what is to be done today. */
import type { Lookup } from '../table/lookup.ts';
import { CHANGES, type DaysTally, pairKey, pairsOf } from './days.ts';
import type { ToDoList } from './lists.ts';

const WORDS: Readonly<Record<keyof typeof CHANGES, readonly [title: string, what: string]>> = {
  reopened: [
    'Opted out in the older export, mailable in the newer',
    'Ask who lifted each, and whether the prospect wanted it; where nobody can say, tick Prospect Opted Out again.',
  ],
  'became-mailable': ['Became mailable since the older export', 'Look whether each was meant to be mailed again.'],
  'became-unmailable': [
    'Became unmailable since the older export',
    'Nothing, where they asked for it; where they did not, look at what blocks each now.',
  ],
};

/** The lists of two days; none where only one is known. */
export function dayLists(lookup: Lookup, tally: DaysTally | null): readonly ToDoList[] {
  if (tally === null) return [];
  const pairs = pairsOf(lookup, tally);
  return (Object.keys(WORDS) as (keyof typeof CHANGES)[]).flatMap((id) => {
    const some = pairs.filter(CHANGES[id]);
    if (some.length === 0) return [];
    const [title, what] = WORDS[id];
    return [
      {
        id,
        title,
        what,
        rows: some.reduce((all, { rows }) => all + rows, 0),
        keys: [...new Set(some.map(({ now }) => now.key))],
        pairs: some.map(({ then, now }) => pairKey(then.key, now.key)),
      },
    ];
  });
}
