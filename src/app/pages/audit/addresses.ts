/** Counts addresses that several prospects share, without keeping an address. */
import { addressKey, type SharedAddresses } from '../../../audit/index.ts';
import { TextTable } from './text-table.ts';

/** Which addresses several prospects have who do not stand alike. */
export class Addresses {
  /** Below the sixth bit the standings, above it how many rows. */
  readonly #met = new TextTable();

  note(address: string, standing: number): void {
    const key = addressKey(address);
    if (key !== '') this.#met.update(key, (before) => (before | standing) + ROW);
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
