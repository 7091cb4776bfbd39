/**
 * Tells code that only asks after the field from code that must be parsed: `if (person.HasOptedOutOfEmail == true)`. Most of what
 * names the field does no more, and to parse it takes the time of a hundred files that do not name it.
 */
import { mentionsField } from '../field.ts';

/** What hides a word, what opens and closes, and the field's name as part of a word, with what stands behind it. */
const PARTS =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|['{}()[\]]|\/\*|(\w*hasoptedoutofemail\w*)(\s*(?:[=!]==?|&&|\|\||<>))?/gi;

const OPENED: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  [')', '('],
  [']', '['],
]);

/**
 * Whether the field's name stands nowhere but before a comparison, or in comments: then nothing here writes the field by its
 * name. What ends in the middle of something is not taken for code, and neither is a name in a string: those are for the parser.
 */
export function onlyCompares(text: string): boolean {
  const open: string[] = [];
  for (const [part, name, comparison] of text.matchAll(PARTS)) {
    if (name !== undefined) {
      if (comparison === undefined) return false;
    } else if (part.startsWith("'")) {
      if (part.length === 1 || mentionsField(part)) return false;
    } else if (part === '/*') return false;
    else if (OPENED.has(part)) {
      if (open.pop() !== OPENED.get(part)) return false;
    } else if (part.length === 1) open.push(part);
  }
  return open.length === 0;
}
