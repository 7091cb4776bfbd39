/** Lists, plurals and first letters: said once for everybody. English alone, so by hand where a locale would cost a start. */

/** "a, b and c". @param last the word before the last one. */
export const listed = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** How many names are told before the rest are counted. */
export const MOST_NAMED = 3;

/** "“A”, “B”, “C” and 4 others", "“A” or another": the first few by name, the rest counted. A last one of several is named too. */
export function named(names: readonly string[], last: 'and' | 'or' = 'and', most = MOST_NAMED): string {
  const isOneMore = most > 1 && names.length === most + 1;
  const told = names.slice(0, isOneMore ? names.length : most).map((name) => `“${name}”`);
  const rest = names.length - told.length;
  return listed(rest === 0 ? told : [...told, othersOf(rest, last)], last);
}

const othersOf = (rest: number, last: 'and' | 'or'): string => {
  if (rest === 1) return 'another';
  return last === 'or' ? `one of ${rest} others` : `${rest} others`;
};

/** "1 step", "820 states", "20,500 transitions". @param many where it is not the singular with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** "20,500". By hand: the first look at a locale costs a command 20 ms. */
const grouped = (count: number): string => String(count).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',');

/** With a full stop, where it does not end as a question. */
export const sentence = (text: string): string => (text.endsWith('?') ? text : `${text}.`);

/** With a capital in front. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a small letter in front: for a label that goes on a sentence. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
