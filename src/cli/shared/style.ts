/** How words stand out on a terminal, or do not where nobody looks at one; and text laid into lines. */

export interface Style {
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const same = (text: string) => text;
export const PLAIN: Style = { strong: same, good: same, bad: same, quiet: same };

const ansi = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
export const COLOURED: Style = { strong: ansi(1, 22), good: ansi(32, 39), bad: ansi(31, 39), quiet: ansi(2, 22) };

/** Colour only on a terminal, and only where nobody asked for none (no-color.org). */
export function styleFor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Style {
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb' ? COLOURED : PLAIN;
}

/** How wide a line of text is laid, in characters. A table may be a little wider. */
const WIDTH = 96;
export const TABLE_WIDTH = 100;

/** Lays a text into lines of at most 96 characters, the first after `first`, the others indented as deep. */
export function wrapped(text: string, first = ''): readonly string[] {
  const lines: string[] = [];
  let line = first;
  const indent = ' '.repeat(first.length);
  for (const word of text.split(' ')) {
    const isEmpty = line.length === indent.length;
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line += isEmpty ? word : ` ${word}`;
  }
  return [...lines, line];
}
