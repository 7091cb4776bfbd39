/** A scene on the page, with what it can be told to show. */
import type { Moment } from '../scene-moments.ts';

export interface ScenePlace {
  readonly root: HTMLElement;
  readonly fields: readonly { readonly name: string; readonly side: string }[];
  /** @param head what the column is called now. */
  readonly show: (moment: Moment, head: string) => void;
  /** Says something to everybody, those who hear the page too. */
  readonly say: (words: string) => void;
}
