/** Reads a font's bytes one after the other, in the ways in which WOFF2 writes numbers. */
export class ByteReader {
  /** How far it has read. */
  place = 0;
  readonly #data: Buffer;

  constructor(data: Buffer) {
    this.#data = data;
  }

  u8(): number {
    this.place += 1;
    return this.#data.readUInt8(this.place - 1);
  }

  u16(): number {
    this.place += 2;
    return this.#data.readUInt16BE(this.place - 2);
  }

  i16(): number {
    this.place += 2;
    return this.#data.readInt16BE(this.place - 2);
  }

  u32(): number {
    this.place += 4;
    return this.#data.readUInt32BE(this.place - 4);
  }

  bytes(count: number): Buffer {
    this.place += count;
    return this.#data.subarray(this.place - count, this.place);
  }

  skip(count: number): void {
    this.place += count;
  }

  /** Seven bits a byte, the highest says that more follow. */
  base128(): number {
    let value = 0;
    for (;;) {
      const byte = this.u8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 128) return value;
    }
  }

  /** One byte mostly; three codes say that a larger number follows. */
  short255(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
}
