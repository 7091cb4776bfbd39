/** Triggers that give their records to a class: `ContactHandler.clear(Trigger.new)`, and the like of an instance. */
import type { Place } from '../../finding.ts';
import type { Method } from '../tree/nodes.ts';

export interface TriggerCall extends Place {
  readonly words: string;
}

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
/** As long as it was, so that lines stay where they are. */
const withoutComments = (text: string): string => text.replaceAll(COMMENTS, (found) => found.replaceAll(/[^\n]/g, ' '));

/**
 * The first before trigger among these files that hands `Trigger.new` to a method's parameter.
 * After the save the platform refuses any change of those records, so a trigger that runs at both times counts too.
 */
export function triggerCallOf(
  texts: ReadonlyMap<string, string>,
  className: string,
  { name, takes }: Method,
  place: number,
): TriggerCall | null {
  for (const file of texts.keys()) {
    if (!file.toLowerCase().endsWith('.trigger')) continue;
    const code = withoutComments(texts.get(file) ?? '');
    if (!/\bbefore\s+(?:insert|update)\b/i.test(code)) continue;
    if (!new RegExp(String.raw`\b${className.replaceAll('.', String.raw`\s*\.\s*`)}\b`, 'i').test(code)) continue;
    for (const found of code.matchAll(new RegExp(String.raw`[\w)]\s*\.\s*${name}\s*\(([^;{}]*)\)\s*[;)]`, 'gi'))) {
      const given = (found[1] ?? '').split(',').map((each) => each.trim());
      if (given.length !== takes.length || !/^(?:\([^()]*\)\s*)?trigger\s*\.\s*new(?:map)?$/i.test(given[place] ?? ''))
        continue;
      const line = code.slice(0, found.index).split('\n').length;
      return {
        file,
        line,
        words: found[0]
          .slice(1)
          .replace(/^\s*\.\s*/, '')
          .replaceAll(/\s+/g, ' '),
      };
    }
  }
  return null;
}
