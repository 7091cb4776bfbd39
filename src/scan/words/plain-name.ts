/** Names as people read them: metadata writes what would mean something in a path as `%3A`. */
export const plainName = (name: string): string =>
  name.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
