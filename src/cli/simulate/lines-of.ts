/** Cuts a stream of bytes into lines, and never keeps more of a line than it may be long. */

/** A line, or null for one that is longer than the limit. */
export type Line = string | null;

/**
 * The lines that each piece of the stream ends, together; what it only begins is kept for the next.
 * @param limit in UTF-16 code units, as a string's length counts them.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<readonly Line[]> {
  // Bytes that are no UTF-8 become replacement characters: that one line is then refused as JSON or as a name.
  const decoder = new TextDecoder('utf-8');
  const joined = (begun: Line, part: string): Line =>
    begun === null || begun.length + part.length > limit ? null : begun + part;
  let begun: Line = '';
  for await (const piece of bytes) {
    const [first = '', ...more] = decoder.decode(piece, { stream: true }).split('\n');
    begun = joined(begun, first);
    const last = more.pop();
    if (last === undefined) continue;
    yield [begun, ...more.map((part) => joined('', part))];
    begun = joined('', last);
  }
  // What is left of a character that was cut off in the middle.
  const rest = decoder.decode();
  if (begun !== null) begun += rest;
  if (begun !== '') yield [begun];
}
