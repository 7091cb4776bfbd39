/** A drill as scripts get it (section 9d): plain data, with the reason of each choice and what it shows. */
import type { Drill } from './drill.ts';
import { readDrillId } from './drill-id.ts';

/** A drill in the shape of section 9d. */
export interface DrillReport extends Pick<Drill, 'id' | 'kind' | 'settings' | 'events' | 'question' | 'why' | 'rules'> {
  readonly seed: number;
  readonly choices: readonly string[];
  /** One of the choices. */
  readonly answer: string;
  /** For each wrong choice, why it is wrong. */
  readonly because: Readonly<Record<string, string>>;
  /** For each wrong choice that somebody with a misconception would give, the misconceptions' ids. */
  readonly shows: Readonly<Record<string, readonly string[]>>;
  /** The automations of the organisation that it asks about; left out where it asks about none. */
  readonly automations?: Drill['automations'];
}

/** Writes a drill down for scripts and other systems. */
export function drillReport(drill: Drill): DrillReport {
  const { id, kind, settings, events, question, choices, answer, why, rules, automations } = drill;
  const wrong = choices.filter((_, place) => place !== answer);
  return {
    id,
    kind,
    seed: readDrillId(id)?.seed ?? 0,
    settings,
    events,
    ...(automations.length > 0 ? { automations } : {}),
    question,
    choices: choices.map(({ text }) => text),
    answer: choices[answer]?.text ?? '',
    because: Object.fromEntries(wrong.map(({ text, reason }) => [text, reason])),
    shows: Object.fromEntries(
      wrong.flatMap(({ text, misconceptions }) => (misconceptions.length > 0 ? [[text, misconceptions]] : [])),
    ),
    why,
    rules,
  };
}
