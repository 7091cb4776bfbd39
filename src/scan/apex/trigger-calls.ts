/** Triggers that give their records to a class: `ContactHandler.clear(Trigger.new)`, straight or by a list that they are put into. */
import type { Place } from '../finding.ts';
import { isAfterSave } from './trace/condition.ts';
import type { TriggerCall } from './trace/group.ts';
import { TELLS_NO_WRITES, traceOf } from './trace/trace.ts';
import type { CallOut } from './trace/tracing.ts';
import type { Method } from './tree/nodes.ts';
import { parseApex } from './tree/parse-apex.ts';
import { wordsOf } from './tree/spots.ts';

/** @returns the first before trigger among a project's files that hands its records to a parameter of a method; null for none. */
export type FindTriggerCall = (className: string, method: Method, place: number) => TriggerCall | null;

/** Each trigger is read once, and only if it names a class that asks. */
export function triggerCallsIn(texts: ReadonlyMap<string, string>): FindTriggerCall {
  const known = new Map<string, readonly HandedOver[]>();
  return (className, { name, takes }, place) => {
    const wanted = className.toLowerCase();
    for (const file of texts.keys()) {
      if (!file.toLowerCase().endsWith('.trigger')) continue;
      const text = texts.get(file) ?? '';
      if (!text.toLowerCase().includes(wanted)) continue;
      const calls = known.get(file) ?? handedOver(file, text);
      known.set(file, calls);
      const found = calls.find(
        (call) => call.of === wanted && call.name === name && call.given.length === takes.length && isOurs(call, place),
      );
      if (found) return { file: found.file, line: found.line, words: found.words };
    }
    return null;
  };
}

interface HandedOver extends CallOut, Place {
  readonly words: string;
}

const isOurs = ({ given }: CallOut, place: number): boolean => given[place]?.facts.isTriggerNew === true;

/**
 * What a trigger calls elsewhere. After the save the platform refuses any change of its records, so one that runs only then
 * hands over nothing that could be written to, and one that runs at both times counts.
 */
function handedOver(file: string, text: string): readonly HandedOver[] {
  const parsed = parseApex(text, file);
  if (!parsed.ok || parsed.value.kind !== 'trigger') return [];
  const unit = parsed.value;
  if (!unit.of.when.some((each) => each === 'before insert' || each === 'before update')) return [];
  const words = wordsOf(text);
  const { callsOut } = traceOf(unit, { words, ...TELLS_NO_WRITES });
  return callsOut
    .filter(({ conditions }) => !isAfterSave(conditions))
    .map((call) => ({ ...call, file, line: call.at.line, words: words(call.at) }));
}
