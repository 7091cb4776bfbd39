/** Counts addresses that several prospects share, without keeping an address. */
import { addressKey, type SharedAddresses } from '../../../audit/index.ts';

/** Which addresses several prospects have who do not stand alike; an address is held as a number made of it. */
export class Addresses {
  /** Below the sixth bit the standings, above it how many rows. */
  readonly #met = new Map<number, number>();

  note(address: string, standing: number): void {
    const key = addressKey(address);
    if (key === '') return;
    const hash = hashOf(key);
    const before = this.#met.get(hash) ?? 0;
    this.#met.set(hash, (before | standing) + ROW);
  }

  shared(): SharedAddresses {
    let [addresses, rows] = [0, 0];
    for (const each of this.#met.values()) {
      const standings = each % ROW;
      // More than one bit is set.
      if ((standings & (standings - 1)) === 0) continue;
      addresses++;
      rows += Math.floor(each / ROW);
    }
    return { addresses, rows };
  }
}

const ROW = 64;

/** 53 bits of a text: enough to tell some million addresses apart. */
function hashOf(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place);
    one = Math.imul(one ^ letter, 2_654_435_761);
    other = Math.imul(other ^ letter, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
}
