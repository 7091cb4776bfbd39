/** What a value comes from, as far as its own expression shows it. */
import type { Expression } from './nodes.ts';

/**
 * The parts that an expression's value is put together of or chosen from. Names, members and calls lead on to what stands
 * elsewhere, so they have none here: whoever asks knows how far to follow them.
 */
export function valueParts(part: Expression): readonly Expression[] {
  switch (part.kind) {
    case 'new':
      return [...part.given, ...part.holds];
    case 'assign':
      return [part.value];
    case 'item':
    case 'cast':
      return [part.of];
    case 'choice':
      return part.either;
    case 'other':
      return part.parts;
    default:
      return [];
  }
}
