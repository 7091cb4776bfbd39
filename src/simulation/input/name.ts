/** Names that people give: to a branch, a macro, a person. Short words on one line, in any script; shown as text only. */

/** In UTF-16 code units, which is what a text field counts. */
export const MAX_NAME = 60;

/** Line ends, controls, halves of characters, and what turns the reading direction; the joiners of scripts and emoji stay. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');
/** The same but for line ends and tabs, which become spaces. What is left out goes first, or it would leave two spaces. */
const UNSEEN_IN_LINES = new RegExp(`(?!\\s)${UNSEEN.source}`, 'gu');
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether something from outside can be shown as a name. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && VISIBLE.test(value) && value.length <= MAX_NAME && !UNSEEN.test(value);

/** What somebody typed or pasted, as a name that `isName` accepts; null where nothing of it can be seen. */
export function nameFrom(typed: string): string | null {
  const line = typed.replaceAll(UNSEEN_IN_LINES, '').replaceAll(/\s+/gu, ' ').trim();
  // The cut may go through a character, whose half is then left out too.
  const name = line.slice(0, MAX_NAME).replaceAll(EVERY_UNSEEN, '').trim();
  return isName(name) ? name : null;
}
