/** A question as somebody types it, and the pages that answer it. */
export interface Question {
  readonly asks: string;
  /** The paths of the pages that answer it, the best first. */
  readonly right: readonly string[];
}

export const q = (asks: string, ...right: readonly string[]): Question => ({ asks, right });
