/**
 * An organisation as data: its settings and its own automations. Only the automation that is listed can happen; people,
 * the mail server and the sync always can.
 */
import { type EventName, type Origin, originOf, type PropertyId, type Settings } from '../../../machines/index.ts';
import type { Need } from './need.ts';

/** One rule, program, import or workflow, by the name that people know it by. */
export interface Automation {
  readonly name: string;
  /** What it does: events of `automation` and `crmAutomation` alone. */
  readonly does: readonly EventName[];
  /** Conditions that must all be met; without any it may act at any time. */
  readonly need: readonly Need[];
  /** Where it was found, as `file:line`; left out for one that somebody wrote down. A scan replaces those that have it. */
  readonly from?: string;
}

/** An account as it is described: its settings, what acts in it by itself, and what nobody can do there. */
export interface Organisation {
  readonly settings: Settings;
  /** null: nothing is known of them, so everything that automation could do may happen. */
  readonly automations: readonly Automation[] | null;
  /** What people cannot do there: field-level security makes a field read-only, a role lacks an ability. */
  readonly cannot: readonly EventName[];
  /** Known violations, with the reason why each is accepted. */
  readonly accept: { readonly [Id in PropertyId]?: string };
  /** What fields of the CRM mean, for a scan: `Asked_To_Return__c` ticked is "requested". */
  readonly conditions?: Readonly<Record<string, Need>>;
  /** Writes that a scan finds and that somebody has looked at, by name, with the reason why each is no danger. */
  readonly findings?: Readonly<Record<string, string>>;
}

const OWN: ReadonlySet<Origin> = new Set<Origin>(['automation', 'crmAutomation']);

/** Whether an event is an organisation's own automation, which it may or may not have. */
export const isOwnAutomation = (event: EventName): boolean => OWN.has(originOf(event));

const STAFF: ReadonlySet<Origin> = new Set<Origin>(['admin', 'marketer', 'crmUser']);

/** Whether an organisation can keep its people from it. What the prospect does is nobody's to take away. */
export const isWithholdable = (event: EventName): boolean => STAFF.has(originOf(event));
