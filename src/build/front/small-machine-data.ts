/** The small machine of the front page as data: what `small-machine.ts` works out, and the page looks up. */

/** Every state that a few acts lead to, with what is said of it. Made when the app is built. */
export interface SmallMachine {
  readonly person: string;
  /** The names of the boxes. */
  readonly fields: readonly string[];
  readonly acts: readonly { readonly who: string; readonly label: string }[];
  /** The first is where it begins. */
  readonly states: readonly SmallState[];
}

export interface SmallState {
  readonly stamp: string;
  /** How the stamp looks: a status, or `danger`. */
  readonly look: string;
  readonly cause: string;
  /** Whether each box is ticked. */
  readonly ticked: readonly boolean[];
  /** By act: the state after it, and what is told of the step. */
  readonly next: readonly { readonly to: number; readonly told: string }[];
}
