/** Identifiers for a Promela model: one for each thing that needs a name, readable, and never the same for two. */

export class Names {
  readonly #known = new Map<string, string>();
  readonly #taken: Set<string>;

  /** @param reserved identifiers that are taken from the start. */
  constructor(...reserved: readonly string[]) {
    this.#taken = new Set(reserved);
  }

  /** The identifier of a thing, by a key of its own; the first time it is asked for, as close to `wanted` as can be. */
  of(key: string, wanted: string): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const plain = wanted.replaceAll(/[^A-Za-z0-9_]/g, '_');
    let name = plain;
    for (let number = 2; this.#taken.has(name); number++) name = `${plain}_${number}`;
    this.#taken.add(name);
    this.#known.set(key, name);
    return name;
  }
}
