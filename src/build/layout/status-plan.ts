/**
 * What the chart has to show of the status: which there are, and which regions decide it. Both are read off the states that
 * can be reached and the edition's verdict on them; no list of fields or statuses is kept here.
 */
import { type Edition, type Settings, STATUS_WORDS, type Status, simulationOf } from '../../simulation/index.ts';

export interface PlannedStatus {
  readonly status: Status;
  /** Whether somebody of this status is mailed. */
  readonly mailable: boolean;
}

export interface StatusPlan {
  /** In the order of the words for them. */
  readonly statuses: readonly PlannedStatus[];
  /** The regions whose field alone can make the difference between one status and another, in the machine's order. */
  readonly regions: readonly string[];
}

/** @param configurations of the edition: the more differ in what there is, the surer. */
export function statusPlan(edition: Edition, configurations: readonly Settings[]): StatusPlan {
  const verdicts = configurations.flatMap((settings) => simulationOf(settings).verdicts());
  const found = new Map(verdicts.map(({ status, mailable }) => [status, { status, mailable }]));
  const decides = (field: (typeof edition.fields)[number]['name']): boolean => {
    const others = edition.fields.filter(({ name }) => name !== field);
    const met = new Map<string, Status>();
    return verdicts.some((verdict) => {
      const rest = others.map(({ name }) => String(verdict[name])).join(' ');
      const before = met.get(rest) ?? verdict.status;
      met.set(rest, before);
      return before !== verdict.status;
    });
  };
  return {
    statuses: (Object.keys(STATUS_WORDS) as Status[]).flatMap((status) => found.get(status) ?? []),
    regions: Object.entries(edition.regions).flatMap(([id, { field }]) => (decides(field) ? id : [])),
  };
}
