/** Who acts: the origins of what can happen, in the canonical order. The part of an event's name before its dot. */

/** Who acts. The origin decides who may cause an event and whether it counts as automation (section 4). */
export type Origin =
  | 'prospect'
  | 'admin'
  | 'marketer'
  | 'crmUser'
  | 'mail'
  | 'automation'
  | 'crmAutomation'
  | 'connector';

/** Who or what can bring an event about, and how that is called. */
export interface OriginInfo {
  readonly id: Origin;
  /** As a heading: "The prospect". */
  readonly label: string;
  /** What kind of actor it is, as a quiet note: "a person". */
  readonly note: string;
  /** True where nobody decides in the moment: P1 asks what these can do alone. */
  readonly automation: boolean;
}

/** All origins in canonical order. */
export const ORIGINS: readonly OriginInfo[] = [
  { id: 'prospect', label: 'The prospect', note: 'a person', automation: false },
  { id: 'admin', label: 'An administrator', note: 'Pardot user', automation: false },
  { id: 'marketer', label: 'A marketer', note: 'Pardot user', automation: false },
  { id: 'crmUser', label: 'Somebody in the CRM', note: 'CRM user', automation: false },
  { id: 'mail', label: 'The mail server', note: 'the receiving end', automation: true },
  { id: 'automation', label: 'Automation in Pardot', note: 'rules, programs, imports, API', automation: true },
  { id: 'crmAutomation', label: 'Automation in the CRM', note: 'workflows, data loads, apps', automation: true },
  { id: 'connector', label: 'The connector', note: 'the sync', automation: true },
];

/** Who causes an event: the part of its name before the dot. */
export const originOf = (event: string): Origin => event.slice(0, event.indexOf('.')) as Origin;
