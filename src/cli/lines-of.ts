/** Cuts a stream of bytes into lines, one at a time, and never keeps more of a line than it may be long. */

/** A line, or null for one that is longer than the limit. */
export type Line = string | null;

/** @param limit in UTF-16 code units, as a string's length counts them. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  // Bytes that are no UTF-8 become replacement characters: that one line is then refused as JSON or as a name.
  const decoder = new TextDecoder('utf-8');
  let line: Line = '';
  for await (const chunk of bytes) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [place, part] of parts.entries()) {
      if (place > 0) {
        yield line;
        line = '';
      }
      if (line !== null) line = line.length + part.length > limit ? null : line + part;
    }
  }
  // What is left of a character that was cut off in the middle.
  const rest = decoder.decode();
  if (line !== null) line += rest;
  if (line !== '') yield line;
}
