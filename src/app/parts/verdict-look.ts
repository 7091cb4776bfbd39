/** How each verdict looks and is called: a mark and a word, so that colour never speaks alone. */
import { Check, CircleHelp, Diamond, type LucideIcon, Minus, X } from 'lucide-react';
import type { PropertyVerdict } from '../../simulation/index.ts';

export interface VerdictLook {
  readonly Icon: LucideIcon;
  /** The whole word. */
  readonly word: string;
  /** What fits into a cell. */
  readonly short: string;
  /** What it means, after the word. */
  readonly meaning: string;
}

/** In the order of the legend. */
export const VERDICT_LOOKS: Readonly<Record<PropertyVerdict, VerdictLook>> = {
  holds: { Icon: Check, word: 'holds', short: 'holds', meaning: 'true in every state that can be reached' },
  violated: { Icon: X, word: 'violated', short: 'violated', meaning: 'there is a run that breaks it' },
  possible: { Icon: Diamond, word: 'possible', short: 'possible', meaning: 'there is a run that shows it' },
  impossible: {
    Icon: Diamond,
    word: 'impossible',
    short: 'never',
    meaning: 'impossible: no run of any length does it',
  },
  'not-applicable': {
    Icon: Minus,
    word: 'not applicable',
    short: 'n/a',
    meaning: 'not applicable: it has no meaning here',
  },
  undecided: { Icon: CircleHelp, word: 'undecided', short: 'open', meaning: 'undecided: the search was cut short' },
};

export const VERDICTS = Object.keys(VERDICT_LOOKS) as readonly PropertyVerdict[];
