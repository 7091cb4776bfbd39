/** How many prospects stand in several rows, without keeping their ids. */
import { addressKey } from '../../../audit/index.ts';
import { TextTable } from './text-table.ts';

export class RepeatedIds {
  readonly #seen = new TextTable();
  /** How many ids have come at least twice. */
  count = 0;

  note(id: string): void {
    const bare = addressKey(id);
    if (bare === '') return;
    this.#seen.update(bare, (times) => {
      if (times === 1) this.count++;
      return times + 1;
    });
  }
}
