/** What a scan found and what people wrote by hand, as one organisation. It decides nothing of either. */
import { type Automation, lengthOf, MAX_AUTOMATION_NAME, MAX_FROM, type Organisation } from '../../simulation/index.ts';
import type { Finding } from '../finding.ts';

/** An organisation with the findings as automations of its own. */
export interface Merged {
  readonly organisation: Organisation;
  /** The name that each finding has there: its own, or one beside it where that was taken or too long. */
  readonly nameOf: ReadonlyMap<Finding, string>;
}

/** Automations that somebody wrote down: those of a scan say where they are from, and are found anew. */
export const handWritten = ({ automations }: Pick<Organisation, 'automations'>): readonly Automation[] =>
  (automations ?? []).filter(({ from }) => from === undefined);

/** @param findings those that run and that nobody has accepted. */
export function merge(organisation: Organisation, findings: readonly Finding[]): Merged {
  const own = handWritten(organisation);
  const taken = new Set(own.map(({ name }) => name));
  const nameOf = new Map<Finding, string>();
  const found = findings.map((finding): Automation => {
    const name = freeName(finding.name, taken);
    taken.add(name);
    nameOf.set(finding, name);
    const { does, need = [], from } = finding;
    return { name, does, need, from: placeOf(from) };
  });
  return { organisation: { ...organisation, automations: [...own, ...found] }, nameOf };
}

/** `file:line`, no longer than an organisation's file lets it be: of a longer path the end says more. */
function placeOf({ file, line }: Finding['from']): string {
  const place = `${file}:${line}`;
  return lengthOf(place) <= MAX_FROM ? place : `…${[...place].slice(1 - MAX_FROM).join('')}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const room = MAX_AUTOMATION_NAME - suffix.length;
    const short = lengthOf(name) <= room ? name : `${[...name].slice(0, room - 1).join('')}…`;
    const free = `${short.trim() === '' ? 'A finding' : short}${suffix}`;
    if (!taken.has(free)) return free;
  }
}
