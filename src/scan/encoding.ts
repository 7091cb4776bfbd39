/** How a file's bytes are to be read as text: by the mark at its beginning, else as UTF-8. */

/** A name that `TextDecoder` knows, here and in a browser. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that a file's first bytes tell; UTF-8 where they tell none. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark a text begins with a plain letter or sign, which shows on which side its zero stands.
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be';
  return 'utf-8';
}
