/**
 * What somebody believes who has a rule wrong, as data. What such a person would answer is never written down: it is found by
 * running the machine as they see it, which `mind.ts` makes.
 */
import type { Citation, EditionId, MachineEdit, Settings } from '../../simulation/index.ts';

/** How somebody reads a status off a record that agrees with ours field by field. */
export type Reading =
  /** So many soft bounces stop mail, instead of five. 6 stands for never. */
  | { readonly kind: 'soft-limit'; readonly limit: number }
  /** A ticked field counts as if another one were. Fields are named by their regions. */
  | { readonly kind: 'counts-as'; readonly field: string; readonly as: string }
  /** A field is not looked at. */
  | { readonly kind: 'ignores'; readonly field: string };

/** How the believer's machine differs from ours. */
export type Belief =
  | { readonly kind: 'machine'; readonly edits: readonly MachineEdit[] }
  | { readonly kind: 'reading'; readonly reading: Reading }
  /** The machine is right, and taken for one with other settings. */
  | { readonly kind: 'settings'; readonly settings: Partial<Settings> }
  /** What holds in the other edition is believed of this one. */
  | { readonly kind: 'other-edition' };

/** What somebody may believe that is not so, as an edit of the machine. */
export interface Misconception {
  /** Kept for good: results and progress name it. */
  readonly id: string;
  /** The belief, as a learner would say it; a whole sentence. */
  readonly says: string;
  /** Why it is wrong, in one sentence. */
  readonly because: string;
  /** The edition about which it is wrong. */
  readonly edition: EditionId;
  /** The rules that it gets wrong, the main one first. */
  readonly rules: readonly Citation[];
  readonly belief: Belief;
  /** The settings under which it makes a difference; left out where that may be any. */
  readonly where?: Partial<Settings>;
}
